/**
 * Beginnings of words by which a language denies without a "not", and a translator does so, too: what is excluded or an exception,
 * what somebody waives, does without or sets aside, what fails or is missing, what is voluntary, for good, or secret. By language; languages that are
 * akin share a list.
 */
const romance =
  'esclu|eccez|ecc?ezion|exce[pç]|hormis|écart|descart|afast|renon[cç]|renunc|rinunc|renun[tț]|pres[cs]ind|rinunz|volont|volunt|opcional|opzional|optionnel|opțional|d[eé]finiti[fv]|irrev|permanen|secre|segre|confid(?!en[ctț]ialit|encialid|enzialit)|fall[aiìoò]|falh|échou|échec|eșu|puțin';
const scandinavian =
  'undanta|undant|unnta|unntak|uteslut|udeluk|uteluk|avkall|afkald|frivil|valfri|valgfri|slutgil|endelig|endgült|permanent|definitiv|konfiden|fortrol|förtrol|hemlig|hemmelig|sakn|tystnad|taushet|tavshed';
const slavic =
  'wyklu|wyłącz|vylouč|vylúč|vzd[áa]v|výni|iznim|izklju|izključ|izjem|odpovedu|odpovem|odrek|zřík|dobrow|dobrov|opcjonal|opcional|fakultat|trwal|trval|trajno|ostatecz|definit|konečn|nadobr|natrval|raz na zawsze|navždy|zauvijek|poufn|důvěrn|dôvern|povjerlj|zaupn|tajn|tajem';

const byLanguage: Readonly<Record<string, string>> = {
  de: 'ausnahm|ausschl|verzicht|außen|freiwill|wahlfrei|optional|entbehr|erübrig|endgültig|dauerhaft|für immer|vertraul|geheim|bleib|scheiter',
  nl: 'uitzond|uitslui|afzie|afstand|afgezien|zien? af|ziet af|vrijwill|optioneel|definitief|voorgoed|permanent|vertrouwelij|geheim',
  fr: romance,
  es: romance,
  pt: romance,
  it: romance,
  ca: romance,
  ro: romance,
  gl: romance,
  sv: scandinavian,
  da: scandinavian,
  no: scandinavian,
  fi: 'poissul|luov|luop|poikk|vapaaeht|valinnai|tarpeet|lopulli|pysyv|ainiaa|luottamuk|salai|salassa',
  pl: slavic,
  cs: slavic,
  sk: slavic,
  hr: slavic,
  sl: slavic,
  bg: 'изключ|отказ|добров|незадълж|окончат|завинаги|трайно|поверителн(?!ост)|тайн',
  ru: 'исключ|отказ|добров|по желанию|навсегда|окончат|безвозвр|конфиденциальн(?!ост)|тайн|секрет|сбо|неуда',
  uk: 'винят|виключ|вилуч|відмов|добров|за бажанням|назавжди|остаточ|безповор|конфіденційн(?!іст|ост)|таємн|секрет',
  el: 'εξαιρ|αποκλ|παραιτ|παραίτ|προαιρ|εθελ|οριστικ|μόνιμ|για πάντα|εμπιστευτ|μυστικ',
  hu: 'kizár|lemond|kivét|önként|opcional|feleslege|végleg|örökre|bizalmas|titk|elker',
  tr: 'haric|dışla|vazgeç|gönüllü|isteğe|opsiyonel|kalıcı|sonsuza|gizli(?!lik)',
  id: 'mengesamp|pengec|kecual|melepas|sukarela|opsional|permanen|selamanya|final|rahasia',
  ms: 'mengecual|pengec|kecual|melepas|sukarela|pilihan|kekal|selamanya|sulit|rahsia',
  vi: 'loại trừ|ngoại trừ|từ bỏ|tự nguyện|tùy chọn|vĩnh viễn|bí mật',
  th: 'ตัด(?!สิน)|สละ|สมัครใจ|ถาวร|ตลอดไป|ความลับ',
  ja: '排|放棄|任意|完全に|永久|恒久|秘|だめ|ダメ',
  ko: '배제|포기|선택(?: 사항|적)|임의|자발|영구|영원|비밀(?!번호)|기밀|빠[져지진]|단종',
  zh: '排|放弃|放棄|自愿|自願|可选|可選|选填|選填|永久|永远|永遠|保密|秘密',
  ar: 'استبعاد|ستبعد|استثن|تنازل|طوعي|اختياري|نهائي|[إا]لى الأبد|للأبد',
  he: 'מוחרג|החרג|ויתור|וותר|רשות|וולונט|לצמית|סופי|סודי|חסוי',
  fa: 'استثنا|صرف.?نظر|داوطلب|اختیاری|محرمانه',
  hi: 'बाहर|अपवाद|त्याग|वैकल्पिक|स्वैच्छिक|स्थायी|हमेशा के लिए|गोपनीय(?!ता)|गुप्त',
};

/** Scripts in which a word may begin within another one, or after letters that belong to it. */
const withoutStarts = /^(?:th|ja|ko|zh|ar|he|fa|hi)$/;

/** How many such words a sentence in a language has; undefined for a language without a list. */
export function denyingWordsIn(language: string): ((sentence: string) => number) | undefined {
  const source = byLanguage[language];
  if (source === undefined) return undefined;
  const pattern = new RegExp(withoutStarts.test(language) ? source : `(?<![\\p{L}\\p{M}])(?:${source})`, 'gu');
  return (sentence) => sentence.toLowerCase().match(pattern)?.length ?? 0;
}
