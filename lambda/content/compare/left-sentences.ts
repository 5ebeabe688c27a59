import { remember } from '../remember.ts';
import { isOtherChinese, lettersOfScript, smallWordsOf } from './languages.ts';
import { sentencesIn } from './piece-shapes.ts';

/** The languages of a translation and its source. */
interface Locales {
  readonly own: string;
  readonly source: string;
}

/** What a sentence has of the signs of a language. */
interface SentenceSigns {
  /** How many of its small words are there, each once. */
  readonly known: number;
  /** How many of the words they are. */
  readonly share: number;
  readonly words: number;
  /** Words that are neither small ones nor written with a capital. */
  readonly plain: number;
}

/** What a language is recognised by in a sentence. */
interface Signs {
  readonly weigh: (sentence: string) => SentenceSigns;
  /** Verbs and pronouns: a name, a title or a term has none. */
  readonly verbs: RegExp;
}

/**
 * A sentence within a translated piece that was left in the language of the source: at least six words, a fifth of them small words that
 * the language of the translation does not have, a verb or a pronoun among them, and no small word of its own. Quotations, what is in
 * parentheses, and titles in capitals prove nothing.
 */
export function findLeftSentence(words: string, locales: Locales): string | undefined {
  const { own, source } = locales;
  const [language, other] = [languageOf(own), languageOf(source)];
  if (language === other)
    return language === 'zh' ? sentencesIn(words).find((each) => isOtherChinese(each, own)) : undefined;
  const signs = signsOf(`${source} ${own}`);
  if (signs === undefined || !signs.verbs.test(words)) return undefined;
  const run = runIn(`${source} ${own}`);
  const sentences = run === undefined ? sentencesIn(words) : (words.match(run) ?? []).flatMap(sentencesIn);
  // What follows a colon may be a sentence, too.
  const candidates = sentences.flatMap((each) => [each, ...(/[:：]\s/.test(each) ? each.split(/(?<=[:：])\s+/) : [])]);
  return candidates.map((each) => each.trim()).find((sentence) => isLeft(sentence, signs, locales));
}

/**
 * Words of the source that were left between those of another script: at least two in small letters, one of them a small word. Names of
 * things, which have hyphens or capitals, and what is quoted or given in parentheses may be.
 */
export function findLeftPhrase(words: string, source: string, locales: Locales): string | undefined {
  const both = `${locales.source} ${locales.own}`;
  const [run, signs] = [runIn(both), signsOf(both)];
  if (run === undefined || signs === undefined) return undefined;
  return (words.replace(quoted, ' ').match(run) ?? [])
    .map((found) => found.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, ''))
    .find((phrase) => {
      const { known, plain } = signs.weigh(phrase);
      return known > 0 && plain > 0 && !/[-_/@{]/.test(phrase) && smallLetters(phrase) > 1 && source.includes(phrase);
    });
}

/** How many words are in small letters alone. */
function smallLetters(words: string): number {
  return words.match(/(?<![\p{L}\p{M}])\p{Ll}+(?![\p{L}\p{M}])/gu)?.length ?? 0;
}

/**
 * Whether a heading has the words of its source, in letters that its language does not have, and no other piece of its section has one of
 * them. A title, which has no other piece, may be a name.
 */
export function isLeftHeading(words: string, others: readonly string[], locales: Locales): boolean {
  if (others.length === 0 || runIn(`${locales.source} ${locales.own}`) === undefined) return false;
  const names = words.match(/\p{L}{4,}/gu) ?? [];
  const elsewhere = others.join(' ').toLowerCase();
  // A plural of the source may be a name without its "s" elsewhere.
  const isName = (word: string) => elsewhere.includes(word.toLowerCase().replace(/s$/, ''));
  return names.some((word) => /\p{Ll}/u.test(word)) && !names.some(isName);
}

/** Whether a short piece that its source has word for word is running text, and no name or term. */
export function isLeftWhole(words: string, locales: Locales): boolean {
  const { own, source } = locales;
  const signs = signsOf(`${source} ${own}`);
  if (signs === undefined || !signs.verbs.test(words)) return false;
  const { known, plain } = signs.weigh(words);
  return known > 0 && plain > 0 && countOwn(words, locales) === 0;
}

function isLeft(typed: string, signs: Signs, locales: Locales): boolean {
  const sentence = typed.replace(quoted, ' ');
  if (!signs.verbs.test(sentence)) return false;
  const { known, share, words, plain } = signs.weigh(sentence);
  // Of a language whose small words are not listed, some may be those of the source's: "is", "of" and "in" are Afrikaans.
  const isListed =
    smallWordSet(languageOf(locales.own)).size > 0 || runIn(`${locales.source} ${locales.own}`) !== undefined;
  const [least, part] = isListed ? [3, 0.2] : [5, 0.35];
  return known >= least && words >= 6 && share >= part && plain >= 2 && countOwn(sentence, locales) === 0;
}

