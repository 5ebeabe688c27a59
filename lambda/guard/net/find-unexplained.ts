import { isPrivateName, type OutsidePlace, ownSite } from '../../shared/outside-place.ts';
import type { Doubt } from '../inventory/doubt.ts';
import type { OwnThings } from '../inventory/find-parties.ts';
import { type Buckets, locateBucket, type Whereabouts } from '../inventory/locate.ts';
import { unresolved, unstated } from '../template/placeholders.ts';
import { recordOr, type Template, type TemplateResource, typeOf } from '../template/template.ts';
import { asksForReports } from './asks-for-reports.ts';
import { doubtAbout, explainLead, isNoProse } from './explanations.ts';
import { isDownload, sendsFiles } from './is-download.ts';
import { isOwnAnswer } from './is-own-answer.ts';
import { type Lead, leadInWords, nameInText } from './lead.ts';
import { findLeads } from './leads.ts';
import { type Position, walkTexts } from './walk-texts.ts';

/** A place that a property names, although no table says why. */
export interface UnexplainedLead {
  readonly property: string;
  readonly where: Exclude<Whereabouts, 'nowhere'>;
  /** What the text names, for a finding that cannot name a region or a host. */
  readonly named: string;
  /** Set where the place may get nothing, or may be the owner's own. */
  readonly doubt?: Doubt;
}

/** What a lead is judged by besides its text. */
export interface NetContext {
  readonly buckets: Buckets;
  /** Buckets that hold programs, in whatever region. */
  readonly artifactBuckets: ReadonlySet<string>;
  /** Hosts that the app itself serves. */
  readonly ownHosts: ReadonlySet<string>;
  /** Domains whose records the app itself writes. */
  readonly ownZones: ReadonlySet<string>;
  readonly own: OwnThings;
}

/** The net, and the properties of a resource whose places a table has determined. */
interface NetBelowTables {
  readonly net: NetContext;
  readonly known: ReadonlySet<string>;
}

/** Finds every text of a resource that names a place elsewhere, unless a table or an explanation accounts for it. */
export function findUnexplained(
  template: Template,
  resource: TemplateResource,
  { net, known }: NetBelowTables,
): UnexplainedLead[] {
  const type = typeOf(resource);
  if (type === 'AWS::CDK::Metadata') return [];
  const search = { net, known, template, type, skipped: labels };
  const found = searchTexts(resource.Properties, search);
  if (!hasAttributes(resource)) return found;
  found.push(...searchTexts({ Connectors: resource.Connectors }, search));
  for (const [key, value] of Object.entries(recordOr(resource.Metadata)))
    if (key.startsWith(ofCloudFormation)) found.push(...searchTexts({ Metadata: { [key]: value } }, search));
  return found;
}

/** Every resource may have them, and each text in them is explained. */
const labels = 'Tags';

const ofCloudFormation = 'AWS::CloudFormation::';

/**
 * True for a resource that says something beside its properties: connectors, or metadata that CloudFormation's scripts read, such as
 * what an instance is set up from.
 */
export function hasAttributes({ Metadata: metadata, Connectors: connectors }: TemplateResource): boolean {
  if (connectors !== undefined) return true;
  for (const key in recordOr(metadata)) if (key.startsWith(ofCloudFormation)) return true;
  return false;
}

/** Finds what the outputs of a template, and the globals of SAM, name. */
export function findUnexplainedInSections(
  template: Template,
  net: NetContext,
): (UnexplainedLead & { section: string })[] {
  return ['Outputs', 'Globals'].flatMap((section) =>
    searchTexts(template.body[section], { net, known: noProperties, template, type: section }).map((lead) => ({
      ...lead,
      section,
    })),
  );
}

const noProperties: ReadonlySet<string> = new Set();

interface Search extends NetBelowTables {
  readonly template: Template;
  readonly skipped?: string;
  readonly type: string;
}

function searchTexts(value: unknown, search: Search): UnexplainedLead[] {
  const found: UnexplainedLead[] = [];
  walkTexts(value, search, (text, position) => {
    const named = findLeads(text);
    if (named.length > 0) found.push(...judgeEach(named, { text, position, search }));
    const ofKey = leadsOfKey(text, position, search.type);
    if (ofKey.length > 0) found.push(...judgeEach(ofKey, { text, position, search }));
  });
  return found;
}

interface InSearch {
  readonly text: string;
  readonly position: Position;
  readonly search: Search;
}

function judgeEach(leads: readonly Lead[], where: InSearch): UnexplainedLead[] {
  return leads.flatMap((lead) => judge(lead, where) ?? []);
}

const buildType = /^AWS::(?:CodeBuild::Project|ImageBuilder::Component)$/;
const headersType = 'AWS::CloudFront::ResponseHeadersPolicy';

function judge(lead: Lead, { text, position, search }: InSearch): UnexplainedLead | undefined {
  const where = locate(lead, search);
  if (where === undefined || (position.onlyReads && opensOnlyHere(lead))) return undefined;
  const property = position.steps.join('.').replaceAll('.#.', '#');
  if (search.known.has(property) && !isAccount(lead)) return undefined;
  // Four numbers with points are the number of a release as often as an address.
  if (isNumbers(lead) && release.test(position.pairName ?? lastName(position.steps))) return undefined;
  // The app chooses the names of its outputs, so they explain nothing.
  const at = `${search.type} ${search.type === 'Outputs' ? property.replace(/^[^.#]*[.#]?/, '') : property}`;
  const isLeak =
    (buildType.test(search.type) && sendsFiles(text, lead)) ||
    (search.type === headersType && asksForReports(text, lead)) ||
    isNoProse(at, text);
  const doubt = doubtAbout(at, lead);
  if (doubt === undefined && !isLeak && explainLead(at, lead) !== undefined) return undefined;
  if ((search.type.startsWith('AWS::Route53::') || isPrivate(lead)) && isOwnAnswer(text, lead, search.net.ownZones))
    return undefined;
  if ((lead.kind === 'outside' || lead.kind === 'bucket') && isDownload(text, lead)) return undefined;
  if (!isAccount(lead) || search.net.own.accounts.size > 0)
    return { property, where, named: nameOf(lead), ...(doubt && { doubt }) };
  // A role in an account that may be the app's own is as good as certainly its own.
  return doubt === 'role' ? undefined : { property, where, named: nameOf(lead), doubt: 'ownAccount' };
}

