import type { Locale } from '../content.ts';
import { type AssessedPiece, assessSection } from './assess-section.ts';
import { digestOfPiece, formatMadeFrom } from './made-from.ts';
import type { TranslationSources } from './whole-section.ts';

/** What a lock file would say. */
export interface RecordedPieces {
  readonly text: string;
  /** How many pieces it says something new about. */
  readonly count: number;
}

/**
 * Records, for each piece of a translation, the words of the source that it was made from: for a new one those that the source has now;
 * for a recorded one only where it is reviewed. What is recorded of words that the text no longer has is left out.
 */
export function recordPieces(
  sources: TranslationSources,
  locale: Locale,
  isReviewed: (piece: AssessedPiece) => boolean,
): RecordedPieces {
  const { version } = sources;
  const known = version.translations.get(locale)?.madeFrom;
  const madeFrom = new Map<string, ReadonlySet<string>>();
  let count = 0;
  for (const piece of typedPieces(sources, locale)) {
    const own = digestOfPiece(piece.own);
    const source = digestOfPiece(piece.source);
    const before = known?.get(own);
    const isNew = before === undefined && piece.state === 'translated';
    const isRecorded = isNew || isReviewed(piece);
    if (isRecorded && before?.has(source) !== true) count += 1;
    madeFrom.set(own, new Set([...(madeFrom.get(own) ?? []), ...(isRecorded ? [source] : (before ?? []))]));
  }
  return { text: formatMadeFrom(madeFrom), count };
}

/** How many pieces of a translation are not recorded. */
export function countUnrecorded(sources: TranslationSources, locale: Locale): number {
  const known = sources.version.translations.get(locale)?.madeFrom;
  const isUnknown = ({ own, state }: TypedPiece) => state === 'translated' && known?.has(digestOfPiece(own)) !== true;
  return typedPieces(sources, locale).filter(isUnknown).length;
}

type TypedPiece = AssessedPiece & { readonly own: NonNullable<AssessedPiece['own']> };

/** The pieces that the text of the version itself has. */
function typedPieces(sources: TranslationSources, locale: Locale): TypedPiece[] {
  const { version, settings } = sources;
  const source = version.translations.get(settings.sourceLocale)?.sections ?? [];
  return source
    .flatMap((section) => assessSection(sources, locale, section))
    .filter((piece): piece is TypedPiece => isTyped(piece) && piece.version === version);
}

function isTyped({ own, state }: AssessedPiece): boolean {
  return own !== undefined && (state === 'translated' || state === 'outdated');
}
