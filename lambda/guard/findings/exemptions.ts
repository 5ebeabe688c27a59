import type { StackResource } from '../inventory/take-inventory.ts';
import type { Acceptance } from './acceptance.ts';
import { type Finding, guardRules, type PathLookup } from './finding.ts';
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

/** Takes out what acceptances cover. One that covers nothing, has expired, or covers another number than it says is a finding. */
export function applyAcceptances(
  subjects: readonly Subject[],
  { acceptances, today }: Exemptions,
  pathOf: PathLookup,
): Exempted {
  const findings: Finding[] = [];
  const exempt = new Set<Subject>();
  for (const acceptance of acceptances) {
    const covered = subjects.filter((subject) => accepts(acceptance, subject, pathOf));
    const nearby = covered.length === 0 ? findNearby(acceptance, subjects, pathOf) : undefined;
    const fault = faultOf(acceptance, { covered: covered.length, nearby }, today);
    findings.push(fault ?? reportAcceptance(acceptance, covered));
    if (fault === undefined) for (const subject of covered) exempt.add(subject);
  }
  return { left: subjects.filter((subject) => !exempt.has(subject)), findings };
}

function accepts(
  { type, property = '', place, resource }: Pick<Acceptance, 'type' | 'property' | 'place' | 'resource'>,
  subject: Subject,
  pathOf: PathLookup,
): boolean {
  return (
    subject.resource.type === type &&
    subject.place === place &&
    matches(property, subject.property, '.') &&
    (matches(resource, pathOf(subject.resource), '/') ||
      matches(resource, `${subject.resource.template.stack}/${subject.resource.logicalId}`, '/'))
  );
}

function matches(pattern: string, text: string, separator: '.' | '/'): boolean {
  if (!pattern.includes('*')) return pattern === text;
  const step = separator === '.' ? '[^.#]+' : '[^/]+';
  const parts = pattern
    .split(/(\*\*|\*)/)
    .map((part) => (part === '**' ? '.+' : part === '*' ? step : part.replaceAll(/[^\w\s]/g, '\\$&')));
  return new RegExp(`^${parts.join('')}$`).test(text);
}

function isExpired({ expires }: Pick<Declaration, 'expires'>, today: string): boolean {
  return expires !== undefined && expires < today;
}

/** A finding of the type and resource that an acceptance names, whose property or place is another. */
function findNearby(
  { type, resource }: Acceptance,
  subjects: readonly Subject[],
  pathOf: PathLookup,
): Subject | undefined {
  return subjects.find((subject) =>
    accepts({ type, resource, property: subject.property, place: subject.place }, subject, pathOf),
  );
}

function howToMend(nearby: Subject | undefined): string {
  if (nearby === undefined) return 'Remove it, or pass the acceptances of this app if the file belongs to another';
  const { property, place } = nearby;
  const wanted = property === '' ? 'no property' : `property: ${JSON.stringify(property)}`;
  return `Remove it, or correct it: the finding has ${wanted} and place: ${JSON.stringify(place)}`;
}

function faultOf(
  acceptance: Acceptance,
  { covered, nearby }: { readonly covered: number; readonly nearby: Subject | undefined },
  today: string,
): Finding | undefined {
  const { type, place, resource, owner, expires, count = 1, at = 'code' } = acceptance;
  const what = `the acceptance of ${owner} for ${resource} (${type}, ${place})`;
  if (isExpired(acceptance, today))
    return fatal(
      at,
      `${at}: Cannot apply ${what}: it expired on ${expires}`,
      'Solve what it covers, or give it a new date and a reason that still holds',
    );
  if (covered === 0) return fatal(at, `${at}: Cannot apply ${what}: it covers nothing`, howToMend(nearby));
  if (covered !== count)
    return fatal(
      at,
      `${at}: Cannot apply ${what}: it covers ${covered} findings, and says ${count}`,
      'Look at what was added or removed, then write the number that it should cover as "count"',
    );
  return undefined;
}

function fatal(scope: string, message: string, fix: string): Finding {
  return { rule: guardRules.acceptance, severity: 'fatal', message, fix, scope, occurrences: [] };
}

function reportAcceptance({ reason, owner, expires, at = 'code' }: Acceptance, covered: readonly Subject[]): Finding {
  const message = `${at}: ${owner} accepts until ${expires}: ${reason} (${summarise(covered)})`;
  return { rule: guardRules.acceptance, severity: 'info', message, fix: '', scope: at, occurrences: covered };
}

function reportDeclaration(declaration: Declaration, covered: readonly Subject[], today: string): Finding {
  const { construct, reason, owner, expires } = declaration;
  const scope = construct;
  const whose = owner === undefined ? '' : `, by ${owner}${expires === undefined ? '' : ` until ${expires}`}`;
  const message = `${construct} is declared to hold no personal data${whose}: ${reason} (${summarise(covered)})`;
  if (isExpired(declaration, today))
    return fatal(
      scope,
      `Cannot apply the declaration of ${construct}: it expired on ${expires}`,
      'Declare it again with a date to come, or remove it',
    );
  if (covered.length === 0)
    return fatal(
      scope,
      `Cannot apply the declaration of ${construct}: it covers nothing that keeps or sends data`,
      'Remove it, or declare after everything that it covers was added',
    );
  const resources = countResources(covered);
  if (resources > maxDeclared)
    return fatal(
      scope,
      `Cannot apply the declaration of ${construct}: it covers ${resources} resources (${summarise(covered)}), and one declaration may cover ${maxDeclared}`,
      'Declare the resources that hold none one by one, each with its own reason',
    );
  return { rule: guardRules.declared, severity: 'info', message, fix: '', scope, occurrences: [] };
}

function countResources(subjects: readonly Subject[]): number {
  return new Set(subjects.map(({ resource: { template, logicalId } }) => `${template.file} ${logicalId}`)).size;
}

/** Tells what is covered, such as `2 AWS::S3::Bucket in us-east-1, 1 AWS::SQS::Queue in us-east-1`. */
function summarise(subjects: readonly Subject[]): string {
  const counts = new Map<string, number>();
  for (const { resource, place } of subjects) {
    const key = `${resource.type} in ${place}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].map(([key, count]) => `${count} ${key}`).join(', ');
}
