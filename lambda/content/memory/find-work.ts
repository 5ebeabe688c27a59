import { isWithdrawn } from '../acts.ts';
import { shownWords } from '../compare/shown-words.ts';
import { type Content, type Locale, type Policy, settingsOf, type Version } from '../content.ts';
import type { Section } from '../section.ts';
import { type AssessedPiece, assessSection } from './assess-section.ts';
import { findHead } from './find-head.ts';
import { wordsInPiece } from './pieces.ts';

/** A section of the source, and how far it is translated. */
export interface SectionWork {
  readonly source: Section;
  /** As readers of the source see it; `''` before the first heading. */
  readonly heading: string;
  readonly pieces: readonly AssessedPiece[];
}

/** How far the newest version of a policy is translated into a locale. */
export interface TextWork {
  readonly policy: string;
  readonly version: Version;
  readonly locale: Locale;
  readonly sourceLocale: Locale;
  /** Where its text is, or would be, relative to the content directory. */
  readonly file: string;
  /** Its title, or that of the nearest earlier version whose source has the same; undefined where it is left to translate. */
  readonly title: string | undefined;
  readonly sections: readonly SectionWork[];
}

/** Finds, for the newest version of each policy and each locale, which pieces are translated and which are not. */
export function findWork({ policies, settings: site }: Content): TextWork[] {
  return policies.flatMap((policy) => {
    const settings = settingsOf(policy, site);
    const locales = settings.locales.filter((locale) => locale !== settings.sourceLocale);
    const version = newestVersion(policy);
    const source = version?.translations.get(settings.sourceLocale);
    if (version === undefined || source === undefined) return [];
    return locales.map((locale): TextWork => {
      const sections = source.sections.map((section) => ({
        source: section,
        heading: shownWords(section.heading).trim(),
        pieces: assessSection({ version, policy, settings }, locale, section),
      }));
      const file = `${policy.id}/${version.id}/${locale}.md`;
      const title = findTitle(version, policy, { own: locale, source: settings.sourceLocale });
      return { policy: policy.id, version, locale, sourceLocale: settings.sourceLocale, file, title, sections };
    });
  });
}

function findTitle(
  version: Version,
  policy: Policy,
  { own, source }: { readonly own: Locale; readonly source: Locale },
): string | undefined {
  const head = findHead(version, policy, own);
  const wanted = version.translations.get(source)?.title;
  const from = policy.versions.find(({ translations }) => translations.get(own) === head);
  return from?.translations.get(source)?.title === wanted ? head?.title : undefined;
}

/** The version that takes effect last, and that was not withdrawn. */
function newestVersion({ versions }: Policy): Version | undefined {
  return versions.findLast((version) => !isWithdrawn(version));
}

/** True for a piece that a translator has to work on. */
export function isOpen({ state }: AssessedPiece): boolean {
  return state === 'outdated' || state === 'untranslated';
}

/** What is left of some pieces. */
export interface WorkCount {
  /** Pieces that have words. */
  readonly pieces: number;
  readonly outdated: number;
  readonly untranslated: number;
  /** Words of the source in all pieces, and in those that are left; a character counts as a word where no spaces are written. */
  readonly words: number;
  readonly wordsLeft: number;
}

/** Counts pieces and words. */
export function countWork(pieces: readonly AssessedPiece[]): WorkCount {
  const worded = pieces.filter(({ state }) => state !== 'neutral');
  const wordsIn = (some: readonly AssessedPiece[]) =>
    some.reduce((sum, { source }) => sum + wordsInPiece(source).length, 0);
  return {
    pieces: worded.length,
    outdated: worded.filter(({ state }) => state === 'outdated').length,
    untranslated: worded.filter(({ state }) => state === 'untranslated').length,
    words: wordsIn(worded),
    wordsLeft: wordsIn(worded.filter(isOpen)),
  };
}
