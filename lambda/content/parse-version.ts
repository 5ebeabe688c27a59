import type { ParsedVersion } from './check-succession.ts';
import { checkHolds, checkStorage, checkVersion, type SiteContext } from './check-version.ts';
import { checkWhatRepeats, compareTranslation } from './compare/compare-translation.ts';
import type { TextReading } from './compare/reading.ts';
import { everyLocale, type Settings, type Translation } from './content.ts';
import type { VersionDirectory } from './files/version-directory.ts';
import { clockChange, timeOfName } from './local-time.ts';
import { type FileProblem, inFile } from './locate-problems.ts';
import { nearest, nearestLocale } from './nearest.ts';
import { checkReplacedTexts, isReplacedText, parseCorrections } from './parse-corrections.ts';
import { parseTranslation } from './parse-translation.ts';
import { problemOf, type UnlocatedProblem } from './rules.ts';
import { checkCutValues } from './yaml/check-cut-values.ts';
import { parseYaml } from './yaml/parse-yaml.ts';
import { type VersionYaml, versionForm } from './yaml/version-form.ts';

/** Reads one version with all its translations, and every problem of its directory. */
export function parseVersion(
  directory: VersionDirectory,
  site: SiteContext,
): { parsed?: ParsedVersion; problems: FileProblem[] } {
  const { path, texts } = directory;
  const { settings } = site;
  const id = path.slice(path.lastIndexOf('/') + 1);
  const effective = timeOfName(id);
  const file = `${path}/version.yaml`;
  const text = texts.get('version.yaml');
  const {
    yaml,
    raw,
    problems: yamlProblems,
  } = text === undefined ? { problems: [] } : parseYaml({ text, offset: 0 }, versionForm);
  const facts = yaml?.value.facts ?? factsIn(raw);
  const { translations, problems: textProblems } = parseTexts(directory, facts, settings);
  const early = [
    ...inFile(path, checkName(id, yaml?.value.timeZone ?? settings.timeZone)),
    ...missingFiles(directory, settings),
    ...inFile(file, yamlProblems),
    ...inFile(file, checkCutValues(text ?? '', { offset: 0, anyComment: false })),
    ...textProblems,
    ...unexpectedFiles(directory, settings),
  ];
  if (yaml === undefined) return { problems: early };
  const source = translations.get(settings.sourceLocale);
  const problems = [
    ...early,
    ...inFile(file, checkVersion(effective, yaml, site)),
    ...checkHolds(file, yaml, site),
    ...checkReplacedTexts(directory, yaml.value.corrections),
    ...(source === undefined ? [] : inFile(file, checkStorage(source, yaml.value))),
  ];
  if (source === undefined || effective === undefined) return { problems };
  const { corrections, problems: wrong } = parseCorrections(directory, yaml, { translations, settings });
  const { timeZone = settings.timeZone, noticeDays = settings.noticeDays } = yaml.value;
  const version = { id, effective, ...yaml.value, timeZone, noticeDays, translations, corrections };
  return { parsed: { version, offsetOf: yaml.offsetOf }, problems: [...problems, ...wrong] };
}

function checkName(id: string, timeZone: string): UnlocatedProblem[] {
  const time = timeOfName(id);
  if (time === undefined) return [problemOf('invalid-date', { id })];
  const change = clockChange(time, timeZone);
  return change === undefined ? [] : [problemOf('clock-change', { time, timeZone, change })];
}

/** The facts of a `version.yaml` that has other faults, so that all problems come in one run. */
function factsIn(raw: unknown): VersionYaml['facts'] | undefined {
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

/** The texts in every locale; `facts` are undefined when `version.yaml` could not be read: then each would seem unknown. */
function parseTexts(directory: VersionDirectory, facts: VersionYaml['facts'] | undefined, settings: Settings) {
  const { sourceLocale } = settings;
  const translations = new Map<string, Translation>();
  const problems: FileProblem[][] = [];
  let source: TextReading | undefined;
  const inOrder = [sourceLocale, ...everyLocale(settings).filter((locale) => locale !== sourceLocale)];
  for (const locale of inOrder) {
    const text = directory.texts.get(`${locale}.md`);
    if (text === undefined) continue;
    const file = `${directory.path}/${locale}.md`;
    const sectionIds = source?.sections.map(({ id }) => id).filter(Boolean) ?? [];
    const context = { locale, isSource: locale === sourceLocale, facts: facts ?? {}, sectionIds };
    const { translation, reading, problems: own } = parseTranslation({ file, text }, context);
    const isKnown = ({ rule }: UnlocatedProblem) => facts !== undefined || rule !== 'unknown-fact';
    if (translation !== undefined) translations.set(locale, translation);
    // Compared even where one of them has an error: all problems come in one run.
    const differences =
      source === undefined ? checkWhatRepeats(reading) : compareTranslation(reading, source, directory.isFrozen);
    if (locale === sourceLocale) source = reading;
    problems.push(inFile(file, onePerMistake(own.filter(isKnown), differences)));
  }
  return { translations, problems: problems.flat() };
}

/** One mistake is one problem: a mistyped fact is not a different one too, and a mistyped label is one that differs. */
function onePerMistake(own: readonly UnlocatedProblem[], differences: readonly UnlocatedProblem[]): UnlocatedProblem[] {
  const errors = new Set(own.filter(({ severity }) => severity === 'error').map(({ offset }) => offset));
  const labels = new Set(differences.filter(({ rule }) => rule === 'clause-differs').map(({ offset }) => offset));
  return [
    ...own.filter(({ rule, offset }) => rule !== 'list-marker' || !labels.has(offset)),
    ...differences.filter(({ severity, offset }) => severity === 'error' || !errors.has(offset)),
  ];
}

function missingFiles({ path, names }: VersionDirectory, { sourceLocale }: Settings): FileProblem[] {
  const required = [
    ['version.yaml', problemOf('missing-version', { version: path })],
    [`${sourceLocale}.md`, problemOf('missing-source', { version: path, sourceLocale })],
  ] as const;
  return required.flatMap(([name, problem]) => (names.includes(name) ? [] : inFile(`${path}/${name}`, [problem])));
}

function unexpectedFiles({ path, names }: VersionDirectory, settings: Settings): FileProblem[] {
  const locales = everyLocale(settings);
  const expected = ['version.yaml', ...locales.map((locale) => `${locale}.md`)];
  const unexpected = names.filter((name) => !expected.includes(name) && !isReplacedText(name));
  return unexpected.flatMap((name) => {
    const tag = /^([^/]*)\.(?:md|markdown|mdx|txt)$/i.exec(name)?.[1];
    const meant = tag === undefined ? nearest(name, ['version.yaml']) : nearestLocale(tag, locales);
    if (tag !== undefined && meant === undefined)
      return inFile(`${path}/${name}`, [problemOf('unknown-text', { path: name, tag, locales })]);
    const right = meant === undefined || tag === undefined ? meant : `${meant}.md`;
    const found = { path: name, expected, ...(right && { meant: right, isTaken: names.includes(right) }) };
    return inFile(`${path}/${name}`, [problemOf('unexpected-file', found)]);
  });
}
