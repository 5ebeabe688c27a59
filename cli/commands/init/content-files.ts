import { Temporal } from 'temporal-polyfill';
import { stringify } from 'yaml';
import type { IsoDate, Safeguard } from '../../../lambda/content/content.ts';
import { findSafeguardFault } from '../../../lambda/content/law/find-safeguard-fault.ts';
import { isWithinArea } from '../../../lambda/content/law/transfer-laws.ts';
import { awsRegions } from '../../../lambda/content/regions.ts';
import { modeline } from '../../shared/modeline.ts';
import type { Answers } from './answers.ts';
import type { Draft } from './draft.ts';

const noticeDays = 30;

/** What has to be done before a text can be announced; `promulgate check` finds it by its first word. */
const placeholder =
  'TODO: Have a lawyer read this draft, write what is true of your application, and delete this paragraph.';

/** The same at the end of a translation, in no language. */
const placeholderOfTranslation = 'TODO: …';

/** The day on which the draft takes effect: the first of a month, late enough for its notice. */
export function effectiveDate(today: IsoDate): IsoDate {
  return Temporal.PlainDate.from(today)
    .add({ days: noticeDays + 30 })
    .add({ months: 1 })
    .with({ day: 1 })
    .toString();
}

/** The content that a company starts with: the draft in its languages, with its facts, and a placeholder at the end of each text. */
export function contentFiles(
  answers: Answers,
  { texts, messages }: Draft,
  { today, timeZone }: { today: IsoDate; timeZone: string },
) {
  const { company, application, contact, region, languages } = answers;
  const effective = effectiveDate(today);
  const announced = Temporal.PlainDate.from(effective).subtract({ days: noticeDays }).toString();
  const [sourceLocale = ''] = languages;
  const place = { region, holds: ['accounts', 'visits', 'partnerData'], provider: 'Amazon Web Services EMEA SARL' };
  const version = {
    announced,
    change: 'major',
    facts: { application, company, contact },
    storage: [{ ...place, safeguard: safeguardFor(answers, effective) }],
  };
  const site = { sourceLocale, locales: languages, timeZone, noticeDays, country: answers.country };
  return new Map([
    // The content is a directory of the project.
    ['site.yaml', modeline('site', '..') + stringify(site)],
    [`privacy/${effective}/version.yaml`, modeline('version', '../../..') + stringify(version)],
    ...languages.flatMap((locale): [string, string][] => {
      const words = messages.get(locale);
      return words === undefined ? [] : [[`messages/${locale}.json`, words]];
    }),
    ...languages.flatMap((locale): [string, string][] => {
      const text = texts.get(locale);
      if (text === undefined) return [];
      const draft = toDraft(text, locale === sourceLocale ? findTopics(texts) : undefined);
      return [[`privacy/${effective}/${locale}.md`, draft]];
    }),
  ]);
}

/** The line that says where the text speaks of what laws ask for; it is the same in every language, and the source has it. */
function findTopics(texts: Draft['texts']): string {
  return [...texts.values()].flatMap((text) => /^topics:.*\n/m.exec(text)?.[0] ?? [])[0] ?? '';
}

/** A first version has changed nothing, so it has no summary. Only the source has topics. */
function toDraft(text: string, topics: string | undefined): string {
  const bare = text.replace(/^---\n[\s\S]*?\n---\n/, (front) => front.replace(/^(?:summary|topics):.*\n/gm, ''));
  if (topics !== undefined) {
    const source = bare.replace(/^---\n[\s\S]*?\n---\n/, (front) =>
      front.replace(/^translation:.*\n/m, '').replace(/---\n$/, `${topics}---\n`),
    );
    return `${source.trimEnd()}\n\n${placeholder}\n`;
  }
  const translation = /^translation:/m.test(bare) ? bare : bare.replace('---\n', '---\ntranslation: machine\n');
  return `${translation.trimEnd()}\n\n${placeholderOfTranslation}\n`;
}

/** The usual safeguard for a region, as the law of the company's country has it. */
function safeguardFor({ country, region }: Answers, on: IsoDate): Safeguard {
  const there = awsRegions[region]?.country ?? '';
  if (isWithinArea(country, there)) return 'notNeeded';
  const fault = findSafeguardFault({ from: country, to: there, safeguard: 'notNeeded', on });
  return fault?.right[0] ?? 'standardClauses';
}
