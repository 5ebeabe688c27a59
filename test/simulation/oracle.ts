import { firstInstant } from './clock.ts';
import { effectiveAt, locales, markOf, type PlannedVersion, type World } from './world.ts';

/**
 * What should be public at an address at an instant, worked out from the plan alone: the mark of the text, or undefined when nothing
 * should be there. It shares no code with the product.
 */
export function expectedMark(world: World, path: string, at: number): string | undefined {
  const [, , first = '', second] = path.split('/');
  return /^\d{4}-/.test(first)
    ? versionMark(world, { id: first, locale: second ?? '' }, at)
    : latestMark(world, first, at);
}

function isPast({ timeZone }: World, date: string, at: number): boolean {
  return firstInstantOf(date, timeZone) <= at;
}

const known = new Map<string, number>();

function firstInstantOf(date: string, timeZone: string): number {
  const key = `${date} ${timeZone}`;
  const instant = known.get(key) ?? firstInstant(date, timeZone);
  known.set(key, instant);
  return instant;
}

/** Nothing is public before the first publication, whatever was public elsewhere. */
function announcedAt(world: World, at: number): PlannedVersion[] {
  const own = world.versions.find(({ isImported }) => !isImported);
  if (own === undefined || !isPast(world, own.announced, at)) return [];
  return world.versions.filter(({ announced }) => isPast(world, announced, at));
}

function isWithdrawn(world: World, { withdrawn }: PlannedVersion, at: number): boolean {
  return withdrawn !== undefined && isPast(world, withdrawn, at);
}

function latestMark(world: World, locale: string, at: number): string | undefined {
  const { dropped, timeZone } = world;
  const inOrder = announcedAt(world, at)
    .filter((version) => !isWithdrawn(world, version, at))
    .map((version) => ({ version, since: firstInstantOf(effectiveAt(world, version, at), timeZone) }))
    .sort((a, b) => a.since - b.since);
  const begun = inOrder.filter(({ since }) => since <= at).map(({ version }) => version);
  if (dropped?.locale === locale && isPast(world, dropped.date, at)) {
    const own = begun.filter((version) => version.locales.includes(locale)).at(-1);
    return own && mark(world, own, { locale, at });
  }
  const shown = begun.at(-1) ?? inOrder[0]?.version;
  return shown && mark(world, shown, { locale, at });
}

function versionMark(world: World, { id, locale }: { id: string; locale: string }, at: number): string | undefined {
  const version = announcedAt(world, at).find((one) => one.id === id);
  if (version === undefined) return undefined;
  const { dropped } = world;
  const isLate = dropped?.locale === locale && !version.locales.includes(locale);
  // A version that was announced after the language was dropped has no page in it.
  if (
    isLate &&
    dropped &&
    firstInstantOf(version.announced, world.timeZone) >= firstInstantOf(dropped.date, world.timeZone)
  )
    return undefined;
  return mark(world, version, { locale, at });
}

function mark(world: World, version: PlannedVersion, { locale, at }: { locale: string; at: number }): string {
  const chain = locale === 'zh-Hant' ? ['zh-Hant', 'zh-Hans', 'en'] : [locale, 'en'];
  const shown = chain.find((one) => version.locales.includes(one)) ?? 'en';
  const corrections = world.corrections.filter(
    (one) => one.version === version.id && one.locale === shown && isPast(world, one.date, at),
  );
  return markOf(version.id, shown, corrections.length);
}

/** Every address of a text that the plan will ever make public. */
export function allPaths({ versions }: World): string[] {
  return [
    ...locales.map((locale) => `/privacy/${locale}`),
    ...versions.flatMap(({ id }) => locales.map((locale) => `/privacy/${id}/${locale}`)),
  ];
}
