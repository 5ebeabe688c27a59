import { effectiveTime } from '../../content/acts.ts';
import { dayOf } from '../../content/local-time.ts';
import { isIsoDate } from '../../content/yaml/values.ts';
import { formatDate } from '../../site/text/formats.ts';
import { met, unmet, unmetOr } from '../answers.ts';
import type { Judge } from '../requirement.ts';
import { lastReview, reviewDue, reviewOverdue } from '../reviews.ts';
import type { JudgedText } from '../subject.ts';
import { versionFile } from './facts.ts';

const day = 86_400_000;

/** Judges whether the page shows when the version takes effect. */
export const showsEffectiveDate: Judge = (text) => [
  judgeDate(text, 'the effective date', dayOf(effectiveTime(text.subject.version))),
];

/** Judges whether the page shows when the version was published, and when it takes effect. */
export const showsBothDates: Judge = (text) => [
  judgeDate(text, 'the date of its announcement', text.subject.version.announced),
  ...showsEffectiveDate(text),
];

function judgeDate({ html }: JudgedText, what: string, date: string) {
  return timesOn(html).some(([datetime]) => datetime.startsWith(date))
    ? met(`The page shows ${what}, ${date}`)
    : unmet(`The page does not show ${what}, ${date}`, 'Check the dates in version.yaml and its directory');
}

/** Judges whether each date in words is the one for machines: in the reader's language, or in that of the text around it. */
export const showsOneDate: Judge = (text) => {
  const { html, locale, shown } = text;
  const locales = new Set([locale, shown.main, ...shown.sections.map((section) => section.locale)]);
  const wrong = timesOn(html)
    .filter(([datetime]) => isIsoDate(datetime))
    .filter(([datetime, words]) => ![...locales].some((tag) => formatDate(datetime, tag) === words))
    .map(([datetime, words]) =>
      unmet(
        `The page shows "${words}" for ${datetime}`,
        'Report it as a fault of this program: it writes dates from data',
      ),
    );
  return unmetOr(wrong, judgeDate(text, 'the effective date', dayOf(effectiveTime(text.subject.version))));
};

function timesOn(html: string): [datetime: string, words: string][] {
  return [...html.matchAll(/<time datetime="([^"]*)">([^<]*)<\/time>/g)].map(([, datetime = '', words = '']) => [
    datetime,
    words,
  ]);
}

/** Judges whether the version was reviewed within a year: when it took effect, or on the date of the fact `reviewed`. */
export const isReviewed: Judge = ({ subject }) => {
  const { version, at } = subject;
  const last = lastReview(version);
  const age = Math.floor((at - last) / day);
  const date = new Date(last).toISOString().slice(0, 10);
  if (age < reviewDue) return [met(`Last reviewed on ${date}`)];
  const late = { file: versionFile(subject), ...(age > reviewOverdue ? {} : { isMinor: true as const }) };
  return [
    unmet(
      `Last reviewed on ${date}, ${age} days ago`,
      'Review it: make a new version, or, where nothing changes, write the date into the next one as the fact "reviewed"',
      late,
    ),
  ];
};
