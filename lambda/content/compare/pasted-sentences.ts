import { type PieceShape, sentencesIn } from './piece-shapes.ts';

/** A shorter sentence may be said in several places. */
const least = 25;

/** Finds a sentence of a piece that has more of them than its source, where another piece has that sentence word for word. */
export function findPastedSentence(piece: PieceShape, pieces: readonly PieceShape[]): string | undefined {
  const { own, source } = piece;
  if (own.sentences.length <= source.sentences.length) return undefined;
  const others = pieces.filter(
    (other) => other.own.words !== own.words && !sharesSentence(source.words, other.source.words),
  );
  return longSentencesIn(own.words).find((sentence) => others.some((other) => other.own.words.includes(sentence)));
}

function sharesSentence(words: string, others: string): boolean {
  return longSentencesIn(words).some((sentence) => others.includes(sentence));
}

function longSentencesIn(words: string): string[] {
  return sentencesIn(words).flatMap((sentence) => (sentence.trim().length < least ? [] : [sentence.trim()]));
}
