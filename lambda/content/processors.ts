import type { IsoDate, Recipient } from './content.ts';
import { isHostOf } from './hosts.ts';
import { nearest } from './nearest.ts';
import type { RecipientYaml } from './yaml/disclosure-form.ts';
import type { VersionYaml } from './yaml/version-form.ts';

/** What is known of a processor: the company that its customers in Europe make the contract with, and the country of its seat. */
interface ProcessorFacts extends Pick<Recipient, 'name' | 'service' | 'country'> {
  /** The first day on which a version that is announced is read so. */
  readonly since: IsoDate;
}

type Processor = readonly [facts: ProcessorFacts, ...later: ProcessorFacts[]];

const since = '2026-01-01';

/**
 * Well-known processors by the names under which `version.yaml` calls them, as of 2026-01, from their own terms and lists. An entry
 * never changes, because announced versions were read by it: what became different is another one, with the day from which it holds.
 */
export const processors: Readonly<Record<string, Processor>> = {
  adyen: [{ name: 'Adyen N.V.', country: 'NL', service: 'payments', since }],
  amplitude: [{ name: 'Amplitude, Inc.', country: 'US', service: 'analytics', since }],
  anthropic: [{ name: 'Anthropic Ireland, Limited', country: 'IE', service: 'ai', since }],
  applePush: [{ name: 'Apple Distribution International Limited', country: 'IE', service: 'messaging', since }],
  appsFlyer: [{ name: 'AppsFlyer Ltd.', country: 'IL', service: 'analytics', since }],
  auth0: [{ name: 'Okta, Inc.', country: 'US', service: 'signIn', since }],
  azure: [{ name: 'Microsoft Ireland Operations Limited', country: 'IE', service: 'hosting', since }],
  brevo: [{ name: 'Sendinblue SAS', country: 'FR', service: 'email', since }],
  cloudflare: [{ name: 'Cloudflare, Inc.', country: 'US', service: 'delivery', since }],
  datadog: [{ name: 'Datadog, Inc.', country: 'US', service: 'monitoring', since }],
  fastly: [{ name: 'Fastly, Inc.', country: 'US', service: 'delivery', since }],
  firebaseMessaging: [{ name: 'Google Ireland Limited', country: 'IE', service: 'messaging', since }],
  googleAnalytics: [{ name: 'Google Ireland Limited', country: 'IE', service: 'analytics', since }],
  googleCloud: [{ name: 'Google Cloud EMEA Limited', country: 'IE', service: 'hosting', since }],
  googleMaps: [{ name: 'Google Ireland Limited', country: 'IE', service: 'maps', since }],
  hubSpot: [{ name: 'HubSpot Ireland Limited', country: 'IE', service: 'crm', since }],
  intercom: [{ name: 'Intercom R&D Unlimited Company', country: 'IE', service: 'support', since }],
  klarna: [{ name: 'Klarna Bank AB (publ)', country: 'SE', service: 'payments', since }],
  mailchimp: [{ name: 'Intuit Inc.', country: 'US', service: 'email', since }],
  mailgun: [{ name: 'Mailgun Technologies, Inc.', country: 'US', service: 'email', since }],
  mixpanel: [{ name: 'Mixpanel, Inc.', country: 'US', service: 'analytics', since }],
  mollie: [{ name: 'Mollie B.V.', country: 'NL', service: 'payments', since }],
  mongoDbAtlas: [{ name: 'MongoDB Limited', country: 'IE', service: 'hosting', since }],
  newRelic: [{ name: 'New Relic, Inc.', country: 'US', service: 'monitoring', since }],
  okta: [{ name: 'Okta, Inc.', country: 'US', service: 'signIn', since }],
  oneSignal: [{ name: 'OneSignal, Inc.', country: 'US', service: 'messaging', since }],
  openAi: [{ name: 'OpenAI Ireland Limited', country: 'IE', service: 'ai', since }],
  payPal: [{ name: 'PayPal (Europe) S.à r.l. et Cie, S.C.A.', country: 'LU', service: 'payments', since }],
  postmark: [{ name: 'AC PM, LLC', country: 'US', service: 'email', since }],
  salesforce: [{ name: 'SFDC Ireland Limited', country: 'IE', service: 'crm', since }],
  segment: [{ name: 'Twilio Ireland Limited', country: 'IE', service: 'analytics', since }],
  sendGrid: [{ name: 'Twilio Ireland Limited', country: 'IE', service: 'email', since }],
  sentry: [{ name: 'Functional Software, Inc.', country: 'US', service: 'monitoring', since }],
  snowflake: [{ name: 'Snowflake Inc.', country: 'US', service: 'hosting', since }],
  stripe: [{ name: 'Stripe Payments Europe, Limited', country: 'IE', service: 'payments', since }],
  twilio: [{ name: 'Twilio Ireland Limited', country: 'IE', service: 'messaging', since }],
  zendesk: [{ name: 'Zendesk, Inc.', country: 'US', service: 'support', since }],
};