/** What may only be read brings data here; a role that may be taken is not read. */
function opensOnlyHere(lead: Lead): boolean {
  return lead.kind === 'bucket' || (isAccount(lead) && !lead.isRole);
}

function isAccount(lead: Lead): lead is Lead & { place: { kind: 'account'; name: string } } {
  return lead.kind === 'outside' && lead.place.kind === 'account';
}

function isNumbers(lead: Lead): boolean {
  return lead.kind === 'outside' && lead.isBare === true && /^[\d.]+$/.test(nameInText(lead));
}

function isPrivate(lead: Lead): boolean {
  return lead.kind === 'outside' && lead.place.kind === 'host' && isPrivateName(lead.place.name);
}

function nameOf(lead: Lead): string {
  if (lead.kind !== 'bucket') return leadInWords(lead);
  const { name } = lead;
  return name.includes('⟨') ? 'a bucket whose name is known only after the deployment' : `the bucket ${name}`;
}

/** Where a lead leads, if not to the region of the stack, nor to a host of the app itself. */
function locate(
  lead: Lead,
  { template: { region }, net: { buckets, artifactBuckets, ownHosts, own } }: Search,
): UnexplainedLead['where'] | undefined {
  if (isAccount(lead)) return own.accounts.has(lead.place.name) ? undefined : { outside: lead.place };
  if (lead.kind === 'outside') return isOwnHost(lead.place, ownHosts) ? undefined : { outside: lead.place };
  const { kind, name } = lead;
  if (kind === 'zone') return { zone: name };
  if (kind === 'unknown') return 'undetermined';
  if (kind === 'bucket' && artifactBuckets.has(name)) return undefined;
  const where = kind === 'bucket' ? locateBucket(name, buckets) : { region: name };
  if (where === 'nowhere') return undefined;
  return typeof where !== 'string' && 'region' in where && where.region === (region ?? unstated) ? undefined : where;
}

function isOwnHost(place: OutsidePlace, ownHosts: ReadonlySet<string>): boolean {
  if (place.kind !== 'host') return false;
  const { name: host } = place;
  return ownHosts.has(host) || ownHosts.has(`*.${host.split('.').slice(1).join('.')}`);
}

const placeKey =
  /^(?:\w*Regions?(?:Name)?|\w*REGION|\w*Availability_?Zones?|Zone(?:Id|Name)|\w*(?:Destination|Replica|Vault)(?:\w*(?:Arns?|ARN|Identifier|Location))?|\w*(?:Ur[li]|Endpoint|HostName)|Hostname|ServerName)$/;
const bucketKey = /^[\w.]*(?:[Bb]uckets?(?:_?[Nn]ames?|_?[Aa]rns?|ARN|List)?|BUCKETS?(?:_NAMES?)?)$/;
const onPremises = /^(?:LaunchType|RequiresCompatibilities|launchType|launch_type)$/;
const anyBucket = /bucket/i;
const ownBucket = /^AWS::(?:S3|S3Express|S3Tables|S3Vectors|S3Outposts|Lightsail|S3ObjectLambda)::/;

const noLeads: readonly Lead[] = [];

const release = /version$/i;

const nine = '9'.charCodeAt(0);

/** The last step that is neither an index nor the border of JSON. */
function lastName(steps: readonly string[]): string {
  for (let at = steps.length - 1; at >= 0; at--) {
    const step = steps[at] ?? '';
    if (step !== '#' && !(step.charCodeAt(0) <= nine && /^\d+$/.test(step))) return step;
  }
  return '';
}

const bucketInPairs = /(?:^|[;&\n])\s*(\w+)=([^\s;&:/$]+)(?=\s*(?:[;&\n]|$))/g;

/** Buckets in a list of settings, such as `bucketName=photos;bucketFolder=x`. */
function bucketsInPairs(text: string): readonly Lead[] {
  return [...text.matchAll(bucketInPairs)].flatMap(([, key = '', name = '']) =>
    bucketKey.test(key) ? [{ kind: 'bucket' as const, name }] : [],
  );
}

/** What the name of a property says about a text that itself names no place. */
function leadsOfKey(text: string, { steps, pairName }: Position, type: string): readonly Lead[] {
  const key = pairName ?? lastName(steps);
  if (text.startsWith(unresolved) && placeKey.test(key)) return [{ kind: 'unknown', name: `what ${key} will be` }];
  if (text === 'EXTERNAL' && onPremises.test(key)) return [{ kind: 'outside', place: ownSite }];
  if (text.includes('=') && anyBucket.test(text)) return bucketsInPairs(text);
  if (!anyBucket.test(key) || !bucketKey.test(key)) return noLeads;
  if (ownBucket.test(type) && !key.startsWith('Target')) return noLeads;
  // A variable of a function may be anything; the permission to use it is judged.
  if (text.startsWith(unresolved) && key === key.toUpperCase()) return [];
  return /[:/]/.test(text) || /^(?:true|false|\d+)$/.test(text) ? [] : [{ kind: 'bucket', name: text }];
}
