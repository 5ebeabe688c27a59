import type { Locale } from '../../content/content.ts';
import type { DatedVersion } from '../life.ts';
import type { PolicyView } from '../policy-view.ts';
import type { ShownSection, ShownText } from '../shown-text.ts';
import { align, type Step } from './align.ts';
import { comparePassages, type PassageChange } from './compare-passages.ts';
import { diffWords, type Run } from './diff-words.ts';
import { matchAll, type Pair, unpaired } from './match.ts';
import { createSectionReader, readPlainText, type SectionReader } from './read-section.ts';

/** A version, and the one with the next earlier effective date. */
export interface VersionPair {
  readonly former: DatedVersion;
  readonly current: DatedVersion;
}

/** What became of a section, as readers of one locale see it. */
export interface SectionChange {
  /** `otherLanguage`: both versions have it, but show it in different languages, whose words cannot be compared. */
  readonly kind: 'added' | 'removed' | 'same' | 'reworded' | 'otherLanguage';
  /** As it is shown now; a removed one as it was. */
  readonly shown: ShownSection;
  /** As it was shown before; undefined for an added one. */
  readonly former: ShownSection | undefined;
  readonly isMoved: boolean;
  /** Whether it is found under another id than before. */
  readonly isRenamed: boolean;
  /** Whether the words that it is translated from changed. */
  readonly isSourceChanged: boolean;
  readonly heading: readonly Run[];
  readonly passages: readonly PassageChange[];
}

/** What became of the title; undefined when it stayed, or stood in another language. */
export function compareTitles(former: ShownText, current: ShownText): readonly Run[] | undefined {
  const [before, now] = [former.head, current.head];
  if (before.locale !== now.locale || before.title === now.title) return undefined;
  return diffWords(readPlainText(before.title, before.locale), readPlainText(now.title, now.locale));
}

/** What became of each section for readers of a locale, in the order of the newer version. */
export function compareSections(view: PolicyView, versions: VersionPair, locale: Locale): SectionChange[] {
  const side = (dated: DatedVersion): Side => ({
    sources: view.textOf(dated, view.content.settings.sourceLocale).sections,
    shown: view.textOf(dated, locale).sections,
    reader: createSectionReader(view, dated, locale),
  });
  const former = side(versions.former);
  const current = side(versions.current);
  const steps = align(pairSections(former, current), former.shown.length, current.shown.length);
  return steps.flatMap((step) => describeStep(step, former, current));
}

/** The sections of one version; every locale has those of the source, in its order. */
interface Side {
  readonly sources: readonly ShownSection[];
  readonly shown: readonly ShownSection[];
  readonly reader: SectionReader;
}

/** Nearly the same words under another id are the same section. */
const least = { similarity: 0.8, withSameKey: 0.8 };

/** Sections of one id are one, whatever they say; the source decides of the others, so that the same pair in every locale. */
function pairSections(former: Side, current: Side): Pair[] {
  const positions = new Map(former.sources.map(({ section }, index) => [section.id, index]));
  const pairs = current.sources.flatMap(({ section }, index): Pair[] => {
    const position = positions.get(section.id);
    return position === undefined ? [] : [{ former: position, current: index }];
  });
  const [formerRest, currentRest] = unpaired(former.sources, current.sources, pairs);
  const read = (side: Side, rest: readonly number[]) =>
    rest.flatMap((index) => side.sources[index] ?? []).map(side.reader.whole);
  const renamed = matchAll(read(former, formerRest), read(current, currentRest), least);
  return [
    ...pairs,
    ...renamed.map((pair) => ({ former: formerRest[pair.former] ?? 0, current: currentRest[pair.current] ?? 0 })),
  ];
}

function describeStep(step: Step, former: Side, current: Side): SectionChange[] {
  const before = step.former === undefined ? undefined : former.shown[step.former];
  const now = step.current === undefined ? undefined : current.shown[step.current];
  const { isMoved } = step;
  if (before !== undefined && now !== undefined) {
    const isSourceChanged =
      former.sources[step.former ?? 0]?.section.digest !== current.sources[step.current ?? 0]?.section.digest;
    const isRenamed = before.section.id !== now.section.id;
    const change = compareSection([before, former.reader], [now, current.reader]);
    return [{ ...change, shown: now, former: before, isMoved, isRenamed, isSourceChanged }];
  }
  const unpairedOne = { isMoved, isRenamed: false, isSourceChanged: true };
  if (now !== undefined)
    return [{ kind: 'added', ...readWhole(now, current.reader), shown: now, former: undefined, ...unpairedOne }];
  if (before === undefined) return [];
  return [{ kind: 'removed', ...readWhole(before, former.reader), shown: before, former: before, ...unpairedOne }];
}

type Read = readonly [shown: ShownSection, reader: SectionReader];

function compareSection(
  [before, formerReader]: Read,
  [now, reader]: Read,
): Pick<SectionChange, 'kind' | 'heading' | 'passages'> {
  if (before.locale !== now.locale) return { kind: 'otherLanguage', ...readWhole(now, reader) };
  const inBoth = ['storage', 'table'].filter((type) => [before, now].every((shown) => hasBlock(shown, type)));
  const byRow = new Set(inBoth);
  const heading = diffWords(formerReader.heading(before), reader.heading(now));
  const passages = comparePassages(formerReader.passages(before, byRow), reader.passages(now, byRow));
  const isSame =
    heading.every((run) => run.kind === 'same') &&
    passages.every((change) => change.kind === 'same' && !change.isMoved);
  return { kind: isSame ? 'same' : 'reworded', heading, passages };
}

function hasBlock({ section }: ShownSection, type: string): boolean {
  return section.blocks.some((block) => block.type === type);
}

function readWhole(shown: ShownSection, reader: SectionReader): Pick<SectionChange, 'heading' | 'passages'> {
  const passages = reader.passages(shown).map((passage) => ({ kind: 'same', passage, isMoved: false }) as const);
  const heading = reader.heading(shown).join('');
  return { heading: heading === '' ? [] : [{ kind: 'same', text: heading }], passages };
}
