/** Something that the platform team must change before the stack can be synthesised; its message says what, in one line each. */
export class DeploymentProblem extends Error {
  override readonly name = 'DeploymentProblem';
}
