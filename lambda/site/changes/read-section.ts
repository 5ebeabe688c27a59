import type { Locale, Version } from '../../content/content.ts';
import { sha256 } from '../../content/digest.ts';
import { childrenOf } from '../../content/markdown/lex-markdown.ts';
import type { Token } from '../../content/markdown/tokens.ts';
import { once, remember, rememberOf } from '../../content/remember.ts';
import type { Section } from '../../content/section.ts';
import { wordSegmenter } from '../../content/words/word-segmenter.ts';
import { versionPath } from '../linked-paths.ts';
import type { ShownSection } from '../model/fallback.ts';
import type { DatedVersion } from '../model/public-versions.ts';
import type { PolicyView } from '../policy-view.ts';
import { sectionContext } from '../section-context.ts';
import { renderDisclosureRows } from '../text/disclosure-table.ts';
import { html } from '../text/html.ts';
import { renderTokens } from '../text/render-text.ts';
import type { Matchable } from './match.ts';
import { type Passage, type ReadingContext, readPassages } from './passages.ts';
import { readText, splitWords } from './read-words.ts';
import { countWords } from './similarity.ts';

/** Reads the sections of one version. */
export interface SectionReader {
  /** The words, punctuation and spaces of a section's heading; joined they are `headingText()`. */
  heading(shown: ShownSection): string[];
  headingText(shown: ShownSection): string;
  /** The passages of a section; the types of table in `byRow` are read row by row. */
  passages(shown: ShownSection, byRow?: ReadonlySet<string>): Passage[];
  /** All words of a section, by which it is recognised under a different id. */
  whole(shown: ShownSection): Matchable;
  /** The same for sections, of any version, that are read as the same words. */
  form(shown: ShownSection): string;
  /** The same for versions that fill the same values into their sections. */
  readonly values: string;
}

/** Creates a reader of a version's sections as its page in a locale shows them; links to anchors lead to that page. */
export function createSectionReader(view: PolicyView, { version }: DatedVersion, locale: Locale): SectionReader {
  const anchorPath = versionPath(view, version, locale);
  const values = valuesOf(version);
  const readingOf = (shown: ShownSection, byRow: ReadonlySet<string>): ReadingContext => {
    const messages = view.messagesIn(shown.locale);
    return {
      context: { ...sectionContext(shown, version, view), anchorOf: () => undefined, hasIds: false, anchorPath },
      rowsOf: (name) => renderDisclosureRows(name, version, { locale: shown.locale, messages }),
      segmenter: segmenterOf(shown.locale),
      byRow,
    };
  };
  const headingText: SectionReader['headingText'] = (shown) =>
    readText(html`${renderTokens(shown.section.heading, readingOf(shown, new Set()).context)}`);
  const heading: SectionReader['heading'] = (shown) =>
    joinNumber(splitWords(headingText(shown), segmenterOf(shown.locale)));
  const passages: SectionReader['passages'] = (shown, byRow = new Set()) =>
    readPassages(shown.section.blocks, readingOf(shown, byRow));
  const whole: SectionReader['whole'] = (shown) => {
    const read = passages(shown);
    const text = [headingText(shown), ...read.map((passage) => passage.text), ''].join('\n');
    const words = () => [...heading(shown), ...read.flatMap((passage) => passage.words())];
    return { key: '', isBoundToKey: false, text, counts: once(() => countWords(words())) };
  };
  const form: SectionReader['form'] = ({ locale: own, section }) =>
    `${own} ${formOf(section.blocks)(section.heading)} ${values}`;
  return { heading, headingText, passages, whole, form, values };
}

/** Digest of everything on which the reading of a section depends, besides its language and the values of its version. */
const formOf = rememberOf((blocks: Section['blocks']) =>
  rememberOf((heading: Section['heading']) => {
    const tokens = [...heading, ...blocks];
    return sha256(JSON.stringify([tokens.map(({ raw }) => raw).join(''), tokens.flatMap(unseenIn)]));
  }),
);

/** What a token does not say itself: an address may be given in a different section, a piece may be in a different language. */
function unseenIn(token: Token): unknown[] {
  const { type } = token;
  const own =
    type === 'link'
      ? [token.raw, token.href, token.title]
      : type === 'piece'
        ? [token.raw, token.locale, token.isOutdated]
        : [];
  return [...own, ...childrenOf(token).flatMap(unseenIn)];
}

const valuesOf = rememberOf(({ facts, storage, recipients, country }: Version) =>
  sha256(JSON.stringify([facts, storage, recipients, country])),
);

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
const segmenterOf = remember(wordSegmenter);

/** The words, punctuation and spaces of a text without Markdown, such as a title. */
export function readPlainText(text: string, locale: Locale): string[] {
  return splitWords(readText(html`${text}`), segmenterOf(locale));
}
