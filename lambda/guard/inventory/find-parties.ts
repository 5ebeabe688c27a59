import type { OutsidePlace } from '../../shared/outside-place.ts';
import { isCall } from '../template/functions.ts';
import { regionCreatedIn, unresolved } from '../template/placeholders.ts';
import { resolveTexts } from '../template/resolve-texts.ts';
import { idsOfType, isRecord, recordOr, type Template } from '../template/template.ts';
import { valuesAt } from '../template/values-at.ts';
import { type CompanyAt, type PartyProperties, partyProperties } from '../types/party-properties.ts';
import { isForAlarms } from './alarm-topics.ts';
import type { Doubt } from './doubt.ts';

/** Somebody else who gets data by a property, or what is not known of them. */
export interface FoundParty {
  readonly property: string;
  readonly where: { readonly outside: OutsidePlace } | 'undetermined';
  /** What the property names, where that is all that is known. */
  readonly named?: string;
  /** Set where the place may get nothing, or may be the owner's own. */
  readonly doubt?: Doubt;
}

/** What is the owner's own. */
export interface OwnThings {
  /** Ids of accounts of AWS. */
  readonly accounts: ReadonlySet<string>;
  /** Domains whose records the app writes. */
  readonly domains: ReadonlySet<string>;
  /** Names of what has members, as far as the app defines it and thereby shows all of them. */
  readonly memberships: ReadonlySet<string>;
}

type Find = (text: string, own: OwnThings) => Omit<FoundParty, 'property'> | undefined;

/** Where to look in the properties of a type, laid out once. */
interface Table {
  readonly texts: readonly { readonly path: string; readonly find: Find }[];
  readonly policies: readonly Pick<PolicyAt, 'path' | 'admits'>[];
  readonly grants: readonly string[];
}

const tables: ReadonlyMap<string, Table> = new Map(
  Object.entries(partyProperties).map(([type, properties]) => [type, layOut(properties)]),
);
const none: readonly FoundParty[] = [];

function layOut({
  accounts = [],
  companies = {},
  memberships = {},
  mailboxes = [],
  policies = [],
  trust = [],
  grants = [],
}: PartyProperties): Table {
  const at = (path: string, find: Find) => ({ path, find });
  return {
    texts: [
      ...accounts.map((path) => at(path, (text, own) => partyOfAccount(text, own.accounts))),
      ...Object.entries(companies).map(([path, company]) => at(path, (text) => partyOf(company, text))),
      ...mailboxes.map((path) => at(path, (text, own) => partyOfMailbox(text, own.domains))),
      ...Object.entries(memberships).map(([path, word]) =>
        at(path, (text, own) => membersOf(text, word, own.memberships)),
      ),
    ],
    policies: [
      ...policies.map((path) => ({ path, admits: admitsReaders })),
      ...trust.map((path) => ({ path, admits: admitsThirdParty })),
    ],
    grants,
  };
}

/** True for a type by which data may reach somebody else. */
export function mayReachOthers(type: string): boolean {
  return tables.has(type);
}

/** Finds the accounts, companies and members to whom a resource gives data. */
export function findParties(
  template: Template,
  { type, properties }: { readonly type: string; readonly properties: unknown },
  own: OwnThings,
): readonly FoundParty[] {
  const table = tables.get(type);
  if (table === undefined) return none;
  const parties: FoundParty[] = [];
  for (const { path, find } of table.texts)
    for (const { value, property } of valuesAt(properties, path))
      for (const text of resolveTexts(value, template)) {
        const found = find(text, own);
        if (found === undefined || (found.doubt === 'mailbox' && isForAlarms(template, properties))) continue;
        parties.push({ property, ...found });
      }
  for (const policy of table.policies) parties.push(...findReaders({ template, properties, ...policy }, own));
  for (const path of table.grants) parties.push(...findReadersByRole({ template, properties, path }, own));
  return parties;
}

const account = /^\s*(?:arn:[\w-]+:(?!organizations:)[\w-]*:[^:]*:)?(\d{12})(?![\w-])/;

/** An organisation is shown by the account that manages it. */
const organisation = /^\s*arn:[\w-]+:organizations::(\d{12}):/;

function partyOfAccount(text: string, own: ReadonlySet<string>): Omit<FoundParty, 'property'> | undefined {
  const manager = organisation.exec(text)?.[1];
  if (manager !== undefined && !own.has(manager))
    return { where: { outside: { kind: 'account', name: manager } }, doubt: 'organisation' };
  const id = account.exec(text)?.[1];
  if (id !== undefined) return own.has(id) ? undefined : { where: { outside: { kind: 'account', name: id } } };
  const isUnknown = text.startsWith(unresolved) || /^arn:[\w-]+:[\w-]*:[^:]*:⟨⟩/.test(text);
  return isUnknown ? { where: 'undetermined', named: 'an account that is known only after the deployment' } : undefined;
}

