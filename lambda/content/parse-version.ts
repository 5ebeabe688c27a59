import { acceptProblems } from './accept-problems.ts';
import { checkApplications } from './check-applications.ts';
import { checkMisspeltFacts } from './check-misspelt-facts.ts';
import { checkRowNames } from './check-row-names.ts';
import type { ParsedVersion } from './check-succession.ts';
import { checkShownTables, checkVersion, type SiteContext } from './check-version.ts';
import type { TextReading } from './compare/reading.ts';
import { everyLocale, type Settings, type Version } from './content.ts';
import type { VersionDirectory } from './files/version-directory.ts';
import { clockChange, timeOfName } from './local-time.ts';
import { type FileProblem, inFile } from './locate-problems.ts';
import { nearest, nearestLocale } from './nearest.ts';
import { checkReplacedTexts, isReplacedText, parseCorrections } from './parse-corrections.ts';
import { parseTexts } from './parse-texts.ts';
import { resolveRecipients } from './processors.ts';
import { problemOf, type UnlocatedProblem } from './rules.ts';
import { checkCutValues } from './yaml/check-cut-values.ts';
import { parseYaml, type Yaml } from './yaml/parse-yaml.ts';
import { type VersionYaml, versionForm } from './yaml/version-form.ts';

/** Reads one version with all its translations, and every problem of its directory. */
export function parseVersion(
  directory: VersionDirectory,
  site: SiteContext,
  earlier: readonly Version[] = [],
): { parsed?: ParsedVersion; problems: FileProblem[] } {
  const { path, texts } = directory;
  const { settings } = site;
  const id = path.slice(path.lastIndexOf('/') + 1);
  const effective = timeOfName(id);
  const file = `${path}/version.yaml`;
  const text = texts.get('version.yaml');
  // Its files are not those of a version, and each of them would seem wrong.
  if (effective === undefined && text === undefined)
    return { problems: inFile(path, [problemOf('invalid-date', { id })]) };
  const {
    yaml,
    raw,
    problems: yamlProblems,
  } = text === undefined ? { problems: [] } : parseYaml({ text, offset: 0 }, versionForm);
  const own = yaml?.value.facts ?? factsIn(raw);
  // In messages, those of the file come first.
  const facts = own && { ...own, ...settings.facts, ...own };
  const {
    translations,
    readings,
    problems: textProblems,
  } = parseTexts(directory, {
    facts,
    settings,
    earlier,
    cache: site.cache,
  });
  const early = [
    ...inFile(path, checkName(id, yaml?.value.timeZone ?? settings.timeZone)),
    ...missingFiles(directory, settings),
    ...inFile(file, yamlProblems),
    ...inFile(file, checkCutValues(text ?? '', { offset: 0, anyComment: false })),
    ...textProblems,
    ...unexpectedFiles(directory, site),
  ];
  if (yaml === undefined) return { problems: early };
  const source = translations.get(settings.sourceLocale);
  const problems = [
    ...early,
    ...inFile(file, checkVersion(effective, yaml, site)),
    ...checkRowNames(file, yaml, site),
    ...(directory.isFrozen ? [] : inFile(file, checkFacts(yaml, settings, readings))),
    ...checkApplications({ file, yaml, readings, facts: facts ?? {} }, site),
    ...checkReplacedTexts(directory, yaml.value.corrections),
    ...(source === undefined ? [] : inFile(file, checkShownTables(source, yaml.value))),
  ];
  if (source === undefined || effective === undefined) return { problems: acceptProblems(problems, yaml, directory) };
  const { corrections, problems: wrong } = parseCorrections(directory, yaml, {
    translations,
    settings,
    cache: site.cache,
  });
  const { accepted: _, ...terms } = yaml.value;
  const { timeZone = settings.timeZone, noticeDays = settings.noticeDays, country = settings.country } = terms;
  const read = { timeZone, noticeDays, country, facts: facts ?? {}, recipients: resolveRecipients(terms) };
  const version = { id, effective, ...terms, ...read, translations, corrections };
  const all = acceptProblems([...problems, ...wrong], yaml, directory);
  return { parsed: { version, offsetOf: yaml.offsetOf }, problems: all };
}

function checkFacts(
  { value: { facts = {}, applications = {} }, offsetOf }: Yaml<VersionYaml>,
  settings: Settings,
  readings: readonly TextReading[],
): UnlocatedProblem[] {
  const texts = readings.map(({ text }) => text);
  const others = Object.keys(settings.facts ?? {});
  return [
    ...checkMisspeltFacts(facts, { others, texts, offsetOf: (name) => offsetOf(['facts', name]) }),
    ...Object.entries(applications).flatMap(([id, own]) =>
      checkMisspeltFacts(own, {
        others: [...others, ...Object.keys(facts), ...Object.keys(settings.applications?.[id]?.facts ?? {})],
        texts,
        offsetOf: (name) => offsetOf(['applications', id, name]),
      }),
    ),
  ];
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

function missingFiles({ path, names }: VersionDirectory, { sourceLocale }: Settings): FileProblem[] {
  const required = [
    ['version.yaml', problemOf('missing-version', { version: path })],
    [`${sourceLocale}.md`, problemOf('missing-source', { version: path, sourceLocale })],
  ] as const;
  return required.flatMap(([name, problem]) => (names.includes(name) ? [] : inFile(`${path}/${name}`, [problem])));
}

function unexpectedFiles({ path, names }: VersionDirectory, { settings, localesFile }: SiteContext): FileProblem[] {
  const locales = everyLocale(settings);
  const expected = ['version.yaml', ...locales.map((locale) => `${locale}.md`)];
  const locks = locales.filter((locale) => locale !== settings.sourceLocale).map((locale) => `${locale}.lock`);
  const unexpected = names.filter((name) => ![...expected, ...locks].includes(name) && !isReplacedText(name));
  return unexpected.flatMap((name) => {
    const tag = /^([^/]*)\.(?:md|markdown|mdx|txt)$/i.exec(name)?.[1];
    const meant = tag === undefined ? nearest(name, ['version.yaml']) : nearestLocale(tag, locales);
    if (tag !== undefined && meant === undefined)
      return inFile(`${path}/${name}`, [problemOf('unknown-text', { path: name, tag, locales, localesFile })]);
    const right = meant === undefined || tag === undefined ? meant : `${meant}.md`;
    const found = { path: name, expected, ...(right && { meant: right, isTaken: names.includes(right) }) };
    return inFile(`${path}/${name}`, [problemOf('unexpected-file', found)]);
  });
}
