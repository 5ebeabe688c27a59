import { anchorsIn } from './anchors-in.ts';
import { checkReason } from './check-acts.ts';
import type { Correction, Locale, Settings, Translation } from './content.ts';
import type { VersionDirectory } from './files/version-directory.ts';
import { type FileProblem, inFile } from './locate-problems.ts';
import { nearestLocale } from './nearest.ts';
import { parseTranslation } from './parse-translation.ts';
import { resolveRecipients } from './processors.ts';
import type { ReadingCache } from './reading-cache.ts';
import { problemOf, type UnlocatedProblem } from './rules.ts';
import { digestWords, type WordValues } from './words/digest-words.ts';
import { findMeaningChanges } from './words/find-meaning-changes.ts';
import type { Yaml } from './yaml/parse-yaml.ts';
import type { VersionYaml } from './yaml/version-form.ts';

const directoryName = 'corrections/';

/** Where the text that a correction replaced is kept, beside `version.yaml`: `corrections/de.1.md`. */
export function replacedTextName({ locale, number }: Pick<Correction, 'locale' | 'number'>): string {
  return `${directoryName}${locale}.${number}.md`;
}

/** True for a file in the directory of replaced texts. */
export function isReplacedText(name: string): boolean {
  return name.startsWith(directoryName);
}

type Entry = VersionYaml['corrections'][number] & Pick<Correction, 'number'>;

/** Each correction with its number among those of its locale. */
function numbered(corrections: VersionYaml['corrections']): Entry[] {
  const counts = new Map<Locale, number>();
  return corrections.map((correction) => {
    const number = (counts.get(correction.locale) ?? 0) + 1;
    counts.set(correction.locale, number);
    return { ...correction, number };
  });
}

/** What corrections are read against: the texts as they are now. */
export interface CorrectedTexts {
  readonly translations: ReadonlyMap<Locale, Translation>;
  readonly settings: Settings;
  readonly cache: ReadingCache;
}

/** Reads the corrections of a version, with the texts that they replaced, and every problem of both. */
export function parseCorrections(
  directory: VersionDirectory,
  { value, offsetOf }: Yaml<VersionYaml>,
  texts: CorrectedTexts,
): { corrections: Correction[]; problems: FileProblem[] } {
  const entries = numbered(value.corrections);
  const values = { ...value, recipients: resolveRecipients(value) };
  const parsed = entries.map((entry) => parseReplacedText(directory, entry, { facts: value.facts, texts }));
  const corrections = parsed.flatMap(({ correction }) => correction ?? []);
  const problems = entries.flatMap((entry, index) => {
    const at = (key: 'date' | 'locale') => offsetOf(['corrections', index, key]);
    return [
      ...checkDate(entry, value, entries).map((problem) => ({ ...problem, offset: at('date') })),
      ...checkLocale(entry, directory, texts.settings).map((problem) => ({ ...problem, offset: at('locale') })),
      ...checkReason(entry.because, ['corrections', index, 'because'], { offsetOf, settings: texts.settings }),
      ...checkChange(entry, corrections, { ...texts, values }).map((problem) => ({
        ...problem,
        offset: at('locale'),
      })),
    ];
  });
  return {
    corrections,
    problems: [...inFile(`${directory.path}/version.yaml`, problems), ...parsed.flatMap((one) => one.problems)],
  };
}

/** A replaced text can no longer be changed, so warnings about it are dropped. */
function parseReplacedText(
  { path, texts: files, names }: VersionDirectory,
  entry: Entry,
  { facts, texts }: { facts: VersionYaml['facts']; texts: CorrectedTexts },
): { correction?: Correction; problems: FileProblem[] } {
  const { locale } = entry;
  const name = replacedTextName(entry);
  const file = `${path}/${name}`;
  const text = files.get(name);
  if (text === undefined) {
    const missing = problemOf('missing-replaced-text', { version: path, name });
    return { problems: names.includes(name) ? [] : inFile(file, [missing]) };
  }
  const { sourceLocale } = texts.settings;
  const isSource = locale === sourceLocale;
  const sourceAnchors = anchorsIn((isSource ? undefined : texts.translations.get(sourceLocale))?.sections ?? []);
  const { translation, problems } = parseTranslation(
    { file, text },
    { locale, isSource, facts, sectionIds: [], sourceAnchors, cache: texts.cache },
  );
  return {
    ...(translation && { correction: { ...entry, replaced: translation } }),
    problems: inFile(
      file,
      problems.filter(({ severity }) => severity === 'error'),
    ),
  };
}

function checkDate(
  { locale, number, date }: Entry,
  { announced }: VersionYaml,
  entries: readonly Entry[],
): UnlocatedProblem[] {
  const previous = entries.find((other) => other.locale === locale && other.number === number - 1);
  if (previous !== undefined && previous.date > date)
    return [problemOf('corrections-order', { locale, date, previous: previous.date })];
  return date >= announced ? [] : [problemOf('correction-early', { date, announced })];
}

function checkLocale({ locale }: Entry, { path, names }: VersionDirectory, { locales }: Settings): UnlocatedProblem[] {
  if (names.includes(`${locale}.md`)) return [];
  const texts = locales.filter((other) => names.includes(`${other}.md`));
  return [problemOf('corrected-text', { version: path, locale, texts, meant: nearestLocale(locale, texts) })];
}

/** A correction changes something, and where it is more than a slip, says so. */
function checkChange(
  { locale, number, meaning }: Entry,
  corrections: readonly Correction[],
  { translations, values }: { translations: CorrectedTexts['translations']; values: WordValues },
): UnlocatedProblem[] {
  const find = (wanted: number) =>
    corrections.find((other) => other.locale === locale && other.number === wanted)?.replaced;
  const replaced = find(number);
  const next = find(number + 1) ?? translations.get(locale);
  if (replaced === undefined || next === undefined) return [];
  if (isUnchanged(replaced, next, values)) {
    return [problemOf('correction-same', { replaced: replaced.file, next: next.file })];
  }
  const changes = meaning ? [] : findMeaningChanges(replaced, next, values);
  return changes.map(({ where, what }) => problemOf('correction-of-meaning', { where, what }));
}

/** True if readers would see no difference; how a translation was made and its summary are corrected together with its words. */
function isUnchanged(replaced: Translation, next: Translation, values: WordValues): boolean {
  const hasSameWords = digestWords(replaced, values) === digestWords(next, values);
  return hasSameWords && replaced.kind === next.kind && replaced.summary === next.summary;
}

/** Finds files in the directory of replaced texts that belong to no entry. */
export function checkReplacedTexts(
  { path, names }: VersionDirectory,
  corrections: VersionYaml['corrections'],
): FileProblem[] {
  const expected = numbered(corrections).map(replacedTextName);
  return names
    .filter((name) => isReplacedText(name) && !expected.includes(name))
    .flatMap((name) => inFile(`${path}/${name}`, [problemOf('stray-replaced-text', { name })]));
}
