/**
 * Beginnings of words by which a language denies without a "not", and a translator does so, too: what is excluded or an exception, what holds in one case alone or from an age on, what stays as it is or is free, what somebody waives, does without or
 * sets aside, what fails or is missing, what is voluntary or for good. By language; related languages share a list.
 */
const romance =
  'exclu|rest(?!r|itu|ric|a[un]r|o(?!n|s)|antes?(?!\\p{L}))|rămâ|riman(?!d)|perman[eé]|demeur|gratui|gratis|fuera|fuori|hors|échapp|isent|almeno|al menos|révolus|únicament|uniquem|somente|nomé|exclus|esclu|eccez|ecc?ezion|exce[pçt]|hormis|écart|descart|afast|renon[cç]|renunc|rinunc|renun[tț]|pres[cs]ind|rinunz|volont(?!é|à)|volunt(?!ad)|opcional|opzional|optionnel|opțional|d[eé]finiti[fv]|irrev|permanen|fall[aiìoò]|falh|échou|échec|eșu|puțin';
const scandinavian =
  'stann|förbli|kvar(?!t)|forbli|enbart|blott|blot(?!t?l)|alene|minst|mindst|minder|undant|unnta|uteslut|udeluk|uteluk|avkall|afkald|frivil|valfri|valgfri|slutgil|endelig|permanent|definitiv|sakn|e[kx]skl|fri(?:tt|a|t|e)? (?:från|for)(?!\\p{L})';
const slavic =
  'pozosta[jn]|zůst|zostáv|zostan[eú](?!\\p{L})|ostan|ostaj|powstrz|zaprzest|zdrž|suzdrž|vzdrž|výhradn|výlučn|jedin(?!eč|stv)|iba(?!\\p{L})|zgolj|edino|najmni|najmen|najman|alespoň|aspoň|barem|vsaj|minim|mniej|ukończ|wyklu|wyłącz|vylouč|vylúč|vzd[áa]v|výni|iznim|izklju|izključ|izjem|odpovedu|odpovem|odrek|zřík|dobrow|dobrov|opcjonal|opcional|fakultat|trwal|trval|trajno|ostatecz|definit|konečn(?!\\p{L}* (?:u[žz]|spot))|nadobr|natrval|dokončn|dokončen|wymag|woln\\p{L}+ od(?!\\p{L})|raz na zawsze|navždy|zauvijek';

