import { fileCases, rulesOf, textCases } from './cases/all-cases.ts';
import { type Changes, englishFront, germanFront, messagesJson, smallContent, version } from './small-content.ts';

const withoutError = 'only content without an error is asked';

/** Rules that cannot be broken beside all others, and why. */
export const alone: Readonly<Record<string, string>> = {
  'no-content': 'there would be no file',
  'missing-settings': 'without site.yaml, nothing else is read',
  'no-policy': 'there would be no text',
  'reserved-name': withoutError,
  'unfilled-placeholder': withoutError,
  'unnoted-translation': withoutError,
  requirement: withoutError,
  'requirement-advice': withoutError,
  'announced-words': withoutError,
  'announced-terms': withoutError,
  'announced-gone': withoutError,
  'untrue-date': withoutError,
  unbuildable: withoutError,
};

/** Rules that need files of their own: they are about a whole text, or another one defines the link or the place that they miss. */
const ownFiles = [
  ...['no-text', 'too-many-headings', 'intricate-text', 'literal-link', 'unused-definition', 'footnote'],
  ...['storage-unknown', 'time-differs', 'cell-items', 'text-before-heading', 'translated-topics'],
  ...['missing-replaced-text'],
];

const settings = 'sourceLocale: en\nlocales: [en, de]\ntimeZone: Europe/Berlin\nnoticeDays: 30\n';
const facts = 'facts: { company: Example GmbH, contact: privacy@example.com }\n';
const yaml = `announced: 2026-10-15\nchange: major\n${facts}`;
const storage = 'storage:\n  - { region: eu-central-1, holds: [accounts], provider: Hosting, safeguard: notNeeded }\n';

/** Everything that the files of no policy can have wrong while they are read, and links between policies. */
const shared: Changes = {
  'site.yaml': `${settings.replace('[en, de]', '[en, de, fr, it, eo, la]')}fallback: { de: [de, gl] }
dropped: [de]
theme:
  logoDark: dark.svg
  favicon: lost.svg
  colours: { light: { link: "#9ecbff" } }
  headerLinks: [{ href: /imprint, label: { de: Impressum } }]
applications:
  de: { facts: { application: Nordwind } }
  shop: { facts: { application: Nordwind Shop, contact: at the counter } }
  bank: { facts: { application: Nordwind Shop, phone: "1" } }
`,
  'dark.svg': '<svg viewBox="0 0 1 1"><script/></svg>',
  'messages/en.json': messagesJson({
    ...{ 'holds.visits': 'visits', 'purpose.payments': 'payments', 'purpose.scoring': 'scoring' },
    ...{ 'page.skp': 'x', 'page.skip': 5, 'page.contents': '{{nothing}}' },
  }),
  'messages/fr.json': 'hello',
  'messages/eo.json': '{}',
  'messages/Thumbs.db': 'x',
  'site - Copy.yaml': 'x',
  'privacy/en.md': 'x',
  'terms/policy.yaml': 'noticeDays: 14\n',
  'Terms/2026-11-15/version.yaml': yaml,
  'de/2026-11-15/version.yaml': yaml,
  'late/2027-06-01/version.yaml': yaml.replace('2026-10-15', '2027-02-01'),
  'late/2027-06-01/en.md': `${englishFront}## A {#a}\n\nx\n`,
  'links/2026-11-15/version.yaml': `${yaml}applications: { shopp: { phone: "1", contct: a } }\n`,
  'links/2026-11-15/en.md': `${englishFront}## A {#a}\n\n[a](policy:nowhere), [b](policy:late), [c](policy:links#nowhere)\n`,
  'ids/2026-11-15/version.yaml': yaml,
  'ids/2026-11-15/en.md': `${englishFront}## A {#a}\n\nx {: #x}\n\ny {: #x}\n`,
  'ids/2026-11-15/de.md': `${germanFront}## A {#a}\n\nx\n\ny {: #x}\n`,
  'bytes/2026-11-15/version.yaml': new Uint8Array([0xe4]),
};

/** What a case changes, and which rules it breaks. */
interface Broken {
  readonly changes: Changes;
  readonly rules: readonly string[];
  /** Where its problems are. */
  readonly lines: readonly string[];
}

