import { likelyTag } from '../language/kinship.ts';

/**
 * Names of the months in small letters, alone and in a date, long and short, of the calendar that counts from January: months are divided by `;`,
 * names of one by `|`. They are Unicode's (CLDR), written down because Intl takes a millisecond to name those of a language. A language
 * without any writes its months with digits.
 */
const known: Readonly<Record<string, string>> = {
  ar: 'يناير;فبراير;مارس;أبريل;مايو;يونيو;يوليو;أغسطس;سبتمبر;أكتوبر;نوفمبر;ديسمبر',
  bn: ';;;এপ্রিল|এপ্রি;;;;আগস্ট|আগ;সেপ্টেম্বর;অক্টোবর|অক্টো;নভেম্বর|নভে;ডিসেম্বর',
  ca: 'gener|gen|de gener|de gen;febrer|febr|de febrer|de febr;març|de març;abril|abr|d’abril|d’abr;maig|de maig;juny|de juny;juliol|jul|de juliol|de jul;agost|ag|d’agost|d’ag;setembre|set|de setembre|de set;octubre|oct|d’octubre|d’oct;novembre|nov|de novembre|de nov;desembre|des|de desembre|de des',
  cs: 'leden|led|ledna;únor|úno|února;březen|bře|března;duben|dub|dubna;květen|kvě|května;červen|čvn|června;červenec|čvc|července;srpen|srp|srpna;září|zář;říjen|říj|října;listopad|lis|listopadu;prosinec|pro|prosince',
  da: 'januar|jan;februar|feb;marts|mar;april|apr;maj;juni|jun;juli|jul;august|aug;september|sep;oktober|okt;november|nov;december|dec',
  de: 'januar|jan;februar|feb;märz|mär;april|apr;mai;juni|jun;juli|jul;august|aug;september|sep|sept;oktober|okt;november|nov;dezember|dez',
  el: 'ιανουαρίου|ιαν;φεβρουαρίου|φεβ;μαρτίου|μαρ;απριλίου|απρ;μαΐου|μαΐ;ιουνίου|ιουν;ιουλίου|ιουλ;αυγούστου|αυγ;σεπτεμβρίου|σεπ;οκτωβρίου|οκτ;νοεμβρίου|νοε;δεκεμβρίου|δεκ',
  en: 'january|jan;february|feb;march|mar;april|apr;may;june|jun;july|jul;august|aug;september|sep;october|oct;november|nov;december|dec',
  'en-AU':
    'january|jan;february|feb;march|mar;april|apr;may;june|jun;july|jul;august|aug;september|sept;october|oct;november|nov;december|dec',
  'en-GB':
    'january|jan;february|feb;march|mar;april|apr;may;june|jun;july|jul;august|aug;september|sept;october|oct;november|nov;december|dec',
  es: 'enero|ene;febrero|feb;marzo|mar;abril|abr;mayo|may;junio|jun;julio|jul;agosto|ago;septiembre|sept;octubre|oct;noviembre|nov;diciembre|dic',
  'es-MX':
    'enero|ene;febrero|feb;marzo|mar;abril|abr;mayo|may;junio|jun;julio|jul;agosto|ago;septiembre|sep;octubre|oct;noviembre|nov;diciembre|dic',
  fi: 'tammikuu|tammi|tammikuuta;helmikuu|helmi|helmikuuta;maaliskuu|maalis|maaliskuuta;huhtikuu|huhti|huhtikuuta;toukokuu|touko|toukokuuta;kesäkuu|kesä|kesäkuuta;heinäkuu|heinä|heinäkuuta;elokuu|elo|elokuuta;syyskuu|syys|syyskuuta;lokakuu|loka|lokakuuta;marraskuu|marras|marraskuuta;joulukuu|joulu|joulukuuta',
  fr: 'janvier|janv;février|févr;mars;avril|avr;mai;juin;juillet|juil;août;septembre|sept;octobre|oct;novembre|nov;décembre|déc',
  'fr-CA':
    'janvier|janv;février|févr;mars;avril|avr;mai;juin;juillet|juill;août;septembre|sept;octobre|oct;novembre|nov;décembre|déc',
  gu: 'જાન્યુઆરી;ફેબ્રુઆરી;;એપ્રિલ;;;;ઑગસ્ટ;સપ્ટેમ્બર|સપ્ટે;ઑક્ટોબર|ઑક્ટો;નવેમ્બર|નવે;ડિસેમ્બર',
  he: 'ינואר|ינו׳;פברואר|פבר׳;מרץ;אפריל|אפר׳;מאי;יוני;יולי;אוגוסט|אוג׳;ספטמבר|ספט׳;אוקטובר|אוק׳;נובמבר|נוב׳;דצמבר|דצמ׳',
  hi: 'जनवरी|जन॰;फ़रवरी;;अप्रैल;मई;;;अगस्त|अग॰;सितंबर;अक्टूबर|अक्टू॰;नवंबर|नव॰;दिसंबर',
  hr: 'siječanj|sij|siječnja;veljača|velj|veljače;ožujak|ožu|ožujka;travanj|tra|travnja;svibanj|svi|svibnja;lipanj|lip|lipnja;srpanj|srp|srpnja;kolovoz|kol|kolovoza;rujan|ruj|rujna;listopad|lis|listopada;studeni|stu|studenoga;prosinac|pro|prosinca',
  hu: 'január|jan;február|febr;március|márc;április|ápr;május|máj;június|jún;július|júl;augusztus|aug;szeptember|szept;október|okt;november|nov;december|dec',
  id: 'januari|jan;februari|feb;maret|mar;april|apr;mei;juni|jun;juli|jul;agustus|agu;september|sep;oktober|okt;november|nov;desember|des',
  it: 'gennaio|gen;febbraio|feb;marzo|mar;aprile|apr;maggio|mag;giugno|giu;luglio|lug;agosto|ago;settembre|set;ottobre|ott;novembre|nov;dicembre|dic',
  ja: '',
  kn: 'ಜನವರಿ|ಜನ;ಫೆಬ್ರವರಿ;;ಏಪ್ರಿಲ್|ಏಪ್ರಿ;;;;ಆಗಸ್ಟ್|ಆಗ;ಸೆಪ್ಟೆಂಬರ್;ಅಕ್ಟೋಬರ್|ಅಕ್ಟೋ;ನವೆಂಬರ್|ನವೆಂ;ಡಿಸೆಂಬರ್',
  ko: '',
  ml: 'ജനുവരി|ജനു;ഫെബ്രുവരി;മാർച്ച്;ഏപ്രിൽ|ഏപ്രി;;;;ഓഗസ്റ്റ്|ഓഗ;സെപ്റ്റംബർ;ഒക്‌ടോബർ|ഒക്ടോ;നവംബർ|നവം;ഡിസംബർ',
  mr: ';;;एप्रिल|एप्रि;;;;ऑगस्ट|ऑग;सप्टेंबर|सप्टें;ऑक्टोबर|ऑक्टो;नोव्हेंबर;डिसेंबर',
  ms: 'januari|jan;februari|feb;mac;april|apr;mei;jun;julai|jul;ogos|ogo;september|sep;oktober|okt;november|nov;disember|dis',
  nl: 'januari|jan;februari|feb;maart|mrt;april|apr;mei;juni|jun;juli|jul;augustus|aug;september|sep;oktober|okt;november|nov;december|dec',
  no: 'januar|jan;februar|feb;mars|mar;april|apr;mai;juni|jun;juli|jul;august|aug;september|sep;oktober|okt;november|nov;desember|des',
  or: 'ଜାନୁଆରୀ;ଫେବୃଆରୀ;;ଅପ୍ରେଲ;ମଇ;;;ଅଗଷ୍ଟ;ସେପ୍ଟେମ୍ବର;ଅକ୍ଟୋବର;ନଭେମ୍ବର;ଡିସେମ୍ବର',
  pa: 'ਜਨਵਰੀ|ਜਨ;ਫ਼ਰਵਰੀ;ਮਾਰਚ;ਅਪ੍ਰੈਲ|ਅਪ੍ਰੈ;ਮਈ;;;ਅਗਸਤ|ਅਗ;ਸਤੰਬਰ|ਸਤੰ;ਅਕਤੂਬਰ|ਅਕਤੂ;ਨਵੰਬਰ|ਨਵੰ;ਦਸੰਬਰ|ਦਸੰ',
  pl: 'styczeń|sty|stycznia;luty|lut|lutego;marzec|mar|marca;kwiecień|kwi|kwietnia;maj|maja;czerwiec|cze|czerwca;lipiec|lip|lipca;sierpień|sie|sierpnia;wrzesień|wrz|września;październik|paź|października;listopad|lis|listopada;grudzień|gru|grudnia',
  pt: 'janeiro|jan;fevereiro|fev;março|mar;abril|abr;maio|mai;junho|jun;julho|jul;agosto|ago;setembro|set;outubro|out;novembro|nov;dezembro|dez',
  'pt-PT':
    'janeiro|jan;fevereiro|fev;março|mar;abril|abr;maio|mai;junho|jun;julho|jul;agosto|ago;setembro|set;outubro|out;novembro|nov;dezembro|dez',
  ro: 'ianuarie|ian;februarie|feb;martie|mar;aprilie|apr;mai;iunie|iun;iulie|iul;august|aug;septembrie|sept;octombrie|oct;noiembrie|nov;decembrie|dec',
  ru: 'январь|янв|января;февраль|февр|февраля;март|марта|мар;апрель|апр|апреля;май|мая;июнь|июня|июн;июль|июля|июл;август|авг|августа;сентябрь|сент|сентября;октябрь|окт|октября;ноябрь|нояб|ноября;декабрь|дек|декабря',
  sk: 'január|jan|januára;február|feb|februára;marec|mar|marca;apríl|apr|apríla;máj|mája;jún|júna;júl|júla;august|aug|augusta;september|sep|septembra;október|okt|októbra;november|nov|novembra;december|dec|decembra',
  sl: 'januar|jan;februar|feb;marec|mar;april|apr;maj;junij|jun;julij|jul;avgust|avg;september|sep;oktober|okt;november|nov;december|dec',
  sv: 'januari|jan;februari|feb;mars;april|apr;maj;juni;juli;augusti|aug;september|sep;oktober|okt;november|nov;december|dec',
  ta: 'ஜனவரி|ஜன;பிப்ரவரி;;ஏப்ரல்|ஏப்;;;;ஆகஸ்ட்|ஆக;செப்டம்பர்;அக்டோபர்|அக்;நவம்பர்|நவ;டிசம்பர்',
  te: 'జనవరి|జన;ఫిబ్రవరి;;ఏప్రిల్|ఏప్రి;;;;ఆగస్టు|ఆగ;సెప్టెంబర్;అక్టోబర్|అక్టో;నవంబర్|నవం;డిసెంబర్',
  th: 'มกราคม;กุมภาพันธ์;มีนาคม;เมษายน|เม.ย;พฤษภาคม;มิถุนายน;กรกฎาคม;สิงหาคม;กันยายน;ตุลาคม;พฤศจิกายน;ธันวาคม',
  tr: 'ocak|oca;şubat|şub;mart|mar;nisan|nis;mayıs|may;haziran|haz;temmuz|tem;ağustos|ağu;eylül|eyl;ekim|eki;kasım|kas;aralık|ara',
  uk: 'січень|січ|січня;лютий|лют|лютого;березень|бер|березня;квітень|квіт|квітня;травень|трав|травня;червень|черв|червня;липень|лип|липня;серпень|серп|серпня;вересень|вер|вересня;жовтень|жовт|жовтня;листопад|лист|листопада;грудень|груд|грудня',
  ur: 'جنوری;فروری;مارچ;اپریل;مئی;جون;جولائی;اگست;ستمبر;اکتوبر;نومبر;دسمبر',
  vi: '',
  zh: '一月;二月;三月;四月;五月;六月;七月;八月;九月;十月;十一月;十二月',
  'zh-Hant': '',
};

