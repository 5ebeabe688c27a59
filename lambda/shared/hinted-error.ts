/** A failure that its user can mend: what is wrong, and on a second line what to do about it. */
export class HintedError extends Error {
  override readonly name: string = 'HintedError';

  constructor(message: string, hint: string, options?: ErrorOptions) {
    super(`${message}\n    ${hint}`, options);
  }
}
