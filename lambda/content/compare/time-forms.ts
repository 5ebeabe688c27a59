/** A unit of time that legal texts count in. */
export type TimeUnit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

/**
 * What other forms and words of a language for a unit of time begin with, beside those that Unicode's names begin with: cases that change
 * the stem, words for a day of 24 hours where Unicode has the other one, and words that legal texts use as often.
 */
const moreForms: Readonly<Record<string, Readonly<Partial<Record<TimeUnit, readonly string[]>>>>> = {
  ar: {
    minute: ['دقيق', 'دقائق'],
    hour: ['ساع'],
    day: ['يوم', 'أيام'],
    week: ['أسبوع', 'أسابيع'],
    month: ['شهر', 'أشهر', 'شهور'],
    year: ['سنتين', 'سنتي', 'سنو', 'سنة', 'عامين', 'عاما', 'عامًا', 'أعوام'],
  },
  bg: { day: ['денонощ', 'дена', 'работни дн', 'календарни дн'] },
  cs: {
    day: ['dnech', 'dnům', 'dní', 'pracovních dn', 'pracovní dn', 'pracovního dn', 'kalendářních dn', 'kalendářní dn'],
  },
  da: { day: ['døgn', 'arbejdsdag', 'hverdag', 'bankdag'] },
  de: { day: ['werktag', 'arbeitstag', 'kalendertag', 'bankarbeitstag'] },
  el: {
    hour: ['ωρών', 'ώρας'],
    day: ['ημερών', 'μέρα', 'μέρες'],
    month: ['μηνών', 'μήνα', 'μηνός'],
    year: ['ετών', 'έτους', 'χρόνια', 'χρόνο', 'χρόνων'],
  },
  en: { day: ['working day', 'business day', 'calendar day'] },
  et: { day: ['päev', 'tööpäev'] },
  fi: {
    hour: ['tunnin', 'tunnit', 'tunnissa', 'tunneis'],
    day: ['vuorokau', 'arkipäiv', 'työpäiv', 'pankkipäiv'],
    week: ['viiko'],
  },
  fr: { year: ['anné'] },
  he: { hour: ['שעת', 'שעות'], day: ['ימי'], year: ['שנת', 'שנים'] },
  hi: { day: ['दिवस', 'कार्य दिवस', 'कार्यदिवस'], week: ['हफ़्त', 'हफ्त'], month: ['माह'], year: ['साल'] },
  hr: { day: ['radnih dan', 'radna dan', 'radni dan', 'kalendarskih dan', 'kalendarska dan'] },
  hu: { day: ['munkanap', 'naptári nap'] },
  id: { week: ['pekan'] },
  ja: { day: ['営業日'], week: ['週'], month: ['ヶ月', 'ヵ月', 'カ月', 'ケ月', '箇月'] },
  ko: { day: ['영업일'] },
  lt: { day: ['paros', 'parų', 'parą', 'darbo dien', 'kalendorinių dien', 'kalendorines dien'] },
  lv: { day: ['diennakt', 'darba dien', 'darbdien', 'kalendāra dien', 'kalendārajām dien', 'kalendārās dien'] },
  nb: { day: ['dag', 'virkedag', 'arbeidsdag'] },
  nl: { hour: ['uren'], day: ['werkdag', 'kalenderdag'], year: ['jare'] },
  nn: { day: ['dag', 'virkedag', 'arbeidsdag'] },
  no: { day: ['dag', 'virkedag', 'arbeidsdag'] },
  pl: { day: ['dobę', 'doby', 'dób'] },
  ru: { day: ['дн', 'сутк', 'суток', 'рабочих дн', 'календарных дн'] },
  sk: { day: ['dňoch', 'dňa', 'dňom', 'pracovných dn', 'pracovné dn', 'kalendárnych dn', 'kalendárne dn'] },
  sl: { day: ['dneh', 'dnem', 'delovnih dn', 'delovne dn', 'delovni dan'] },
  sv: { day: ['dag', 'arbetsdag', 'vardag', 'bankdag'] },
  ta: { minute: ['நிமிட'], hour: ['மணி'], year: ['வருட'] },
  th: { week: ['อาทิตย์'] },
  uk: { day: ['дн', 'доба', 'доби', 'добу', 'діб', 'робочих дн', 'календарних дн'], year: ['рок'] },
  tr: { day: ['iş gün', 'takvim gün'] },
  vi: { hour: ['tiếng'] },
  zh: { day: ['个工作日', '個工作天', '個工作日', '工作日'], week: ['星期', '礼拜', '禮拜'] },
};

/** Those of a unit in the language of a locale. */
export function moreTimeForms(unit: TimeUnit, locale: string): readonly string[] {
  return moreForms[/^\w+/.exec(locale)?.[0] ?? '']?.[unit] ?? [];
}
