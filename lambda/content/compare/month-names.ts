import { usualLanguage } from '../language/kinship.ts';

/**
 * Names of the months in small letters, alone and in a date, long and short, of the calendar that counts from January: months are divided by `;`,
 * names of one by `|`. They are Unicode's (CLDR), written down because Intl takes a millisecond to name those of a language. A language
 * without any writes its months with digits.
 */
const known: Readonly<Record<string, string>> = {
  ar: 'يناير;فبراير;مارس;أبريل;مايو;يونيو;يوليو;أغسطس;سبتمبر;أكتوبر;نوفمبر;ديسمبر',
  bn: 'জানুয়ারি|জানু;ফেব্রুয়ারি|ফেব;মার্চ;এপ্রিল|এপ্রি;মে;জুন;জুলাই|জুল;আগস্ট|আগ;সেপ্টেম্বর|সেপ্ট|সেপ;অক্টোবর|অক্টো;নভেম্বর|নভে;ডিসেম্বর|ডিসে',
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
  gu: 'જાન્યુઆરી|જાન્યુ;ફેબ્રુઆરી|ફેબ્રુ;માર્ચ;એપ્રિલ;મે;જૂન;જુલાઈ;ઑગસ્ટ;સપ્ટેમ્બર|સપ્ટે;ઑક્ટોબર|ઑક્ટો;નવેમ્બર|નવે;ડિસેમ્બર|ડિસે',
  he: 'ינואר|ינו׳;פברואר|פבר׳;מרץ;אפריל|אפר׳;מאי;יוני;יולי;אוגוסט|אוג׳;ספטמבר|ספט׳;אוקטובר|אוק׳;נובמבר|נוב׳;דצמבר|דצמ׳',
  hi: 'जनवरी|जन॰;फ़रवरी|फ़र॰;मार्च;अप्रैल;मई;जून;जुलाई|जुल॰;अगस्त|अग॰;सितंबर|सित॰;अक्टूबर|अक्टू॰;नवंबर|नव॰;दिसंबर|दिस॰',
  hr: 'siječanj|sij|siječnja;veljača|velj|veljače;ožujak|ožu|ožujka;travanj|tra|travnja;svibanj|svi|svibnja;lipanj|lip|lipnja;srpanj|srp|srpnja;kolovoz|kol|kolovoza;rujan|ruj|rujna;listopad|lis|listopada;studeni|stu|studenoga;prosinac|pro|prosinca',
  hu: 'január|jan;február|febr;március|márc;április|ápr;május|máj;június|jún;július|júl;augusztus|aug;szeptember|szept;október|okt;november|nov;december|dec',
  id: 'januari|jan;februari|feb;maret|mar;april|apr;mei;juni|jun;juli|jul;agustus|agu;september|sep;oktober|okt;november|nov;desember|des',
  it: 'gennaio|gen;febbraio|feb;marzo|mar;aprile|apr;maggio|mag;giugno|giu;luglio|lug;agosto|ago;settembre|set;ottobre|ott;novembre|nov;dicembre|dic',
  ja: '',
  kn: 'ಜನವರಿ|ಜನ;ಫೆಬ್ರವರಿ|ಫೆಬ್ರ;ಮಾರ್ಚ್;ಏಪ್ರಿಲ್|ಏಪ್ರಿ;ಮೇ;ಜೂನ್;ಜುಲೈ;ಆಗಸ್ಟ್|ಆಗ;ಸೆಪ್ಟೆಂಬರ್|ಸೆಪ್ಟೆಂ;ಅಕ್ಟೋಬರ್|ಅಕ್ಟೋ;ನವೆಂಬರ್|ನವೆಂ;ಡಿಸೆಂಬರ್|ಡಿಸೆಂ',
  ko: '',
  ml: 'ജനുവരി|ജനു;ഫെബ്രുവരി|ഫെബ്രു;മാർച്ച്|മാർ;ഏപ്രിൽ|ഏപ്രി;മേയ്;ജൂൺ;ജൂലൈ;ഓഗസ്റ്റ്|ഓഗ;സെപ്റ്റംബർ|സെപ്റ്റം;ഒക്‌ടോബർ|ഒക്ടോ;നവംബർ|നവം;ഡിസംബർ|ഡിസം',
  mr: 'जानेवारी|जाने;फेब्रुवारी|फेब्रु;मार्च;एप्रिल|एप्रि;मे;जून;जुलै;ऑगस्ट|ऑग;सप्टेंबर|सप्टें;ऑक्टोबर|ऑक्टो;नोव्हेंबर|नोव्हें;डिसेंबर|डिसें',
  ms: 'januari|jan;februari|feb;mac;april|apr;mei;jun;julai|jul;ogos|ogo;september|sep;oktober|okt;november|nov;disember|dis',
  nl: 'januari|jan;februari|feb;maart|mrt;april|apr;mei;juni|jun;juli|jul;augustus|aug;september|sep;oktober|okt;november|nov;december|dec',
  no: 'januar|jan;februar|feb;mars|mar;april|apr;mai;juni|jun;juli|jul;august|aug;september|sep;oktober|okt;november|nov;desember|des',
  or: 'ଜାନୁଆରୀ;ଫେବୃଆରୀ;ମାର୍ଚ୍ଚ;ଅପ୍ରେଲ;ମଇ;ଜୁନ;ଜୁଲାଇ;ଅଗଷ୍ଟ;ସେପ୍ଟେମ୍ବର;ଅକ୍ଟୋବର;ନଭେମ୍ବର;ଡିସେମ୍ବର',
  pa: 'ਜਨਵਰੀ|ਜਨ;ਫ਼ਰਵਰੀ|ਫ਼ਰ;ਮਾਰਚ;ਅਪ੍ਰੈਲ|ਅਪ੍ਰੈ;ਮਈ;ਜੂਨ;ਜੁਲਾਈ|ਜੁਲਾ;ਅਗਸਤ|ਅਗ;ਸਤੰਬਰ|ਸਤੰ;ਅਕਤੂਬਰ|ਅਕਤੂ;ਨਵੰਬਰ|ਨਵੰ;ਦਸੰਬਰ|ਦਸੰ',
  pl: 'styczeń|sty|stycznia;luty|lut|lutego;marzec|mar|marca;kwiecień|kwi|kwietnia;maj|maja;czerwiec|cze|czerwca;lipiec|lip|lipca;sierpień|sie|sierpnia;wrzesień|wrz|września;październik|paź|października;listopad|lis|listopada;grudzień|gru|grudnia',
  pt: 'janeiro|jan;fevereiro|fev;março|mar;abril|abr;maio|mai;junho|jun;julho|jul;agosto|ago;setembro|set;outubro|out;novembro|nov;dezembro|dez',
  'pt-PT':
    'janeiro|jan;fevereiro|fev;março|mar;abril|abr;maio|mai;junho|jun;julho|jul;agosto|ago;setembro|set;outubro|out;novembro|nov;dezembro|dez',
  ro: 'ianuarie|ian;februarie|feb;martie|mar;aprilie|apr;mai;iunie|iun;iulie|iul;august|aug;septembrie|sept;octombrie|oct;noiembrie|nov;decembrie|dec',
  ru: 'январь|янв|января;февраль|февр|февраля;март|марта|мар;апрель|апр|апреля;май|мая;июнь|июня|июн;июль|июля|июл;август|авг|августа;сентябрь|сент|сентября;октябрь|окт|октября;ноябрь|нояб|ноября;декабрь|дек|декабря',
  sk: 'január|jan|januára;február|feb|februára;marec|mar|marca;apríl|apr|apríla;máj|mája;jún|júna;júl|júla;august|aug|augusta;september|sep|septembra;október|okt|októbra;november|nov|novembra;december|dec|decembra',
  sl: 'januar|jan;februar|feb;marec|mar;april|apr;maj;junij|jun;julij|jul;avgust|avg;september|sep;oktober|okt;november|nov;december|dec',
  sv: 'januari|jan;februari|feb;mars;april|apr;maj;juni;juli;augusti|aug;september|sep;oktober|okt;november|nov;december|dec',
  ta: 'ஜனவரி|ஜன;பிப்ரவரி|பிப்;மார்ச்|மார்;ஏப்ரல்|ஏப்;மே;ஜூன்;ஜூலை;ஆகஸ்ட்|ஆக;செப்டம்பர்|செப்;அக்டோபர்|அக்;நவம்பர்|நவ;டிசம்பர்|டிச',
  te: 'జనవరి|జన;ఫిబ్రవరి|ఫిబ్ర;మార్చి;ఏప్రిల్|ఏప్రి;మే;జూన్;జులై;ఆగస్టు|ఆగ;సెప్టెంబర్|సెప్టెం;అక్టోబర్|అక్టో;నవంబర్|నవం;డిసెంబర్|డిసెం',
  th: 'มกราคม;กุมภาพันธ์;มีนาคม|มี.ค;เมษายน|เม.ย;พฤษภาคม;มิถุนายน|มิ.ย;กรกฎาคม;สิงหาคม;กันยายน;ตุลาคม;พฤศจิกายน;ธันวาคม',
  tr: 'ocak|oca;şubat|şub;mart|mar;nisan|nis;mayıs|may;haziran|haz;temmuz|tem;ağustos|ağu;eylül|eyl;ekim|eki;kasım|kas;aralık|ara',
  uk: 'січень|січ|січня;лютий|лют|лютого;березень|бер|березня;квітень|квіт|квітня;травень|трав|травня;червень|черв|червня;липень|лип|липня;серпень|серп|серпня;вересень|вер|вересня;жовтень|жовт|жовтня;листопад|лист|листопада;грудень|груд|грудня',
  ur: 'جنوری;فروری;مارچ;اپریل;مئی;جون;جولائی;اگست;ستمبر;اکتوبر;نومبر;دسمبر',
  vi: '',
  zh: '一月;二月;三月;四月;五月;六月;七月;八月;九月;十月;十一月;十二月',
  'zh-Hant': '',
};

