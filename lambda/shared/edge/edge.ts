/** What stands between S3 and the reader: the one definition that the distribution and the stand-in are both made from. */
export interface Edge {
  /** The viewer-request function as shipped: JavaScript of CloudFront's function runtime 2.0, at most 10 KB. */
  readonly functionCode: string;
  /** Set on every answer, errors and redirects included. Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The viewer path of the page that a missing one is answered with, with status 404. */
  readonly notFoundPath: string;
  /** How long an error answer stays at the edge. */
  readonly errorSeconds: number;
  /** How long an object without a Cache-Control of its own stays at the edge. */
  readonly defaultSeconds: number;
  /** The longest that any object stays at the edge, whatever its Cache-Control says. */
  readonly maxSeconds: number;
  /** Sizes in bytes between which an answer is compressed, as CloudFront does. */
  readonly compression: { readonly minBytes: number; readonly maxBytes: number };
}
