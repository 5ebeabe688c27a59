import { normalise } from '../../../lambda/content/markdown/sections.ts';
import type { AssessedPiece } from '../../../lambda/content/memory/assess-section.ts';
import type { SectionWork, TextWork } from '../../../lambda/content/memory/find-work.ts';
import { isLeftOpen } from '../../../lambda/content/memory/pieces.ts';
import { typedWords, writeSection } from '../../../lambda/content/memory/write-section.ts';
import { markOpen } from '../../../lambda/content/memory/write-skeleton.ts';
import { splitFrontMatter } from '../../../lambda/content/yaml/split-front-matter.ts';
import { editYaml } from '../edit-yaml.ts';
import { formatFrontMatter } from '../format-front-matter.ts';
import { headsOf, namePieces, shortDigest, targetDigest, toExchange } from './exchange-unit.ts';
import { isFinished, type ReturnedUnit } from './po.ts';

/** What came of a text that returned. */
export interface AppliedText {
  /** The whole file; undefined where it stays as it is. */
  readonly text: string | undefined;
  /** Ids of the units that were taken over. */
  readonly applied: readonly string[];
  /** Ids of the units whose source has changed since they were exported, or that the source does not have any more. */
  readonly superseded: readonly string[];
  /** Units that readers could not be shown as they are. */
  readonly refused: readonly RefusedUnit[];
  /** Units that the file and the text have both changed since the export, with the words of the text. */
  readonly contested: readonly ContestedUnit[];
  /** How many units have new words, but are not marked as finished. */
  readonly unfinished: number;
  /** Sections that have no whole translation, and are left out. */
  readonly incomplete: readonly string[];
}

interface ContestedUnit {
  readonly id: string;
  readonly words: string;
}

interface RefusedUnit {
  readonly id: string;
  readonly reason: string;
}

/** A text as it is, and what to do where somebody else has changed it since the export. */
interface Receiving {
  readonly typed: string | undefined;
  /** True to take the words of the file where both have changed. */
  readonly replace?: boolean | undefined;
}

/**
 * Puts returned translations into a text. Words that only the text has changed since the export stay. What did not change stays as it is typed, byte for byte. A section that is not wholly
 * translated is left out where the text does not have it: readers get what is known of it all the same.
 */
export function applyReturned(
  text: TextWork,
  returned: readonly ReturnedUnit[],
  { typed, replace = false }: Receiving,
): AppliedText {
  const byId = new Map(namePieces(text).map(({ id, piece }) => [id, piece]));
  const heads = new Map(headsOf(text).map((head) => [head.id as string, head]));
  const sourceOf = (id: string) => {
    const piece = byId.get(id);
    return piece === undefined ? heads.get(id)?.source : typedWords(piece.source);
  };
  const isCurrent = ({ id, digest }: ReturnedUnit) => {
    const source = sourceOf(id);
    return source !== undefined && shortDigest(source) === digest;
  };
  const known = new Map(toExchange(text).units.map(({ id, target }) => [id, target]));
  const done = returned.filter(({ isDone }) => isDone).map((unit) => ({ ...unit, target: unit.target.trim() }));
  const refused = done.filter(isCurrent).flatMap(({ id, target }): RefusedUnit[] => {
    const reason = findFault(target, { source: sourceOf(id) ?? '', isHead: heads.has(id) });
    return reason === undefined ? [] : [{ id, reason }];
  });
  const isRefused = new Set(refused.map(({ id }) => id));
  const isMovedOn = ({ id, exported }: ReturnedUnit) =>
    exported !== undefined && exported !== targetDigest(known.get(id) ?? '');
  const isSameAsText = ({ id, target }: ReturnedUnit) => normalise(target) === normalise(known.get(id) ?? '');
  const right = done.filter((unit) => isCurrent(unit) && !isRefused.has(unit.id));
  const movedOn = right.filter((unit) => isMovedOn(unit) && !isSameAsText(unit));
  const contested = replace ? [] : movedOn.filter((unit) => !isUntouched(unit));
  const isKept = new Set(replace ? movedOn.filter(isUntouched) : movedOn);
  const current = right.filter((unit) => !isKept.has(unit));
  const changed = current.filter(({ id, target }) => {
    const piece = byId.get(id);
    const words = piece === undefined ? heads.get(id)?.target : knownWords(piece);
    return words === undefined || normalise(words) !== normalise(target);
  });
  const targets = new Map(current.map(({ id, target }) => [byId.get(id)?.source, target]));
  const isChanged = new Set(changed.map(({ id }) => byId.get(id)?.source));
  const own = text.version.translations.get(text.locale)?.sections ?? [];
  const isOpenIn = (section: SectionWork) =>
    own.some((typedSection) => typedSection.id === section.source.id && isLeftOpen(typedSection, section.source));
  const written = text.sections.map((section) => rewrite(section, { targets, isChanged, isOpen: isOpenIn(section) }));
  const isLeftOut = new Set(
    text.sections.filter((_, index) => written[index]?.isIncomplete).flatMap(({ pieces }) => pieces),
  );
  const sections = new Map(
    written.flatMap((one) => (one === undefined || one.isIncomplete ? [] : [[one.id, one.text]])),
  );
  const front = new Map(changed.flatMap(({ id, target }) => (heads.has(id) ? [[id, target] as const] : [])));
  const isWritten = sections.size > 0 || (front.size > 0 && typed !== undefined);
  const isTaken = ({ id }: ReturnedUnit) => {
    const piece = byId.get(id);
    return piece === undefined ? isWritten : !isLeftOut.has(piece);
  };
  return {
    text: isWritten ? assemble(text, sections, { typed, front }) : undefined,
    applied: changed.filter(isTaken).map(({ id }) => id),
    superseded: done.filter((unit) => !isCurrent(unit)).map(({ id }) => id),
    refused,
    contested: contested.map(({ id }) => ({ id, words: known.get(id) ?? '' })),
    unfinished: returned.filter(({ id, target, isDone }) => !isDone && isFinished(target) && target !== known.get(id))
      .length,
    incomplete: written.flatMap((one) => (one?.isIncomplete ? [one.id] : [])),
  };
}

