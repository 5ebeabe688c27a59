import { sha256 } from '../../../lambda/content/digest.ts';
import { normalise } from '../../../lambda/content/markdown/sections.ts';
import type { AssessedPiece } from '../../../lambda/content/memory/assess-section.ts';
import type { TextWork } from '../../../lambda/content/memory/find-work.ts';
import { typedWords } from '../../../lambda/content/memory/write-section.ts';

/** A piece of a text as programs for translators exchange it. */
export interface ExchangeUnit {
  /** Its section and its place there, such as `scope/clause-a`. */
  readonly id: string;
  /** Short digest of the source that it was exported with: another one means that the source has changed since. */
  readonly digest: string;
  /** As typed, in Markdown. */
  readonly source: string;
  /** The words of the source that an outdated translation was made from. */
  readonly previousSource: string | undefined;
  /** `''` where there is none. */
  readonly target: string;
  /** True for a target that a translator has to look at. */
  readonly isOutdated: boolean;
}

/** A whole text in exchange. */
export interface ExchangeText {
  readonly sourceLocale: string;
  readonly locale: string;
  /** Relative to the content directory. */
  readonly file: string;
  readonly units: readonly ExchangeUnit[];
}

/** Every piece of a text that has words, in their order, after its title and summary. */
export function toExchange(text: TextWork): ExchangeText {
  const heads = headsOf(text).map(
    ({ id, source, target }): ExchangeUnit => ({
      id,
      digest: shortDigest(source),
      source,
      previousSource: undefined,
      target: target ?? (id === 'title' ? text.title : undefined) ?? '',
      isOutdated: false,
    }),
  );
  const units = namePieces(text).map(({ id, piece }) => toUnit(id, piece));
  const { sourceLocale, locale, file } = text;
  return { sourceLocale, locale, file, units: [...heads, ...units] };
}

/** What the front matter says to readers, in the source and in the translation. */
export interface HeadText {
  readonly id: 'title' | 'summary';
  readonly source: string;
  /** Undefined where there is none, or where it is left to translate. */
  readonly target: string | undefined;
}

/** The title of a text, and its summary if the source has one. */
export function headsOf({ version, sourceLocale, locale }: TextWork): HeadText[] {
  const [source, own] = [sourceLocale, locale].map((each) => version.translations.get(each));
  return (['title', 'summary'] as const).flatMap((id) => {
    const [words, target] = [source?.[id], own?.[id]];
    return words === undefined ? [] : [{ id, source: words, target: target?.startsWith('TODO:') ? undefined : target }];
  });
}

/** The pieces of a text that have words, each under the id that both directions of an exchange give it. */
export function namePieces({ sections }: TextWork): { readonly id: string; readonly piece: AssessedPiece }[] {
  const counts = new Map<string, number>();
  return sections.flatMap(({ source, pieces }) =>
    pieces
      .filter(({ state }) => state !== 'neutral')
      .map((piece) => {
        const { kind, mark } = piece.source;
        const name = kind === 'clause' ? `clause-${mark.replace(/^\(|\)$/g, '')}` : kind;
        const base = `${source.id || 'introduction'}/${piece.source.id ?? name}`;
        const count = (counts.get(base) ?? 0) + 1;
        counts.set(base, count);
        return { id: count === 1 ? base : `${base}-${count}`, piece };
      }),
  );
}

function toUnit(id: string, { source, own, tokens, state, before }: AssessedPiece): ExchangeUnit {
  const words = typedWords(source);
  const isOutdated = state === 'outdated';
  return {
    id,
    digest: shortDigest(words),
    source: words,
    previousSource: isOutdated && before !== undefined ? typedWords(before) : undefined,
    target: own === undefined ? '' : typedWords({ ...own, tokens }),
    isOutdated,
  };
}

/** Short digest of a translation, by which an import knows whether the text has changed since the export. */
export function targetDigest(target: string): string {
  return shortDigest(normalise(target));
}

/** Enough of a digest to tell two wordings of one piece apart. */
export function shortDigest(text: string): string {
  return sha256(text).slice(0, 12);
}
