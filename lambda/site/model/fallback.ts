import type { Unit } from '../../content/compare/units.ts';
import type { Locale, Settings, Translation, Version, VersionId } from '../../content/content.ts';
import { kinshipOf } from '../../content/language/kinship.ts';
import { type AssessedPiece, assessSection } from '../../content/memory/assess-section.ts';
import { composeSection, type Saying, sayingOf } from '../../content/memory/compose-section.ts';
import { hasTitle } from '../../content/memory/find-head.ts';
import { isLeftOpen, isTranslatable, piecesOf, wordsInPiece } from '../../content/memory/pieces.ts';
import {
  earlierVersions,
  type FoundSection,
  findWholeSection,
  sectionIn,
  type TranslationSources,
  type VersionTexts,
} from '../../content/memory/whole-section.ts';
import { remember, rememberOf } from '../../content/remember.ts';
import type { Section } from '../../content/section.ts';

/** A text of which words are shown: its locale, and its version's id. */
interface ShownOrigin {
  readonly locale: Locale;
  readonly version: VersionId;
}

/** A section in the language in which it is shown. */
export interface ShownSection {
  readonly section: Section;
  readonly locale: Locale;
  /** The texts that its words were taken from. */
  readonly texts: readonly ShownOrigin[];
  /** The other languages in it: those of pieces that are not translated. */
  readonly others: readonly Locale[];
  /** True if it has translations whose source has changed since. */
  readonly isOutdated: boolean;
}

/** The text of one version that readers of one locale see. */
export interface ShownText {
  /** The reader's locale. */
  readonly locale: Locale;
  /** The locale of the text: the reader's own if any section is in it, otherwise that of most sections. */
  readonly main: Locale;
  /** The locale whose page this one counts as: that of most sections, or the reader's own in a tie. */
  readonly canonical: Locale;
  /** The translation that gives the title. */
  readonly head: Translation;
  readonly sections: readonly ShownSection[];
}

/** What fallback chooses from: the texts of a version, and those of the earlier versions of its policy. */
export interface FallbackSources extends TranslationSources<Version> {
  readonly settings: Settings;
}

/**
 * Chooses the language of each section: the reader's locale if there is a translation, otherwise the next locale of the fallback
 * chain. What a translation lacks is taken from an earlier version, piece by piece, where the words of the source are still the same.
 */
export function applyFallback(sources: FallbackSources, locale: Locale): ShownText {
  const { version, settings } = sources;
  const source = version.translations.get(settings.sourceLocale);
  if (source === undefined) throw new Error(`Cannot show version ${version.id}: it has no source`);
  const chain = fallbackChain(settings, locale);
  const translated = chain.filter((each) => each !== settings.sourceLocale);
  const sections = source.sections.map((section) => fallbackSection(sources, translated, section));
  const canonical = mostUsedLocale(locale, sections);
  const main = sections.some((shown) => shown.locale === locale) ? locale : canonical;
  return { locale, main, canonical, head: fallbackHead(sources, [main, ...chain]) ?? source, sections };
}

/** A text as its own file has it, without sections of any other. */
export function textAlone({ id }: Version, text: Translation): ShownText {
  const { locale } = text;
  const texts = [{ locale, version: id }];
  const sections = text.sections.map((section) => ({ section, locale, texts, ...unmixed }));
  return { locale, main: locale, canonical: locale, head: text, sections };
}

/**
 * The locales in which a text is looked for, in this order: the reader's own, its configured fallback chain, the nearest ones in its
 * language and script, the source locale.
 */
export function fallbackChain(settings: Settings, locale: Locale): readonly Locale[] {
  return chainsOf(settings)(locale);
}

/** The locale in which readers get a policy with these settings: their own, or the nearest that it has. */
export function servedLocale(settings: Settings, locale: Locale): Locale {
  return fallbackChain(settings, locale).find((one) => settings.locales.includes(one)) ?? settings.sourceLocale;
}

const chainsOf = rememberOf(({ fallback, locales, sourceLocale }: Settings) => {
  const kinOf = kinshipOf(locales);
  return remember((locale): readonly Locale[] => [
    ...new Set([locale, ...(fallback[locale] ?? []), ...kinOf(locale), sourceLocale]),
  ]);
});

