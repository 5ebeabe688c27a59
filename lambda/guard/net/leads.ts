import { outpostIn } from '../../shared/outside-place.ts';
import { findBuckets } from './find-buckets.ts';
import { findHosts } from './find-hosts.ts';
import { findRegions } from './find-regions.ts';
import { foldLiterals } from './fold-literals.ts';
import { type Lead, leadInWords } from './lead.ts';

const found = new Map<string, readonly Lead[]>();
const maxRemembered = 20_000;
const maxLength = 1_000_000;

const none: readonly Lead[] = [];

/** A text without any of these names no place. */
const anyPlace = /[-_]\d|[-_][a-z]+\d|\.[a-z]|\d\.\d+\.\d+\.\d|:|⟨|op-|['"]\s*[+&]|[a-z](europe|us\d?)$/i;

/** Finds every place that a resolved text names: ARNs, regions, zones, hosts, buckets, and models that several regions run. */
export function findLeads(text: string): readonly Lead[] {
  if (!anyPlace.test(text)) return none;
  const known = found.get(text);
  if (known !== undefined) return known;
  const leads =
    text.length > maxLength ? [{ kind: 'unknown', name: 'a text of more than 1 MB' } as const] : search(text);
  if (found.size < maxRemembered) found.set(text, leads);
  return leads;
}

function search(given: string): readonly Lead[] {
  const folded = foldLiterals(given);
  const all = [...findIn(given), ...(folded === undefined ? [] : findIn(folded))];
  const unique = new Map(all.map((lead) => [`${lead.kind} ${leadInWords(lead)} ${lead.service ?? ''}`, lead]));
  return [...unique.values()];
}

function findIn(encoded: string): readonly Lead[] {
  const text = encoded.replaceAll(/%3A%2F%2F/gi, '://').replaceAll(/%2F/gi, '/');
  const { leads, rest } = findArns(text);
  return [
    ...leads,
    ...findAccounts(text),
    ...findBucketsOfApi(text),
    ...findCreated(rest),
    ...findBuckets(rest),
    ...findRegions(rest),
    ...findHosts(rest),
    ...findModels(text),
    ...findEndpointServices(rest),
  ];
}

const arn = /arn:[\w-]*(?:⟨[^⟩]*⟩)?:([\w.-]*|\*|⟨[^⟩]*⟩):([^:\s"'/]*):/gi;

/** The rest of the ARN of a role, but for those with which the CDK deploys programs. */
const actingRole =
  /^:(?:role\/(?!(?:[\w-]+\/)*cdk-[a-z0-9]+-(?:deploy|file-publishing|image-publishing|lookup|cfn-exec)-role-)|assumed-role\/)/;

/** Finds ARNs. What follows the region in one is a name, and may contain another ARN but no other place. */
function findArns(text: string): { readonly leads: readonly Lead[]; readonly rest: string } {
  if (!/arn:/i.test(text)) return { leads: [], rest: text };
  const leads: Lead[] = [];
  for (const { 0: header, 1: service = '', 2: region = '', index } of text.matchAll(arn)) {
    if (service === 's3' && region === '') continue;
    if (/^outposts|^s3-outposts/i.test(service)) leads.push({ kind: 'outside', place: outpostIn(text) });
    const account = /^\d{12}$/.exec(
      text.slice(index + header.length, index + header.length + 13).split(':')[0] ?? '',
    )?.[0];
    if (account !== undefined) {
      const isRole = actingRole.test(text.slice(index + header.length + account.length));
      leads.push({ kind: 'outside', place: { kind: 'account', name: account }, service, ...(isRole && { isRole }) });
    }
    if (region === '' || region.includes('*') || /⟨account⟩/.test(header.split(':')[2] ?? '')) continue;
    const created = /^⟨([a-z0-9-]+)/.exec(region)?.[1];
    if (created !== undefined) leads.push({ kind: 'region', name: created, service });
    else if (region.includes('⟨')) leads.push({ kind: 'unknown', name: `an ARN of ${service}` });
    else leads.push({ kind: 'region', name: region.toLowerCase(), service });
  }
  const isBucket = /^arn:[\w-]*:s3:::/i;
  return { leads, rest: text.replaceAll(/arn:[^\s"',;]*/gi, (match) => (isBucket.test(match) ? match : ' ')) };
}

/** Addresses in which the owner of what answers there is a number: queues, tables, access points, data warehouses. */
const accounts =
  /(?:\bsqs[.:][a-z0-9.-]*(?:amazonaws\.com(?:\.cn)?|api\.aws|path)\/|\bqueue\.amazonaws\.com\/|:sqs:path\/)(\d{12})\/|(?<![\w.])(\d{12})\.(?:ddb|s3-control)\.[a-z0-9-]+\.|-(\d{12})\.(?:s3-accesspoint|s3-object-lambda|s3-outposts)[.-]|\.(\d{12})\.[a-z0-9-]+\.redshift-serverless\./gi;

function findAccounts(text: string): Lead[] {
  if (!twelveDigits.test(text)) return [];
  return [...text.matchAll(accounts)].map(([, ...owners]) => ({
    kind: 'outside',
    place: { kind: 'account', name: owners.find((owner) => owner !== undefined) ?? '' },
  }));
}

/** A bucket into which an API Gateway passes requests, in the path or before the service; one that the request names may be any. */
const bucketOfApi = /:apigateway:[^:\s]*:(?:s3:path\/([^/\s"'{}]+)|([a-z0-9][a-z0-9.-]+)\.s3:(?:path|action)\/)/gi;

function findBucketsOfApi(text: string): Lead[] {
  if (!text.includes(':apigateway:')) return [];
  return [...text.matchAll(bucketOfApi)].map(([, inPath, before]) => ({
    kind: 'bucket',
    name: inPath ?? before ?? '',
  }));
}

const twelveDigits = /\d{12}/;

/** What a stack creates in a region, unless it keeps nothing there. */
function findCreated(text: string): Lead[] {
  return [...text.matchAll(/⟨([a-z]+(?:-[a-z]+)+-\d+)⟩/g)].map(([, region = '']) => ({ kind: 'region', name: region }));
}

/** Services that someone offers over PrivateLink: the name says the region, and not whose they are. */
function findEndpointServices(text: string): Lead[] {
  return [...text.matchAll(/\bvpce-svc-[0-9a-f]{8,17}\b/gi)].map(([name]) => ({
    kind: 'unknown',
    name: `the endpoint service ${name}, whose owner it does not say`,
  }));
}

const models =
  /(?<![\w.-])((?:us-gov|us|eu|apac|global|jp|au|ca|sa|amer)\.(?:ai21|amazon|anthropic|cohere|deepseek|google|luma|meta|minimax|mistral|moonshot|nvidia|openai|qwen|stability|twelvelabs|writer|zai)\.[\w.:-]+|(?:us-gov|us|eu|apac|global|jp|au|ca|sa|amer)\.[a-z][a-z0-9-]*\.[\w.-]+-v\d+(?::\d+)?|(?:us-gov|us|eu|apac|global|jp|au|ca|sa|amer)\.guardrail\.v\d+(?::\d+)?)/gi;

/** Inference profiles, which send each request to any region of a part of the world. */
function findModels(text: string): Lead[] {
  return [...text.matchAll(models)].map(([, name = '']) => ({
    kind: 'unknown',
    name: `the inference profile ${name}, which runs in several regions`,
  }));
}
