/** The clauses of the policy that the pipeline itself can keep or break, and what each promises. */
export const clauses = {
  thirdParties: 'introduction, 2 (a) and 2 (b): nothing is given to third parties, "by any means"',
  records: '1 (b): what is recorded when a page is visited',
  places: '4: where information is stored',
  cookies: '5 (b): cookies may be refused',
  safety: '6 (a): what is kept is not lost and not altered',
  contact: '6 (b): the customer service can be reached',
  changes: '7 (a): changes are posted',
  notices: '7 (b): a major change gets a notice on the website',
} as const;

/** One thing that a clause promises, and how it is seen to be kept, whatever the text says. */
export interface PolicyPromise<Subject> {
  readonly clause: keyof typeof clauses;
  readonly sentence: string;
  /** Fails as an assertion does when the promise is broken. */
  readonly check: (subject: Subject) => void | Promise<void>;
}