const byLanguage: Readonly<Record<string, string>> = {
  de: 'unterl(?:ass|äss)|einstell(?!ung)|gratis|lediglich|bloß|allein|mindestens|wenigstens|ausnahm|ausschl|verzicht|außen vor|außerhalb|freiwill|wahlfrei|optional|entbehr|erübrig|endgültig|dauerhaft(?!\\p{L}* datenträger)|für immer|bleib|scheiter',
  nl: 'blij[fv]|staak|gratis|enkel(?!e)|(?:of|en) ouder|louter|minste|minimaal|tenminste|minder(?!jarig)|uitzond|uitslui|afzie|(?<!op )afstand|afgezien|zien? af|ziet af|vrijwill|optioneel|definitief|voorgoed|permanent',
  fr: romance,
  es: romance,
  pt: romance,
  it: romance,
  ca: romance,
  ro: romance,
  sv: scandinavian,
  da: scandinavian,
  no: scandinavian,
  fi: 'ilmai(?:nen|seksi)|maksut(?:t|on)|ulkopuolel|pidättäy|ainoast|pelkäst|yksinom|vasta(?!\\p{L})|vähint|alaik|poissul|luovu(?!t)|luop|poikk|vapaaeht|valinnai|tarpeet(?:t|on)|lopulli|pysyv|ainiaa',
  pl: slavic,
  cs: slavic,
  sk: `len(?!\\p{L})|${slavic}`,
  hr: slavic,
  sl: slavic,
  bg: 'остан(?!ал)|въздърж|извън|единствен|поне(?!\\p{L})|най-малко|изключ|отказ|добров|незадълж|окончат|завинаги|трайно',
  ru: 'оста(?:[ёею]|ва)|воздерж|вне(?!\\p{L})|снима|единств|минимум|хотя бы|достиг|исключ|отказ|добров|по желанию|навсегда|окончат|безвозвр|сбо(?!р)|свободн\\p{L}+ от(?!\\p{L})|лишен',
  uk: 'залиша[єют]|утрим|поза(?!\\p{L})|єдин|щонаймен|принаймні|мінімум|досяг|винят|виключ|вилуч|відмов|добров|за бажанням|назавжди|остаточ|безповор',
  el: 'παραμέν|μένουν|δωρεάν|απέχ|αποφεύγ|τουλάχιστ|εξαιρ|αποκλ|παραιτ|παραίτ|προαιρ|εθελ|οριστικ|μόνιμ|για πάντα',
  hu: 'marad|ingyen|tartózkod(?!ás)|kívül|csup|legal[áa]bb|minimum|legkev|kizár|lemond|kivét|önként|opcional|feleslege|végleg|örökre|elker',
  tr: 'kesin(?:dir|leş)|kal(?:ır|ma|sa)|bedava|çekin|salt|münhas|en az|hariç|haricinde|dışla|vazgeç|gönüllü|isteğe|opsiyonel|kalıcı|sonsuza',
  id: '(?:ataupun|maupun)(?<=tidak.*)|tetap(?!i|k)|gratis|di luar|semata|cuma|minimal|sekurang|setidak|mengesamp|pengec|kecual|melepas|sukarela|opsional|permanen|selamanya|final',
  vi: 'vẫn|luôn|nằm ngoài|duy nhất|ít nhất|tối thiểu|loại trừ|ngoại trừ|từ bỏ|tự nguyện|tùy chọn(?! )|vĩnh viễn',
  th: 'ต่อเมื่อ|ฟรี|นอกเหนือ|(?<!โดย)เฉพาะ|อย่างน้อย|ตัด(?!สิน)|สละ|สมัครใจ|ถาวร|ตลอดไป',
  ja: '常に|残[りるっ]|引き続き|無料|控え|(?<=歳)以上|少なくとも|排[除他]|放棄|任意|完全に|永久|恒久|だめ|ダメ',
  ko: '항상|그대로|남[아습는]|무료|(?<![\\p{L}\\p{N}])자제|삼가|한하|한정|(?<=세 ?)이상|최소|적어도|배제|포기|선택(?: 사항|적)|임의|자발|영구|영원|빠[져지진]|단종',
  zh: '始终|始終|仍|免费|征得|徵得|至少|年满|年滿|(?:经|經)您|排除|放弃|放棄|自愿|自願|可选(?!择)|可選(?!擇)|选填|選填|永久|永远|永遠',
  ar: '[تي]قتصر|مقتصر|[تي]بق[ىي]|[تي]ظل(?!م)|مجان|خارج|حصر|على الأقل|استبعاد|ستبعد|استثن|تنازل|طوعي|اختياري|(?<!مستخدم ال)نهائي|[إا]لى الأبد|للأبد',
  he: 'נשאר|נותר|יישאר|חינם|מחוץ|אך ורק|לפחות|בלבד|מוחרג|החרג|ויתור|וותר|שדה רשות|וולונט|לצמית|סופי',
  fa: 'باقی|همواره|رایگان|خارج|منحصر|حداقل|دست.?کم|استثنا|صرف.?نظر|داوطلب|اختیاری',
  hi: 'बन[ेीा] रह|निःशुल्क|मुफ़?्त|(?<![\\p{L}\\p{M}])परे(?![\\p{L}\\p{M}])|मात्र(?!\\p{M})|(?<!साथ )(?<![\\p{L}\\p{M}])ही(?![\\p{L}\\p{M}])|बाहर|अपवाद|त्याग|वैकल्पिक|स्वैच्छिक|स्थायी|हमेशा के लिए',
};

/** What languages put for "not exceed". */
const limited =
  /beschränk|begrenz|beperk|limit|plafonn|begräns|begræns|begrens|rajoit|ograni|omez|omej|obmedz|огранич|обмеж|περιορ|korlát|sınır|batas|giới hạn|จำกัด|制限|限度|限于|限於|为限|為限|제한|한도|[تي]قتصر|محدود|מוגבל|सीमित/u;

/** Whether a sentence says in other words that something does not exceed what it is limited to, as another one does. */
export function isLimit(sentence: string, meant: string): boolean {
  return /exceed|go(?:es)? beyond|more than/i.test(meant) && limited.test(sentence.toLowerCase());
}

/** Scripts in which a word may begin within another one, or after letters that belong to it. */
const withoutStarts = /^(?:th|ja|ko|zh|ar|he|fa|hi)$/;

/** A pattern for such words of a language; undefined for a language without a list. */
export function denyingPattern(language: string): string | undefined {
  const source = byLanguage[language];
  return source === undefined || withoutStarts.test(language) ? source : `(?<![\\p{L}\\p{M}])(?:${source})`;
}