/** The months by the names that a language has for them, without the full stop of a short one. */
export function monthNames(locale: string): ReadonlyMap<string, number> {
  const written = known[locale] ?? known[usualLanguage(locale)];
  const months = written?.split(';').map((names) => names.split('|').filter(Boolean)) ?? monthsByIntl(locale);
  return new Map(
    months.flatMap((names, index) =>
      names.flatMap((name) => prefixesOf(locale).map((each) => [each + name, index + 1])),
    ),
  );
}

/** `de` for `de-DE`, whose region is the usual one; other regions may have names of their own, such as "Jänner". */
function usualLanguage(locale: string): string {
  const { language, script, region } = likelyTag(locale);
  const usual = likelyTag(language);
  return script === usual.script && region === usual.region ? language : '';
}

const forms: readonly Intl.DateTimeFormatOptions[] = [
  { month: 'long' },
  { month: 'short' },
  { day: 'numeric', month: 'long', year: 'numeric' },
  { day: 'numeric', month: 'short', year: 'numeric' },
];

function monthsByIntl(locale: string): string[][] {
  const formats = forms.map((form) => new Intl.DateTimeFormat(`${locale}-u-ca-gregory`, { ...form, timeZone: 'UTC' }));
  return Array.from({ length: 12 }, (_, month) => {
    const names = formats.map((format) => {
      const parts = format.formatToParts(Date.UTC(2026, month, 5));
      const name = parts.find(({ type }) => type === 'month')?.value ?? '';
      return name.toLocaleLowerCase(locale).replace(/\.$/, '');
    });
    return [...new Set(names)].filter((name) => /\p{L}{2}/u.test(name) && !/\p{Nd}/u.test(name));
  });
}

/** Hebrew writes "in" and "from" as the first letter of the month. */
function prefixesOf(locale: string): readonly string[] {
  return /^he\b/.test(locale) ? ['', 'ב', 'מ', 'ל'] : [''];
}
