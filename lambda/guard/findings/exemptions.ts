import type { StackResource } from '../inventory/take-inventory.ts';
import type { Acceptance } from './acceptance.ts';
import { isExpired, refuseExemption, summariseCovered } from './exemption-report.ts';
import { type Finding, guardRules } from './finding.ts';
import type { Subject } from './subjects.ts';

/** Resources that code declares to hold no personal data. */
interface Declaration {
  /** Path of the construct. */
  readonly construct: string;
  readonly reason: string;
  readonly owner?: string | undefined;
  readonly expires?: string | undefined;
  readonly covers: (resource: StackResource) => boolean;
}

/** What a team answers for, and the day on which that is judged. */
export interface Exemptions {
  readonly declarations: readonly Declaration[];
  readonly acceptances: readonly Acceptance[];
  /** ISO 8601 date. */
  readonly today: string;
}

/** More resources than one declaration may cover: whoever declares many must say for each why. */
const maxDeclared = 12;

/** What is left to report, and what the exemptions cover or fail to cover. */
export interface Exempted {
  readonly left: readonly Subject[];
  readonly findings: readonly Finding[];
}

/** Takes out what declarations cover, and reports each with what it covers. */
export function applyDeclarations(subjects: readonly Subject[], { declarations, today }: Exemptions): Exempted {
  if (declarations.length === 0) return { left: subjects, findings: [] };
  const covered = declarations.map((declaration) => ({
    declaration,
    subjects: subjects.filter(({ resource }) => declaration.covers(resource)),
  }));
  const held = covered.filter(
    ({ declaration, subjects: those }) => !isExpired(declaration, today) && countResources(those) <= maxDeclared,
  );
  const exempt = new Set(held.flatMap(({ subjects: those }) => those));
  return {
    left: subjects.filter((subject) => !exempt.has(subject)),
    findings: covered.map((one) => reportDeclaration(one.declaration, one.subjects, today)),
  };
}

function reportDeclaration(declaration: Declaration, covered: readonly Subject[], today: string): Finding {
  const { construct, reason, owner, expires } = declaration;
  const scope = construct;
  const summary = summariseCovered(covered.map(({ resource: { type }, place }) => ({ type, place })));
  const whose = owner === undefined ? '' : `, by ${owner}${expires === undefined ? '' : ` until ${expires}`}`;
  const message = `${construct} is declared to hold no personal data${whose}: ${reason} (${summary})`;
  if (isExpired(declaration, today))
    return refuseExemption(
      scope,
      `Cannot apply the declaration of ${construct}: it expired on ${expires}`,
      'Declare it again with a date to come, or remove it',
    );
  if (covered.length === 0)
    return refuseExemption(
      scope,
      `Cannot apply the declaration of ${construct}: it covers nothing that keeps or sends data`,
      'Remove it, or declare after everything that it covers was added',
    );
  const resources = countResources(covered);
  if (resources > maxDeclared)
    return refuseExemption(
      scope,
      `Cannot apply the declaration of ${construct}: it covers ${resources} resources (${summary}), and one declaration may cover ${maxDeclared}`,
      'Declare the resources that hold none one by one, each with its own reason',
    );
  return { rule: guardRules.declared, severity: 'info', message, fix: '', scope, occurrences: [] };
}

function countResources(subjects: readonly Subject[]): number {
  return new Set(subjects.map(({ resource: { template, logicalId } }) => `${template.file} ${logicalId}`)).size;
}
