import type { Settings } from './content.ts';
import { suggest } from './nearest.ts';
import type { Problem } from './problem.ts';
import { type Finding, locate, problemWith, type SourceText } from './source-text.ts';
import { parseYaml, type Yaml } from './yaml/parse-yaml.ts';
import { settingsForm } from './yaml/settings-form.ts';

/** Reads `site.yaml`; `exists` tells a file that could not be decoded from one that is not there. */
export function parseSettings(
  source: SourceText | undefined,
  exists: boolean,
): { settings?: Settings; problems: Problem[] } {
  if (source === undefined) return { problems: exists ? [] : [problemWith('site.yaml', noSettings)] };
  const { yaml, problems } = parseYaml({ source, text: source.text, offset: 0 }, settingsForm);
  if (yaml === undefined) return { problems };
  return { settings: yaml.value, problems: checkSettings(yaml).map((finding) => locate(source, finding)) };
}

function checkSettings(yaml: Yaml<Settings>): Finding[] {
  const { sourceLocale, locales, fallback } = yaml.value;
  const known = new Set(locales);
  const unknown = (locale: string, offset: number): Finding[] => {
    if (known.has(locale)) return [];
    const message = `Cannot use locale "${locale}": it is not one of locales ${locales.join(', ')}`;
    return [
      { rule: 'unknown-locale', message, hint: suggest(locale, locales, `Add "${locale}" to "locales:"`), offset },
    ];
  };
  return [
    ...unknown(sourceLocale, yaml.offsetOf(['sourceLocale'])),
    ...Object.entries(fallback).flatMap(([from, chain]) => [
      ...unknown(from, yaml.offsetOf(['fallback', from])),
      ...chain.flatMap((to, index) => unknown(to, yaml.offsetOf(['fallback', from, index]))),
      ...(chain.includes(from) ? [selfFallback(from, yaml.offsetOf(['fallback', from]))] : []),
    ]),
  ];
}

function selfFallback(locale: string, offset: number): Finding {
  const message = `Cannot let "${locale}" fall back to itself`;
  return { rule: 'self-fallback', message, hint: `Take "${locale}" out of its own chain`, offset };
}

const noSettings = {
  rule: 'missing-file',
  message: 'Cannot find site.yaml, which names the locales and the time zone',
  hint: 'Add it, with sourceLocale, locales, timeZone and noticeDays; or name the right directory with --content DIR',
};
