/** Everything between S3 and the reader: the one definition from which both the distribution and the stand-in are made. */
export interface Edge {
  /** The shipped bytes of the viewer-request function: JavaScript for CloudFront's function runtime 2.0, at most 10 KB. */
  readonly functionCode: string;
  /** The shipped bytes of the viewer-response function, for the same runtime. It runs for what S3 answers, except errors. */
  readonly responseFunctionCode: string;
  /** Response headers of every answer, including errors and redirects. Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The viewer path of the page that answers what S3 does not have, with status 404; those of other languages have their tag after it. */
  readonly notFoundPath: string;
  /** Seconds for which the edge keeps an error answer. */
  readonly errorSeconds: number;
  /** Seconds for which the edge keeps an object without a Cache-Control of its own. */
  readonly defaultSeconds: number;
  /** The most seconds for which the edge keeps any object, whatever its Cache-Control says. */
  readonly maxSeconds: number;
  /** Smallest and largest size in bytes of an answer that CloudFront compresses. */
  readonly compression: { readonly minBytes: number; readonly maxBytes: number };
}
