import { version } from '../small-content.ts';
import type { FileCase } from './case.ts';

const stay = 'stay in the trial with "stage": "trial"';
const name = (found: string) =>
  `Cannot go into production with "${found}": the name is reserved for examples, and belongs to no one [reserved-name]`;
const filler = (found: string) =>
  `Cannot go into production with "${found}": it is a placeholder [unfilled-placeholder]`;
const realName = `Write the real name or address; or ${stay}`;
const realWords = `Write what belongs in its place; or ${stay}`;

/** A content in which nothing is left of a sample. */
const real = {
  [`${version}/version.yaml`]:
    'announced: 2026-10-15\nchange: major\nfacts:\n  company: Nordwind GmbH\n  contact: privacy@nordwind.eu\n',
  [`${version}/en.md`]: '---\ntitle: Privacy\n---\nFor example, {{company}} answers {{contact}}.',
  [`${version}/de.md`]: '---\ntitle: Datenschutz\ntranslation: reviewed\n---\n{{company}} {{contact}}',
};

function facts(...lines: string[]) {
  const yaml = ['announced: 2026-10-15', 'change: major', 'facts:', ...lines.map((line) => `  ${line}`), ''].join('\n');
  return { ...real, [`${version}/version.yaml`]: yaml };
}

function english(text: string) {
  return { ...real, [`${version}/en.md`]: `---\ntitle: Privacy\n---\n{{company}} {{contact}} ${text}` };
}

function located(
  text: string,
  found: string,
  message: string,
  hint: string,
): [string, ReturnType<typeof english>, string, string] {
  return [text, english(text), `en.md:4:${25 + text.indexOf(found)}: ${message}`, hint];
}

/** What keeps content out of production. */
export const readiness: readonly FileCase[] = [
  ['nothing', real],
  [
    'sample company, sample application, sample address',
    facts(
      'company: Example GmbH',
      'contact: "privacy@example.com"',
      'application: Example Weather',
      'list: [a, Example]',
    ),
    `version.yaml:4:12: ${name('Example GmbH')}`,
    realName,
    `version.yaml:5:21: ${name('example.com')}`,
    realName,
    `version.yaml:6:16: ${name('Example Weather')}`,
    realName,
    `version.yaml:7:13: ${name('Example')}`,
    realName,
  ],
  ['comment', facts('company: Nordwind GmbH # such as Example GmbH', '# TODO', 'contact: privacy@nordwind.eu')],
  ['names that only begin alike', facts('company: Exemplary Examples GmbH', 'contact: a@example.company.eu')],
  [
    'origin',
    {
      ...real,
      'site.yaml':
        'origin: https://policy.example.org\nsourceLocale: en\nlocales: [en, de]\ntimeZone: UTC\nnoticeDays: 30\n',
    },
    `site.yaml:1:17: ${name('policy.example.org')}`,
    realName,
  ],
  ...(['mail@nordwind.test', 'https://app.nordwind.example/x', 'http://a.invalid', 'localhost.localhost'] as const).map(
    (text) => {
      const host = text.replace(/^.*(?:@|\/\/)/, '').replace('/x', '');
      return located(
        `see <${text}>.`.replace('<http://a.invalid>', '[x](http://a.invalid)'),
        host,
        name(host),
        realName,
      );
    },
  ),
  ...['Beispiel AG', 'Acme Inc', 'Max Mustermann', 'Your Company', '株式会社サンプル'].map((found) =>
    located(`by ${found}, of Berlin`, found, name(found), realName),
  ),
  ...['【●】', 'TODO', 'FIXME', 'TBD', 'lorem ipsum'].map((found) =>
    located(`is ${found}, and so on`, found, filler(found), realWords),
  ),
  [
    'words as readers see them',
    english('\\[insert date\\] \\[…\\] Example **GmbH** Example&nbsp;AG T&#79;DO'),
    `en.md:4:26: ${filler('[insert date ]')}`,
    realWords,
    `en.md:4:42: ${filler('[… ]')}`,
    realWords,
    `en.md:4:47: ${name('Example GmbH')}`,
    realName,
    `en.md:4:64: ${name('Example AG')}`,
    realName,
    `en.md:4:80: ${filler('TODO')}`,
    realWords,
  ],
  ['words that look alike', english('see [your rights](/rights), and TODO EL TEXTO, todo va.')],
  [
    'machine translation without a note',
    { ...real, [`${version}/de.md`]: '---\ntitle: Datenschutz\ntranslation: machine\n---\n{{company}} {{contact}}' },
    'de.md:3:1: Cannot go into production with a machine translation that has no note for its readers [unnoted-translation]',
    'Add, for example, "note: A lawyer will review this translation." in the language of the text; or review the text, and write "translation: reviewed"',
  ],
  [
    'machine translation with a note',
    {
      ...real,
      [`${version}/de.md`]:
        '---\ntitle: Datenschutz\ntranslation: machine\nnote: Wird geprüft.\n---\n{{company}} {{contact}}',
    },
  ],
  [
    'draft',
    {
      ...real,
      'privacy/2027-03-01/version.yaml': 'announced: 2027-01-15\nchange: major\nfacts: { company: Example GmbH }\n',
      'privacy/2027-03-01/en.md': '---\ntitle: Privacy\n---\n{{company}} TODO',
    },
  ],
];
