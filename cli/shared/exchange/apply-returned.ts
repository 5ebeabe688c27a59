import { stringify } from 'yaml';
import type { AssessedPiece } from '../../../lambda/content/memory/assess-section.ts';
import type { SectionWork, TextWork } from '../../../lambda/content/memory/find-work.ts';
import { isLeftOpen } from '../../../lambda/content/memory/pieces.ts';
import { typedWords, writeSection } from '../../../lambda/content/memory/write-section.ts';
import { markOpen } from '../../../lambda/content/memory/write-skeleton.ts';
import { formatFrontMatter } from '../format-front-matter.ts';
import { namePieces, shortDigest } from './exchange-unit.ts';
import type { ReturnedUnit } from './po.ts';

/** What came of a text that returned. */
export interface AppliedText {
  /** The whole file; undefined where it stays as it is. */
  readonly text: string | undefined;
  /** Ids of the units that were taken over. */
  readonly applied: readonly string[];
  /** Ids of the units whose source has changed since they were exported, or that the source does not have any more. */
  readonly superseded: readonly string[];
  /** Sections that have no whole translation, and are left out. */
  readonly incomplete: readonly string[];
}

/**
 * Puts returned translations into a text. What did not change stays as it is typed, byte for byte. A section that is not wholly
 * translated is left out where the text does not have it: readers get what is known of it all the same.
 */
export function applyReturned(
  text: TextWork,
  returned: readonly ReturnedUnit[],
  typed: string | undefined,
): AppliedText {
  const named = namePieces(text);
  const byId = new Map(named.map(({ id, piece }) => [id, piece]));
  const all = returned.filter(({ isDone }) => isDone);
  const done = all.filter(({ id }) => id !== 'title');
  const sourceTitle = text.version.translations.get(text.sourceLocale)?.title ?? '';
  const isCurrent = ({ id, digest }: ReturnedUnit) => {
    if (id === 'title') return shortDigest(sourceTitle) === digest;
    const piece = byId.get(id);
    return piece !== undefined && shortDigest(typedWords(piece.source)) === digest;
  };
  const current = done.filter(isCurrent);
  const changed = current.filter(({ id, target }) => {
    const piece = byId.get(id);
    return piece !== undefined && knownWords(piece) !== target;
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
  const isWritten = ({ id }: ReturnedUnit) => {
    const piece = byId.get(id);
    return piece !== undefined && !isLeftOut.has(piece);
  };
  const incomplete = written.flatMap((one) => (one?.isIncomplete ? [one.id] : []));
  const sections = new Map(
    written.flatMap((one) => (one === undefined || one.isIncomplete ? [] : [[one.id, one.text]])),
  );
  const known = text.version.translations.get(text.locale)?.title;
  const returnedTitle = all.find((unit) => unit.id === 'title' && isCurrent(unit))?.target;
  const title = returnedTitle === known ? undefined : returnedTitle;
  return {
    text:
      sections.size === 0 && (title === undefined || typed === undefined)
        ? undefined
        : assemble(text, sections, { typed, title }),
    applied: changed.filter(isWritten).map(({ id }) => id),
    superseded: all.filter((unit) => !isCurrent(unit)).map(({ id }) => id),
    incomplete,
  };
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
  { typed, title }: { readonly typed: string | undefined; readonly title: string | undefined },
): string {
  const own = version.translations.get(locale)?.sections ?? [];
  const bytes = new Map(own.map(({ id, offset }, index) => [id, (typed ?? '').slice(offset, own[index + 1]?.offset)]));
  const front = typed === undefined ? undefined : typed.slice(0, own[0]?.offset ?? typed.length);
  const head = front ?? formatFrontMatter({ title: title ?? 'TODO', translation: 'reviewed' });
  const renamed = title === undefined ? head : head.replace(/^title:.*$/m, () => `title: ${stringify(title).trim()}`);
  const parts = all.flatMap(({ source: { id } }) => {
    const part = written.get(id) ?? bytes.get(id);
    return part === undefined ? [] : [part.trimEnd()];
  });
  return `${renamed.trimEnd()}\n${parts.join('\n\n')}\n`;
}
