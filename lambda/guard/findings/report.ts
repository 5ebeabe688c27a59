import type { Finding, Occurrence, PathLookup } from './finding.ts';

/** What a finding says about the resources that it concerns. */
export interface Statement {
  readonly rule: string;
  /** Builds the sentence around what it calls the resources. */
  readonly say: (resources: string) => string;
  readonly fix: string;
}

const maxListed = 20;

/** Reports one resource by its path, or several resources of one stack as a list. */
export function report({ rule, say, fix }: Statement, occurrences: readonly Occurrence[], pathOf: PathLookup): Finding {
  const [first, ...others] = occurrences;
  if (first === undefined) throw new Error(`Cannot report ${rule}: it concerns no resource`);
  const { stack } = first.resource.template;
  const finding = { rule, severity: 'fatal', fix, scope: stack, occurrences } as const;
  if (others.length === 0) return { ...finding, message: say(describe(first, pathOf)) };
  const lines = occurrences.slice(0, maxListed).map((occurrence) => `    ${describe(occurrence, pathOf)}`);
  if (occurrences.length > maxListed) lines.push(`    and ${occurrences.length - maxListed} more`);
  return { ...finding, message: [say(`${countOf(occurrences)} of ${stack}`), ...lines].join('\n') };
}

/** Several properties of one resource are one resource. */
function countOf(occurrences: readonly Occurrence[]): string {
  const resources = new Set(occurrences.map(({ resource }) => resource.logicalId)).size;
  return resources === 1 ? `${occurrences.length} properties of a resource` : `${resources} resources`;
}

function describe({ resource, property }: Occurrence, pathOf: PathLookup): string {
  return `${pathOf(resource)} (${resource.type}${property === '' ? '' : `, ${property}`})`;
}
