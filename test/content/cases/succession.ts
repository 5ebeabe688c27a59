import { type Changes, englishFront, germanFront, messagesJson, version } from '../small-content.ts';
import type { FileCase } from './case.ts';

const later = 'privacy/2027-03-01';

/** The small content, which stores in Germany from 2026-11-15 on, with a version after it. */
function followedBy(...lines: string[]): Changes {
  return {
    [`${later}/version.yaml`]: lines.join('\n'),
    [`${later}/en.md`]: `${englishFront}## Storage {#storage}\n\n{{storage}}\n`,
    [`${later}/de.md`]: `${germanFront}## Orte {#storage}\n\n{{storage}}\n`,
  };
}

function place(region: string): string {
  return `  - { region: ${region}, holds: [accounts], provider: Example Hosting, safeguard: notNeeded }`;
}

/** A version with a recipient, and a minor change with another one. */
function withRecipients(before: string, now: string): Changes {
  const words = messagesJson({ 'purpose.payments': 'payments', 'purpose.scoring': 'scoring' });
  const text = '## Storage {#storage}\n\n{{recipients}}\n';
  const yaml = (announced: string, change: string, row: string) =>
    [`announced: ${announced}`, `change: ${change}`, 'recipients:', `  - ${row}`].join('\n');
  return {
    'messages/en.json': words,
    'messages/de.json': words,
    [`${version}/version.yaml`]: yaml('2026-10-15', 'major', before),
    [`${version}/en.md`]: englishFront + text,
    [`${version}/de.md`]: undefined,
    [`${later}/version.yaml`]: yaml('2027-03-01', 'minor', now),
    [`${later}/en.md`]: englishFront + text,
  };
}

