import type { ParsedVersion } from './check-succession.ts';
import { checkStorage, checkVersion, type SiteContext } from './check-version.ts';
import { compareTranslation } from './compare-translation.ts';
import { everyLocale, type Settings, type Translation } from './content.ts';
import { type ContentFile, locate, problemWith } from './files/content-file.ts';
import { listNames, nearest, nearestLocale } from './nearest.ts';
import { isFormerText, parseCorrections, unexpectedFormerTexts } from './parse-corrections.ts';
import { parseTranslation } from './parse-translation.ts';
import type { Problem } from './problem.ts';
import { parseYaml } from './yaml/parse-yaml.ts';
import { isIsoDate } from './yaml/values.ts';
import { type VersionYaml, versionForm } from './yaml/version-form.ts';

/** The files of one version's directory, as far as they could be decoded. */
export interface VersionDirectory {
  /** Relative to the content directory: `privacy/2026-11-15`. */
  readonly path: string;
  readonly sources: ReadonlyMap<string, ContentFile>;
  /** Names of all files in it, those included that could not be decoded. */
  readonly names: readonly string[];
}

/** Reads one version with all its translations. */
export function parseVersion(
  directory: VersionDirectory,
  site: SiteContext,
): { parsed?: ParsedVersion; problems: Problem[] } {
  const { path, sources, names } = directory;
  const id = path.slice(path.lastIndexOf('/') + 1);
  const { sourceLocale } = site.settings;
  const yamlSource = sources.get('version.yaml');
  const parsed = yamlSource && parseYaml({ source: yamlSource, text: yamlSource.text, offset: 0 }, versionForm);
  const facts = parsed?.yaml?.value.facts ?? factsOf(parsed?.raw);
  const texts = parseTexts(directory, { facts: facts ?? {}, settings: site.settings, checkFacts: facts !== undefined });
  const problems = [
    ...checkId(path, id),
    ...missingFiles(directory, sourceLocale),
    ...(parsed?.problems ?? []),
    ...(yamlSource && parsed?.yaml ? checkVersion(yamlSource, id, parsed.yaml, site) : []),
    ...texts.problems,
    ...unexpectedFiles(path, names, site.settings),
    ...(parsed?.yaml ? unexpectedFormerTexts(directory, parsed.yaml.value.corrections) : []),
  ];
  const text = texts.translations.get(sourceLocale);
  if (yamlSource === undefined || parsed?.yaml === undefined || text === undefined) return { problems };
  problems.push(...checkStorage(text, parsed.yaml.value, `${path}/version.yaml`));
  if (!isIsoDate(id)) return { problems };
  const { yaml } = parsed;
  const { translations } = texts;
  const { corrections, problems: wrong } = parseCorrections(directory, yaml, {
    translations,
    settings: site.settings,
  });
  problems.push(...wrong);
  return {
    parsed: {
      version: { id, ...yaml.value, translations, corrections },
      problemAt: (key, finding) => locate(yamlSource, { ...finding, offset: yaml.offsetOf([key]) }),
    },
    problems,
  };
}

/** The facts of a `version.yaml` that has other faults, so that all problems come in one run. */
function factsOf(raw: unknown): VersionYaml['facts'] | undefined {
  if (typeof raw !== 'object' || raw === null) return undefined;
  const keys = Object.keys(raw);
  const isKnown = keys.length > 0 && keys.every((key) => Object.hasOwn(versionForm.examples, key));
  // Where the file is empty or "facts" mistyped, that is the one mistake, and not every fact in the texts.
  if (!('facts' in raw)) return isKnown ? {} : undefined;
  const { facts } = raw;
  return typeof facts === 'object' && facts !== null && !Array.isArray(facts)
    ? (facts as VersionYaml['facts'])
    : undefined;
}

interface TextContext {
  readonly facts: VersionYaml['facts'];
  readonly settings: Settings;
  /** False when `version.yaml` could not be read: then every fact would seem unknown. */
  readonly checkFacts: boolean;
}

function parseTexts(directory: VersionDirectory, { facts, settings, checkFacts }: TextContext) {
  const { sourceLocale } = settings;
  const translations = new Map<string, Translation>();
  const problems: Problem[][] = [];
  const inOrder = [sourceLocale, ...everyLocale(settings).filter((locale) => locale !== sourceLocale)];
  for (const locale of inOrder) {
    const source = directory.sources.get(`${locale}.md`);
    if (source === undefined) continue;
    const sourceText = translations.get(sourceLocale);
    const sectionIds = sourceText?.sections.map(({ id }) => id).filter(Boolean) ?? [];
    const parsed = parseTranslation(source, { locale, isSource: locale === sourceLocale, facts, sectionIds });
    problems.push(parsed.problems.filter(({ rule }) => checkFacts || rule !== 'unknown-fact'));
    if (parsed.translation === undefined) continue;
    translations.set(locale, parsed.translation);
    if (sourceText !== undefined) problems.push(compareTranslation(parsed.translation, sourceText, source));
  }
  return { translations, problems: problems.flat() };
}

function checkId(path: string, id: string): Problem[] {
  if (isIsoDate(id)) return [];
  const message = `Cannot use directory "${id}" as a version: it is not a date of the calendar of the form YYYY-MM-DD`;
  return [
    problemWith(path, {
      rule: 'invalid-date',
      message,
      hint: 'Name the directory after the effective date, such as 2026-11-15',
    }),
  ];
}

function missingFiles({ path, names }: VersionDirectory, sourceLocale: string): Problem[] {
  const required = [
    ['version.yaml', 'Add it, with "announced: 2026-10-15" and "change: major"'],
    [`${sourceLocale}.md`, `Add the source text: every version needs it in the source locale "${sourceLocale}"`],
  ] as const;
  return required
    .filter(([name]) => !names.includes(name))
    .map(([name, hint]) =>
      problemWith(`${path}/${name}`, { rule: 'missing-file', message: `Cannot find ${name} of version ${path}`, hint }),
    );
}

function unexpectedFiles(path: string, names: readonly string[], settings: Settings): Problem[] {
  const locales = everyLocale(settings);
  const expected = ['version.yaml', ...locales.map((locale) => `${locale}.md`)];
  const stray = names.filter((name) => !expected.includes(name) && !isFormerText(name));
  return stray.map((name) => {
    const tag = /^([^/]*)\.(?:md|markdown|mdx|txt)$/i.exec(name)?.[1];
    const near = tag === undefined ? nearest(name, ['version.yaml']) : nearestLocale(tag, locales);
    const isText = tag !== undefined && near === undefined;
    const message = isText
      ? `Cannot use "${name}": "${tag}" is not one of the locales ${locales.join(', ')}`
      : `Cannot use "${name}": a version holds ${listNames(expected)}`;
    const meant = tag === undefined ? near : `${near}.md`;
    const otherwise = isText ? `Add "${tag}" to "locales:" in site.yaml, or delete the file` : 'Delete the file';
    const renamed = names.includes(meant ?? '')
      ? `Delete the file: "${meant}" is here already`
      : `Rename it to "${meant}"`;
    return problemWith(`${path}/${name}`, {
      rule: 'unexpected-file',
      message,
      hint: near === undefined ? otherwise : renamed,
    });
  });
}
