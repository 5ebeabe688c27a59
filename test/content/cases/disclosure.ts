import { type Changes, englishFront, germanFront, messagesJson, version } from '../small-content.ts';
import type { FileCase } from './case.ts';

const site = 'sourceLocale: en\nlocales: [en, de]\ntimeZone: Europe/Berlin\nnoticeDays: 30\n';
const words = messagesJson({ 'purpose.payments': 'to take payments', 'holds.visits': 'visits' });
const tables = {
  storage: '## Storage {#storage}\n\n{{storage}}\n',
  recipients: '## Others {#others}\n\n{{recipients}}\n',
};

/** The small content of a company in a country, with these rows of its disclosure. */
function disclosing(country: string, rows: Readonly<Partial<Record<keyof typeof tables, readonly string[]>>>): Changes {
  const lists = Object.entries(rows).flatMap(([name, own]) => [`${name}:`, ...own.map((row) => `  - { ${row} }`)]);
  const shown = (['storage', 'recipients'] as const).filter((name) => rows[name]).map((name) => tables[name]);
  return {
    'site.yaml': country === '' ? site : `${site}country: ${country}\n`,
    'messages/en.json': words,
    'messages/de.json': words,
    [`${version}/version.yaml`]: ['announced: 2026-10-15', 'change: major', ...lists, ''].join('\n'),
    [`${version}/en.md`]: englishFront + shown.join('\n'),
    [`${version}/de.md`]: germanFront + shown.join('\n').replace('Others', 'Andere').replace('Storage', 'Orte'),
  };
}

const inAws = (region: string, rest = 'safeguard: notNeeded') =>
  `region: ${region}, holds: [accounts], provider: A, ${rest}`;
const places = (country: string, ...storage: string[]) => disclosing(country, { storage });
const others = (country: string, ...recipients: string[]) => disclosing(country, { recipients });
const known = (rest: string) => `processor: stripe, purpose: payments, holds: [accounts], ${rest}`;
const own = (rest: string) => `name: Bank, service: payments, holds: [accounts], ${rest}`;

