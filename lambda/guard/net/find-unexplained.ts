import { type Buckets, locateBucket, type Whereabouts } from '../inventory/locate.ts';
import { unresolved, unstated } from '../template/placeholders.ts';
import { recordOr, type Template, typeOf } from '../template/template.ts';
import { explainLead } from './explanations.ts';
import { isDownload } from './is-download.ts';
import type { Lead } from './lead.ts';
import { findLeads } from './leads.ts';
import { type Position, walkTexts } from './walk-texts.ts';

/** A place that a property names, although no table says why. */
export interface UnexplainedLead {
  readonly property: string;
  readonly where: Exclude<Whereabouts, 'nowhere'>;
  /** What the text names, for a finding that cannot name a region or a host. */
  readonly named: string;
}

/** What a lead is judged by besides its text. */
export interface NetContext {
  readonly buckets: Buckets;
  /** Buckets that hold programs, in whatever region. */
  readonly artifactBuckets: ReadonlySet<string>;
  /** Hosts that the app itself serves. */
  readonly ownHosts: ReadonlySet<string>;
  /** True for a property whose place a table has determined. */
  readonly isKnown: (property: string) => boolean;
}

/** Finds every text of a resource that names a place elsewhere, unless a table or an explanation accounts for it. */
export function findUnexplained(template: Template, logicalId: string, context: NetContext): UnexplainedLead[] {
  const resource = template.resources[logicalId];
  const type = typeOf(resource);
  if (type === 'AWS::CDK::Metadata') return [];
  const search = { ...context, template, type };
  const found = searchTexts(recordOr(resource).Properties, search);
  const metadata = recordOr(recordOr(resource).Metadata);
  const deployed = Object.keys(metadata).filter((key) => key.startsWith('AWS::CloudFormation::'));
  for (const key of deployed) found.push(...searchTexts({ Metadata: { [key]: metadata[key] } }, search));
  return found;
}

/** Finds what the outputs of a template, and the globals of SAM, name. */
export function findUnexplainedInSections(
  template: Template,
  context: NetContext,
): (UnexplainedLead & { section: string })[] {
  return ['Outputs', 'Globals'].flatMap((section) =>
    searchTexts(template.body[section], { ...context, template, type: section }).map((lead) => ({ ...lead, section })),
  );
}

interface Search extends NetContext {
  readonly template: Template;
  readonly type: string;
}

function searchTexts(value: unknown, search: Search): UnexplainedLead[] {
  const found: UnexplainedLead[] = [];
  walkTexts(value, search.template, (text, position) => {
    const leads = [...findLeads(text), ...leadsOfKey(text, position, search.type)];
    for (const lead of leads) {
      const unexplained = judge(lead, { text, position, search });
      if (unexplained !== undefined) found.push(unexplained);
    }
  });
  return found;
}

function judge(
  lead: Lead,
  { text, position, search }: { readonly text: string; readonly position: Position; readonly search: Search },
): UnexplainedLead | undefined {
  const where = locate(lead, search);
  if (where === undefined || (position.onlyReads && lead.kind === 'bucket')) return undefined;
  const property = position.steps.join('.').replaceAll('.#.', '#');
  if (search.isKnown(property) || explainLead(`${search.type} ${property}`, lead) !== undefined) return undefined;
  if (lead.kind === 'outside' && isDownload(text, lead.name)) return undefined;
  return { property, where, named: lead.name };
}

/** Where a lead leads, if not to the region of the stack, nor to a host of the app itself. */
function locate(
  { kind, name }: Lead,
  { template: { region }, buckets, artifactBuckets, ownHosts }: Search,
): UnexplainedLead['where'] | undefined {
  if (kind === 'outside') return isOwnHost(name, ownHosts) ? undefined : { outside: name };
  if (kind === 'zone') return { zone: name };
  if (kind === 'unknown') return 'undetermined';
  if (kind === 'bucket' && artifactBuckets.has(name)) return undefined;
  const where = kind === 'bucket' ? locateBucket(name, buckets) : { region: name };
  if (where === 'nowhere') return undefined;
  return typeof where !== 'string' && 'region' in where && where.region === (region ?? unstated) ? undefined : where;
}

function isOwnHost(host: string, ownHosts: ReadonlySet<string>): boolean {
  return ownHosts.has(host) || ownHosts.has(`*.${host.split('.').slice(1).join('.')}`);
}

const placeKey =
  /^(?:\w*Regions?(?:Name)?|\w*Availability_?Zones?|Zone(?:Id|Name)|\w*(?:Destination|Replica|Vault)(?:\w*(?:Arns?|ARN|Identifier|Location))?|\w*(?:Ur[li]|Endpoint|HostName)|Hostname|ServerName)$/;
const bucketKey = /^\w*(?:[Bb]ucket(?:_?[Nn]ame|_?[Aa]rn|ARN)?|BUCKET(?:_NAME)?)$/;
const ownBucket = /^AWS::(?:S3|S3Express|S3Tables|S3Vectors|S3Outposts|Lightsail|S3ObjectLambda)::/;

/** What the name of a property says about a text that itself names no place. */
function leadsOfKey(text: string, { steps }: Position, type: string): Lead[] {
  const key = steps.findLast((one) => !/^(?:\d+|#)$/.test(one)) ?? '';
  if (text.startsWith(unresolved) && placeKey.test(key)) return [{ kind: 'unknown', name: `what ${key} will be` }];
  if (!key.toLowerCase().includes('bucket') || !bucketKey.test(key) || ownBucket.test(type)) return [];
  // A variable of a function may be anything; the permission to use it is judged.
  if (text.startsWith(unresolved) && key === key.toUpperCase()) return [];
  return /[:/]/.test(text) || /^(?:true|false|\d+)$/.test(text) ? [] : [{ kind: 'bucket', name: text }];
}