/** In the first language of a chain that has it, but for what is not translated into that. */
function fallbackSection(sources: FallbackSources, chain: readonly Locale[], source: Section): ShownSection {
  const { version, settings } = sources;
  let said: Map<Unit, SaidPiece> | undefined;
  for (const locale of chain) {
    const whole = said === undefined ? findWholeSection(sources, locale, source) : undefined;
    if (whole !== undefined && !isPartlyToDo(whole, locale, source) && !showsOutdated(sources, whole, locale, source))
      return { section: whole.section, locale, texts: originsIn(whole.version)(locale), ...unmixed };
    if (whole === undefined && hasNothing(sources, locale, source)) continue;
    const pieces = assessSection(sources, locale, source, { isForReaders: true }).filter((piece) =>
      isShown(piece, settings),
    );
    // A heading alone is no translation of a section.
    if (pieces.every(({ source: { kind }, state }) => kind === 'heading' || state === 'neutral')) continue;
    said ??= new Map();
    for (const piece of pieces) if (!said.has(piece.source)) said.set(piece.source, { ...piece, locale });
  }
  const { sourceLocale } = settings;
  // The words of an untranslated section are not read to compose it.
  if (said === undefined)
    return { section: source, locale: sourceLocale, texts: originsIn(version)(sourceLocale), ...unmixed };
  return composeShown(source, said, { locale: sourceLocale, version: version.id });
}

/** One list for all sections of a text. */
const originsIn = rememberOf(({ id }: VersionTexts) =>
  remember((locale): readonly ShownOrigin[] => [{ locale, version: id }]),
);

/** True where no text can have a piece of a section in a language: then the words of the source are not read to look for them. */
function hasNothing(sources: FallbackSources, locale: Locale, { id }: Section): boolean {
  if (sectionIn(sources.version.translations.get(locale), id) !== undefined) return false;
  return earlierVersions(sources).every(({ translations }) => !translations.has(locale));
}

/** What a skeleton left to translate is shown in a language that has it: production refuses "TODO:", and no reader of a trial sees it. */
function isPartlyToDo({ section, version }: FoundSection, locale: Locale, source: Section): boolean {
  return version.translations.get(locale)?.hasToDo === true && isLeftOpen(section, source);
}

const unmixed = { others: [], isOutdated: false };

interface SaidPiece extends AssessedPiece {
  readonly locale: Locale;
}

/** A text as it was typed is searched for outdated pieces only where readers get a notice of them, or where a lock file records them. */
function showsOutdated(
  sources: TranslationSources,
  { version }: FoundSection,
  locale: Locale,
  source: Section,
): boolean {
  if (version !== sources.version) return false;
  if (sources.settings.outdated === 'notice') return true;
  if (version.translations.get(locale)?.madeFrom === undefined) return false;
  return assessSection(sources, locale, source, { isForReaders: true }).some(({ state }) => state === 'outdated');
}

function isShown({ state, own }: AssessedPiece, { outdated }: Settings): boolean {
  return own !== undefined && (state !== 'outdated' || outdated === 'notice') && state !== 'untranslated';
}

/** Where all pieces are in one language, and none is outdated, this is the section in that language. */
function composeShown(source: Section, said: ReadonlyMap<Unit, SaidPiece>, own: ShownOrigin): ShownSection {
  const sourceLocale = own.locale;
  const counts = new Map<Locale, number>();
  for (const unit of piecesOf(source).filter(isTranslatable)) {
    const locale = said.get(unit)?.locale ?? sourceLocale;
    counts.set(locale, (counts.get(locale) ?? 0) + wordsInPiece(unit).length);
  }
  const [main = sourceLocale, ...others] = [...counts].sort((a, b) => b[1] - a[1]).map(([locale]) => locale);
  if (main === sourceLocale && others.length === 0)
    return { section: source, locale: sourceLocale, texts: [own], ...unmixed };
  const sayings = new Map(
    piecesOf(source).map((unit): [object, Saying] => {
      const piece = said.get(unit);
      if (piece?.own === undefined) return [unit.node, sayingOf(unit, isTranslatable(unit) ? sourceLocale : main)];
      return [unit.node, sayingOf({ ...piece.own, tokens: piece.tokens }, piece.locale, piece.state === 'outdated')];
    }),
  );
  const isOutdated = [...said.values()].some(({ state }) => state === 'outdated');
  const section = composeSection(source, sayings, main);
  const origins = [...said.values()].map(({ locale, version }) => ({ locale, version: version?.id ?? own.version }));
  return { section, locale: main, texts: [...origins, own], others, isOutdated };
}

function mostUsedLocale(locale: Locale, sections: readonly ShownSection[]): Locale {
  if (sections.every((shown) => shown.locale === locale)) return locale;
  const counts = new Map([[locale, 0]]);
  for (const shown of sections) counts.set(shown.locale, (counts.get(shown.locale) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? locale;
}

function fallbackHead(sources: FallbackSources, chain: readonly Locale[]): Translation | undefined {
  const titled = (version: Version, locale: Locale) => {
    const text = version.translations.get(locale);
    return text !== undefined && hasTitle(text) ? text : undefined;
  };
  for (const locale of chain) {
    const own = titled(sources.version, locale);
    if (own !== undefined) return own;
    for (const earlier of earlierVersions(sources)) {
      const text = titled(earlier, locale);
      if (text !== undefined) return text;
    }
  }
  return undefined;
}
