import { englishFront, version } from '../small-content.ts';
import type { FileCase } from './case.ts';

const settings = 'sourceLocale: en\nlocales: [en, de]\ntimeZone: Europe/Berlin\nnoticeDays: 30\n';

/** Settings whose applications begin on line 6. */
function applications(...lines: readonly string[]) {
  return { 'site.yaml': `${settings}applications:\n${lines.map((line) => `  ${line}\n`).join('')}` };
}

const shop = 'shop: { facts: { application: Nordwind Shop } }';
const text = (words: string) =>
  `${englishFront}## Scope {#scope}\n\n(a) ${words}\n\n## Storage {#storage}\n\n{{storage}}\n`;

/** Mistakes in applications that share the texts. */
export const applicationCases: readonly FileCase[] = [
  ['an application that has what the texts use', applications(shop)],
  [
    'a fact of site.yaml, which a version may replace',
    {
      'site.yaml': `${settings}facts: { place: Kiel, company: Nordwind }\n`,
      [`${version}/en.md`]: text('{{company}} in {{place}} is held to this.'),
      [`${version}/de.md`]: undefined,
    },
  ],
  [
    'facts of site.yaml, of which policy.yaml replaces one',
    {
      'site.yaml': `${settings}facts: { place: Kiel, street: Hafen 1 }\n`,
      'privacy/policy.yaml': 'facts: { place: Bonn, town: Bonn }\n',
      [`${version}/en.md`]: text('{{company}} in {{place}}, {{street}}, {{town}}, is held to this.'),
      [`${version}/de.md`]: undefined,
    },
  ],
  [
    'a fact that the text uses, and that neither the policy nor one of two applications has',
    {
      ...applications(shop, 'bank: { facts: { application: Nordwind Bank, phone: "1" } }'),
      [`${version}/en.md`]: text('{{company}} answers at {{phone}}.'),
      [`${version}/de.md`]: undefined,
    },
    `en.md:6:28: Cannot use fact "phone": it is not one of company, contact [unknown-fact]`,
    'Add "phone: …" under "facts:" in version.yaml',
    `site.yaml:6:9: Cannot show ${version}/en.md for application "shop": it has no fact "phone", which the text uses [application-fact]`,
    'Add "phone: …" under "facts:" of "shop"',
  ],
  [
    'a fact that makes no address of a link',
    {
      ...applications(
        'shop: { facts: { application: Nordwind Shop, contact: at the counter } }',
        'bank: { facts: { application: Bank } }',
      ),
      [`${version}/en.md`]: text('{{company}} answers [by mail](mailto:{{contact}}).'),
      [`${version}/de.md`]: undefined,
    },
    `site.yaml:6:9: Cannot use "mailto:at%20the%20counter" as a link in ${version}/en.md for application "shop": "at%20the%20counter" is not an e-mail address [application-address]`,
    'Write facts of "shop" that make an address where the text has a link',
  ],
  [
    'no name',
    applications('shop: { facts: { contact: shop@example.com } }'),
    'site.yaml:6:18: Cannot use {"contact":"shop@example.com"} for "facts": it has no "application", the name that readers see [invalid-value]',
    'Write, for example: facts: { application: Example Shop, contact: shop@example.com }',
  ],
  [
    'a value that was left out, and one that is no answer',
    applications('shop: { facts: { application: Nordwind Shop, contact: }, discontinued: yes }'),
    'site.yaml:6:57: Cannot use an empty value for "contact": it is neither a text (put it between quotes) nor a list of texts [invalid-value]',
    'Write, for example: facts: { application: Example Shop, contact: shop@example.com }',
    'site.yaml:6:74: Cannot use "yes" for "discontinued": it is neither true nor false [invalid-value]',
    'Write, for example: discontinued: true',
  ],
  [
    'a mistyped fact of an application, whose readers would get that of the policy',
    applications('shop: { facts: { application: Nordwind Shop, contct: shop@nordwind.de } }'),
    'site.yaml:6:56: warning: Found fact "contct", which no text uses [misspelt-fact]',
    'Write "contact", or delete the line',
  ],
  [
    'a fact that one of the texts uses',
    {
      ...applications('shop: { facts: { application: Nordwind Shop, contacts: shop@nordwind.de } }'),
      [`${version}/version.yaml`]:
        'announced: 2026-10-15\nchange: major\nfacts: { company: Example GmbH, contact: a, contacts: b }\n',
      [`${version}/en.md`]: `${englishFront}{{company}} answers at {{ contacts }}.\n`,
      [`${version}/de.md`]: undefined,
    },
  ],
  [
    'a mistyped fact of a version, and one of an application in it',
    {
      'site.yaml': `${settings}facts: { company: Nordwind, contact: a }\napplications:\n  ${shop}\n`,
      [`${version}/version.yaml`]:
        'announced: 2026-10-15\nchange: major\nfacts: { compny: Nordwind AG }\napplications: { shop: { contct: b } }\n',
      [`${version}/en.md`]: `${englishFront}{{company}} answers at {{contact}}.\n`,
      [`${version}/de.md`]: undefined,
    },
    'version.yaml:3:18: warning: Found fact "compny", which no text uses [misspelt-fact]',
    'Write "company", or delete the line',
    'version.yaml:4:33: warning: Found fact "contct", which no text uses [misspelt-fact]',
    'Write "contact", or delete the line',
  ],
  [
    'a mistyped fact of a policy',
    {
      'site.yaml': `${settings}facts: { company: Nordwind, contact: a }\n`,
      'privacy/policy.yaml': 'facts: { contct: b }\n',
    },
    'privacy/policy.yaml:1:18: warning: Found fact "contct", which no text uses [misspelt-fact]',
    'Write "contact", or delete the line',
  ],
  [
    'an application with the name of another one, and one application in two stores',
    applications(
      shop,
      'bank: { facts: { application: Nordwind Shop } }',
      'pay-ios: { facts: { application: Nordwind Pay } }',
      'pay-android: { facts: { application: Nordwind Pay } }',
    ),
    'site.yaml:7:33: warning: Found the name "Nordwind Shop" of application "shop" at "bank", too [application-name]',
    'Write the name of "bank": readers would take its pages for those of the other one',
  ],
  [
    'a text for one application alone',
    { 'privacy/apps/shop/de.md': 'Nur hier.\n' },
    'privacy/apps:1:1: Cannot use directory "apps" as a version: it is not a calendar date in the form YYYY-MM-DD [invalid-date]',
    'Give applications facts of their own under "applications:" in site.yaml: they share the texts',
  ],
  [
    'an unknown key',
    applications('shop: { facts: { application: Nordwind Shop }, icon: shop.svg }'),
    'site.yaml:6:50: Cannot use key "icon": it is not one of facts, discontinued [unknown-key]',
    'Delete the line',
  ],
  [
    'the same id twice',
    applications(shop, shop),
    'site.yaml:7:3: Cannot read the YAML: this key appears twice [yaml]',
    'Delete one of the two lines',
  ],
  [
    'an id that could be a language, and one that is no part of an address',
    applications('de: { facts: { application: Nordwind } }'),
    'site.yaml:6:7: Cannot use "de" as an application: it is the name of a locale [application-named-as-locale]',
    'Write a longer id, such as "de-app"',
  ],
  [
    'an id that is no part of an address',
    applications('My Shop: { facts: { application: Nordwind } }'),
    'site.yaml:6:12: Cannot use key "My Shop": an id has lower-case letters, digits and hyphens, and starts with a letter [invalid-value]',
    'Write, for example: applications: { shop: { facts: { application: Example Shop } } }',
  ],
  [
    'facts of an application that site.yaml does not name',
    {
      ...applications(shop),
      [`${version}/version.yaml`]:
        'announced: 2026-10-15\nchange: major\nfacts: { company: Example GmbH }\napplications:\n  shopp: { phone: "1" }\nstorage:\n  - { region: eu-central-1, holds: [accounts], provider: Example Hosting, safeguard: notNeeded }\n',
    },
    `version.yaml:5:10: Cannot find application "shopp": it is not one of shop [unknown-application]`,
    'Write "shop"',
  ],
];
