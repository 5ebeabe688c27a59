/** A part of an SVG file that no page can carry. */
export interface SvgFault {
  /** The part as it was written, such as `<script>`. */
  readonly found: string;
  readonly reason: string;
  /** What to do about it. */
  readonly remedy: string;
  /** Where it starts in the file. */
  readonly offset: number;
}

/** Creates a fault; a long part is cut. */
export function svgFault(found: string, offset: number, [reason, remedy]: readonly [string, string]): SvgFault {
  const line = found.replace(/\s+/g, ' ');
  return { found: line.length > 60 ? `${line.slice(0, 60)}…` : line, reason, remedy, offset };
}
