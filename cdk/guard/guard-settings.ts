/** What an app says once about itself. */
export interface GuardSettings {
  /** The region of every stack that names none. */
  readonly region?: string | undefined;
  /** Accounts of AWS that belong to the company, besides those to which the stacks of the app say that they are deployed. */
  readonly accounts?: readonly string[] | undefined;
  /** Path of the file in which the team accepts findings. Defaults to `promulgate.acceptances.yaml`, if that exists. */
  readonly acceptances?: string | undefined;
}
