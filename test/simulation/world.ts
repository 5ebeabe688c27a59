import type { Files } from '../../lambda/content/files/files.ts';
import { fixtureFiles } from '../fixture-content.ts';
import { addDays, createRandom, firstInstant } from './clock.ts';

/** One version as the people of the simulation plan it. */
export interface PlannedVersion {
  readonly id: string;
  /** When it takes effect unless it is postponed or withdrawn. */
  readonly effective: string;
  readonly announced: string;
  readonly change: 'major' | 'minor';
  /** Locales that have a translation; the source always has one. */
  readonly locales: readonly string[];
  /** What is done with it: on which day, and to when it is postponed. */
  readonly postponed: readonly { readonly date: string; readonly to: string }[];
  readonly withdrawn: string | undefined;
  readonly isUrgent: boolean;
  /** True for one that was public before the site. */
  readonly isImported: boolean;
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

/** What happens to versions, one after another: most nothing, some are withdrawn, postponed once or twice, urgent, or both. */
const fates = [
  'plain',
  'withdrawn',
  'plain',
  'postponed',
  'urgent',
  'sameDay',
  'postponedTwice',
  'postponedAndWithdrawn',
];

/** Plans an imported version and others some three weeks apart, announced in time, with acts, and with gaps in their translations. */
export function planWorld(timeZone: string, { count, seed }: { count: number; seed: number }): World {
  const random = createRandom(seed);
  const plain = { postponed: [], withdrawn: undefined, isUrgent: false, isImported: false };
  const before = { id: '2024-06-01', effective: '2024-06-01', announced: '2024-05-28', change: 'major' as const };
  const versions: PlannedVersion[] = [{ ...plain, ...before, locales: ['en', 'de', 'ja'], isImported: true }];
  let id = '2025-01-10';
  for (let index = 0; index < count; index += 1) {
    const fate = fates[index % fates.length] ?? 'plain';
    const isUrgent = fate === 'urgent';
    const change = isUrgent || random() < 0.5 ? 'major' : 'minor';
    const minorLead = 6 + Math.floor(random() * 4);
    const lead = isUrgent ? 1 : change === 'major' ? noticeDays + Math.floor(random() * 10) : minorLead;
    const translated = locales.slice(1).filter((locale) => locale !== 'zh-Hant' && random() < 0.8);
    // Announced in the order in which they take effect.
    const former = versions.at(-1)?.announced ?? '';
    if (addDays(id, -lead) <= former) id = addDays(former, lead + 1);
    const announced = addDays(id, -lead);
    const acts = actsOf(fate, id);
    versions.push({
      ...plain,
      id,
      effective: id,
      announced,
      change,
      locales: ['en', ...translated],
      isUrgent,
      ...acts,
    });
    if (fate === 'sameDay') {
      const later = { id: `${id}T1500`, effective: `${id}T15:00`, announced: id, change: 'minor' as const };
      versions.push({ ...plain, ...later, locales: ['en', 'de'] });
    }
    id = addDays(id, 18 + Math.floor(random() * 14));
  }
  const corrections = versions
    .filter(({ isImported, withdrawn }, index) => index % 5 === 2 && !isImported && withdrawn === undefined)
    .map(({ id: version, effective, locales: own }) => {
      return { version, locale: own.at(-1) ?? 'en', date: addDays(effective.slice(0, 10), 5) };
    });
  const middle = versions[Math.floor(count * 0.7)]?.effective.slice(0, 10) ?? id;
  return { timeZone, versions, corrections, dropped: { locale: 'ja', date: addDays(middle, 2) } };
}

/** Acts in the last days before a version takes effect; it is postponed past the next one, and to a time that no other has. */
function actsOf(fate: string, id: string): Partial<PlannedVersion> {
  const first = { date: addDays(id, -5), to: `${addDays(id, 25)}T09:30` };
  const second = { date: addDays(id, 3), to: `${addDays(id, 40)}T21:00` };
  if (fate === 'withdrawn') return { withdrawn: addDays(id, -2) };
  if (fate === 'postponed') return { postponed: [first] };
  if (fate === 'postponedTwice') return { postponed: [first, second] };
  return fate === 'postponedAndWithdrawn' ? { postponed: [first], withdrawn: addDays(id, 4) } : {};
}

/** When a version takes effect, or would have, by what has been done at an instant. */
export function effectiveAt({ timeZone }: World, { effective, postponed }: PlannedVersion, at: number): string {
  return postponed.findLast(({ date }) => firstInstant(date, timeZone) <= at)?.to ?? effective;
}

/** The words that tell one text from all others: its version, its language, and how often it was corrected. */
export function markOf(version: string, locale: string, corrected: number): string {
  return `[${version} ${locale} ${corrected}]`;
}

/** Every instant at which something is done or a date begins, in order; the first is that of the first publication. */
export function instantsOf({ timeZone, versions, corrections, dropped }: World): number[] {
  const own = versions.filter(({ isImported }) => !isImported);
  const times = own.flatMap(({ effective, announced, change, postponed, withdrawn }) => {
    const last = postponed.at(-1)?.to ?? effective;
    const isNoticed = change === 'major' && withdrawn === undefined;
    return [
      announced,
      ...postponed.map(({ date }) => date),
      ...(withdrawn === undefined ? [last] : [withdrawn, ...(change === 'major' ? [last] : [])]),
      ...(isNoticed ? [addDays(last.slice(0, 10), noticeDays)] : []),
    ];
  });
  const deeds = [...corrections.map(({ date }) => date), ...(dropped ? [dropped.date] : [])];
  const instants = [...times, ...deeds].map((time) => firstInstant(time, timeZone));
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
    for (const [name, text] of versionFiles(version, { corrections, isPast }))
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

function versionFiles(
  version: PlannedVersion,
  { corrections, isPast }: { corrections: readonly PlannedCorrection[]; isPast: (date: string) => boolean },
): [string, string][] {
  const { id, announced, change, postponed, withdrawn, isUrgent, isImported } = version;
  const entries = corrections.map(
    ({ locale, date }) => `  - { locale: ${locale}, date: ${date}, because: "A word was wrong", meaning: true }`,
  );
  const moves = postponed
    .filter(({ date }) => isPast(date))
    .map(({ date, to }) => `  - { date: ${date}, to: ${to}, because: Delay }`);
  const yaml = [
    `announced: ${announced}`,
    `change: ${change}`,
    ...(isImported ? ['imported: true'] : []),
    ...(isUrgent ? ['urgent: { en: A court order, de: Ein Urteil }'] : []),
    ...(moves.length > 0 ? ['postponed:', ...moves] : []),
    ...(withdrawn !== undefined && isPast(withdrawn) ? [`withdrawn: { date: ${withdrawn}, because: No }`] : []),
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