const address = /^\s*[^\s@]+@([a-z0-9.-]+\.[a-z]{2,24})\s*$/i;

/** A mailbox in a domain of the owner is the owner's. */
function partyOfMailbox(text: string, own: ReadonlySet<string>): Omit<FoundParty, 'property'> | undefined {
  const name = address.exec(text)?.[1]?.toLowerCase();
  if (name === undefined || own.has(name)) return undefined;
  return { where: { outside: { kind: 'host', name } }, doubt: 'mailbox' };
}

function partyOf(company: CompanyAt, text: string): Omit<FoundParty, 'property'> | undefined {
  if (typeof company === 'string') return { where: { outside: placeOfHost(company) } };
  const value = text.toLowerCase();
  const host = Object.entries(company).find(([part]) => value.includes(part.toLowerCase()))?.[1];
  if (host === '') return undefined;
  const named = text.includes(unresolved) ? 'a company that is known only after the deployment' : text;
  return host === undefined ? { where: 'undetermined', named } : { where: { outside: placeOfHost(host) } };
}

function placeOfHost(host: string): OutsidePlace {
  return host.startsWith('*.') ? { kind: 'hostsBelow', name: host.slice(2) } : { kind: 'host', name: host };
}

function membersOf(text: string, word: string, own: ReadonlySet<string>): Omit<FoundParty, 'property'> | undefined {
  if (text === '' || regionCreatedIn(text) !== undefined || own.has(text)) return undefined;
  const name = text.includes(unresolved) ? '' : ` ${text}`;
  return { where: 'undetermined', named: `${word}${name}, whose other members may be anywhere` };
}

/** The properties that name what other resources can be members of. */
const membershipNames = [
  ['AWS::RDS::GlobalCluster', 'GlobalClusterIdentifier'],
  ['AWS::DocDB::GlobalCluster', 'GlobalClusterIdentifier'],
  ['AWS::Neptune::GlobalCluster', 'GlobalClusterIdentifier'],
] as const;

/** Lists the names of what an app defines and lets its resources be members of. */
export function findOwnMemberships(templates: readonly Template[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const template of templates)
    for (const [type, path] of membershipNames)
      for (const logicalId of idsOfType(template, type))
        for (const { value } of valuesAt(template.resources[logicalId]?.Properties, path))
          for (const name of resolveTexts(value, template)) names.add(name);
  return names;
}

interface PolicyAt {
  readonly template: Template;
  readonly properties: unknown;
  readonly path: string;
  readonly admits: (statement: Readonly<Record<string, unknown>>) => boolean;
}

/** The accounts of others that a policy admits. */
function findReaders({ template, properties, path, admits }: PolicyAt, { accounts }: OwnThings): FoundParty[] {
  return valuesAt(properties, path).flatMap(({ value, property }) =>
    statementsOf(value, template)
      .filter((statement) => statement.Effect === 'Allow' && !isForOrganisation(statement) && admits(statement))
      .flatMap(principalsOf)
      .flatMap((principal) => resolveTexts(principal, template))
      .flatMap((text) => {
        // A whole principal that another stack says is a role or user of the owner as often as not.
        const found = text.startsWith(unresolved) ? undefined : partyOfAccount(text, accounts);
        return found === undefined ? [] : [{ property, ...found }];
      }),
  );
}

/** Whom a statement admits: everyone, where a condition then names whom, or those that it names itself. */
function principalsOf({ Principal: principal, Condition: conditions }: Readonly<Record<string, unknown>>): unknown[] {
  const named = principal === '*' ? ['*'] : [recordOr(principal).AWS ?? []].flat();
  if (!named.includes('*')) return named;
  return Object.values(recordOr(conditions)).flatMap((one) =>
    Object.entries(recordOr(one)).flatMap(([key, values]) =>
      /^aws:Principal(?:Account|Arn)$/i.test(key) ? [values].flat() : [],
    ),
  );
}

/** The accounts of others that may take a role which a policy lets read data. Who has an external id is found by the role itself. */
function findReadersByRole(
  { template, properties, path }: Omit<PolicyAt, 'admits'>,
  own: OwnThings,
): readonly FoundParty[] {
  const granting = valuesAt(properties, path).filter(({ value }) => grantsReading(value, template));
  if (granting.length === 0) return none;
  const trusts = [properties, ...rolesOf(properties, template)].map(
    (role) => recordOr(role).AssumeRolePolicyDocument ?? {},
  );
  return granting.flatMap(({ property }) =>
    trusts.flatMap((trust) =>
      findReaders({ template, properties: { trust }, path: 'trust', admits: isWithoutExternalId }, own).flatMap(
        (party) => (party.where === 'undetermined' ? [] : [{ ...party, property }]),
      ),
    ),
  );
}

