import { printable } from '../../../lambda/content/printable.ts';
import type { Finding } from '../../../lambda/guard/findings/finding.ts';
import type { Sources } from '../../../lambda/guard/sources/read-sources.ts';
import { plural } from '../../shared/format-problems.ts';
import { formatJson } from '../../shared/print-report.ts';
import { escapeProperty } from '../check/annotations.ts';
import { formatJunit } from './format-junit.ts';
import { formatSarif } from './format-sarif.ts';
import { locateFinding } from './locate-finding.ts';
import type { LocatedFinding } from './located-finding.ts';

/** Forms in which findings are printed. */
export const formats = ['text', 'json', 'sarif', 'junit', 'annotations'] as const;
export type Format = (typeof formats)[number];

/** Formats findings. Text by others can neither move the cursor nor pass for another line. */
export function formatFindings(
  findings: readonly Finding[],
  format: Format,
  { sources, nameOf }: { sources: Sources; nameOf: (finding: Finding['occurrences'][number]['resource']) => string },
): string {
  const located = findings.map((finding): LocatedFinding => {
    const location = locateFinding(finding, sources);
    return {
      rule: finding.rule,
      severity: finding.severity === 'fatal' ? 'error' : 'note',
      // An acceptance says in the message where it is written, for the console of the CDK.
      message: finding.message.startsWith(`${finding.scope}: `)
        ? finding.message.slice(finding.scope.length + 2)
        : finding.message,
      fix: finding.fix,
      file: location?.file,
      line: location?.line,
      column: location?.column,
      resources: finding.occurrences.map(({ resource, property }) => ({
        path: nameOf(resource),
        type: resource.type,
        property,
      })),
    };
  });
  switch (format) {
    case 'json':
      return formatJson({ findings: located });
    case 'sarif':
      return formatJson(formatSarif(located));
    case 'junit':
      return formatJunit(located);
    case 'annotations':
      return located.map(annotate).join('\n');
    case 'text':
      return [...located.map(describe), summarise(located)].join('\n\n');
  }
}

function describe({ severity, file, line, column, message, fix, rule }: LocatedFinding): string {
  const where = file === undefined ? '' : `${file}:${line}:${column}: `;
  const [first = '', ...others] = message.split('\n');
  const hint = fix === '' ? [] : fix.split('\n').map((text) => `    ${text}`);
  return [`${where}${severity}: ${first} (${rule})`, ...others, ...hint].map(printable).join('\n');
}

function summarise(findings: readonly LocatedFinding[]): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const notes = findings.length - errors;
  const accepted = notes === 0 ? '' : `, and ${plural(notes, 'acceptance')} that hold${notes === 1 ? 's' : ''}`;
  return errors === 0 ? `No findings${accepted}` : `${plural(errors, 'finding')}${accepted}`;
}

/** As workflow commands of GitHub Actions; the YAML to paste keeps its lines. */
function annotate({ severity, file = '', line = 1, column = 1, rule, message, fix }: LocatedFinding): string {
  const lines = `${message}\n${fix}`.trimEnd().split('\n').map(printable);
  const text = lines.join('\n').replaceAll('%', '%25').replaceAll('\n', '%0A');
  if (severity === 'note') return `::notice title=${rule}::${text}`;
  return `::error file=${escapeProperty(file)},line=${line},col=${column},title=${rule}::${text}`;
}
