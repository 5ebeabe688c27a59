import path from 'node:path';
import type { Finding } from '../../../lambda/guard/findings/finding.ts';
import type { Sources } from '../../../lambda/guard/sources/read-sources.ts';
import { findPosition, type LinePosition } from './find-position.ts';

/** Where a finding is, for programs that show it beside the line. */
export interface FindingLocation extends LinePosition {
  /** Relative to the working directory, with `/` between its parts on every system, as the reports want it. */
  readonly file: string;
}

/** Locates a finding where the template writes its first resource, or the property that is meant. */
export function locateFinding(
  { occurrences, scope }: Finding,
  { texts, templates }: Sources,
): FindingLocation | undefined {
  const [occurrence] = occurrences;
  const template = occurrence?.resource.template ?? templates.find(({ stack }) => stack === scope);
  const [, written = '', line, column] = /^(.+?):(\d+):(\d+)$/.exec(scope) ?? [];
  if (template === undefined)
    return line === undefined ? undefined : { file: written, line: Number(line), column: Number(column) };
  const file = template.file.replace(/#[^#/]*$/, '');
  return {
    file: path.relative(process.cwd(), file).replaceAll(path.sep, '/'),
    ...findPosition(texts.get(file) ?? '', occurrence?.resource.logicalId, occurrence?.property ?? ''),
  };
}
