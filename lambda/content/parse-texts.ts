import { anchorsIn } from './anchors-in.ts';
import { checkWhatRepeats, compareTranslation } from './compare/compare-translation.ts';
import { type ComparedText, findLostDenials } from './compare/lost-denials.ts';
import type { TextReading } from './compare/reading.ts';
import { everyLocale, type Locale, type Settings, type Translation, type Version } from './content.ts';
import type { VersionDirectory } from './files/version-directory.ts';
import { type FileProblem, inFile } from './locate-problems.ts';
import { isDisclosureName } from './markdown/facts.ts';
import { checkLock } from './memory/check-lock.ts';
import { checkOutdated, checkUntranslated } from './memory/check-outdated.ts';
import { findDroppedWords } from './memory/find-dropped-words.ts';
import { findRecalled } from './memory/find-recalled.ts';
import { parseMadeFrom } from './memory/made-from.ts';
import type { TranslationSources } from './memory/whole-section.ts';
import { consequencesOf, onePerMistake } from './one-per-mistake.ts';
import { parseTranslation } from './parse-translation.ts';
import type { ReadingCache } from './reading-cache.ts';
import { once } from './remember.ts';
import type { UnlocatedProblem } from './rules.ts';
import type { VersionYaml } from './yaml/version-form.ts';

/** What the texts of a version are read with. */
export interface TextsContext {
  /** Undefined when `version.yaml` could not be read: then each fact would seem unknown. */
  readonly facts: VersionYaml['facts'] | undefined;
  readonly settings: Settings;
  /** The earlier versions of the policy, as far as they could be read. */
  readonly earlier: readonly Version[];
  readonly cache: ReadingCache;
}

/** Reads the texts of a version in every locale, and compares each with the source. */
export function parseTexts(
  directory: VersionDirectory,
  context: TextsContext,
): { translations: Map<Locale, Translation>; readings: TextReading[]; problems: FileProblem[] } {
  const { facts, settings, cache } = context;
  const { sourceLocale } = settings;
  const translations = new Map<Locale, Translation>();
  const readings: TextReading[] = [];
  const problems: FileProblem[][] = [];
  const comparedTexts: ComparedText[] = [];
  let source: TextReading | undefined;
  let sourceAnchors: readonly string[] = [];
  let isConsequence: ReturnType<typeof consequencesOf> | undefined;
  const inOrder = [sourceLocale, ...everyLocale(settings).filter((locale) => locale !== sourceLocale)];
  for (const locale of inOrder) {
    const file = `${directory.path}/${locale}.md`;
    const text = directory.texts.get(`${locale}.md`);
    if (text === undefined) {
      const missing = source && checkWithoutText(source, locale, { directory, context });
      problems.push(inFile(file, missing ?? []));
      continue;
    }
    const lock = locale === sourceLocale ? undefined : directory.texts.get(`${locale}.lock`);
    const { madeFrom, problems: lockProblems } = parseMadeFrom(lock);
    const sectionIds =
      locale === sourceLocale
        ? idsElsewhere(text, directory, context)
        : (source?.sections ?? []).map(({ id }) => id).filter(Boolean);
    const around = {
      locale,
      isSource: locale === sourceLocale,
      facts: facts ?? {},
      sectionIds,
      sourceAnchors,
      madeFrom,
      cache,
    };
    const { translation, reading, problems: own } = parseTranslation({ file, text }, around);
    readings.push(reading);
    const isKnown = ({ rule }: UnlocatedProblem) => facts !== undefined || rule !== 'unknown-fact';
    if (translation !== undefined) translations.set(locale, translation);
    // Compared even where one of them has an error: all problems come in one run.
    const compared = source && compareWithSource({ own: reading, source }, { directory, context });
    const differences =
      compared === undefined ? checkWhatRepeats(reading) : [...compared.differences, ...compared.work];
    if (compared !== undefined) comparedTexts.push({ reading, ...compared });
    const behind =
      source && !directory.isFrozen ? checkLock(sourcesWith(reading, { directory, context }), reading, source) : [];
    problems.push(inFile(`${directory.path}/${locale}.lock`, [...lockProblems, ...behind]));
    if (locale === sourceLocale && reading.sections.length > 0) {
      source = reading;
      sourceAnchors = anchorsIn(reading.sections);
      isConsequence = consequencesOf(own, reading);
    }
    const starts = reading.sections.map(({ offset }) => offset);
    // A fact that is mistyped in the source is reported there.
    const isFactRight = ({ rule, hint }: UnlocatedProblem) =>
      rule !== 'facts-differ' || facts === undefined || isKnownFact(/\{\{(\w+)\}\}/.exec(hint)?.[1], facts);
    const isRight = (problem: UnlocatedProblem) => isFactRight(problem) && !isConsequence?.(problem, reading);
    problems.push(inFile(file, onePerMistake(own.filter(isKnown), differences.filter(isRight), starts)));
  }
  if (source !== undefined && !directory.isFrozen && !cache.isForErrors)
    for (const [file, lost] of findLostDenials(source, comparedTexts, cache.proofs)) problems.push(inFile(file, lost));
  return { translations, readings, problems: problems.flat() };
}