const languageOf = remember((locale) => new Intl.Locale(locale).language);

/** A stretch of text in the script of the source, where that of the translation is another one; undefined where it is the same. */
const runIn = remember((both): RegExp | undefined => {
  const [source = '', own = ''] = both.split(' ').map((locale) => new Intl.Locale(locale).maximize().script ?? '');
  const [letters, others] = [lettersOfScript(source), lettersOfScript(own)];
  if (letters === undefined || others === undefined || letters === others || sharesHan(letters, others))
    return undefined;
  return new RegExp(
    `(?:\\{\\{[^}]*\\}\\}\\s*)*${letters}(?:\\{\\{[^}]*\\}\\}|${letters}|[\\p{M}\\p{N}\\p{P}\\p{S}\\s])*`,
    'gu',
  );
});

/** Chinese and Japanese sentences have the same characters. */
function sharesHan(letters: string, others: string): boolean {
  return [letters, others].every((each) => each.includes('Han') && !each.includes('Hang'));
}

const quoted =
  /“[^“”]*”|„[^„“”]*[“”]|«[^«»]*»|»[^«»]*«|‹[^‹›]*›|「[^「」]*」|『[^『』]*』|《[^《》]*》|"[^"]*"|[(（][^()（）]*[)）]/gu;

/** Words of a language in the order of their frequency, as far as their script divides words by spaces. */
const smallWordSet = remember(
  (language) => new Set((furtherWords[language] ?? smallWordsOf(language) ?? '').split(' ').filter(Boolean)),
);

/** Small words in scripts whose texts are not guessed by words. */
const furtherWords: Readonly<Record<string, string>> = {
  el: 'και το να της του των με για την τον που είναι σας μας από στο στη στην δεν θα ή τα οι σε αν',
  ar: 'في من على إلى أن التي الذي هذا هذه لا أو عن ما مع كل إذا قد تم لم يمكن نحن أي بعد',
  fa: 'و در به از که این را با است شما برای آن یا می ما تا هر نمی شود خود',
  he: 'של את על לא אם או זה עם הוא היא אנו אנחנו כל כי גם אשר ידי בין אתה לפי',
  hi: 'के की का है में से को और नहीं हैं आप हम यह पर कि या तो लिए किसी इस अपने करते',
};

/** Verbs and pronouns of running text; what a language has beside them is listed with its small words. */
const verbs: Readonly<Record<string, string>> = {
  en: 'we you your our is are be will may can have has do does they it must this these those its their which who when if should would was were',
  de: 'wir sie ihre ihren ihrer unsere ist sind wird werden kann können haben hat darf dürfen müssen uns diese dieser dieses diesem diesen wenn nicht',
  fr: 'nous vous votre vos notre est sont peut peuvent pouvez avez avons il elle ils être a ce cette ces leur leurs lorsque',
  es: 'nosotros usted ustedes su sus es son puede pueden nuestro nuestra nos se está están ha han',
  it: 'noi lei suo sua è sono può possono nostro nostra si ha hanno viene vengono',
  pt: 'nós você seu sua seus suas é são pode podem nosso nossa se está tem têm',
  nl: 'wij we u uw ons onze is zijn wordt worden kan kunnen heeft hebben mag moet',
  sv: 'vi du din dina vår våra är kan har ska får måste blir',
  da: 'vi du din dit dine vores er kan har skal må bliver',
  nb: 'vi du din ditt dine vår våre er kan har skal må blir',
  fi: 'me te on ovat voi voimme voit sinun emme et ei saa täytyy',
  pl: 'my nie jest są może mogą możesz możemy będzie zostanie ma mają się',
  cs: 'my vy je jsou může můžete můžeme bude má není jsme',
  sk: 'my vy je sú môže môžete môžeme bude má nie sme',
  hu: 'mi ön nem van vannak lehet kell fog minket',
  ro: 'noi dumneavoastră este sunt poate pot vom va nu se are',
  tr: 'biz siz sizin bizim değil olarak olabilir edebilir ederiz ediyoruz',
  id: 'kami anda adalah dapat akan tidak ini telah harus',
  vi: 'chúng bạn là được không có thể sẽ phải',
  ca: 'nosaltres vostè és són pot poden nostre es ha han',
  ru: 'мы вы ваши ваш наш это не может можете можем будет если нас вас',
  uk: 'ми ви ваші ваш наш це не може можете можемо буде якщо нас вас',
  bg: 'ние вие вашите нашите е са не може можете можем ще ако',
  el: 'είναι σας μας θα δεν μπορεί μπορείτε έχει έχουμε',
  ar: 'لا لم نحن يمكن يمكنك قد تم التي الذي نقوم يتم',
  fa: 'است شما ما می شود نمی را کنیم کنید',
  he: 'אנו אנחנו הוא היא לא אתה יכול',
  hi: 'है हैं हम आप करते नहीं',
};