/** The hosts by which programs reach a processor. No reader sees them, so that they may follow what the processor does. */
const hostsOf: Readonly<Record<string, string>> = {
  adyen: '*.adyen.com *.adyenpayments.com',
  amplitude: '*.amplitude.com',
  anthropic: 'api.anthropic.com',
  applePush: '*.push.apple.com',
  appsFlyer: '*.appsflyer.com',
  auth0: '*.auth0.com',
  azure: '*.core.windows.net *.azure.com *.azurewebsites.net',
  brevo: '*.brevo.com api.sendinblue.com',
  cloudflare: '*.cloudflare.com',
  datadog: '*.datadoghq.com *.datadoghq.eu',
  fastly: '*.fastly.com *.fastly.net',
  firebaseMessaging: 'fcm.googleapis.com',
  googleAnalytics: '*.google-analytics.com *.analytics.google.com www.googletagmanager.com',
  googleCloud: 'storage.googleapis.com bigquery.googleapis.com *.run.app *.cloudfunctions.net',
  googleMaps: 'maps.googleapis.com',
  hubSpot: 'api.hubapi.com *.hubspot.com',
  intercom: '*.intercom.io',
  klarna: '*.klarna.com',
  mailchimp: '*.api.mailchimp.com mandrillapp.com smtp.mandrillapp.com',
  mailgun: 'api.mailgun.net api.eu.mailgun.net smtp.mailgun.org smtp.eu.mailgun.org',
  mixpanel: '*.mixpanel.com',
  mollie: '*.mollie.com',
  mongoDbAtlas: '*.mongodb.net cloud.mongodb.com',
  newRelic: '*.newrelic.com *.nr-data.net',
  okta: '*.okta.com *.okta-emea.com',
  oneSignal: 'onesignal.com *.onesignal.com',
  openAi: '*.openai.com',
  payPal: '*.paypal.com',
  postmark: 'api.postmarkapp.com smtp.postmarkapp.com',
  salesforce: '*.salesforce.com *.force.com',
  segment: 'api.segment.io *.segment.com *.segmentapis.com',
  sendGrid: 'api.sendgrid.com api.eu.sendgrid.com smtp.sendgrid.net smtp.eu.sendgrid.net',
  sentry: 'sentry.io *.sentry.io',
  snowflake: '*.snowflakecomputing.com',
  stripe: '*.stripe.com',
  twilio: '*.twilio.com',
  zendesk: '*.zendesk.com',
};

/** A recipient as readers see it: what its row says, and what it leaves out as the catalogue knew it on a day. */
export function resolveRecipient(row: RecipientYaml, on: IsoDate): Recipient | undefined {
  const known = factsOn(row.processor, on);
  const { name = known?.name, service = known?.service, country = known?.country, purpose, holds, safeguard } = row;
  const role = row.role ?? (known === undefined ? undefined : 'processor');
  if (name === undefined || service === undefined || country === undefined || role === undefined) return undefined;
  const hosts = row.hosts ?? (known === undefined ? undefined : hostsOf[row.processor ?? '']?.split(' '));
  return {
    name,
    service,
    purpose,
    role,
    country,
    holds,
    safeguard,
    ...(row.retentionDays !== undefined && { retentionDays: row.retentionDays }),
    ...(row.contact !== undefined && { contact: row.contact }),
    ...(hosts !== undefined && { hosts }),
  };
}

/** The recipients of a version as readers see them; a row that does not say enough is a problem of its own. */
export function resolveRecipients({
  recipients,
  announced,
}: Pick<VersionYaml, 'recipients' | 'announced'>): Recipient[] {
  return recipients.flatMap((row) => resolveRecipient(row, announced) ?? []);
}

function factsOn(processor: string | undefined, on: IsoDate): ProcessorFacts | undefined {
  if (processor === undefined || !Object.hasOwn(processors, processor)) return undefined;
  const all: readonly ProcessorFacts[] = processors[processor] ?? [];
  return all.findLast((facts) => facts.since <= on) ?? all[0];
}

/** The name of the processor that programs reach by a host; undefined for a host of none. */
export function processorOfHost(host: string): string | undefined {
  return Object.keys(hostsOf).find((id) => isHostOf(host, hostsOf[id]?.split(' ') ?? []));
}

/** The name of the processor that somebody meant, who wrote that or the name of its company; undefined if none is near. */
export function nearestProcessor(typed: string): string | undefined {
  const plain = typed.toLowerCase().replace(/[^a-z0-9]/g, '');
  const ids = Object.keys(processors);
  const same = ids.find((id) => id.toLowerCase() === plain);
  return same ?? nearest(typed, ids) ?? ids.find((id) => plain.length > 3 && nameStarts(id, plain));
}

function nameStarts(id: string, plain: string): boolean {
  const names = (processors[id] ?? []).map(({ name }) => name.toLowerCase().replace(/[^a-z0-9]/g, ''));
  return names.some((name) => name.startsWith(plain) || plain.startsWith(name));
}
