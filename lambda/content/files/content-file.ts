/** A decoded file of the content directory. */
export interface ContentFile {
  /** Relative to the content directory, `/` between the parts. */
  readonly file: string;
  readonly text: string;
}
