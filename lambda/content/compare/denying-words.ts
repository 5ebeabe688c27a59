/**
 * Beginnings of words by which a language denies without a "not", and a translator does so, too: what is excluded, limited or an
 * exception, what holds in one case alone or from an age on, what stays as it is, is free or anonymous, what somebody waives, does
 * without or sets aside, what fails or is missing, what is voluntary, for good, or secret. By language; languages that are akin share a list.
 */
const romance =
  'limit|rest(?!r|itu|ric)|rămâ|riman|perman[eé]|demeur|gratui|gratis|an[oó]nim|anonym|fuera|fuori|hors|échapp|isent|almeno|al menos|révolus|úni[ck]|uniq|somente|nomé|exclus|esclu|eccez|ecc?ezion|exce[pç]|hormis|écart|descart|afast|renon[cç]|renunc|rinunc|renun[tț]|pres[cs]ind|rinunz|volont|volunt|opcional|opzional|optionnel|opțional|d[eé]finiti[fv]|irrev|permanen|secre|segre|confid(?!en[ctț]ialit|encialid|enzialit)|fall[aiìoò]|falh|échou|échec|eșu|puțin';
const scandinavian =
  'begräns|begræns|begrens|stann|förbli|kvar|forbli|anonym|enbart|blott|blot(?!t?l)|alene|minst|mindst|minder|undanta|undant|unnta|unntak|uteslut|udeluk|uteluk|avkall|afkald|frivil|valfri|valgfri|slutgil|endelig|endgült|permanent|definitiv|konfiden|fortrol|förtrol|hemlig|hemmelig|sakn|tystnad|taushet|tavshed';
const slavic =
  'pozost|zůst|zost|ostan|ostaj|powstrz|zaprzest|zdrž|suzdrž|vzdrž|anonim|anonym|výhradn|výlučn|jedin|iba(?!\\p{L})|zgolj|edino|najmni|najmen|najman|alespoň|aspoň|barem|vsaj|minim|mniej|ukończ|wyklu|wyłącz|vylouč|vylúč|vzd[áa]v|výni|iznim|izklju|izključ|izjem|odpovedu|odpovem|odrek|zřík|dobrow|dobrov|opcjonal|opcional|fakultat|trwal|trval|trajno|ostatecz|definit|konečn|nadobr|natrval|raz na zawsze|navždy|zauvijek|poufn|důvěrn|dôvern|povjerlj|zaupn|tajn|tajem';