/** True for a unit that came back with the words that it was exported with. */
function isUntouched({ target, exported }: ReturnedUnit): boolean {
  return targetDigest(target) === exported;
}

/** What a target is compared with. */
interface TargetOf {
  readonly source: string;
  readonly isHead: boolean;
}

/** Why readers could not be shown a target as it is; undefined for one that they can. */
function findFault(target: string, { source, isHead }: TargetOf): string | undefined {
  const [found, wanted] = [protectedIn(target), protectedIn(source)];
  const lost = wanted.find((mark) => !found.includes(mark));
  if (lost !== undefined) return `it has no ${lost}, which the source has: copy it unchanged`;
  const added = found.find((mark) => !wanted.includes(mark));
  if (added !== undefined) return `it has ${added}, which the source does not have`;
  if (isHead && target.includes('\n')) return 'it has more than one line';
  if (/\n[ \t]*\n/.test(target) && !/\n[ \t]*\n/.test(source))
    return 'it has an empty line within it: a unit is one piece';
  const mark = blockMark.exec(target)?.[0].trim();
  if (mark !== undefined && !blockMark.test(source))
    return `it starts with "${mark}", which the source does not: labels and marks are added by the program`;
  return undefined;
}

/** What makes something else of a piece at its start. */
const blockMark = /^(?:#{1,6}(?=\s)|[-*+](?=\s)|\d{1,9}[.)](?=\s)|>|\([A-Za-z\d]{1,4}\)(?=\s)|```|~~~)/;

/** Facts, and the ids of pieces: what a translation has as its source does. */
function protectedIn(words: string): string[] {
  const marks = words.match(/\{\{[^{}]*\}\}|\{: *#[^{}]*\}/g) ?? [];
  return [...new Set(marks.map((mark) => mark.replace(/[ \t]+/g, '').replace('{:#', '{: #')))];
}

/** What came back for a section. */
interface Returned {
  readonly targets: ReadonlyMap<unknown, string>;
  readonly isChanged: ReadonlySet<unknown>;
  /** True where the file has this section with what is left to translate: that stays so. */
  readonly isOpen: boolean;
}

interface Rewritten {
  readonly id: string;
  readonly text: string;
  readonly isIncomplete: boolean;
}

/** A section with its returned words; undefined where none of them is new. */
function rewrite({ source, pieces }: SectionWork, { targets, isChanged, isOpen }: Returned): Rewritten | undefined {
  if (!pieces.some((piece) => isChanged.has(piece.source))) return undefined;
  const words = new Map(
    pieces.map((piece) => {
      const left = isOpen && piece.state !== 'neutral' ? markOpen(piece) : undefined;
      return [piece.source, targets.get(piece.source) ?? knownWords(piece) ?? left] as const;
    }),
  );
  const isIncomplete = pieces.some((piece) => piece.state !== 'neutral' && words.get(piece.source) === undefined);
  return { id: source.id, text: writeSection(source, (unit) => words.get(unit)), isIncomplete };
}

/** What readers get without the returned translations; undefined where that is not a translation of the source as it is. */
function knownWords({ state, own, tokens }: AssessedPiece): string | undefined {
  return state === 'outdated' || own === undefined ? undefined : typedWords({ ...own, tokens });
}

/** In the order of the source; a section that is not written anew keeps the bytes that it has in the file. */
function assemble(
  { version, locale, sections: all }: TextWork,
  written: ReadonlyMap<string, string>,
  { typed, front }: { readonly typed: string | undefined; readonly front: ReadonlyMap<string, string> },
): string {
  const own = version.translations.get(locale)?.sections ?? [];
  const bytes = new Map(own.map(({ id, offset }, index) => [id, (typed ?? '').slice(offset, own[index + 1]?.offset)]));
  const head =
    typed === undefined
      ? formatFrontMatter({
          title: front.get('title') ?? 'TODO',
          translation: 'reviewed',
          summary: front.get('summary'),
        })
      : editFront(typed.slice(0, own[0]?.offset ?? typed.length), front);
  const parts = all.flatMap(({ source: { id } }) => {
    const part = written.get(id) ?? bytes.get(id);
    return part === undefined ? [] : [part.trimEnd()];
  });
  return `${head.trimEnd()}\n${parts.join('\n\n')}\n`;
}

/** The front matter with other words for some of its keys, and what stands between it and the first section. */
function editFront(head: string, changes: ReadonlyMap<string, string>): string {
  const found = changes.size === 0 ? undefined : splitFrontMatter(head);
  if (found === undefined) return head;
  const edited = editYaml(found.text, (document) => {
    for (const [key, value] of changes) document.set(key, value);
  });
  return head.slice(0, found.offset) + edited + head.slice(found.offset + found.text.length);
}
