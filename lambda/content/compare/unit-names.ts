import { usualLanguage } from '../language/kinship.ts';
import { remember } from '../remember.ts';
import type { TimeUnit } from './time-forms.ts';

/** What numbers of a text count that a language has a name for. */
export type NamedUnit = TimeUnit | 'percent';

const units: readonly NamedUnit[] = ['minute', 'hour', 'day', 'week', 'month', 'year', 'percent'];

/**
 * The names of these units in small letters, in the forms that a language has after a number: units are divided by `;`, forms by `|`. They are
 * Unicode's (CLDR), written down because Intl takes a millisecond for those of a language.
 */
const known: Readonly<Record<string, string>> = {
  ar: 'دقيقة|دقيقتان|دقائق;ساعة|ساعتان|ساعات;يوم|يومان|أيام|يومًا;أسبوع|أسبوعان|أسابيع|أسبوعًا;شهر|شهران|أشهر|شهرًا;سنة|سنتان|سنوات;بالمائة|٪',
  bn: 'মিনিট;ঘণ্টা;দিন;সপ্তাহ;মাস;বছর;শতাংশ',
  ca: 'minut|minuts;hora|hores;dia|dies;setmana|setmanes;mes|mesos;any|anys;per cent',
  cs: 'minuta|minuty|minut;hodina|hodiny|hodin;den|dny|dnů;týden|týdny|týdnů;měsíc|měsíce|měsíců;rok|roky|let;procento|procenta|procent',
  da: 'minut|minutter;time|timer;dag|dage;uge|uger;måned|måneder;år;procent',
  de: 'minute|minuten;stunde|stunden;tag|tage;woche|wochen;monat|monate;jahr|jahre;prozent',
  el: 'λεπτό|λεπτά;ώρα|ώρες;ημέρα|ημέρες;εβδομάδα|εβδομάδες;μήνας|μήνες;έτος|έτη;τοις εκατό',
  en: 'minute|minutes;hour|hours;day|days;week|weeks;month|months;year|years;percent',
  es: 'minuto|minutos;hora|horas;día|días;semana|semanas;mes|meses;año|años;por ciento',
  fi: 'minuutti|minuuttia;tunti|tuntia;päivä|päivää;viikko|viikkoa;kuukausi|kuukautta;vuosi|vuotta;prosentti|prosenttia',
  fr: 'minute|minutes;heure|heures;jour|jours;semaine|semaines;mois;an|ans;pour cent',
  gu: 'મિનિટ;કલાક;દિવસ;અઠવાડિયું|અઠવાડિયા;મહિનો|મહિના;વર્ષ;ટકા',
  he: 'דקה|שתי דקות|דקות;שעה|שעתיים|שעות;יום|יומיים|ימים;שבוע|שבועיים|שבועות;חודש|חודשיים|חודשים;שנה|שנים;אחוז',
  hi: 'मिनट;घंटा|घंटे;दिन;सप्ताह;महीना|महीने;वर्ष;प्रतिशत',
  hr: 'minuta|minute;sat|sata|sati;dan|dana;tjedan|tjedna|tjedana;mjesec|mjeseca|mjeseci;godina|godine;posto',
  hu: 'perc;óra;nap;hét;hónap;év;százalék',
  id: 'menit;jam;hari;minggu;bulan;tahun;persen',
  it: 'minuto|minuti;ora|ore;giorno|giorni;settimana|settimane;mese|mesi;anno|anni;percento',
  ja: '分;時間;日;週間;か月;年;パーセント',
  kn: 'ನಿಮಿಷವು|ನಿಮಿಷಗಳು;ಗಂಟೆ|ಗಂಟೆಗಳು;ದಿನವು|ದಿನಗಳು;ವಾರವು|ವಾರಗಳು;ತಿಂಗಳು;ವರ್ಷ|ವರ್ಷಗಳು;ಶೇಕಡಾವು|ಶೇಕಡಾ',
  ko: '분;시간;일;주;개월;년;%',
  ml: 'മിനിറ്റ്;മണിക്കൂർ;ദിവസം;ആഴ്ച;മാസം;വർഷം;%',
  mr: 'मिनिट|मिनिटे;तास;दिवस;आठवडा|आठवडे;महिना|महिने;वर्ष|वर्षे;टक्के',
  ms: 'minit;jam;hari;minggu;bulan;tahun;peratus',
  no: 'minutt|minutter;time|timer;døgn;uke|uker;måned|måneder;år;prosent',
  nl: 'minuut|minuten;uur;dag|dagen;week|weken;maand|maanden;jaar;procent',
  or: 'ମିନିଟ୍‌|ମିନିଟ୍;ଘଣ୍ଟା;ଦିନ;ସପ୍ତାହ;ମାସ;ବର୍ଷ;ଶତକଡ଼ା',
  pa: 'ਮਿੰਟ;ਘੰਟਾ|ਘੰਟੇ;ਦਿਨ;ਹਫ਼ਤਾ|ਹਫ਼ਤੇ;ਮਹੀਨਾ|ਮਹੀਨੇ;ਸਾਲ;ਪ੍ਰਤਿਸ਼ਤ',
  pl: 'minuta|minuty|minut;godzina|godziny|godzin;dzień|dni;tydzień|tygodnie|tygodni;miesiąc|miesiące|miesięcy;rok|lata|lat;procent',
  pt: 'minuto|minutos;hora|horas;dia|dias;semana|semanas;mês|meses;ano|anos;por cento',
  ro: 'minut|minute|de minute;oră|ore|de ore;zi|zile|de zile;săptămână|săptămâni|de săptămâni;lună|luni|de luni;an|ani|de ani;procent|procente|de procente',
  ru: 'минута|минуты|минут;час|часа|часов;день|дня|дней;неделя|недели|недель;месяц|месяца|месяцев;год|года|лет;процент|процента|процентов',
  sk: 'minúta|minúty|minút;hodina|hodiny|hodín;deň|dni|dní;týždeň|týždne|týždňov;mesiac|mesiace|mesiacov;rok|roky|rokov;percento|percentá|percent',
  sl: 'minuta|minuti|minute|minut;ura|uri|ure|ur;dan|dneva|dni;teden|tedna|tedni|tednov;mesec|meseca|meseci|mesecev;leto|leti|let;odstotek|odstotka|odstotki|odstotkov',
  sv: 'minut|minuter;timme|timmar;dygn;vecka|veckor;månad|månader;år;procent',
  ta: 'நிமி.|நிமிடங்கள்;ம.;நாள்|நாட்கள்;வாரம்|வாரங்கள்;மாதம்|மாதங்கள்;ஆண்டு|ஆண்டுகள்;சதவீதம்',
  te: 'నిమిషం|నిమిషాలు;గంట|గంటలు;రోజు|రోజులు;వారం|వారాలు;నెల|నెలలు;సంవత్సరం|సంవత్సరాలు;శాతం',
  th: 'นาที;ชั่วโมง;วัน;สัปดาห์;เดือน;ปี;เปอร์เซ็นต์',
  tr: 'dakika;saat;gün;hafta;ay;yıl;yüzde',
  uk: 'хвилина|хвилини|хвилин;година|години|годин;день|дні|днів;тиждень|тижні|тижнів;місяць|місяці|місяців;рік|роки|років;відсоток|відсотки|відсотків',
  ur: 'منٹ;گھنٹہ|گھنٹے;دن;ہفتہ|ہفتے;مہینہ|مہینے;سال;فیصد',
  vi: 'phút;giờ;ngày;tuần;tháng;năm;%',
  zh: '分钟;小时;天;周;个月;年;%',
  'en-AU': 'minute|minutes;hour|hours;day|days;week|weeks;month|months;year|years;per cent',
  'en-GB': 'minute|minutes;hour|hours;day|days;week|weeks;month|months;year|years;per cent',
  'es-MX': 'minuto|minutos;hora|horas;día|días;semana|semanas;mes|meses;año|años;por ciento',
  'fr-CA': 'minute|minutes;heure|heures;jour|jours;semaine|semaines;mois;an|ans;pour cent',
  'pt-PT': 'minuto|minutos;hora|horas;dia|dias;semana|semanas;mês|meses;ano|anos;por cento',
  'zh-Hant': '分鐘;小時;天;週;個月;年;%',
};

/** The forms of the name of a unit. */
export function unitNames(unit: NamedUnit, locale: string): readonly string[] {
  const written = known[locale] ?? known[usualLanguage(locale)];
  if (written === undefined) return unitNamesByIntl(unit, locale);
  return (written.split(';')[units.indexOf(unit)] ?? '').split('|');
}

function unitNamesByIntl(unit: NamedUnit, locale: string): string[] {
  const format = new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' });
  const forms = pluralCounts(locale).map((count) => {
    const part = format.formatToParts(count).find(({ type }) => type === 'unit' || type === 'percentSign');
    return (part?.value ?? '').trim().toLocaleLowerCase(locale);
  });
  return [...new Set(forms)].filter((form) => form !== '');
}

/** A number for each form that a language has of a counted word: one day, two days. */
export const pluralCounts = remember((locale): readonly number[] => {
  const rules = new Intl.PluralRules(locale);
  return [...Map.groupBy([1, 2, 3, 5, 11, 30, 100], (number) => rules.select(number)).values()].flatMap(
    ([first]) => first ?? [],
  );
});
