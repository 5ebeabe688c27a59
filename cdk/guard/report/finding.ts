import type { PolicyViolation } from 'aws-cdk-lib';
import type { Subject } from '../inventory/take-inventory.ts';

/** A resource with the property that is meant; `at` is empty where the resource itself is. */
export interface Culprit {
  readonly subject: Subject;
  readonly at: string;
}

/** Looks up the path of a resource in the construct tree. */
export type PathOf = (subject: Subject) => string;

const listed = 20;

/** What the report says of one or more resources of one stack; nobody can suppress it. */
export function finding(
  ruleName: string,
  { culprits, say, fix }: { culprits: readonly Culprit[]; say: (whom: string) => string; fix: string },
  pathOf: PathOf,
): PolicyViolation {
  const [first, ...others] = culprits;
  if (first === undefined) throw new Error(`Cannot report ${ruleName}: it concerns nothing`);
  const { template, logicalId } = first.subject;
  if (others.length === 0) {
    const locations = first.at === '' ? [] : [`Properties.${first.at}`];
    const violatingResources = [{ resourceLogicalId: logicalId, templatePath: template.file, locations }];
    return { ruleName, severity: 'fatal', description: say(describe(first, pathOf)), fix, violatingResources };
  }
  const lines = culprits.slice(0, listed).map((culprit) => `    ${describe(culprit, pathOf)}`);
  if (culprits.length > listed) lines.push(`    and ${culprits.length - listed} more`);
  const description = [say(`${culprits.length} resources of ${template.stack}`), ...lines].join('\n');
  return { ...ofStack(ruleName, template.stack, description), fix };
}

/** What the report says of a stack as a whole; nobody can suppress it. */
export function ofStack(ruleName: string, stack: string, description: string): PolicyViolation {
  return {
    ruleName,
    severity: 'fatal',
    description,
    violatingResources: [{ constructPath: stack, locations: [] }],
  };
}

function describe({ subject, at }: Culprit, pathOf: PathOf): string {
  return `${pathOf(subject)} (${subject.type}${at === '' ? '' : `, ${at}`})`;
}
