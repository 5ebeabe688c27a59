import type { Problem } from '../../../lambda/content/problem.ts';
import { acts } from './acts.ts';
import { applicationCases } from './applications.ts';
import { comparison } from './comparison.ts';
import { corrections } from './corrections.ts';
import { disclosure } from './disclosure.ts';
import { facts } from './facts.ts';
import { files } from './files.ts';
import { frontMatter } from './front-matter.ts';
import { headings } from './headings.ts';
import { hints } from './hints.ts';
import { kinds } from './kinds.ts';
import { links } from './links.ts';
import { marks } from './marks.ts';
import { memory } from './memory.ts';
import { messages } from './messages.ts';
import { policySettings } from './policy-settings.ts';
import { settings } from './settings.ts';
import { shown } from './shown.ts';
import { succession } from './succession.ts';
import { translations } from './translations.ts';
import { versions } from './versions.ts';
import { wholeText } from './whole-text.ts';

/** Cases of one text, by what they are about. */
export const textCases = { headings, facts, links, marks, shown };

/** Cases of other files, by what they are about. */
export const fileCases = {
  files,
  settings,
  policySettings,
  applicationCases,
  versions,
  corrections,
  succession,
  disclosure,
  acts,
  frontMatter,
  translations,
  comparison,
  wholeText,
  memory,
  messages,
  hints,
  kinds,
};

/** What a line of a case says of a rule; undefined for a line that says what to type. */
export function ruleAtEnd(line: string): { rule: string; severity: Problem['severity'] } | undefined {
  const [, label, rule] = /^\S*:\d+:\d+: (warning: )?.* \[([a-z0-9-]+)\]$/.exec(line) ?? [];
  return rule === undefined ? undefined : { rule, severity: label === undefined ? 'error' : 'warning' };
}

/** The rules of a case, each once. */
export function rulesOf(lines: readonly unknown[]): string[] {
  return [...new Set(lines.flatMap((line) => (typeof line === 'string' ? (ruleAtEnd(line)?.rule ?? []) : [])))];
}
