import type { Files } from '../../lambda/content/files/files.ts';
import { contentOf } from '../../lambda/run/load-site.ts';
import { twoApplications, withSettings } from '../application-files.ts';
import { fixtureFiles } from '../fixture-content.ts';

const decoder = new TextDecoder();
const encoder = new TextEncoder();
const texts = new Map([...fixtureFiles].map(([file, bytes]) => [file, decoder.decode(bytes)]));
const inForce = 'privacy/2026-11-15/';

function textOf(file: string): string {
  return texts.get(file) ?? '';
}

/** The version in force, as another version or policy has it. */
function copyTo(directory: string, change: (text: string) => string = (text) => text): [string, string][] {
  return [...texts]
    .filter(([file]) => file.startsWith(inForce))
    .map(([file, text]) => [file.replace(inForce, directory), change(text)]);
}

const corrections =
  'corrections: [{ locale: en, date: 2026-11-16, because: A slip }, { locale: de, date: 2026-11-17, because: A slip }]\n';
const own: [string, string][] = [
  [
    'site.yaml',
    textOf('site.yaml')
      .replace(' zh-Hans, zh-Hant]', ' zh-Hant]\ndropped: [zh-Hans]')
      .replace(/fallback: .*\n/, ''),
  ],
  [`${inForce}version.yaml`, textOf(`${inForce}version.yaml`) + corrections],
  ...['en', 'de'].map((locale): [string, string] => [
    `${inForce}corrections/${locale}.1.md`,
    textOf(`${inForce}${locale}.md`).replace('\n(a) ', '\n(a) A slip: '),
  ]),
  ...copyTo('terms/2026-11-15/'),
  ...copyTo('privacy/2026-12-20/', (text) => text.replace('2026-10-15', '2026-11-16').replace('imported: true\n', '')),
  ...copyTo('privacy/2027-02-01/', (text) =>
    text
      .replace('announced: 2026-10-15', 'announced: 2026-11-17\nwithdrawn: { date: 2026-11-18, because: Not built }')
      .replace('imported: true\n', ''),
  ),
];

/** The fixture with all that makes a page different: a second policy, a dropped language, applications, corrections, and versions that are announced or withdrawn. */
const everyPageKindFiles: Files = withSettings(
  twoApplications,
  new Map([...fixtureFiles, ...own.map(([file, text]) => [file, encoder.encode(text)] as const)]),
);

/** An instant at which one of its versions is announced, and another one withdrawn. */
export const whileAnnounced = Date.parse('2026-11-20T12:00:00Z');

/** The same as it is parsed. */
export const everyPageKind = contentOf(everyPageKindFiles);