/** Forms that Unicode does not have: cases in which texts put a month, and other names and spellings, in the same order. */
const others: Readonly<Record<string, string>> = {
  ar: 'كانون الثاني;شباط;آذار;نيسان;أيار;حزيران;تموز;آب;أيلول;تشرين الأول;تشرين الثاني;كانون الأول',
  cs: 'lednu;únoru;březnu;dubnu;květnu;červnu;červenci;srpnu;září;říjnu;listopadu;prosinci',
  el: 'ιανουάριο|ιανουάριος;φεβρουάριο|φεβρουάριος;μάρτιο|μάρτιος;απρίλιο|απρίλιος;μάιο|μάιος;ιούνιο|ιούνιος;ιούλιο|ιούλιος;αύγουστο|αύγουστος;σεπτέμβριο|σεπτέμβριος;οκτώβριο|οκτώβριος;νοέμβριο|νοέμβριος;δεκέμβριο|δεκέμβριος',
  et: 'jaanuari|jaanuaril|jaanuarist|jaanuarini|jaanuariks|jaanuaris;veebruari|veebruaril|veebruarist|veebruarini|veebruariks|veebruaris;märtsi|märtsil|märtsist|märtsini|märtsiks|märtsis;aprilli|aprillil|aprillist|aprillini|aprilliks|aprillis;mai|mail|maist|maini|maiks|mais;juuni|juunil|juunist|juunini|juuniks|juunis;juuli|juulil|juulist|juulini|juuliks|juulis;augusti|augustil|augustist|augustini|augustiks|augustis;septembri|septembril|septembrist|septembrini|septembriks|septembris;oktoobri|oktoobril|oktoobrist|oktoobrini|oktoobriks|oktoobris;novembri|novembril|novembrist|novembrini|novembriks|novembris;detsembri|detsembril|detsembrist|detsembrini|detsembriks|detsembris',
  fi: 'tammikuun|tammikuussa|tammikuusta|tammikuulle|tammikuulla|tammikuuhun;helmikuun|helmikuussa|helmikuusta|helmikuulle|helmikuulla|helmikuuhun;maaliskuun|maaliskuussa|maaliskuusta|maaliskuulle|maaliskuulla|maaliskuuhun;huhtikuun|huhtikuussa|huhtikuusta|huhtikuulle|huhtikuulla|huhtikuuhun;toukokuun|toukokuussa|toukokuusta|toukokuulle|toukokuulla|toukokuuhun;kesäkuun|kesäkuussa|kesäkuusta|kesäkuulle|kesäkuulla|kesäkuuhun;heinäkuun|heinäkuussa|heinäkuusta|heinäkuulle|heinäkuulla|heinäkuuhun;elokuun|elokuussa|elokuusta|elokuulle|elokuulla|elokuuhun;syyskuun|syyskuussa|syyskuusta|syyskuulle|syyskuulla|syyskuuhun;lokakuun|lokakuussa|lokakuusta|lokakuulle|lokakuulla|lokakuuhun;marraskuun|marraskuussa|marraskuusta|marraskuulle|marraskuulla|marraskuuhun;joulukuun|joulukuussa|joulukuusta|joulukuulle|joulukuulla|joulukuuhun',
  gu: ';;;;;;;ઓગસ્ટ;;ઓક્ટોબર;;',
  hi: ';फरवरी;;;;;;;सितम्बर;अक्तूबर;नवम्बर;दिसम्बर',
  hr: 'siječnju;veljači;ožujku;travnju;svibnju;lipnju;srpnju;kolovozu;rujnu;listopadu;studenom|studenog;prosincu',
  hu: 'januárban|januártól|januárig|januári|januárjában|januárjától|januárjáig;februárban|februártól|februárig|februári|februárjában|februárjától|februárjáig;márciusban|márciustól|márciusig|márciusi|márciusában|márciusától|márciusáig;áprilisban|áprilistól|áprilisig|áprilisi|áprilisában|áprilisától|áprilisáig;májusban|májustól|májusig|májusi|májusában|májusától|májusáig;júniusban|júniustól|júniusig|júniusi|júniusában|júniusától|júniusáig;júliusban|júliustól|júliusig|júliusi|júliusában|júliusától|júliusáig;augusztusban|augusztustól|augusztusig|augusztusi|augusztusában|augusztusától|augusztusáig;szeptemberben|szeptembertől|szeptemberig|szeptemberi|szeptemberében|szeptemberétől|szeptemberéig;októberben|októbertől|októberig|októberi|októberében|októberétől|októberéig;novemberben|novembertől|novemberig|novemberi|novemberében|novemberétől|novemberéig;decemberben|decembertől|decemberig|decemberi|decemberében|decemberétől|decemberéig',
  lt: 'sausį;vasarį;kovą;balandį;gegužę;birželį;liepą;rugpjūtį;rugsėjį;spalį;lapkritį;gruodį',
  lv: 'janvāra|janvārī|janvārim;februāra|februārī|februārim;marta|martā|martam;aprīļa|aprīlī|aprīlim;maija|maijā|maijam;jūnija|jūnijā|jūnijam;jūlija|jūlijā|jūlijam;augusta|augustā|augustam;septembra|septembrī|septembrim;oktobra|oktobrī|oktobrim;novembra|novembrī|novembrim;decembra|decembrī|decembrim',
  or: ';;;;ମେ;ଜୁନ୍;;;;;;',
  pl: 'styczniu;lutym;marcu;kwietniu;maju;czerwcu;lipcu;sierpniu;wrześniu;październiku;listopadzie;grudniu',
  ru: 'январе;феврале;марте;апреле;мае;июне;июле;августе;сентябре;октябре;ноябре;декабре',
  sk: 'januári;februári;marci;apríli;máji;júni;júli;auguste;septembri;októbri;novembri;decembri',
  sl: 'januarja|januarju;februarja|februarju;marca|marcu;aprila|aprilu;maja|maju;junija|juniju;julija|juliju;avgusta|avgustu;septembra|septembru;oktobra|oktobru;novembra|novembru;decembra|decembru',
  te: ';;;;;;జూలై;;;;;',
  uk: 'січні;лютому;березні;квітні;травні;червні;липні;серпні;вересні;жовтні;листопаді;грудні',
};

/** The months by the names that a language has for them, without the full stop of a short one. */
export function monthNames(locale: string): ReadonlyMap<string, number> {
  const written = known[locale] ?? known[usualLanguage(locale)];
  const months = written === undefined ? monthsByIntl(locale) : namesIn(written);
  const more = namesIn(others[/^\w+/.exec(locale)?.[0] ?? ''] ?? '');
  return new Map(
    months.flatMap((names, index) =>
      [...names, ...(more[index] ?? [])].flatMap((name) => prefixesOf(locale).map((each) => [each + name, index + 1])),
    ),
  );
}

function namesIn(written: string): string[][] {
  return written.split(';').map((names) => names.split('|').filter(Boolean));
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
    return [...new Set(names)].filter((name) => /\p{L}[\p{L}\p{M}]/u.test(name) && !/\p{Nd}/u.test(name));
  });
}

/** Hebrew writes "in" and "from" as the first letter of the month. */
function prefixesOf(locale: string): readonly string[] {
  return /^he\b/.test(locale) ? ['', 'ב', 'מ', 'ל'] : [''];
}