/**
 * The ids that the sections of a source have in the version before or in a translation, where one of them has as many sections, and
 * no other id in the place of one that the source has.
 */
function idsElsewhere(text: string, directory: VersionDirectory, { earlier, settings }: TextsContext): string[] {
  const own = headingIds(text);
  if (!own.includes('')) return [];
  const before = earlier.at(-1)?.translations.get(settings.sourceLocale)?.sections ?? [];
  const others = [...directory.texts].filter(
    ([name]) => name.endsWith('.md') && name !== `${settings.sourceLocale}.md`,
  );
  const candidates = [before.map(({ id }) => id).filter(Boolean), ...others.map(([, other]) => headingIds(other))];
  return (
    candidates.find((ids) => ids.length === own.length && own.every((id, index) => id === '' || id === ids[index])) ??
    []
  );
}

function headingIds(text: string): string[] {
  return [...text.matchAll(/^## .*$/gm)].map(([line]) => /\{#([a-z][a-z0-9-]*)\}\s*$/.exec(line)?.[1] ?? '');
}

function isKnownFact(name: string | undefined, facts: NonNullable<TextsContext['facts']>): boolean {
  return name === undefined || Object.hasOwn(facts, name) || isDisclosureName(name);
}

interface Around {
  readonly directory: VersionDirectory;
  readonly context: TextsContext;
}

/** What differs, the pieces, and what is left to do. */
interface ComparedWithSource extends Pick<ComparedText, 'differences' | 'pieces'> {
  readonly work: readonly UnlocatedProblem[];
}

function compareWithSource(
  { own, source }: { readonly own: TextReading; readonly source: TextReading },
  around: Around,
): ComparedWithSource {
  const { isFrozen } = around.directory;
  const { locale } = own;
  const sources = sourcesWith(own, around);
  const { proofs, isForErrors } = around.context.cache;
  const claim = ['same', isFrozen, locale, source.locale, own.fileDigest, source.fileDigest].join(' ');
  // Without a difference, nothing is looked for in earlier versions: the two texts decide alone.
  const comparison = once(() =>
    compareTranslation(own, source, { isFrozen, isForErrors, isRecalled: findRecalled(sources, locale) }),
  );
  const differences = proofs?.has(claim) ? [] : comparison().problems;
  if (differences.length === 0 && !isForErrors) proofs?.add(claim);
  const pieces = () => comparison().pieces;
  if (isFrozen) return { differences, pieces, work: [] };
  const dropped = isForErrors ? [] : findDropped({ own, source, pieces, differences }, around);
  const work = mustBeComplete(locale, around)
    ? checkUntranslated(sources, locale, { own, source })
    : checkOutdated(sources, own, source);
  return { differences: [...differences, ...dropped], pieces, work };
}

/** Words that the version before has, in pieces without another problem. */
function findDropped(
  {
    own,
    source,
    pieces,
    differences,
  }: Pick<ComparedWithSource, 'pieces' | 'differences'> & Record<'own' | 'source', TextReading>,
  { context: { earlier, cache } }: Around,
): readonly UnlocatedProblem[] {
  const before = earlier.at(-1);
  const digests = [own, source].map(({ locale }) => before?.translations.get(locale)?.fileDigest);
  if (before === undefined || digests.includes(undefined)) return [];
  const claim = ['kept', own.locale, source.locale, own.fileDigest, source.fileDigest, ...digests].join(' ');
  if (cache.proofs?.has(claim)) return [];
  const dropped = findDroppedWords(own, source, before);
  if (dropped.length === 0) cache.proofs?.add(claim);
  if (dropped.length === 0 || differences.length === 0) return dropped;
  return dropped.filter(({ offset }) => {
    const piece = pieces().findLast((each) => each.offset <= offset);
    return !differences.some((each) => piece !== undefined && each.offset >= piece.offset && each.offset <= piece.last);
  });
}

function checkWithoutText(source: TextReading, locale: Locale, around: Around): UnlocatedProblem[] {
  if (around.directory.isFrozen || !mustBeComplete(locale, around)) return [];
  return checkUntranslated(sourcesWith(undefined, around), locale, { own: undefined, source });
}

function sourcesWith(own: TextReading | undefined, { directory, context }: Around): TranslationSources {
  const { facts, settings, earlier } = context;
  const id = directory.path.slice(directory.path.lastIndexOf('/') + 1);
  const translations = new Map(own === undefined ? [] : [[own.locale, own]]);
  return { version: { id, facts: facts ?? {}, translations }, policy: { versions: earlier }, settings };
}

function mustBeComplete(locale: Locale, { context: { settings } }: Around): boolean {
  return settings.outdated === 'block' && settings.locales.includes(locale);
}