/** One content in which every rule that has a case is broken, except those that are broken alone. */
export function everythingWrong(): Map<string, Uint8Array> {
  const known = new Set(Object.keys(alone));
  /** The cases that break another rule each. */
  const take = (cases: readonly Broken[], isUsable: (broken: Broken) => boolean) =>
    cases.filter((broken) => {
      const more = broken.rules.filter((rule) => !known.has(rule));
      const isTaken = more.length > 0 && isUsable(broken);
      if (isTaken) for (const rule of more) known.add(rule);
      return isTaken;
    });
  const isShared = ({ rules }: Broken) => !rules.some((rule) => ownFiles.includes(rule));
  const [ofTexts, ofFiles] = [brokenTexts(), brokenFiles()];
  const texts = take(ofTexts, isShared).toSorted((a, b) => Number(isOpen(a)) - Number(isOpen(b)));
  const pairs = take(ofFiles, (broken) => isShared(broken) && isPair(broken));
  const others = take([...ofTexts, ...ofFiles], ({ changes }) => inPolicy(changes) !== undefined);
  const policies = [allTexts(texts), allPairs(pairs), ...others.map(({ changes }) => inPolicy(changes) ?? {})];
  return new Map([
    ...[...smallContent(shared)].filter(([path]) => !path.startsWith(`${version}/`)),
    ...policies.flatMap((changes, index) =>
      [...smallContent(changes)]
        .filter(([path]) => path.startsWith('privacy/'))
        .map(([path, bytes]): [string, Uint8Array] => [path.replace('privacy/', `policy-${index}/`), bytes]),
    ),
  ]);
}

function brokenTexts(): Broken[] {
  return Object.values(textCases)
    .flat()
    .map(([text, ...lines]) => ({ changes: ofText(text), rules: rulesOf(lines), lines }));
}

function brokenFiles(): Broken[] {
  return Object.values(fileCases)
    .flat()
    .map(([, changes, ...lines]) => ({ changes, rules: rulesOf(lines), lines }));
}

function ofText(text: string): Changes {
  return {
    [`${version}/version.yaml`]: yaml,
    [`${version}/en.md`]: englishFront + text,
    [`${version}/de.md`]: undefined,
  };
}

/** A fence without its end takes everything after it. */
function isOpen({ rules }: Broken): boolean {
  return rules.includes('open-fence');
}

function allTexts(texts: readonly Broken[]): Changes {
  const parts = texts.map((broken, index) => `## Part {#part-${index}}\n\n${bodyOf(broken, 'en')}\n\n`);
  return ofText(parts.join(''));
}

/** True for a case of a text beside its source, whose front matter is right. */
function isPair({ changes, lines }: Broken): boolean {
  const names = ['version.yaml', 'en.md', 'de.md'].map((name) => `${version}/${name}`);
  const isFront = (line: string) => /^\S+:[1-4]:\d/.test(line);
  const files = smallContent(changes);
  return (
    Object.keys(changes).every((path) => names.includes(path)) &&
    names.every((name) => files.has(name)) &&
    !lines.some((line) => isFront(line) || line.startsWith('version.yaml'))
  );
}

/** All pairs in one text and its translation; each has ids of its own. */
function allPairs(pairs: readonly Broken[]): Changes {
  const joined = (locale: string) =>
    pairs.map((pair, index) => bodyOf(pair, locale).replace(/(?<=\{#|\(#)(?=[a-z])/g, `part-${index}-`)).join('\n\n');
  return {
    [`${version}/version.yaml`]: yaml + storage,
    [`${version}/en.md`]: `${englishFront}Words.\n\n${joined('en')}`,
    [`${version}/de.md`]: `${germanFront}Worte.\n\n${joined('de')}`,
  };
}

function bodyOf({ changes }: Broken, locale: string): string {
  const text = new TextDecoder().decode(smallContent(changes).get(`${version}/${locale}.md`));
  return text.replace(/^---\n[\s\S]*?\n---\n/, '');
}

/** The changes of a case within one policy: what they set for the site, for this policy; undefined where that is more. */
function inPolicy(changes: Changes): Changes | undefined {
  const { 'site.yaml': site = settings, ...others } = changes;
  const own = typeof site === 'string' && site.startsWith(settings) ? site.slice(settings.length) : undefined;
  if (own === undefined || !/^(?:(?:country|outdated): .*\n?)*$/.test(own)) return undefined;
  const files = Object.entries(others).filter(([path]) => !path.startsWith('messages/'));
  if (files.length === 0 || files.some(([path]) => !path.startsWith('privacy/'))) return undefined;
  return { ...Object.fromEntries(files), ...(own !== '' && { 'privacy/policy.yaml': own }) };
}
