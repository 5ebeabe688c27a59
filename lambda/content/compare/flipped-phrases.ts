import { remember } from '../remember.ts';

/** A text in its language. */
interface Said {
  readonly words: string;
  readonly locale: string;
}

/** A phrase that says the opposite without its denial, as it stands in a text without it. */
interface FlippedPhrase {
  readonly said: string;
  readonly meant: string;
}

/** What each language has in place of "limited" and "less than", and the words that deny them there. */
interface DeniablePhrases {
  readonly limited: string;
  readonly less?: string;
  readonly denial: string;
}

/** Whole words are asked for where others of the language begin with them. */
const phrases: Readonly<Record<string, DeniablePhrases>> = {
  de: {
    limited: '(?:beschränkt|begrenzt) auf|beschränk\\p{L}+ sich',
    less: 'weniger als|kürzer als',
    denial: 'nicht|kein|ohne|un(?=be)',
  },
  nl: { limited: 'beperkt tot|beperk\\p{L}+ zich', less: 'minder dan|korter dan', denial: 'niet|geen|zonder|on(?=be)' },
  fr: {
    limited: "limit(?:é|ée|és|ées|er|ant) (?:à|aux?)(?!\\p{L})|(?:s[’']y|se) limit",
    less: 'inférieure?s? à|(?<!(?:au|à) )moins de',
    denial: "(?:pas|non|sans|ni)(?!\\p{L})|n[’']|il(?=lim)",
  },
  es: {
    limited: 'limit(?:ad[oa]s?|arse|ándose|an?) a(?!\\p{L})|se limit',
    less: 'inferior(?:es)? a|(?<!(?:al|a|lo) )menos de',
    denial: '(?:no|sin|ni)(?!\\p{L})|i(?=lim)',
  },
  pt: {
    limited: 'limit(?:ad[oa]s?|ar-se|ando-se) a|se limit',
    less: 'inferior(?:es)? a|(?<!(?:ao|a|pelo) )menos de',
    denial: '(?:não|sem|nem)(?!\\p{L})|i(?=lim)',
  },
  it: {
    limited: 'limitat[oaie] a|limitarsi|si limit',
    less: 'inferior[ei] a|(?<!a )meno di',
    denial: '(?:non|senza|né)(?!\\p{L})|il(?=lim)',
  },
  ca: { limited: 'limitar-se|limita\\p{L}* als?(?!\\p{L})|es limit', denial: '(?:no|sense|ni)(?!\\p{L})|il(?=·?lim)' },
  ro: { limited: 'limit\\p{L}+ (?:la|doar)', denial: '(?:nu|fără|a se)(?!\\p{L})|ne(?=lim)' },
  sv: { limited: 'begräns\\p{L}+ till', less: 'mindre än', denial: '(?:inte|utan|ej|icke)(?!\\p{L})|o(?=beg)' },
  da: { limited: 'begrænse\\p{L} til', less: 'mindre end', denial: '(?:ikke|uden)(?!\\p{L})|u(?=beg)' },
  nb: { limited: 'begrense\\p{L} til', less: 'mindre enn', denial: '(?:ikke|uten)(?!\\p{L})|u(?=beg)' },
  pl: { limited: 'ogranicz\\p{L}+ (?:się )?do', less: 'mniej niż|krót\\p{L}+ niż', denial: 'nie|bez' },
  cs: { limited: 'omez\\p{L}+ (?:se )?(?:na|jen|pouze)', denial: 'ne|bez' },
  sk: { limited: 'obmedz\\p{L}+ (?:sa )?(?:na|len|iba)', denial: 'ne|nie|bez' },
  hu: { limited: 'korlátozódik|korlátozva', denial: 'nem|nélkül|de nem' },
  tr: { limited: 'ile sınırl', denial: 'olma|değil|sız' },
  id: { limited: 'terbatas pada', denial: 'tidak|tanpa|tak' },
  vi: { limited: 'giới hạn (?:ở|trong|bởi)', denial: 'không|chẳng' },
  ru: { limited: 'огранич\\p{L}+(?:сь|ся)', less: 'менее|меньше', denial: 'не|без|ни' },
  uk: { limited: 'обмежу\\p{L}+(?:сь|ся)', less: 'менше', denial: 'не|без|ні' },
  bg: { limited: 'огранич\\p{L}+ (?:се )?(?:до|само)', denial: 'не|без' },
  hr: { limited: 'ograničen\\p{L}* na', denial: 'ne|bez|ni' },
  sl: { limited: 'omejen\\p{L}* na', denial: 'ne|brez|ni' },
  el: { limited: 'περιορ[ίι]\\p{L}+ σ', denial: 'δεν|μη|χωρίς|όχι|α(?=περι)' },
  ar: {
    limited: 'الحصر(?!\\p{L})',
    less: '[تي]قل عن',
    denial: '(?<!\\p{L})(?:[وف]?(?:لا|ليس|لم|لن)|[بد]?دون|غير)(?!\\p{L})',
  },
  fa: { limited: 'محدود به', denial: 'نه|بدون|نمی|نیست|نا|ن(?=می)' },
  he: { limited: 'מוגבל\\p{L}* ל', denial: 'לא|בלי|אינ|אי|בלתי' },
  hi: { limited: 'तक (?:ही )?सीमित', denial: 'नहीं|बिना|न |ना |अ(?=सीमित)' },
  th: { limited: 'จำกัด(?:เพียง|อยู่|แค่)', denial: 'ไม่|มิ|โดยไม่' },
  ja: { limited: '限(?:定さ|ら)れ', denial: 'ませ|ない|なく|ず|無' },
  ko: { limited: '국한|한정', denial: '않|없|아[니닌닙]|무' },
  zh: { limited: '限[于於]', less: '[少低][于於]', denial: '不|非|无|無|没|未' },
};

