import path from 'node:path';
import type { Finding } from '../../../lambda/guard/findings/finding.ts';
import type { Sources } from '../../../lambda/guard/sources/read-sources.ts';

/** Where a finding is, for programs that show it beside the line. */
export interface FindingLocation {
  /** Relative to the working directory, with `/` between its parts on every system, as the reports want it. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

/** Locates a finding at the line on which the template defines its first resource. */
export function locateFinding(
  { occurrences, scope }: Finding,
  { texts, templates }: Sources,
): FindingLocation | undefined {
  const resource = occurrences[0]?.resource;
  const template = resource?.template ?? templates.find(({ stack }) => stack === scope);
  const written = /^(.+?):(\d+):\d+$/.exec(scope);
  if (template === undefined)
    return written === null ? undefined : { file: written[1] ?? '', line: Number(written[2]) };
  const file = template.file.replace(/#[^#/]*$/, '');
  const text = texts.get(file) ?? '';
  return {
    file: path.relative(process.cwd(), file).replaceAll(path.sep, '/'),
    line: lineOf(text, resource?.logicalId),
  };
}

function lineOf(text: string, logicalId: string | undefined): number {
  if (logicalId === undefined) return 1;
  const escaped = logicalId.replaceAll(/[^\w]/g, '\\$&');
  const found = new RegExp(`^\\s*["']?${escaped}["']?\\s*:|"address"\\s*:\\s*"${escaped}"`, 'm').exec(text);
  const before = found === null ? '' : text.slice(0, found.index + found[0].length);
  return before.split('\n').length;
}
