import type { Files } from '../../lambda/content/files/files.ts';
import { fixtureFiles } from '../fixture-content.ts';
import { addDays, createRandom, firstInstant } from './clock.ts';

/** One version as the people of the simulation plan it. */
export interface PlannedVersion {
  readonly id: string;
  readonly announced: string;
  readonly change: 'major' | 'minor';
  /** Locales that have a translation; the source always has one. */
  readonly locales: readonly string[];
}

/** Words of one text that are corrected on a day. */
interface PlannedCorrection {
  readonly version: string;
  readonly locale: string;
  readonly date: string;
}

/** All that will be done in the simulated time. */
export interface World {
  readonly timeZone: string;
  readonly versions: readonly PlannedVersion[];
  readonly corrections: readonly PlannedCorrection[];
  /** The locale that is dropped, and the day of it. */
  readonly dropped: { readonly locale: string; readonly date: string } | undefined;
}

export const locales = ['en', 'ar', 'de', 'ja', 'zh-Hans', 'zh-Hant'];
const noticeDays = 30;
const encoder = new TextEncoder();

/** Plans versions some three weeks apart, announced in time, with gaps in their translations. */
export function planWorld(timeZone: string, { count, seed }: { count: number; seed: number }): World {
  const random = createRandom(seed);
  const versions: PlannedVersion[] = [];
  let id = '2025-01-10';
  for (let index = 0; index < count; index += 1) {
    const change = random() < 0.5 ? 'major' : 'minor';
    const lead = change === 'major' && index > 0 ? noticeDays + Math.floor(random() * 10) : Math.floor(random() * 4);
    const translated = locales.slice(1).filter((locale) => locale !== 'zh-Hant' && random() < 0.8);
    // Announced in the order in which they take effect.
    const former = versions.at(-1)?.announced ?? '';
    if (addDays(id, -lead) <= former) id = addDays(former, lead + 1);
    versions.push({ id, announced: addDays(id, -lead), change, locales: ['en', ...translated] });
    id = addDays(id, 18 + Math.floor(random() * 14));
  }
  const corrections = versions
    .filter((_, index) => index % 5 === 2)
    .map(({ id: version, locales: own }) => ({ version, locale: own.at(-1) ?? 'en', date: addDays(version, 5) }));
  const middle = versions[Math.floor(count * 0.7)]?.id ?? id;
  return { timeZone, versions, corrections, dropped: { locale: 'ja', date: addDays(middle, 2) } };
}

/** The words that tell one text from all others: its version, its language, and how often it was corrected. */
export function markOf(version: string, locale: string, corrected: number): string {
  return `[${version} ${locale} ${corrected}]`;
}

/** Every instant at which something is done or a date begins, in order. */
export function instantsOf({ timeZone, versions, corrections, dropped }: World): number[] {
  const dates = versions.flatMap(({ id, announced, change }, index) => {
    // The first version changes nothing, so no notice of it ends.
    return [announced, id, ...(change === 'major' && index > 0 ? [addDays(id, noticeDays)] : [])];
  });
  const deeds = [...corrections.map(({ date }) => date), ...(dropped ? [dropped.date] : [])];
  const instants = [...dates, ...deeds].map((date) => firstInstant(date, timeZone));
  return [...new Set(instants)].sort((a, b) => a - b);
}

/** The content as it is committed by an instant: what is announced by then, and the next version as a draft. */
export function contentAt(world: World, at: number): Files {
  const isPast = (date: string) => firstInstant(date, world.timeZone) <= at;
  const coming = world.versions.findIndex(({ announced }) => !isPast(announced));
  const committed = coming < 0 ? world.versions : world.versions.slice(0, coming + 1);
  const isDropped = world.dropped !== undefined && isPast(world.dropped.date);
  const files = new Map([...fixtureFiles].filter(([file]) => file.startsWith('messages/')));
  files.set('site.yaml', encoder.encode(siteYaml(world, isDropped)));
  for (const version of committed) {
    const corrections = world.corrections.filter((one) => one.version === version.id && isPast(one.date));
    for (const [name, text] of versionFiles(version, corrections))
      files.set(`privacy/${version.id}/${name}`, encoder.encode(text));
  }
  return files;
}

function siteYaml({ timeZone, dropped }: World, isDropped: boolean): string {
  const kept = locales.filter((locale) => !isDropped || locale !== dropped?.locale);
  const lines = [
    'sourceLocale: en',
    `locales: [${kept.join(', ')}]`,
    'fallback: { zh-Hant: [zh-Hans] }',
    `timeZone: ${timeZone}`,
  ];
  return [...lines, `noticeDays: ${noticeDays}`, ...(isDropped ? [`dropped: [${dropped?.locale}]`] : []), ''].join(
    '\n',
  );
}

function versionFiles(version: PlannedVersion, corrections: readonly PlannedCorrection[]): [string, string][] {
  const { id, announced, change } = version;
  const entries = corrections.map(
    ({ locale, date }) => `  - { locale: ${locale}, date: ${date}, because: "A word was wrong" }`,
  );
  const yaml = [
    `announced: ${announced}`,
    `change: ${change}`,
    ...(entries.length > 0 ? ['corrections:', ...entries] : []),
    '',
  ];
  const texts = version.locales.flatMap((locale): [string, string][] => {
    const count = corrections.filter((one) => one.locale === locale).length;
    const formers = Array.from({ length: count }, (_, number): [string, string] => [
      `corrections/${locale}.${number + 1}.md`,
      textOf(id, locale, number),
    ]);
    return [[`${locale}.md`, textOf(id, locale, count)], ...formers];
  });
  return [['version.yaml', yaml.join('\n')], ...texts];
}

function textOf(version: string, locale: string, corrected: number): string {
  const kind = locale === 'en' ? '' : 'translation: reviewed\n';
  return `---\ntitle: Privacy ${locale}\n${kind}---\n## 1. All {#all}\n\n(a) ${markOf(version, locale, corrected)}\n`;
}
