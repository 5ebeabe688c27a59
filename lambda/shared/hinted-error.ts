import { printable } from '../content/printable.ts';

/** A failure that the user can fix: what is wrong, and on a second line what to do about it. Quoted text cannot forge a line. */
export class HintedError extends Error {
  override readonly name: string = 'HintedError';

  constructor(message: string, hint: string, options?: { readonly cause?: unknown }) {
    super(`${printable(message)}\n    ${printable(hint)}`, options);
  }
}
