import * as v from 'valibot';
import { type Recipient, recipientRoles, roles, type StoragePlace, safeguards } from '../content.ts';
import { hostPattern } from '../other-clouds.ts';
import { isRegionName } from '../regions.ts';
import { lineForm } from './values.ts';

/** A row of `recipients:` as it is typed: what the catalogue knows of a processor may be left out. */
export type RecipientYaml = Omit<Recipient, 'name' | 'service' | 'role' | 'country'> &
  Partial<Pick<Recipient, 'name' | 'service' | 'role' | 'country'>> & {
    /** Its name in the catalogue. */
    readonly processor?: string | undefined;
  };

/** The name of a fact, or of a message in a group of messages. */
export const nameForm = v.pipe(
  v.string('it is not a name'),
  v.regex(/^[a-z][A-Za-z0-9]*$/, 'a name has only letters and digits, and begins with a lower-case letter'),
);
const retentionDaysForm = v.pipe(
  v.number('it is not a number of days'),
  v.integer('it is not a whole number of days'),
  v.minValue(1, 'it is less than 1'),
  v.maxValue(36_500, 'it is more than 36500'),
);
const hostForm = v.pipe(
  v.string('it is not the name of a host'),
  v.regex(hostPattern, 'it is not the name of a host, such as api.example.com'),
);
const holdsForm = v.pipe(v.array(lineForm, 'it is not a list'), v.minLength(1, 'it is empty'));
const safeguardForm = v.picklist(safeguards, `it is not one of ${safeguards.join(', ')}`);
const hostsForm = v.optional(v.array(hostForm, 'it is not a list of hosts'));

/** One row of `storage:`. The order of its keys is that in which it is recorded. */
export const storagePlaceForm: v.GenericSchema<unknown, StoragePlace> = v.object(
  {
    region: v.optional(v.pipe(v.string('it is not an AWS region'), v.check(isRegionName, 'it is not an AWS region'))),
    holds: holdsForm,
    provider: lineForm,
    safeguard: safeguardForm,
    retentionDays: v.optional(retentionDaysForm),
    zone: v.optional(lineForm),
    country: v.optional(lineForm),
    city: v.optional(lineForm),
    role: v.optional(v.picklist(roles, `it is not one of ${roles.join(', ')}`)),
    contact: v.optional(lineForm),
    hosts: hostsForm,
  },
  'it is not a place with region, holds, provider and safeguard',
);

/** One row of `recipients:`. */
export const recipientForm: v.GenericSchema<unknown, RecipientYaml> = v.object(
  {
    processor: v.optional(lineForm),
    name: v.optional(lineForm),
    service: v.optional(nameForm),
    purpose: nameForm,
    role: v.optional(v.picklist(recipientRoles, `it is not one of ${recipientRoles.join(', ')}`)),
    country: v.optional(lineForm),
    holds: holdsForm,
    safeguard: safeguardForm,
    retentionDays: v.optional(retentionDaysForm),
    contact: v.optional(lineForm),
    hosts: hostsForm,
  },
  'it is not a recipient with name, service, purpose, role, country, holds and safeguard',
);

/** What an editor can paste for each key. */
export const disclosureExamples = {
  storage: 'storage: [{ region: eu-central-1, holds: [accounts], provider: Example Hosting, safeguard: adequacy }]',
  'storage.region': 'region: eu-central-1',
  'storage.zone': 'zone: eu-central-1-ham-1a',
  'storage.country': 'country: DE',
  'storage.city': 'city: Frankfurt am Main',
  'storage.holds': 'holds: [accounts]',
  'storage.provider': 'provider: Amazon Web Services EMEA SARL',
  'storage.role': 'role: company',
  'storage.safeguard': 'safeguard: adequacy',
  'storage.retentionDays': 'retentionDays: 30',
  'storage.contact': 'contact: privacy@example.com',
  'storage.hosts': 'hosts: [storage.example.com]',
  recipients:
    'recipients: [{ processor: stripe, purpose: payments, holds: [accounts], safeguard: notNeeded }]; or name, service, role and country in place of processor',
  'recipients.processor': 'processor: stripe',
  'recipients.name': 'name: Example Payments Ltd',
  'recipients.service': 'service: payments',
  'recipients.purpose': 'purpose: payments',
  'recipients.role': 'role: processor',
  'recipients.country': 'country: IE',
  'recipients.holds': 'holds: [accounts]',
  'recipients.safeguard': 'safeguard: standardClauses',
  'recipients.retentionDays': 'retentionDays: 30',
  'recipients.contact': 'contact: privacy@example.com',
  'recipients.hosts': 'hosts: [api.example.com]',
} as const;
