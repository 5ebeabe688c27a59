import type { Locale } from '../../content/content.ts';
import { paths } from '../addresses.ts';
import type { ShownSection } from '../model/fallback.ts';
import type { DatedVersion } from '../model/public-versions.ts';
import { textContext } from '../pages/article.ts';
import type { PolicyView } from '../policy-view.ts';
import { html, join } from '../text/html.ts';
import { wordSegmenter } from '../text/language.ts';
import { renderTokens } from '../text/render-text.ts';
import { renderStoragePlace } from '../text/storage-table.ts';
import type { Matchable } from './match.ts';
import { type Passage, type Reading, readPassages } from './passages.ts';
import { readText, splitWords } from './read-words.ts';
import { countWords } from './similarity.ts';

/** Reads the sections of one version. */
export interface SectionReader {
  /** Words, signs and spaces of its heading. */
  heading(shown: ShownSection): string[];
  /** Its passages; kinds of table that are named are read row by row. */
  passages(shown: ShownSection, byRow?: ReadonlySet<string>): Passage[];
  /** All that it says, to find it again under another id. */
  whole(shown: ShownSection): Matchable;
}

/** Reads the sections of a version as its page in a locale shows them; links to anchors lead to that page. */
export function createSectionReader(view: PolicyView, dated: DatedVersion, locale: Locale): SectionReader {
  const anchorPath = paths.version(view.policy.id, dated.version.id, locale);
  const segmenters = new Map<Locale, Intl.Segmenter>();
  const segmenterOf = (locale: Locale) => {
    const segmenter = segmenters.get(locale) ?? wordSegmenter(locale);
    segmenters.set(locale, segmenter);
    return segmenter;
  };
  const readingOf = (shown: ShownSection, byRow: ReadonlySet<string>): Reading => ({
    context: { ...textContext(view, dated, shown), anchorOf: () => undefined, anchorPath },
    places: dated.version.storage.map((place) => [
      place.region,
      renderStoragePlace(place, shown.locale, view.messagesIn(shown.locale)),
    ]),
    segmenter: segmenterOf(shown.locale),
    byRow,
  });
  const heading: SectionReader['heading'] = (shown) => {
    const { context, segmenter } = readingOf(shown, new Set());
    return splitWords(readText(join(renderTokens(shown.section.heading, context))), segmenter);
  };
  const passages: SectionReader['passages'] = (shown, byRow = new Set()) =>
    readPassages(shown.section.blocks, readingOf(shown, byRow));
  const whole = (shown: ShownSection): Matchable => {
    const words = [...heading(shown), '\n', ...passages(shown).flatMap((passage) => [...passage.words, '\n'])];
    return { key: '', isBoundToKey: false, text: words.join(''), counts: countWords(words) };
  };
  return { heading, passages, whole };
}

/** Words, signs and spaces of a text that is no Markdown, such as a title. */
export function readPlainText(text: string, locale: Locale): string[] {
  return splitWords(readText(html`${text}`), wordSegmenter(locale));
}