/** What a version may and may not change from the previous one. */
export const succession: readonly FileCase[] = [
  ['a minor change', followedBy('announced: 2027-03-01', 'change: minor', 'storage:', place('eu-central-1'))],
  [
    'a minor change to a different region of the same country',
    followedBy('announced: 2027-03-01', 'change: minor', 'storage:', place('eusc-de-east-1')),
  ],
  [
    'a minor change to fewer countries',
    {
      ...followedBy('announced: 2027-03-01', 'change: minor'),
      [`${later}/en.md`]: `${englishFront}## Scope {#scope}\n\nNothing is stored.\n`,
      [`${later}/de.md`]: undefined,
    },
  ],
  [
    'a minor change to new countries',
    followedBy(
      'announced: 2027-01-01',
      'change: minor',
      'storage:',
      place('eu-west-1'),
      place('us-east-1'),
      place('us-east-2'),
    ),
    `${later}/version.yaml:2:9: Cannot call this change minor: it stores information in Ireland and United States, where version 2026-11-15 stores none [new-country]`,
    'Write "change: major", and announce it at least 30 days before it takes effect',
    `${later}/version.yaml:4:3: warning: Cannot check the safeguards: site.yaml does not say in which country the company is [country-unnamed]`,
    'Add "country: DE" to site.yaml, with the code of that country',
  ],
  [
    'a minor change to a new provider and a new kind of information, and to a weaker safeguard',
    {
      ...followedBy(
        'announced: 2027-01-01',
        'change: minor',
        'storage:',
        '  - { region: eu-central-1, holds: [accounts, visits], provider: Other Hosting, safeguard: adequacy }',
        '  - { region: eusc-de-east-1, holds: [visits], provider: Example Hosting, safeguard: standardClauses }',
      ),
      'messages/en.json': messagesJson({ 'holds.visits': 'visits' }),
      'messages/de.json': messagesJson({ 'holds.visits': 'Besuche' }),
    },
    `${later}/version.yaml:2:9: Cannot call this change minor: it names "Other Hosting" as a provider, and version 2026-11-15 does not [new-provider]`,
    'Write "change: major", and announce it at least 30 days before it takes effect',
    `${later}/version.yaml:2:9: Cannot call this change minor: it stores "visits", and version 2026-11-15 does not [new-holds]`,
    'Write "change: major", and announce it at least 30 days before it takes effect',
    `${later}/version.yaml:2:9: Cannot call this change minor: it has safeguard "standardClauses" for Germany instead of "notNeeded", which version 2026-11-15 has [weaker-safeguard]`,
    'Write "change: major", and announce it at least 30 days before it takes effect',
  ],
  [
    'a minor change after a withdrawn major one',
    {
      ...followedBy('announced: 2027-03-01', 'change: minor', 'storage:', place('eu-west-1')),
      'privacy/2027-02-01/version.yaml': [
        'announced: 2026-12-01',
        'change: major',
        'storage:',
        place('eu-west-1'),
        'withdrawn: { date: 2026-12-02, because: A mistake }',
      ].join('\n'),
      'privacy/2027-02-01/en.md': `${englishFront}## Storage {#storage}\n\n{{storage}}\n`,
    },
    `${later}/version.yaml:2:9: Cannot call this change minor: it stores information in Ireland, where version 2026-11-15 stores none [new-country]`,
    'Write "change: major", and announce it at least 30 days before it takes effect',
  ],
  [
    'a major change with just enough notice',
    followedBy('announced: 2027-01-30', 'change: major', 'storage:', place('eu-west-1')),
  ],
  [
    'a major change with one day too few',
    followedBy('announced: 2027-01-31', 'change: major', 'storage:', place('eu-west-1')),
    `${later}/version.yaml:1:12: Cannot take effect on 2027-03-01: a major change announced on 2027-01-31 gives 29 days of notice, and site.yaml promises 30 [short-notice]`,
    'Name the directory 2027-03-02 or later; if it cannot wait, tell readers why with "urgent: …"',
  ],
  [
    'an urgent major change',
    followedBy('announced: 2027-03-01', 'change: major', 'urgent: A court order', 'storage:', place('eu-west-1')),
  ],
  [
    'an urgent change that gives all its notice',
    followedBy('announced: 2027-01-30', 'change: major', 'urgent: A court order', 'storage:', place('eu-west-1')),
    `${later}/version.yaml:3:9: warning: Found a reason for short notice: announced on 2027-01-30, the change gives 30 days of notice, and site.yaml promises 30 [urgent-needless]`,
    'Delete the line: pages would say that the notice is short',
  ],
  [
    'an urgent change that needs no notice',
    {
      'privacy/2027-04-01/version.yaml': 'announced: 2027-03-31\nchange: minor\nurgent: { de: Ein Urteil, fr: Non }\n',
      'privacy/2027-04-01/en.md': `${englishFront}## Scope {#scope}\n\nNothing.\n`,
    },
    'privacy/2027-04-01/version.yaml:3:9: Cannot find key "en": it is required here [missing-key]',
    'Write, for example: en: The reason, in this language',
    'privacy/2027-04-01/version.yaml:3:9: Cannot call a minor change urgent: it needs no notice [urgent-minor]',
    'Delete the line, or write "change: major"',
    'privacy/2027-04-01/version.yaml:3:31: Cannot use locale "fr": it is not one of the locales en, de [unknown-locale]',
    'Add "fr" to "locales:", or write one of these',
  ],
  [
    'a minor change to a new recipient in a new country, who does something else with the information',
    withRecipients(
      '{ name: Bank, service: payments, purpose: payments, role: processor, country: DE, holds: [accounts], safeguard: notNeeded }',
      '{ name: Bank, service: payments, purpose: scoring, role: controller, country: AT, holds: [accounts], safeguard: notNeeded }',
    ),
    `${later}/version.yaml:2:9: Cannot call this change minor: it stores information in Austria, where version 2026-11-15 stores none [new-country]`,
    'Write "change: major", and announce it at least 30 days before it takes effect',
    `${later}/version.yaml:2:9: Cannot call this change minor: it gives information for "scoring", which version 2026-11-15 does not name [new-purpose]`,
    'Write "change: major", and announce it at least 30 days before it takes effect',
    `${later}/version.yaml:2:9: Cannot call this change minor: it has "Bank" as "controller", unlike version 2026-11-15 [freer-role]`,
    'Write "change: major", and announce it at least 30 days before it takes effect',
  ],
  [
    'a minor change to a new recipient',
    withRecipients(
      '{ name: Bank, service: payments, purpose: payments, role: processor, country: DE, holds: [accounts], safeguard: notNeeded }',
      '{ processor: klarna, purpose: payments, country: DE, holds: [accounts], safeguard: notNeeded }',
    ),
    `${later}/version.yaml:2:9: Cannot call this change minor: it gives information to "Klarna Bank AB (publ)", and version 2026-11-15 does not [new-recipient]`,
    'Write "change: major", and announce it at least 30 days before it takes effect',
  ],
];
