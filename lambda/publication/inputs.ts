export const unknownCommits = ['uncommittedChanges', 'neverCommitted', 'noRepository', 'noGit', 'gitFailed'] as const;

/** Why the commit of the content is not known. */
export type UnknownCommit = (typeof unknownCommits)[number];

/** What pages are made from besides the instant and the deployment; equal digests make equal pages. */
export interface Inputs {
  /** SHA-256 (hex) of the content's files. */
  readonly content: string;
  /** SHA-256 (hex) of the program that renders them, with its libraries' versions. */
  readonly renderer: string;
  /** Commit of the content, if it is known; a different commit of the same content changes nothing. */
  readonly commit?: string | null;
  readonly commitUnknown?: UnknownCommit | undefined;
}
