/** A problem that the platform team must solve before the stack can be synthesised; its message lists what to change. */
export class DeploymentProblem extends Error {
  override readonly name = 'DeploymentProblem';
}

/** Formats a problem: what is wrong, and on an indented line what to do. */
export function problem(message: string, hint: string): string {
  return `${message}\n    ${hint}`;
}
