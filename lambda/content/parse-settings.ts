import { checkCountry } from './check-place.ts';
import { everyLocale, type Settings, type WrittenSettings } from './content.ts';
import { type FileProblem, inFile } from './locate-problems.ts';
import { nearest, nearestLocale } from './nearest.ts';
import { type PictureFiles, readPictures } from './read-pictures.ts';
import { problemOf, type UnlocatedProblem } from './rules.ts';
import { defaultColours, findLowContrast, linkLists, neededContrast, pictureNames } from './theme.ts';
import { checkCutValues } from './yaml/check-cut-values.ts';
import { readableFacts } from './yaml/facts-form.ts';
import { parseYaml, type Yaml } from './yaml/parse-yaml.ts';
import { siteForm } from './yaml/site-form.ts';
import { canonicalLocale } from './yaml/values.ts';

/** The settings of a site, as far as they could be read. */
interface ParsedSettings extends Partial<Pick<Yaml<WrittenSettings>, 'offsetOf'>> {
  readonly settings?: Settings;
  /** Files at the top of the content that they name; undefined where they could not be read. */
  readonly named?: readonly string[];
  readonly problems: readonly FileProblem[];
}

const file = 'site.yaml';

/**
 * Reads `site.yaml`, and the pictures that it names. Where it has errors but names its locales, these come along, so that the problems of
 * all other files show in the same run.
 */
export function parseSettings(text: string, files: PictureFiles): ParsedSettings {
  const { yaml, raw, problems } = parseYaml({ text, offset: 0 }, siteForm);
  const cut = inFile(file, checkCutValues(text, { offset: 0, anyComment: false }));
  if (yaml === undefined) return { ...assume(raw), problems: [...inFile(file, problems), ...cut] };
  const { theme, problems: ofPictures } = readPictures(yaml, files);
  const { theme: written, ...settings } = yaml.value;
  return {
    settings: theme === undefined ? settings : { ...settings, theme },
    offsetOf: yaml.offsetOf,
    named: pictureNames.flatMap((name) => written?.[name] ?? []),
    problems: [...inFile(file, checkSettings(yaml)), ...ofPictures, ...cut],
  };
}

/** Enough of the settings to check the other files by; nothing is published from them. */
function assume(raw: unknown): { settings?: Settings } {
  if (typeof raw !== 'object' || raw === null) return {};
  const { sourceLocale, locales } = raw as Readonly<Record<string, unknown>>;
  const tags = (Array.isArray(locales) ? locales : []).filter((tag): tag is string => typeof tag === 'string');
  const known = [...new Set(tags.flatMap((tag) => canonicalLocale(tag.replaceAll('_', '-')) ?? []))];
  const own = known.find((tag) => tag === sourceLocale);
  if (own === undefined) return {};
  const assumed = { sourceLocale: own, locales: known, dropped: [], fallback: {}, timeZone: 'UTC', noticeDays: 0 };
  // Undefined where they are there under a mistyped name.
  const isMistyped = Object.keys(raw).some((key) => nearest(key, Object.keys(siteForm.examples)) === 'facts');
  return { settings: { ...assumed, facts: readableFacts(raw) ?? (isMistyped ? undefined : {}) } };
}

function checkSettings({ value, offsetOf }: Yaml<WrittenSettings>): UnlocatedProblem[] {
  const { sourceLocale, locales, dropped, fallback, country } = value;
  const checkKnown = (locale: string, offset: number) =>
    locales.includes(locale)
      ? []
      : [problemOf('unknown-locale', { locale, locales, meant: nearestLocale(locale, locales), offset })];
  return [
    ...checkKnown(sourceLocale, offsetOf(['sourceLocale'])),
    ...dropped.flatMap((locale, index) =>
      locales.includes(locale) ? [problemOf('dropped-locale', { locale, offset: offsetOf(['dropped', index]) })] : [],
    ),
    ...Object.entries(fallback).flatMap(([locale, chain]) => [
      ...checkKnown(locale, offsetOf(['fallback', locale])),
      ...chain.flatMap((next, index) => checkKnown(next, offsetOf(['fallback', locale, index]))),
      ...(chain.includes(locale)
        ? [problemOf('self-fallback', { locale, offset: offsetOf(['fallback', locale]) })]
        : []),
    ]),
    ...(country === undefined ? [] : checkCountry(country, offsetOf(['country']))),
    ...checkApplicationIds(value, offsetOf),
    ...checkApplicationNames(value, offsetOf),
    ...checkTheme(value, offsetOf),
  ];
}

/** Readers would take the one for the other in an address. */
function checkApplicationIds(
  settings: WrittenSettings,
  offsetOf: Yaml<WrittenSettings>['offsetOf'],
): UnlocatedProblem[] {
  const tags = everyLocale(settings).map((locale) => locale.toLowerCase());
  return Object.keys(settings.applications ?? {})
    .filter((id) => tags.includes(id))
    .map((id) => problemOf('application-named-as-locale', { id, offset: offsetOf(['applications', id]) }));
}

/** Where a part of the ids is the same, they may be one application in several stores. */
function checkApplicationNames(
  { applications = {} }: WrittenSettings,
  offsetOf: Yaml<WrittenSettings>['offsetOf'],
): UnlocatedProblem[] {
  const ids = Object.keys(applications);
  const [nameOf, partOf] = [
    (id: string) => String(applications[id]?.facts.application),
    (id: string) => id.split('-')[0],
  ];
  return ids.flatMap((id, index) => {
    const name = nameOf(id);
    const other = ids.slice(0, index).find((one) => nameOf(one) === name && partOf(one) !== partOf(id));
    const offset = offsetOf(['applications', id, 'facts', 'application']);
    return other === undefined ? [] : [problemOf('application-name', { id, other, name, offset })];
  });
}

function checkTheme(
  { theme, sourceLocale }: WrittenSettings,
  offsetOf: Yaml<WrittenSettings>['offsetOf'],
): UnlocatedProblem[] {
  const schemes = (['light', 'dark'] as const).flatMap((scheme) => {
    const own = theme?.colours?.[scheme];
    const colours = { ...defaultColours[scheme], ...own };
    return (own === undefined ? [] : findLowContrast(colours)).map(({ words, behind, ratio, better }) => {
      const named = [words, behind].find((name) => own?.[name] !== undefined) ?? words;
      const offset = offsetOf(['theme', 'colours', scheme, named]);
      const found = { scheme, words, behind, ratio: ratio.toFixed(2), needed: String(neededContrast), better };
      return problemOf('low-contrast', { ...found, offset });
    });
  });
  const links = linkLists.flatMap((list) =>
    (theme?.[list] ?? []).flatMap(({ label }, index) =>
      label[sourceLocale] === undefined
        ? [problemOf('link-label', { sourceLocale, offset: offsetOf(['theme', list, index, 'label']) })]
        : [],
    ),
  );
  return [...schemes, ...links];
}
