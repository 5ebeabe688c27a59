/** Something that the platform team must change before the stack can be synthesised; its message says what, in one line each. */
export class DeploymentProblem extends Error {
  override readonly name = 'DeploymentProblem';
}

/** What is wrong, and below it what to do. */
export function problem(message: string, hint: string): string {
  return `${message}\n    ${hint}`;
}