/** What editors get wrong about where and with whom information is. */
export const disclosure: readonly FileCase[] = [
  [
    'a company in Europe that stores in its own country, in the area around it, and beyond',
    places('DE', inAws('eu-central-1'), inAws('eu-west-1'), inAws('ap-northeast-1', 'safeguard: adequacy')),
  ],
  [
    'a data centre of its own, another cloud and a zone of its own place',
    places(
      'DE',
      'country: DE, city: Jena, holds: [accounts], provider: A, role: company, safeguard: notNeeded',
      'country: NL, city: Eemshaven, holds: [accounts], provider: B, safeguard: notNeeded',
      inAws('eu-central-1', 'zone: eu-central-1-ham-1a, safeguard: notNeeded'),
    ),
  ],
  [
    'a processor of the catalogue, and others in full',
    others(
      'DE',
      known('safeguard: notNeeded'),
      own('purpose: payments, role: jointController, country: CH, safeguard: adequacy'),
    ),
  ],
  ['more than the law asks within the area', places('DE', inAws('eu-central-1', 'safeguard: consent'))],
  [
    'nothing for a country outside the area',
    places('DE', inAws('us-east-1')),
    'version.yaml:4:69: Cannot use safeguard "notNeeded" for United States: it is outside the European Economic Area, where the company is (Articles 44 to 49 GDPR) [safeguard-country]',
    'Write "safeguard: standardClauses", or adequacy, bindingRules, certification, contract, consent, whichever is true',
  ],
  [
    'nothing for a Local Zone outside the area',
    places(
      'DE',
      inAws('eu-central-1', 'zone: eu-west-2-man-1a, safeguard: notNeeded'),
      inAws('us-east-1', 'zone: us-east-1-lim-1a, safeguard: notNeeded'),
    ),
    'version.yaml:4:67: Cannot use zone "eu-west-2-man-1a": it belongs to region eu-west-2, and not to eu-central-1 [zone-elsewhere]',
    'Write "region: eu-west-2", or a zone of eu-central-1',
    'version.yaml:5:93: Cannot use safeguard "notNeeded" for Peru: it is outside the European Economic Area, where the company is (Articles 44 to 49 GDPR) [safeguard-country]',
    'Write "safeguard: standardClauses", or bindingRules, certification, contract, consent, whichever is true',
  ],
  [
    'adequacy within the area',
    places('FR', inAws('eu-central-1', 'safeguard: adequacy'), inAws('eu-west-3', 'safeguard: adequacy')),
    'version.yaml:4:72: Cannot use safeguard "adequacy" for Germany: it is in the European Economic Area, as the company is, so no authority decided on it [safeguard-country]',
    'Write "safeguard: notNeeded"',
    'version.yaml:5:69: Cannot use safeguard "adequacy" for France: it is the country of the company, so no authority decided on it [safeguard-country]',
    'Write "safeguard: notNeeded"',
  ],
  [
    'adequacy of a country without a decision, and of one with a part',
    places('DE', inAws('ap-southeast-1', 'safeguard: adequacy'), inAws('us-east-1', 'safeguard: adequacy')),
    'version.yaml:4:74: Cannot use safeguard "adequacy" for Singapore: no decision for companies in Germany covers Singapore on 2026-11-15 [safeguard-country]',
    'Write "safeguard: standardClauses", or bindingRules, certification, contract, consent, whichever is true',
    'version.yaml:5:69: warning: Found "adequacy" for United States: the decision covers only organisations that take part in the Data Privacy Framework (https://www.dataprivacyframework.gov/list) [adequacy-in-part]',
    'Make sure that A is among them, or write "safeguard: standardClauses"',
  ],
  [
    'what the laws of other countries ask',
    places('GB', inAws('eu-west-1')),
    'version.yaml:4:69: Cannot use safeguard "notNeeded" for Ireland: it is outside the United Kingdom, where the company is (Articles 44A to 49 UK GDPR) [safeguard-country]',
    'Write "safeguard: adequacy", or standardClauses, bindingRules, certification, contract, consent, whichever is true',
  ],
  [
    'what the law of Switzerland asks',
    places('CH', inAws('ap-northeast-1', 'safeguard: adequacy')),
    'version.yaml:4:74: Cannot use safeguard "adequacy" for Japan: no decision for companies in Switzerland covers Japan on 2026-11-15 [safeguard-country]',
    'Write "safeguard: standardClauses", or bindingRules, contract, consent, whichever is true',
  ],
  [
    'what the law of China asks',
    places('CN', inAws('eu-central-1', 'safeguard: consent'), inAws('eu-west-1', 'safeguard: standardClauses')),
    'version.yaml:4:72: Cannot use safeguard "consent" for Germany: consent is required there besides a standard contract, a certification or a security assessment [safeguard-country]',
    'Write "safeguard: standardClauses", or securityAssessment, certification, contract, whichever is true',
    'version.yaml:5:5: Cannot name A in Ireland without a contact: under Articles 38 and 39 PIPL, readers must be able to reach whoever gets their data abroad [contact-abroad]',
    'Add "contact: privacy@example.com" to the row, with an address or number of theirs',
  ],
  [
    'what the law of Japan asks',
    places('JP', inAws('us-west-2', 'safeguard: standardClauses'), inAws('eu-west-1', 'safeguard: adequacy')),
    'version.yaml:4:69: Cannot use safeguard "standardClauses" for United States: Japan has none, and calls what a contract ensures equivalent measures [safeguard-country]',
    'Write "safeguard: equivalentMeasures", or consent, whichever is true',
  ],
  [
    'what the law of South Korea asks',
    places(
      'KR',
      inAws('us-west-2', 'safeguard: standardClauses'),
      inAws('eu-west-1', 'contact: a@example.com, safeguard: adequacy'),
    ),
    'version.yaml:4:69: Cannot use safeguard "standardClauses" for United States: South Korea has none [safeguard-country]',
    'Write "safeguard: contract", or certification, consent, whichever is true',
  ],
  [
    'what the law of Brazil asks',
    places('BR', inAws('us-east-1'), inAws('eu-west-1', 'safeguard: adequacy')),
    'version.yaml:4:69: Cannot use safeguard "notNeeded" for United States: it is outside Brazil, where the company is (Articles 33 to 36 LGPD) [safeguard-country]',
    'Write "safeguard: standardClauses", or bindingRules, certification, contract, consent, whichever is true',
  ],
  ['a country whose law is not known here', places('IN', inAws('us-east-1'))],
  [
    'a safeguard without the country of the company',
    places('', inAws('us-east-1', 'safeguard: standardClauses')),
    'version.yaml:4:3: warning: Cannot check the safeguards: site.yaml does not say in which country the company is [country-unnamed]',
    'Add "country: DE" to site.yaml, with the code of that country',
  ],
  [
    'countries by name',
    places(
      'Germany',
      'country: UK, city: London, holds: [accounts], provider: A, safeguard: adequacy',
      'country: Atlantis, city: X, holds: [accounts], provider: A, safeguard: consent',
      'country: Swizerland, city: Bern, holds: [accounts], provider: A, safeguard: consent',
    ),
    'version.yaml:4:16: Cannot use country "UK": it is not a code of ISO 3166-1 [unknown-country]',
    'Write "country: GB"',
    'version.yaml:5:16: Cannot use country "Atlantis": it is not a code of ISO 3166-1 [unknown-country]',
    'Write its two letters, such as DE or US',
    'version.yaml:6:16: Cannot use country "Swizerland": it is not a code of ISO 3166-1 [unknown-country]',
    'Write "country: CH"',
    'site.yaml:5:10: Cannot use country "Germany": it is not a code of ISO 3166-1 [unknown-country]',
    'Write "country: DE"',
  ],
  [
    'zones that are not, or of another region, or needless',
    places(
      'DE',
      inAws('eu-central-1', 'zone: nowhere, safeguard: notNeeded'),
      inAws('eu-central-1', 'zone: us-east-1-bos-1a, safeguard: notNeeded'),
      inAws('eu-central-1', 'zone: eu-central-1a, safeguard: notNeeded'),
    ),
    'version.yaml:4:67: Cannot use zone "nowhere": it is not a known zone with a place of its own [unknown-zone]',
    'Write the name of a Local Zone or a Wavelength Zone, such as eu-central-1-ham-1a',
    'version.yaml:5:67: Cannot use zone "us-east-1-bos-1a": it belongs to region us-east-1, and not to eu-central-1 [zone-elsewhere]',
    'Write "region: us-east-1", or a zone of eu-central-1',
    'version.yaml:6:67: Cannot use zone "eu-central-1a": it is in the place of its region eu-central-1 [zone-needless]',
    'Delete the line: the region says it all',
  ],
  [
    'a place without a place',
    places(
      'DE',
      'holds: [accounts], provider: A, safeguard: notNeeded',
      'city: Jena, holds: [accounts], provider: A, safeguard: notNeeded',
      'country: DE, holds: [accounts], provider: A, safeguard: notNeeded',
      'zone: us-east-1-lim-1a, holds: [accounts], provider: A, safeguard: consent',
    ),
    'version.yaml:4:5: Cannot find key "region": it is required here [missing-key]',
    'Write, for example: region: eu-central-1; outside AWS, country: DE and city: Frankfurt am Main',
    'version.yaml:5:5: Cannot find key "country": it is required here [missing-key]',
    'Write, for example: country: DE',
    'version.yaml:6:5: Cannot find key "city": it is required here [missing-key]',
    'Write, for example: city: Frankfurt am Main',
    'version.yaml:7:5: Cannot find key "region": it is required here [missing-key]',
    'Write, for example: region: us-east-1',
  ],
  [
    'a country beside a region',
    places('DE', inAws('eu-central-1', 'country: PL, safeguard: notNeeded')),
    'version.yaml:4:70: Cannot use "country" beside a region: eu-central-1 is in Frankfurt, Germany [region-and-country]',
    'Delete the line; for a place outside AWS, delete the line with "region" instead',
  ],
  [
    'the same place twice',
    places('DE', inAws('eu-central-1'), inAws('eu-central-1'), inAws('eu-central-1').replace('accounts', 'visits')),
    'version.yaml:5:37: Cannot name "accounts" again for eu-central-1: it is named there already [repeated-row]',
    'Delete it here, or say both in one row',
  ],
  [
    'the same recipient twice, and once for other information',
    others(
      'DE',
      known('safeguard: notNeeded'),
      known('safeguard: notNeeded'),
      known('safeguard: notNeeded').replace('accounts', 'visits'),
    ),
    'version.yaml:5:53: Cannot name "accounts" again for Stripe Payments Europe, Limited: it is named there already [repeated-row]',
    'Delete it here, or say both in one row',
  ],
  [
    'a recipient without purpose',
    others('DE', own('role: processor, country: DE, safeguard: notNeeded')),
    'version.yaml:4:5: Cannot find key "purpose": it is required here [missing-key]',
    'Write, for example: purpose: payments',
  ],
  [
    'a recipient without name, service, role and country',
    others('DE', 'purpose: payments, holds: [accounts], safeguard: notNeeded'),
    'version.yaml:4:5: Cannot find key "name": it is required here [missing-key]',
    'Write, for example: name: Example Payments Ltd',
    'version.yaml:4:5: Cannot find key "service": it is required here [missing-key]',
    'Write, for example: service: payments',
    'version.yaml:4:5: Cannot find key "role": it is required here [missing-key]',
    'Write, for example: role: processor',
    'version.yaml:4:5: Cannot find key "country": it is required here [missing-key]',
    'Write, for example: country: IE',
  ],
  [
    'words without a message',
    others(
      'DE',
      'processor: stripe, purpose: fun, holds: [dreams], safeguard: notNeeded',
      'name: B, service: magic, purpose: payments, role: processor, country: DE, holds: [accounts], safeguard: notNeeded',
    ),
    'version.yaml:4:35: Cannot use "fun" for "purpose": no message "purpose.fun" says what it is [unknown-holds]',
    'Add "purpose.fun": "…" to messages/en.json and to those of every other locale',
    'version.yaml:4:48: Cannot use "dreams" for "holds": no message "holds.dreams" says what it is [unknown-holds]',
    'Add "holds.dreams": "…" to messages/en.json and to those of every other locale',
    'version.yaml:5:25: Cannot use "magic" for "service": no message "service.magic" says what it is [unknown-holds]',
    'Add "service.magic": "…" to messages/en.json and to those of every other locale',
  ],
  [
    'processors by other names',
    others(
      'DE',
      known('safeguard: notNeeded').replace('stripe', 'Stripe'),
      known('safeguard: notNeeded').replace('stripe', 'Google Analytics'),
      known('safeguard: notNeeded').replace('stripe', 'twillio'),
      known('safeguard: notNeeded').replace('stripe', 'nobodyElse'),
    ),
    'version.yaml:4:18: Cannot use processor "Stripe": the catalogue does not have it [unknown-processor]',
    'Write "processor: stripe"',
    'version.yaml:5:18: Cannot use processor "Google Analytics": the catalogue does not have it [unknown-processor]',
    'Write "processor: googleAnalytics"',
    'version.yaml:6:18: Cannot use processor "twillio": the catalogue does not have it [unknown-processor]',
    'Write "processor: twilio"',
    'version.yaml:7:18: Cannot use processor "nobodyElse": the catalogue does not have it [unknown-processor]',
    'Write name, service, role and country in place of processor; "promulgate disclose --processors" prints the catalogue',
  ],
  [
    'a role and a host that are none',
    others('DE', known('role: partner, safeguard: notNeeded, hosts: ["https://api.stripe.com"]')),
    'version.yaml:4:70: Cannot use "partner" for "role": it is not one of processor, jointController, controller [invalid-value]',
    'Write, for example: role: processor',
    'version.yaml:4:109: Cannot use "https://api.stripe.com" for "hosts": it is not the name of a host, such as api.example.com [invalid-value]',
    'Write, for example: hosts: [api.example.com]',
  ],
  [
    'rows that no text shows',
    {
      ...others('DE', known('safeguard: notNeeded')),
      [`${version}/en.md`]: `${englishFront}x\n`,
      [`${version}/de.md`]: undefined,
    },
    'version.yaml:1:1: warning: Found recipients under "recipients:" that privacy/2026-11-15/en.md does not show [recipients-not-shown]',
    'Put {{recipients}} on a line of its own where the text says who receives information',
  ],
  [
    'a table without rows',
    { [`${version}/en.md`]: `${englishFront}{{recipients}}\n\n{{storage}}\n`, [`${version}/de.md`]: undefined },
    'version.yaml:1:1: Cannot show {{recipients}}: version.yaml names nobody who receives information [recipients-unknown]',
    'Add "recipients:" with each of them, or remove {{recipients}} from the texts',
  ],
  [
    'a table that a translation lacks',
    {
      ...others('DE', known('safeguard: notNeeded')),
      [`${version}/de.md`]: `${germanFront}## Andere {#others}\n\nNiemand.\n`,
    },
    'de.md:7:1: warning: Found a paragraph that the source does not have: "Niemand." [piece-added]',
    'Delete it, join it to what it belongs to, or add it to the source',
    'de.md:7:8: Cannot find {{recipients}}, which the source has here (en.md:6) [storage-lost]',
    'Put {{recipients}} on a line of its own before this',
  ],
  [
    'the name of a table for a fact',
    { [`${version}/version.yaml`]: 'announced: 2026-10-15\nchange: major\nfacts: { recipients: x }\n' },
    'de.md:7:5: Cannot use fact "company": it is not one of recipients [unknown-fact]',
    'Add "company: …" under "facts:" in version.yaml',
    'en.md:6:5: Cannot use fact "company": it is not one of recipients [unknown-fact]',
    'Add "company: …" under "facts:" in version.yaml',
    'version.yaml:3:22: Cannot use key "recipients": the name "recipients" is taken by the table of recipients [invalid-value]',
    'Write, for example: facts: { company: Example GmbH }',
  ],
];
