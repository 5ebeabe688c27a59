import type { Settings } from './content.ts';
import { type ContentFile, locate, problemWith, type UnplacedProblem } from './files/content-file.ts';
import { nearestLocale } from './nearest.ts';
import type { Problem } from './problem.ts';
import { parseYaml, type Yaml } from './yaml/parse-yaml.ts';
import { settingsForm } from './yaml/settings-form.ts';
import { canonicalLocale } from './yaml/values.ts';

/**
 * Reads `site.yaml`; `exists` tells a file that could not be decoded from one that is not there. Where it has errors but
 * names its locales, these come along, so that the problems of all other files show in the same run.
 */
export function parseSettings(
  source: ContentFile | undefined,
  exists: boolean,
): { settings?: Settings; problems: Problem[] } {
  if (source === undefined) return { problems: exists ? [] : [problemWith('site.yaml', noSettings)] };
  const { yaml, raw, problems } = parseYaml({ source, text: source.text, offset: 0 }, settingsForm);
  if (yaml === undefined) return { ...assume(raw), problems };
  return { settings: yaml.value, problems: checkSettings(yaml).map((finding) => locate(source, finding)) };
}

/** Enough of the settings to check the other files by; nothing is published from them. */
function assume(raw: unknown): { settings?: Settings } {
  if (typeof raw !== 'object' || raw === null) return {};
  const { sourceLocale, locales } = raw as Readonly<Record<string, unknown>>;
  const tags = (Array.isArray(locales) ? locales : []).filter((tag): tag is string => typeof tag === 'string');
  const known = [...new Set(tags.flatMap((tag) => canonicalLocale(tag.replaceAll('_', '-')) ?? []))];
  const own = known.find((tag) => tag === sourceLocale);
  if (own === undefined) return {};
  return {
    settings: {
      origin: undefined,
      sourceLocale: own,
      locales: known,
      dropped: [],
      fallback: {},
      timeZone: 'UTC',
      noticeDays: 0,
    },
  };
}

function checkSettings(yaml: Yaml<Settings>): UnplacedProblem[] {
  const { sourceLocale, locales, dropped, fallback } = yaml.value;
  const unknown = (locale: string, offset: number) =>
    locales.includes(locale) ? [] : [unknownLocale(locale, locales, offset)];
  return [
    ...unknown(sourceLocale, yaml.offsetOf(['sourceLocale'])),
    ...dropped.flatMap((locale, index) =>
      locales.includes(locale) ? [stillKept(locale, yaml.offsetOf(['dropped', index]))] : [],
    ),
    ...Object.entries(fallback).flatMap(([from, chain]) => [
      ...unknown(from, yaml.offsetOf(['fallback', from])),
      ...chain.flatMap((to, index) => unknown(to, yaml.offsetOf(['fallback', from, index]))),
      ...(chain.includes(from) ? [selfFallback(from, yaml.offsetOf(['fallback', from]))] : []),
    ]),
  ];
}

function unknownLocale(locale: string, locales: readonly string[], offset: number): UnplacedProblem {
  const near = nearestLocale(locale, locales);
  return {
    rule: 'unknown-locale',
    message: `Cannot use locale "${locale}": it is not one of locales ${locales.join(', ')}`,
    hint: near === undefined ? `Add "${locale}" to "locales:", or write one of these` : `Write "${near}"`,
    offset,
  };
}

function stillKept(locale: string, offset: number): UnplacedProblem {
  const message = `Cannot drop locale "${locale}": it is still one of the locales`;
  return { rule: 'dropped-locale', message, hint: `Take "${locale}" out of "locales:" or out of "dropped:"`, offset };
}

function selfFallback(locale: string, offset: number): UnplacedProblem {
  const message = `Cannot let "${locale}" fall back to itself`;
  return { rule: 'self-fallback', message, hint: `Take "${locale}" out of its own chain`, offset };
}

const noSettings = {
  rule: 'missing-file',
  message: 'Cannot find site.yaml, which names the locales and the time zone',
  hint: 'Add it, with sourceLocale, locales, timeZone and noticeDays; or name the right directory with --content DIR',
};
