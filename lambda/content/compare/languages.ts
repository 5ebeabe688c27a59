import { remember } from '../remember.ts';
import { countLetters, createSignCounter } from '../words/count-signs.ts';

/** Frequent small words of languages in Latin and Cyrillic letters; a word that several share counts for each. */
const smallWords: Readonly<Record<string, string>> = {
  en: 'the of and to in that is for you your this with are we our not be or by may it as will any',
  de: 'der die das und zu den von ist nicht sie wir für mit auf dem des ein eine oder werden ihre wenn',
  fr: 'le la les de des et du que vous nous est une un dans pour pas votre ou par sur ce avec',
  es: 'el la los las de y que en un una por para con no su sus se del o es al',
  it: 'il la di e che un una per con non del della dei le gli si in sono o nel',
  pt: 'o a os as de e que um uma para com não do da dos das em no na se ou por',
  nl: 'de het een en van dat is niet voor met op te zijn u we of aan door uw die',
  sv: 'och att det som en på är av för med till den inte du vi om har eller kan',
  da: 'og at det som en på er af for med til den ikke du vi om har eller kan de',
  nb: 'og at det som en på er av for med til den ikke du vi om har eller kan de',
  fi: 'ja on ei se että tai voi jos ovat kun sen me sinun voimme tämä joka',
  pl: 'i w na z do się nie że jest to o dla lub przez oraz od które jako',
  cs: 'a v na se je že do pro nebo s k z jsou o by které může jako',
  sk: 'a v na sa je že do pre alebo s k z sú o by ktoré môže ako',
  hu: 'a az és hogy nem is egy vagy van ez meg ha mint által',
  ro: 'și de în la cu pe nu o un este sau pentru care din să ale dumneavoastră',
  tr: 've bir bu için ile da de olarak veya daha olan gibi ya tarafından',
  id: 'dan yang untuk dari di dengan ini anda kami atau tidak dapat pada ke adalah',
  vi: 'và của các là cho không bạn chúng tôi có được trong để với này hoặc',
  ca: 'el la els les de i que en un una per amb no del o es al vostra',
  ru: 'и в не на что с по для мы вы или это как от при ваши к',
  uk: 'і в не на що з для ми ви або це як від при ваші та у',
  bg: 'и в не на че с за ние вие или това как от при вашите да се',
};

/** Frequent small words of a language, divided by spaces; undefined for one that is not listed. */
export function smallWordsOf(language: string): string | undefined {
  return smallWords[language];
}

const sets = new Map(Object.entries(smallWords).map(([language, words]) => [language, new Set(words.split(' '))]));
const minWords = 25;

/** The language that words are written in, where they are clearly not in their own; undefined where that cannot be said. */
export function otherLanguage(words: string, locale: string): string | undefined {
  const { language, script } = maximized(locale);
  const letters = countLetters(words);
  if (letters < 20) return language === 'zh' ? otherChinese(words, script) : undefined;
  const countOwn = countLettersOf(script ?? '');
  if (countOwn !== undefined && countOwn(words) < letters * 0.25) return mostLikely(wordsOf(words)) ?? 'another script';
  const chinese = language === 'zh' ? otherChinese(words, script) : undefined;
  if (chinese !== undefined) return chinese;
  if (language === 'ja' && letters > 40 && !/[\p{sc=Hira}\p{sc=Kana}]/u.test(words)) return 'zh';
  return otherByWords(words, language);
}

const maximized = remember((locale) => new Intl.Locale(locale).maximize());

function otherByWords(words: string, language: string): string | undefined {
  if (!sets.has(language)) return undefined;
  const tokens = wordsOf(words);
  const own = hits(tokens, language);
  // A short text says it only where it has not one word of its own language.
  if (tokens.length < (own === 0 ? minWords / 2 : minWords)) return undefined;
  const likely = mostLikely(tokens);
  if (likely === undefined || likely === language) return undefined;
  return hits(tokens, likely) > 2.2 * own + 3 ? likely : undefined;
}

/** In one form: an accent may be a sign of its own. */
function wordsOf(text: string): readonly string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu) ?? []
  );
}

function hits(tokens: readonly string[], language: string): number {
  const known = sets.get(language);
  return tokens.filter((token) => known?.has(token)).length;
}

function mostLikely(tokens: readonly string[]): string | undefined {
  const counted = [...sets.keys()].map((language) => [language, hits(tokens, language)] as const);
  const [best] = counted.sort((a, b) => b[1] - a[1]);
  return best !== undefined && best[1] > 0 ? best[0] : undefined;
}

/** Counts the letters of a script that a language is written in; undefined for one that is not listed. */
const countLettersOf = remember((script) => {
  const signs = signsOf[script];
  return signs === undefined ? undefined : createSignCounter(new RegExp(`(?=\\p{L})${signs}`, 'u'));
});

const signsOf: Readonly<Record<string, string>> = {
  Latn: '\\p{sc=Latn}',
  Cyrl: '\\p{sc=Cyrl}',
  Grek: '\\p{sc=Grek}',
  Arab: '\\p{sc=Arab}',
  Hebr: '\\p{sc=Hebr}',
  Deva: '\\p{sc=Deva}',
  Beng: '\\p{sc=Beng}',
  Thai: '\\p{sc=Thai}',
  Taml: '\\p{sc=Taml}',
  Telu: '\\p{sc=Telu}',
  Gujr: '\\p{sc=Gujr}',
  Knda: '\\p{sc=Knda}',
  Mlym: '\\p{sc=Mlym}',
  Guru: '\\p{sc=Guru}',
  Geor: '\\p{sc=Geor}',
  Armn: '\\p{sc=Armn}',
  Jpan: '[\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}]',
  Kore: '[\\p{sc=Hang}\\p{sc=Han}]',
  Hans: '\\p{sc=Han}',
  Hant: '\\p{sc=Han}',
};

/** A pattern for one letter of a script; undefined for one that is not listed. */
export function lettersOfScript(script: string): string | undefined {
  return signsOf[script];
}

const countSimplified = createSignCounter(
  /[们个这国对时会来为发说过后么还进业东车长门问题间该应务与从产义书买亿仅仓儿况净减则刚创办动务区协单卖卫历压厅参双变号听启员邮网络账费认证讯购视频签订销资识权责偿损赔违约规择响请词语设备线终数储环节级类纪标测评论质组织继续维护绝济岁条营输载运连远释针错随隐难电须项预领验处复头]/u,
);
const countTraditional = createSignCounter(
  /[們個這國對時會來為發說過後麼還進業東車長門問題間該應務與從產義書買億僅倉兒況淨減則剛創辦動區協單賣衛歷壓廳參雙變號聽啟員郵網絡帳費認證訊購視頻簽訂銷資識權責償損賠違約規擇響請詞語設備線終數儲環節級類紀標測評論質組織繼續維護絕濟歲條營輸載運連遠釋針錯隨隱難電須項預領驗處復頭]/u,
);

/** One or two signs of the other script may be those of a name. */
const minSigns = 2;

/** Whether Chinese words are written in the other script than that of their locale. */
export function isOtherChinese(words: string, locale: string): boolean {
  return otherChinese(words, maximized(locale).script) !== undefined;
}

function otherChinese(words: string, script: string | undefined): string | undefined {
  const [simple, full] = [countSimplified(words), countTraditional(words)];
  if (script === 'Hant' && simple > minSigns && simple > 3 * full) return 'zh-Hans';
  return script === 'Hans' && full > minSigns && full > 3 * simple ? 'zh-Hant' : undefined;
}