/** Scripts in which words are not divided by spaces, or begin what small words are elsewhere: signs of grammar, each of which counts as one. */
interface Joined {
  readonly grammar: RegExp;
  readonly verbs: RegExp;
  readonly letters: RegExp;
  /** How many letters are about one word. */
  readonly length: number;
}

const joined: Readonly<Record<string, Joined>> = {
  ja: {
    grammar: /[はがをにへとも]|から|まで|です|ます|した|ない|する|こと/gu,
    verbs: /です|ます|ました|ません|ない|する|した|れる|ある/u,
    letters: /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/gu,
    length: 2,
  },
  zh: {
    grammar: /我们|我們|您|你|的|是|在|和|与|與|不|会|會|将|將|或|对|對|为|為|所|从|從|时|時/gu,
    verbs: /我们|我們|您|你|是|会|會|将|將|不/u,
    letters: /\p{sc=Han}/gu,
    length: 2,
  },
  ko: {
    grammar: /(?:니다|[은는을를에의로와과]|에서|하여|하는|이)(?!\p{L})/gu,
    verbs: /니다|하여|하는/u,
    letters: /\p{sc=Hang}/gu,
    length: 3,
  },
  th: {
    grammar: /ที่|และ|ของ|จะ|ไม่|เรา|คุณ|หรือ|ใน|เป็น|ให้|ได้|กับ|จาก|โดย/gu,
    verbs: /จะ|ไม่|เรา|คุณ|เป็น|ให้|ได้/u,
    letters: /\p{sc=Thai}/gu,
    length: 4,
  },
};

const signsOf = remember((both): Signs | undefined => {
  const [source = '', own = ''] = both.split(' ').map(languageOf);
  const signs = joined[source];
  return signs === undefined ? spacedSigns(source, own) : joinedSigns(signs, own);
});

function joinedSigns({ grammar, verbs: telling, letters, length }: Joined, own: string): Signs {
  const weigh = (sentence: string): SentenceSigns => {
    const known = new Set(sentence.match(grammar)).size;
    const words = Math.floor((sentence.match(letters)?.length ?? 0) / length);
    // A Japanese sentence has kana, whatever Chinese characters it has.
    return own === 'ja' && /[\p{sc=Hira}\p{sc=Kana}]/u.test(sentence) ? none : { known, share: 1, words, plain: words };
  };
  return { weigh, verbs: telling };
}

const none: SentenceSigns = { known: 0, share: 0, words: 0, plain: 0 };

/** A small word that both languages have is a sign of neither. */
function spacedSigns(language: string, other: string): Signs | undefined {
  const others = new Set([...smallWordSet(other), ...verbsOf(other)]);
  const telling = verbsOf(language).filter((word) => !others.has(word));
  if (telling.length === 0) return undefined;
  const known = new Set([...smallWordSet(language), ...telling].filter((word) => !others.has(word)));
  const weigh = (sentence: string): SentenceSigns => {
    const typed = sentence.match(/[\p{L}\p{M}]+/gu) ?? [];
    const found = typed.filter((word) => known.has(word.toLowerCase()));
    const plain = typed.filter((word) => !known.has(word.toLowerCase()) && !/^\p{Lu}/u.test(word));
    return {
      known: new Set(found.map((word) => word.toLowerCase())).size,
      share: found.length / Math.max(1, typed.length),
      words: typed.length,
      plain: plain.length,
    };
  };
  return { weigh, verbs: new RegExp(`(?<![\\p{L}\\p{M}])(?:${telling.join('|')})(?![\\p{L}\\p{M}])`, 'iu') };
}

function verbsOf(language: string): string[] {
  return (verbs[language] ?? '').split(' ').filter(Boolean);
}

/** How many small words of its own language a sentence has, without those that are words of the source's language, too. */
function countOwn(sentence: string, { own, source }: Locales): number {
  const [language, other] = [languageOf(own), languageOf(source)];
  const isOwn = (word: string) =>
    smallWordSet(language).has(word) && !smallWordSet(other).has(word) && !verbsOf(other).includes(word);
  return (sentence.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []).filter(isOwn).length;
}