/** The properties of the roles to which a policy is attached. */
function rolesOf(properties: unknown, { resources }: Template): unknown[] {
  const { Roles: roles, RoleName: role } = recordOr(properties);
  return [roles, role].flat().map((one) => resources[String(recordOr(one).Ref)]?.Properties);
}

/** SAM takes the name of a managed policy, too. */
const readingPolicy =
  /(?:^|:policy\/(?:job-function\/)?)(?:AdministratorAccess|PowerUserAccess|ReadOnlyAccess|ViewOnlyAccess|DatabaseAdministrator|Amazon\w*(?:FullAccess|ReadOnlyAccess))$/;

/** True for a managed policy, or a document, that permits to read data. */
function grantsReading(policy: unknown, template: Template): boolean {
  const statements = statementsOf(policy, template);
  if (statements.length > 0)
    return statements.some((statement) => statement.Effect === 'Allow' && admitsReaders(statement));
  if (isRecord(policy) && !isCall(policy)) return Object.keys(policy).some((name) => readingTemplate.test(name));
  return resolveTexts(policy, template).some((name) => readingPolicy.test(name));
}

/** https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/serverless-policy-template-list.html */
const readingTemplate = /(?:Read|Crud|FullAccess|Consumer|Poller|Select|Query|GetSecretValue|Describe)\w*Policy$/;

function statementsOf(policy: unknown, template: Template): readonly Readonly<Record<string, unknown>>[] {
  const isDocument = isRecord(policy) && !isCall(policy);
  const documents = isDocument ? [policy] : resolveTexts(policy, template).map(parseOrEmpty);
  return documents.flatMap((document) =>
    Array.isArray(document)
      ? document.filter(isRecord).map(toStatement)
      : [recordOr(document).Statement ?? (isStatement(document) ? document : [])].flat().filter(isRecord),
  );
}

/** A policy of an event bus may be one statement. */
function isStatement(value: unknown): boolean {
  return isRecord(value) && 'Effect' in value;
}

/** The rules of a data access policy of OpenSearch Serverless only permit: each names whom, and what they may do. */
function toStatement({ Principal: principals }: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return { Effect: 'Allow', Principal: { AWS: principals }, Action: '*' };
}

function parseOrEmpty(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return {};
  }
}

/** Permissions with which data can be taken out of what a policy protects. */
const takesData =
  /^(?:\*|s3(?:express|-outposts|tables|vectors)?:(?:\*|Get\*|GetObject\w*\*?|GetTableData|GetVectors|QueryVectors|CreateSession)|sqs:(?:\*|Receive\w*\*?)|sns:(?:\*|Subscribe)|kinesis:(?:\*|Get\w*\*?|SubscribeToShard)|dynamodb:(?:\*|Get\w*\*?|BatchGet\w*\*?|Query|Scan|PartiQLSelect)|es:(?:\*|ESHttp\w*\*?)|secretsmanager:(?:\*|Get\*|GetSecretValue)|events:(?:\*|Put\*|PutRule|PutTargets)|cloudtrail:(?:\*|Get\w*\*?|StartQuery)|xray:(?:\*|Get\w*\*?|BatchGet\w*\*?)|elasticfilesystem:(?:\*|Client\*|ClientMount|ClientRootAccess)|backup:(?:\*|CopyFromBackupVault|StartRestoreJob)|logs:(?:\*|Get\w*\*?|FilterLogEvents|Start(?:Query|LiveTail)|Unmask)|kafka-cluster:(?:\*|Read\w*\*?)|dsql:(?:\*|DbConnect\w*)|bedrock(?:-agentcore)?:(?:\*|Retrieve\w*|Get\w*\*?|List\w*\*?)|omics:(?:\*|Get\w*\*?)|s3-object-lambda:(?:\*|Get\w*\*?)|s3files:(?:\*|Client\w*\*?)|ssm:(?:\*|Get\w*\*?)|mediapackagev2:(?:\*|Get\w*\*?)|mediastore:(?:\*|Get\w*\*?)|redshift(?:-serverless)?:\w*\*?)$/i;

function admitsReaders({ Action: actions, NotAction: others }: Readonly<Record<string, unknown>>): boolean {
  return others !== undefined || [actions].flat().some((action) => takesData.test(String(action)));
}

/** Companies ask for an external id when they take a role in the account of a customer. */
function admitsThirdParty({ Condition: conditions }: Readonly<Record<string, unknown>>): boolean {
  return hasKey(conditions, /^sts:ExternalId$/i);
}

function isWithoutExternalId(statement: Readonly<Record<string, unknown>>): boolean {
  return !admitsThirdParty(statement);
}

function isForOrganisation({ Condition: conditions }: Readonly<Record<string, unknown>>): boolean {
  return hasKey(conditions, /^aws:PrincipalOrg(?:ID|Paths)$/i);
}

function hasKey(conditions: unknown, key: RegExp): boolean {
  return Object.values(recordOr(conditions)).some((one) => Object.keys(recordOr(one)).some((name) => key.test(name)));
}
