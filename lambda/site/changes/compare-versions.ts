import type { Locale } from '../../content/content.ts';
import { disclosureNames } from '../../content/markdown/facts.ts';
import type { ShownSection, ShownText } from '../model/fallback.ts';
import type { DatedVersion } from '../model/public-versions.ts';
import type { PolicyView, VersionPair } from '../policy-view.ts';
import { align } from './align.ts';
import { comparePassages, type PassageChange } from './compare-passages.ts';
import { type DiffRun, diffWords } from './diff-words.ts';
import { pairSections, type VersionSections } from './pair-sections.ts';
import { createSectionReader, readPlainText, type SectionReader } from './read-section.ts';

/** What happened to a section between two versions, as readers of one locale see it. */
export interface SectionChange {
  /** `otherLanguage`: both versions have the section, but show it in different languages, whose words cannot be compared. */
  readonly kind: 'added' | 'removed' | 'same' | 'reworded' | 'otherLanguage';
  /** The section as it is shown now, or a removed one as it was shown. */
  readonly shown: ShownSection;
  /** The section as it was shown before; undefined for an added one. */
  readonly previous: ShownSection | undefined;
  readonly isMoved: boolean;
  /** True if its id has changed. */
  readonly isRenamed: boolean;
  /** True if the words of its source have changed. */
  readonly isSourceChanged: boolean;
  /** True if the source has changed and the translation has not. */
  readonly isOutdated: boolean;
  readonly heading: readonly DiffRun[];
  /** Empty where nothing has changed. */
  readonly passages: readonly PassageChange[];
}

/** Compares the titles of two texts; undefined if they are the same or in different languages. */
export function compareTitles(previous: ShownText, current: ShownText): readonly DiffRun[] | undefined {
  const [before, now] = [previous.head, current.head];
  if (before.locale !== now.locale || before.title === now.title) return undefined;
  return diffWords(readPlainText(before.title, before.locale), readPlainText(now.title, now.locale));
}

/** Compares the sections of two versions for readers of a locale; in the order of the current version. */
export function compareVersions(view: PolicyView, versions: VersionPair, locale: Locale): SectionChange[] {
  const read = (dated: DatedVersion): VersionSections => ({
    source: view.textOf(dated, view.content.settings.sourceLocale).sections,
    shown: view.textOf(dated, locale).sections,
    reader: createSectionReader(view, dated, locale),
  });
  const previous = read(versions.previous);
  const current = read(versions.current);
  const rows = align(pairSections(previous, current), previous.shown.length, current.shown.length);
  return rows.flatMap(({ isMoved, ...row }): SectionChange[] => {
    const before = sectionAt(previous, row.previous);
    const now = sectionAt(current, row.current);
    if (before !== undefined && now !== undefined) return [{ ...compareSections(before, now), isMoved }];
    if (now !== undefined) return [{ ...unpairedSection('added', now), isMoved }];
    return before === undefined ? [] : [{ ...unpairedSection('removed', before), isMoved }];
  });
}

/** A section of one version: as it is shown, its source, and the reader of both. */
interface ReadableSection {
  readonly shown: ShownSection;
  readonly source: ShownSection;
  readonly reader: SectionReader;
}

function sectionAt(sections: VersionSections, position: number | undefined): ReadableSection | undefined {
  if (position === undefined) return undefined;
  const shown = sections.shown[position];
  const source = sections.source[position];
  return shown && source && { shown, source, reader: sections.reader };
}

type UnmovedChange = Omit<SectionChange, 'isMoved'>;

function unpairedSection(kind: 'added' | 'removed', section: ReadableSection): UnmovedChange {
  const { shown } = section;
  return {
    kind,
    shown,
    previous: kind === 'removed' ? shown : undefined,
    isRenamed: false,
    isSourceChanged: true,
    isOutdated: false,
    ...unmarkedWords(section),
  };
}

function compareSections(before: ReadableSection, now: ReadableSection): UnmovedChange {
  const isOtherLanguage = before.shown.locale !== now.shown.locale;
  const isSourceEdited = before.source.section.digest !== now.source.section.digest;
  const isTranslation = now.shown.locale !== now.source.locale;
  const isTranslationEdited = isOtherLanguage || before.shown.section.digest !== now.shown.section.digest;
  const change = isOtherLanguage
    ? { kind: 'otherLanguage' as const, ...unmarkedWords(now) }
    : compareWords(before, now);
  return {
    ...change,
    shown: now.shown,
    previous: before.shown,
    isRenamed: before.shown.section.id !== now.shown.section.id,
    // A changed fact changes the source as well; that matters only where the page says whether the source has changed.
    isSourceChanged: isSourceEdited || (isOtherLanguage && sourceText(before) !== sourceText(now)),
    isOutdated: isSourceEdited && isTranslation && !isTranslationEdited,
  };
}

function sourceText({ source, reader }: ReadableSection): string {
  return reader.whole(source).text;
}

type MarkedWords = Pick<SectionChange, 'kind' | 'heading' | 'passages'>;

function compareWords(before: ReadableSection, now: ReadableSection): MarkedWords {
  // Most sections stay as they are. Of these a page shows the heading only.
  const text = now.reader.headingText(now.shown);
  if (hasSameForm(before, now)) return { kind: 'same', heading: unmarked(text), passages: [] };
  const sections = [before, now];
  const byRow = new Set(
    [...disclosureNames, 'table'].filter((type) => sections.every(({ shown }) => hasBlock(shown, type))),
  );
  const heading =
    before.reader.headingText(before.shown) === text
      ? unmarked(text)
      : diffWords(before.reader.heading(before.shown), now.reader.heading(now.shown));
  const previous = before.reader.passages(before.shown, byRow);
  const passages = comparePassages(previous, now.reader.passages(now.shown, byRow));
  const isSame =
    heading.every(({ kind }) => kind === 'same') && passages.every(({ kind, isMoved }) => kind === 'same' && !isMoved);
  return { kind: isSame ? 'same' : 'reworded', heading, passages };
}

function hasSameForm(before: ReadableSection, now: ReadableSection): boolean {
  const [a, b] = [before.shown, now.shown];
  const areSameTokens = a.section.blocks === b.section.blocks && a.section.heading === b.section.heading;
  // Versions share the tokens of what was typed alike, which need no digest then.
  if (areSameTokens && a.locale === b.locale && before.reader.values === now.reader.values) return true;
  return before.reader.form(before.shown) === now.reader.form(now.shown);
}

function hasBlock({ section }: ShownSection, type: string): boolean {
  return section.blocks.some((block) => block.type === type);
}

/** The words of a section without a comparison. */
function unmarkedWords(section: ReadableSection): Omit<MarkedWords, 'kind'> {
  const { shown, reader } = section;
  const passages = reader.passages(shown).map((passage) => ({ kind: 'same' as const, passage, isMoved: false }));
  return { heading: unmarked(reader.headingText(shown)), passages };
}

function unmarked(heading: string): DiffRun[] {
  return heading === '' ? [] : [{ kind: 'same', text: heading }];
}
