import type { Locale } from '../../content/content.ts';
import { wordSegmenter } from '../../content/words/word-segmenter.ts';
import { paths } from '../addresses.ts';
import type { ShownSection } from '../model/fallback.ts';
import type { DatedVersion } from '../model/public-versions.ts';
import type { PolicyView } from '../policy-view.ts';
import { html } from '../text/html.ts';
import { renderTokens } from '../text/render-text.ts';
import { sectionContext } from '../text/section-context.ts';
import { renderStoragePlace } from '../text/storage-table.ts';
import type { Matchable } from './match.ts';
import { type Passage, type ReadingContext, readPassages } from './passages.ts';
import { readText, splitWords } from './read-words.ts';
import { countWords } from './similarity.ts';

/** Reads the sections of one version. */
export interface SectionReader {
  /** The words, punctuation and spaces of a section's heading. */
  heading(shown: ShownSection): string[];
  /** The passages of a section; the types of table in `byRow` are read row by row. */
  passages(shown: ShownSection, byRow?: ReadonlySet<string>): Passage[];
  /** All words of a section, by which it is recognised under a different id. */
  whole(shown: ShownSection): Matchable;
}

/** Creates a reader of a version's sections as its page in a locale shows them; links to anchors lead to that page. */
export function createSectionReader(view: PolicyView, { version }: DatedVersion, locale: Locale): SectionReader {
  const anchorPath = paths.version(view.policy.id, version.id, locale);
  const segmenterOf = createSegmenters();
  const readingOf = (shown: ShownSection, byRow: ReadonlySet<string>): ReadingContext => {
    const messages = view.messagesIn(shown.locale);
    return {
      context: { ...sectionContext(shown, version, messages), anchorOf: () => undefined, anchorPath },
      places: version.storage.map((place) => [place.region, renderStoragePlace(place, shown.locale, messages)]),
      segmenter: segmenterOf(shown.locale),
      byRow,
    };
  };
  const heading: SectionReader['heading'] = (shown) => {
    const { context, segmenter } = readingOf(shown, new Set());
    return joinNumber(splitWords(readText(html`${renderTokens(shown.section.heading, context)}`), segmenter));
  };
  const passages: SectionReader['passages'] = (shown, byRow = new Set()) =>
    readPassages(shown.section.blocks, readingOf(shown, byRow));
  const whole: SectionReader['whole'] = (shown) => {
    const words = [...heading(shown), '\n', ...passages(shown).flatMap((passage) => [...passage.words, '\n'])];
    return { key: '', isBoundToKey: false, text: words.join(''), counts: countWords(words) };
  };
  return { heading, passages, whole };
}

/** The words with the number before a heading as one of them: `7.` becomes `8.` as a whole. */
function joinNumber(words: readonly string[]): string[] {
  const number = /^\d+(?:\.\d+)*[.)]?(?= )/.exec(words.join(''))?.[0] ?? '';
  let length = 0;
  const rest = words.findIndex((word) => {
    if (length >= number.length) return true;
    length += word.length;
    return false;
  });
  return number === '' || length !== number.length ? [...words] : [number, ...words.slice(rest)];
}

/** Segmenters are expensive to create, so each language has one. */
function createSegmenters(): (locale: Locale) => Intl.Segmenter {
  const segmenters = new Map<Locale, Intl.Segmenter>();
  return (locale) => {
    const segmenter = segmenters.get(locale) ?? wordSegmenter(locale);
    segmenters.set(locale, segmenter);
    return segmenter;
  };
}

/** The words, punctuation and spaces of a text without Markdown, such as a title. */
export function readPlainText(text: string, locale: Locale): string[] {
  return splitWords(readText(html`${text}`), wordSegmenter(locale));
}