const byLanguage: Readonly<Record<string, string>> = {
  de: 'unterl(?:ass|äss)|einstell|stets|gratis|anonym|lediglich|bloß|allein|mindestens|wenigstens|minder|ausnahm|ausschl|verzicht|außen|freiwill|wahlfrei|optional|entbehr|erübrig|endgültig|dauerhaft|für immer|vertraul|geheim|bleib|scheiter',
  nl: 'blij[fv]|staak|gratis|anoniem|enkel|(?:of|en) ouder|louter|minste|minimaal|tenminste|minder|uitzond|uitslui|afzie|afstand|afgezien|zien? af|ziet af|vrijwill|optioneel|definitief|voorgoed|permanent|vertrouwelij|geheim',
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
  fi: 'ilmai|maksut|anonyym|nimettöm|ulkopuol|pidätt|ainoast|pelkäst|yksinom|vasta(?!a)|vähint|alaik|poissul|luov|luop|poikk|vapaaeht|valinnai|tarpeet|lopulli|pysyv|ainiaa|luottamuk|salai|salassa',
  pl: slavic,
  cs: slavic,
  sk: slavic,
  hr: slavic,
  sl: slavic,
  bg: 'оста[вн]|въздърж|аноним|извън|единствен|поне|най-малко|изключ|отказ|добров|незадълж|окончат|завинаги|трайно|поверителн(?!ост)|тайн',
  ru: 'оста[ёеюв]|воздерж|вне(?!\\p{L})|снима|аноним|единств|минимум|хотя бы|достиг|исключ|отказ|добров|по желанию|навсегда|окончат|безвозвр|конфиденциальн(?!ост)|тайн|секрет|сбо|неуда',
  uk: 'залиш|утрим|анонім|поза|єдин|щонаймен|принаймні|мінімум|досяг|винят|виключ|вилуч|відмов|добров|за бажанням|назавжди|остаточ|безповор|конфіденційн(?!іст|ост)|таємн|секрет',
  el: 'παραμέν|μένουν|δωρεάν|ανώνυμ|απέχ|αποφεύγ|τουλάχιστ|εξαιρ|αποκλ|παραιτ|παραίτ|προαιρ|εθελ|οριστικ|μόνιμ|για πάντα|εμπιστευτ|μυστικ',
  hu: 'marad|ingyen|névtelen|tartózkod|kívül|csup|legal[áa]bb|minimum|legkev|kizár|lemond|kivét|önként|opcional|feleslege|végleg|örökre|bizalmas|titk|elker',
  tr: 'kal(?:ır|ma|sa)|bedava|anonim|çekin|salt|münhas|en az|haric|dışla|vazgeç|gönüllü|isteğe|opsiyonel|kalıcı|sonsuza|gizli(?!lik)',
  id: 'ataupun|maupun|tetap|gratis|anonim|di luar|semata|cuma|minimal|sekurang|setidak|mengesamp|pengec|kecual|melepas|sukarela|opsional|permanen|selamanya|final|rahasia',
  ms: 'kekal|percuma|di luar|semata|hanya|sekurang|sekurang|mengecual|pengec|kecual|melepas|sukarela|pilihan|kekal|selamanya|sulit|rahsia',
  vi: 'vẫn|luôn|ẩn danh|nằm ngoài|duy nhất|ít nhất|tối thiểu|loại trừ|ngoại trừ|từ bỏ|tự nguyện|tùy chọn|vĩnh viễn|bí mật',
  th: 'ฟรี|นอกเหนือ|ไม่ระบุ|เฉพาะ|อย่างน้อย|ตัด(?!สิน)|สละ|สมัครใจ|ถาวร|ตลอดไป|ความลับ',
  ja: '除|常に|残[りるっ]|引き続き|無料|匿名|控え|以上|少なくとも|排|放棄|任意|完全に|永久|恒久|秘|だめ|ダメ',
  ko: '제외|항상|그대로|남[아습는]|무료|익명|자제|삼가|한하|한정|이상|최소|적어도|배제|포기|선택(?: 사항|적)|임의|자발|영구|영원|비밀(?!번호)|기밀|빠[져지진]|단종',
  zh: '为限|為限|始终|始終|保留|仍|免费|匿名|征得|徵得|至少|以上|年满|年滿|(?:经|經)您|排|放弃|放棄|自愿|自願|可选|可選|选填|選填|永久|永远|永遠|保密|秘密',
  ar: '[تي]بق[ىي]|[تي]ظل|مجان|مجهول|خارج|حصر|على الأقل|استبعاد|ستبعد|استثن|تنازل|طوعي|اختياري|نهائي|[إا]لى الأبد|للأبد',
  he: 'נשאר|נותר|יישאר|חינם|אנונימ|מחוץ|אך ורק|לפחות|בלבד|מוחרג|החרג|ויתור|וותר|רשות|וולונט|לצמית|סופי|סודי|חסוי',
  fa: 'باقی|همواره|رایگان|ناشناس|خارج|منحصر|حداقل|دست.?کم|استثنا|صرف.?نظر|داوطلب|اختیاری|محرمانه',
  hi: 'बन[ेीा] रह|निःशुल्क|मुफ़?्त|गुमनाम|परे|मात्र|(?<![\\p{L}\\p{M}])ही(?![\\p{L}\\p{M}])|बाहर|अपवाद|त्याग|वैकल्पिक|स्वैच्छिक|स्थायी|हमेशा के लिए|गोपनीय(?!ता)|गुप्त',
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
