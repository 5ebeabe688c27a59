/**
 * What earlier runs of the same program have seen to be right, by digests of all that decides it. Nobody but `promulgate check` has any:
 * whoever builds or publishes sees for itself.
 */
export interface Proofs {
  /** Names the program, with everything on which its results depend besides its arguments. */
  readonly program: string;
  has(claim: string): boolean;
  add(claim: string): void;
}
