import type { Locale } from '../../content/content.ts';
import type { ShownSection, ShownText } from '../model/fallback.ts';
import type { DatedVersion } from '../model/public-versions.ts';
import type { PolicyView } from '../policy-view.ts';
import { align } from './align.ts';
import { comparePassages, type PassageChange } from './compare-passages.ts';
import { type DiffRun, diffWords } from './diff-words.ts';
import { pairSections, type ReadVersion } from './pair-sections.ts';
import { createSectionReader, readPlainText } from './read-section.ts';

/** A version, and the one with the next earlier effective date. */
export interface VersionPair {
  readonly previous: DatedVersion;
  readonly current: DatedVersion;
}

/** What became of a section, as readers of one locale see it. */
export interface SectionChange {
  /** `otherLanguage`: both versions have it, but show it in different languages, whose words cannot be compared. */
  readonly kind: 'added' | 'removed' | 'same' | 'reworded' | 'otherLanguage';
  /** As it is shown now; a removed one as it was. */
  readonly shown: ShownSection;
  /** As it was shown before; undefined for an added one. */
  readonly previous: ShownSection | undefined;
  readonly isMoved: boolean;
  /** Whether it is found under another id than before. */
  readonly isRenamed: boolean;
  /** Whether readers of the source see other words than before. */
  readonly isSourceChanged: boolean;
  /** Whether the words that it was translated from changed, and it did not. */
  readonly isOutdated: boolean;
  readonly heading: readonly DiffRun[];
  readonly passages: readonly PassageChange[];
}

/** What became of the title; undefined when it stayed, or stood in another language. */
export function compareTitles(previous: ShownText, current: ShownText): readonly DiffRun[] | undefined {
  const [before, now] = [previous.head, current.head];
  if (before.locale !== now.locale || before.title === now.title) return undefined;
  return diffWords(readPlainText(before.title, before.locale), readPlainText(now.title, now.locale));
}

/** What became of each section for readers of a locale, in the order of the newer version. */
export function compareSections(view: PolicyView, versions: VersionPair, locale: Locale): SectionChange[] {
  const read = (dated: DatedVersion): ReadVersion => ({
    sources: view.textOf(dated, view.content.settings.sourceLocale).sections,
    shown: view.textOf(dated, locale).sections,
    sectionReader: createSectionReader(view, dated, locale),
  });
  const previous = read(versions.previous);
  const current = read(versions.current);
  const steps = align(pairSections(previous, current), previous.shown.length, current.shown.length);
  return steps.flatMap(({ isMoved, ...step }): SectionChange[] => {
    const [before, now] = [placeIn(previous, step.previous), placeIn(current, step.current)];
    if (now !== undefined) return [{ ...(before ? compareSection(before, now) : unpaired('added', now)), isMoved }];
    return before === undefined ? [] : [{ ...unpaired('removed', before), isMoved }];
  });
}

/** A section as it is shown, its source, and who reads both. */
interface SectionPosition extends Pick<ReadVersion, 'sectionReader'> {
  readonly shown: ShownSection;
  readonly source: ShownSection;
}

function placeIn(
  { shown, sources, sectionReader: reader }: ReadVersion,
  position: number | undefined,
): SectionPosition | undefined {
  const [own, source] = position === undefined ? [] : [shown[position], sources[position]];
  return own && source && { shown: own, source, sectionReader: reader };
}

type UnmovedChange = Omit<SectionChange, 'isMoved'>;

function unpaired(kind: 'added' | 'removed', place: SectionPosition): UnmovedChange {
  const previous = kind === 'removed' ? place.shown : undefined;
  const rest = { isRenamed: false, isSourceChanged: true, isOutdated: false };
  return { kind, shown: place.shown, previous, ...rest, ...readWhole(place) };
}

function compareSection(before: SectionPosition, now: SectionPosition): UnmovedChange {
  const { shown } = now;
  const isInOtherLanguage = before.shown.locale !== shown.locale;
  const isSourceEdited = before.source.section.digest !== now.source.section.digest;
  // A fact, too, is a word of the source; it is read only where readers are told that no word changed.
  const isSourceChanged = isSourceEdited || (isInOtherLanguage && sourceText(before) !== sourceText(now));
  const isTranslation = shown.locale !== now.source.locale;
  const isOutdated =
    isSourceEdited && isTranslation && !isInOtherLanguage && before.shown.section.digest === shown.section.digest;
  return {
    ...(isInOtherLanguage ? ({ kind: 'otherLanguage', ...readWhole(now) } as const) : compareWords(before, now)),
    ...{ shown, previous: before.shown, isSourceChanged, isOutdated },
    isRenamed: before.shown.section.id !== shown.section.id,
  };
}

function sourceText({ source, sectionReader: reader }: SectionPosition): string {
  return reader.whole(source).text;
}

type Words = Pick<SectionChange, 'kind' | 'heading' | 'passages'>;

function compareWords(before: SectionPosition, now: SectionPosition): Words {
  const tables = ['storage', 'table'].filter((type) => [before, now].every(({ shown }) => hasBlock(shown, type)));
  const heading = diffWords(before.sectionReader.heading(before.shown), now.sectionReader.heading(now.shown));
  const passagesOf = ({ sectionReader: reader, shown }: SectionPosition) => reader.passages(shown, new Set(tables));
  const passages = comparePassages(passagesOf(before), passagesOf(now));
  const isSame =
    heading.every(({ kind }) => kind === 'same') && passages.every(({ kind, isMoved }) => kind === 'same' && !isMoved);
  return { kind: isSame ? 'same' : 'reworded', heading, passages };
}

function hasBlock({ section }: ShownSection, type: string): boolean {
  return section.blocks.some((block) => block.type === type);
}

function readWhole({ shown, sectionReader: reader }: SectionPosition): Omit<Words, 'kind'> {
  const passages = reader.passages(shown).map((passage) => ({ kind: 'same', passage, isMoved: false }) as const);
  const heading = reader.heading(shown).join('');
  return { heading: heading === '' ? [] : [{ kind: 'same', text: heading }], passages };
}
