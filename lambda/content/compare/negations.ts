import { rememberLast, rememberOf } from '../remember.ts';
import { type DenialCount, type Denials, denialsIn } from './denials.ts';
import { isLimit } from './denying-words.ts';
import { sentencesIn } from './piece-shapes.ts';

/** A sentence that denies, or lost its denial, and its counterpart in the source. */
export interface DifferentDenial {
  readonly said: string;
  readonly meant: string;
}

/** Words of a text, and their language. */
interface Said {
  readonly words: string;
  readonly locale: string;
}

/** Two sentences that should say the same. */
type SentencePair = readonly [said: string, meant: string];

/** Finds a denial of the source that a translation lost, where both languages are known; undefined where it may say the same. */
export function findLostNegation(own: Said, source: Said): DifferentDenial | undefined {
  const [here, there] = [negationOf(own), negationOf(source)];
  if (here === undefined || there === undefined) return undefined;
  const lost = sentencePairs(own.words, source.words).find(([said, meant]) => {
    const words = withoutSharedNames(meant, own.words);
    const denials = countOf(there.denials)(words) - (onlyIf.test(words) && only.test(said) ? 1 : 0);
    // A sentence with two denials needs two words by which a translation may say so.
    return (
      denials > 0 && here.hints(said) < denials && !(denials === 1 && (isLimit(said, meant) || isZero(said, meant)))
    );
  });
  if (lost === undefined) return undefined;
  const [meant, said] = aroundDenial(lost[1], lost[0], there.denials);
  return { said, meant };
}

/** "Unless you agree, we cannot" is "only if you agree, we can" in others. */
const onlyIf = /(?<!\p{L})unless(?!\p{L})[^.!?;:]*?(?<!\p{L})(?:not|cannot|never|\p{L}+n['’]t)(?!\p{L})/iu;
const only =
  /(?<!\p{L})(?:nur|allein|sol[oó]|sólo|só|somente|apenas|només|seulement|uniquement|alleen|slechts|kun|bare|endast|bara|vain|ainoastaan|только|лишь|лише|тільки|само|tylko|wyłącznie|jen|pouze|iba|len|samo|csak|doar|numai|μόνο|yalnızca|sadece|ancak|hanya|chỉ|केवल|فقط|רק)(?!\p{L})|n[’'e][^.;]{0,60} qu(?:e |['’])|だけ|のみ|限り|[가-힣]만(?!\p{L})|只有|仅|僅|เท่านั้น/iu;

/** Finds a denial that a translation adds to a sentence without any word that could be said so. */
export function findAddedNegation(own: Said, source: Said): DifferentDenial | undefined {
  const [here, there] = [negationOf(own), negationOf(source)];
  if (here === undefined || there === undefined) return undefined;
  const added = sentencePairs(own.words, source.words).find(
    ([said, meant]) =>
      here.denials(unquoted(said)) > 0 &&
      countOf(there.hints)(meant) === 0 &&
      !/[?？]/.test(meant) &&
      !(nothingBut.test(said) && atMost.test(meant)),
  );
  if (added === undefined) return undefined;
  const [said, meant] = aroundDenial(added[0], added[1], here.denials);
  return { said, meant };
}

/** "No characters" are zero characters. */
function isZero(said: string, meant: string): boolean {
  return /(?<!\p{L})no(?!\p{L})/iu.test(meant) && zero.test(said);
}

const zero =
  /(?<![\p{L}\p{N}.,])(?:0(?![\p{L}\p{N}.,:°]| ?(?:Uhr|h)(?!\p{L}))|(?:z[eé]r[oóò]|cero|null?[aei]?|noll?|nulo)(?!\p{L})|zerow|nulov|нул[ьяюие]|нол[ьяюие]|صفر|אפס)|零(?![售件散食钱錢碎部])|ゼロ|(?<!\p{L})제로|शून्य|เป็นศูนย์|ศูนย์(?:บาท|ครั้ง|ตัว)/iu;

/** "Ne … que" says "only". */
const nothingBut = /(?<!\p{L})n(?:e |['’])[^.;]{0,60} qu(?:e |['’])/iu;
const atMost = /(?<!\p{L})(?:only|merely|solely|exclusively|just|once|one|single)(?!\p{L})/iu;

/** Of words that deny, the sentence that does, and the one in its place in the other text, or all of that. */
function aroundDenial(denying: string, other: string, denials: DenialCount): readonly [string, string] {
  const [sentences, others] = [sentencesIn(denying), sentencesIn(other)];
  const index = sentences.findIndex((sentence) => denials(sentence) > 0);
  const counterpart = others.length === sentences.length ? others[index] : undefined;
  return [sentences[index] ?? denying, counterpart ?? other];
}

/** Without a name that denies, such as "Do Not Track", where the other text has it, too. */
function withoutSharedNames(sentence: string, other: string): string {
  if (!/ Not \p{Lu}|(?<!\p{L})NOT(?!\p{L})/u.test(sentence)) return sentence;
  // That of a function, which no language translates.
  const words = /(?<!\p{L})NOT(?!\p{L})/u.test(other) ? sentence.replace(nameNot, ' ') : sentence;
  return words.replace(/\p{Lu}[\p{L}'’]* Not(?: \p{Lu}\p{L}*)+/gu, (name) => (other.includes(name) ? ' ' : name));
}

/** Not that of "MUST NOT". */
const nameNot =
  /(?<!\p{L}|(?:are|can|do|does|is|may|must|shall|should|will|ARE|CAN|DO|DOES|IS|MAY|MUST|SHALL|SHOULD|WILL) )NOT(?!\p{L})/gu;

/** What is quoted is no statement: a value, or the name of a button. */
function unquoted(sentence: string): string {
  return /[‘“"`„«»「]/.test(sentence)
    ? sentence.replace(/‘[^‘’]*’(?!\p{L})|“[^“”]*”|"[^"]*"|`[^`]*`|„[^„“”]*[“”]|«[^«»]*»|»[^»«]*«|「[^「」]*」/gu, ' ')
    : sentence;
}

/**
 * In how many parts of a sentence such words are: two of them in one part may be one in another language, as in "neither … nor", or "only
 * if" for "not … unless". Each sentence of a source is compared with that of every translation.
 */
const countOf = rememberOf((signs: DenialCount) =>
  rememberLast(2_000, (sentence) => {
    if (signs(sentence) === 0) return 0;
    return unquoted(sentence)
      .split(/[,;:()–—](?! (?:unless|without) |\p{Nd})| (?=(?:because|but) )/u)
      .filter((part) => signs(part) > 0).length;
  }),
);

/** Those of a source are compared with those of every translation. */
const sentencesOf = rememberLast(2_000, sentencesIn);

/** Sentence by sentence where both texts have as many, each about as long beside the other as all are; otherwise as one. */
export function sentencePairs(own: string, source: string): readonly SentencePair[] {
  const [here, there] = [sentencesIn(own), sentencesOf(source)];
  const ratio = Math.log((own.length + 12) / (source.length + 12));
  const pairs = here.map((sentence, index): SentencePair => [sentence, there[index] ?? '']);
  const areAlike = pairs.every(([a, b]) => Math.abs(Math.log((a.length + 12) / (b.length + 12)) - ratio) < 0.5);
  return here.length === there.length && areAlike ? pairs : [[own, source]];
}

function negationOf({ locale }: Said): Denials | undefined {
  return denialsIn(locale.split('-')[0] ?? '');
}
