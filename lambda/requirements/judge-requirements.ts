import type { Asker } from '../content/askers.ts';
import type { Locale } from '../content/content.ts';
import { kinshipOf } from '../content/language/kinship.ts';
import { unmet } from './answers.ts';
import type { Requirement, TextAnswer, Verdict } from './requirement.ts';
import { requirements } from './requirements.ts';
import { type JudgedText, type JudgedVersion, judgedText } from './subject.ts';

/** One requirement, with what the texts of a version answer to it. */
export interface JudgedRequirement {
  readonly requirement: Requirement;
  /** `unmet` if any answer is, otherwise `unknown` if any is. */
  readonly verdict: Verdict;
  /** True if nothing that is unmet stops a publication. */
  readonly isMinor: boolean;
  readonly answers: readonly LocatedAnswer[];
}

/** An answer that texts have in common. */
export interface LocatedAnswer extends Omit<TextAnswer, 'offset'> {
  readonly locales: readonly Locale[];
  /** Counted from 1; of an answer about a file. */
  readonly line?: number;
}

/**
 * Judges a version by what some askers ask; by default all of them, and in all languages. What any text should be is always judged.
 */
export function judgeRequirements(
  subject: JudgedVersion,
  askers?: readonly Asker[],
  locales = subject.content.settings.locales,
): JudgedRequirement[] {
  const asked = requirements.filter(({ asker }) => asker === 'any' || askers === undefined || askers.includes(asker));
  const texts = new Map(locales.map((locale) => [locale, judgedText(subject, locale)]));
  return asked.map((requirement) => judge(requirement, texts, subject));
}

function judge(
  requirement: Requirement,
  texts: ReadonlyMap<Locale, JudgedText>,
  subject: JudgedVersion,
): JudgedRequirement {
  const found = readersOf(requirement, [...texts.keys()]).map((locale) => {
    const text = texts.get(locale);
    return [locale, text === undefined ? [missingText(locale)] : requirement.judge(text)] as const;
  });
  const answers = groupAnswers(found, subject);
  const unmetOnes = answers.filter(({ verdict }) => verdict === 'unmet');
  const isUnknown = answers.some(({ verdict }) => verdict === 'unknown');
  return {
    requirement,
    verdict: unmetOnes.length > 0 ? 'unmet' : isUnknown ? 'unknown' : 'met',
    isMinor: requirement.severity === 'warning' || unmetOnes.every(({ isMinor }) => isMinor === true),
    answers,
  };
}

/** The locales whose readers a requirement is about; the locale that it wants where no text is kin of it. */
function readersOf({ readers }: Requirement, locales: readonly Locale[]): Locale[] {
  if (readers === undefined) return [...locales];
  return [kinshipOf(locales)(readers)[0] ?? readers];
}

function missingText(locale: Locale): TextAnswer {
  return unmet(`There is no text in ${locale}`, `Add "${locale}" to "locales" in site.yaml, and translate the text`, {
    file: 'site.yaml',
  });
}

function groupAnswers(
  found: readonly (readonly [Locale, readonly TextAnswer[]])[],
  subject: JudgedVersion,
): LocatedAnswer[] {
  const groups = new Map<string, { readonly answer: TextAnswer; readonly locales: Locale[] }>();
  for (const [locale, answers] of found)
    for (const answer of answers) {
      const key = JSON.stringify(answer);
      const group = groups.get(key) ?? { answer, locales: [] };
      if (!group.locales.includes(locale)) group.locales.push(locale);
      groups.set(key, group);
    }
  return [...groups.values()].map(({ answer: { offset, ...answer }, locales }) => {
    const line = answer.file === undefined ? {} : { line: lineOf(subject.textOf(answer.file), offset ?? 0) };
    return { ...answer, ...line, locales };
  });
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
