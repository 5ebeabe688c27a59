import { sha256 } from '../../content/digest.ts';
import { once, rememberLast, rememberOf } from '../../content/remember.ts';
import type { Section } from '../../content/section.ts';
import type { ShownSection } from '../model/fallback.ts';
import type { DatedVersion } from '../model/public-versions.ts';
import type { PolicyView } from '../policy-view.ts';
import { sectionContext } from '../section-context.ts';
import { type Html, html } from '../text/html.ts';
import { renderAnchoredWords, renderTokens } from '../text/render-text.ts';
import { type PageStyle, styleOfText } from './style.ts';

/** What a section says, wherever its words are shown on a page of their version. */
export interface SectionWords {
  /** Its heading as a link to itself. */
  readonly heading: Html;
  readonly blocks: Html;
  /** Its heading in a link to it. */
  readonly linkText: () => Html;
  /** Its first block, if that is a paragraph. */
  readonly opening: () => Html | undefined;
  /** The style sheet for a page with these words. */
  readonly style: () => PageStyle;
}

/** The sections of a text in a few versions: the pages of a language are made one after another. */
const heldSections = 256;

/** Renders the words of a section. Versions share most of their sections, and each of these is rendered once. */
export function renderSectionWords(view: PolicyView, { version }: DatedVersion, shown: ShownSection): SectionWords {
  const { section, locale } = shown;
  const known = knownWords(view)(section.blocks)(section.heading);
  const key = `${section.id} ${locale} ${valuesIn(view)(version)}`;
  const words = known.get(key) ?? createWords(view, version, shown);
  known.set(key, words);
  return words;
}

const knownWords = rememberOf((_: PolicyView) =>
  rememberLast(heldSections, (_blocks: Section['blocks']) =>
    rememberOf((_heading: Section['heading']) => new Map<string, SectionWords>()),
  ),
);

/** Digest of everything in a version that its sections are filled with. */
const valuesIn = rememberOf((view: PolicyView) =>
  rememberOf((version: DatedVersion['version']) => {
    const { storage, recipients, country } = version;
    return sha256(JSON.stringify([view.factsOf(version), storage, recipients, country]));
  }),
);

function createWords(view: PolicyView, version: DatedVersion['version'], shown: ShownSection): SectionWords {
  const { section } = shown;
  const context = sectionContext(shown, version, view);
  const paragraph = section.blocks.find(({ type }) => type !== 'space');
  const heading = html`${renderAnchoredWords(section.heading, section.id, context)}`;
  const blocks = html`${renderTokens(section.blocks, context)}`;
  return {
    heading,
    blocks,
    style: once(() => styleOfText(heading, blocks)),
    linkText: once(() => html`${renderTokens(section.heading, { ...context, isInLink: true })}`),
    opening: once(() => (paragraph?.type === 'paragraph' ? html`${renderTokens([paragraph], context)}` : undefined)),
  };
}