const notLimited = /(?<!\p{L})not (?:be |necessarily )?limited to(?!\p{L})/giu;
const limit = /(?<!\p{L})(?:un)?limit/giu;
const atLeast =
  /(?<!\p{L})(?:at least|(?:not|no) (?:less|fewer|earlier) than) (?:\p{Nd}|(?:one|two|three|four|five|six|seven|ten|twelve|fourteen|thirty|sixty|ninety)(?!\p{L}))/giu;
const less = /(?<!\p{L})(?:less|fewer|under|below|lower|shorter|smaller|minimum)(?!\p{L})/giu;

/** How far from its word a denial may stand: "do not have to be limited", and behind it in Japanese, Korean, Hindi and Turkish. */
const reach = 32;

/**
 * Finds "including but not limited to" and "at least" as "limited to" and "less than", for a source in English. These phrases are in
 * every policy, and a translation that has their word needs the denial beside it; most say them in other words, which prove nothing.
 */
export function findFlippedPhrase(own: Said, source: Said): FlippedPhrase | undefined {
  const known = phrases[own.locale.split('-')[0] ?? ''];
  if (known === undefined || !/^en\b/.test(source.locale)) return undefined;
  const denied = count(source.words, notLimited);
  const limits = count(source.words, limit) - denied;
  const minimal = count(source.words, atLeast);
  const lesser = count(source.words, less) - count(source.words, /(?<!\p{L})(?:not|no) (?:less|fewer) than/giu);
  return (
    (denied > 0
      ? lacking(
          own.words,
          { word: known.limited, denial: known.denial, allowed: limits },
          first(source.words, notLimited),
        )
      : undefined) ??
    (minimal > 0 && known.less !== undefined && lesser === 0
      ? lacking(
          own.words,
          { word: `(?<![\\p{sc=Latn}\\p{sc=Cyrl}])(?:${known.less})`, denial: known.denial, allowed: 0 },
          first(source.words, atLeast),
        )
      : undefined)
  );
}

/** A word, what denies it, and how often it may stand by itself. */
interface DeniableWord {
  readonly word: string;
  readonly denial: string;
  readonly allowed: number;
}

function lacking(words: string, { word, denial, allowed }: DeniableWord, meant: string): FlippedPhrase | undefined {
  const found = [...words.matchAll(everyMatch(word))];
  if (found.length === 0) return undefined;
  const denies = oneMatch(denial);
  const alone = found.filter(({ index }) => !denies.test(words.slice(Math.max(0, index - reach), index + reach)));
  const [only] = alone;
  if (only === undefined || alone.length <= allowed || alone.length < found.length) return undefined;
  return { said: phraseAt(words, only.index), meant };
}

const everyMatch = remember((source) => new RegExp(source, 'giu'));
const oneMatch = remember((source) => new RegExp(source, 'iu'));

function count(words: string, pattern: RegExp): number {
  return words.match(pattern)?.length ?? 0;
}

function first(words: string, pattern: RegExp): string {
  const index = words.search(pattern);
  return phraseAt(words, index);
}

/** Some words around a place, from the start of one. */
function phraseAt(words: string, index: number): string {
  const start = Math.max(0, words.lastIndexOf(' ', Math.max(0, index - 20)) + 1);
  return words.slice(start, index + 30).toWellFormed();
}
