/** A reason why nobody can tell what a policy discloses, so that nothing may be deployed; its message says what to do about it. */
export class GuardProblem extends Error {
  override readonly name = 'GuardProblem';

  constructor(message: string, hint: string, options?: ErrorOptions) {
    super(`${message}\n    ${hint}`, options);
  }
}
