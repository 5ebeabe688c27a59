import { checkReady } from '../../content/check-ready.ts';
import type { RuleId } from '../../content/rules.ts';
import { met, unmet, unmetOr } from '../answers.ts';
import { typedSections } from '../places.ts';
import type { Judge, TextAnswer } from '../requirement.ts';
import type { JudgedText } from '../subject.ts';
import { versionFile } from './facts.ts';

/** Judges whether `promulgate check` finds nothing of a kind in the texts that readers see. */
export function passesRules(...rules: readonly RuleId[]): Judge {
  return (text) => {
    const files = filesOf(text);
    const wrong = text.subject.problems
      .filter(({ rule, file }) => files.includes(file) && rules.some((known) => known === rule))
      .map(({ file, line, message, hint }): TextAnswer => {
        const before = text.subject
          .textOf(file)
          .split('\n')
          .slice(0, line - 1);
        return unmet(message, hint, { file, offset: before.join('\n').length + (line > 1 ? 1 : 0) });
      });
    return unmetOr(wrong, met('"promulgate check" finds none'));
  };
}

/** Judges whether no placeholder and no name from an example is left. */
export const hasNoPlaceholders: Judge = (text) => {
  const files = [...filesOf(text), versionFile(text.subject)];
  const wrong = files.flatMap((file) =>
    checkReady(text.subject.textOf(file))
      .filter(({ rule }) => rule !== 'unnoted-translation')
      .map(({ message, hint, offset }) => unmet(message, hint, { file, offset })),
  );
  return unmetOr(wrong, met('"promulgate check" finds none'));
};

/** Judges whether readers of a locale get the whole text in their own language. */
export const isComplete: Judge = ({ shown, locale }) => {
  const foreign = shown.sections.filter((section) => section.locale !== locale || section.others.length > 0);
  const wrong = foreign.map(({ section, locale: main, others }) =>
    unmet(
      `Readers of ${locale} get section "${section.id}" in ${[main, ...others].join(', ')}`,
      `Translate it in ${locale}.md, under a heading with {#${section.id}}`,
      { file: shown.head.file },
    ),
  );
  return unmetOr(wrong, met(`All ${shown.sections.length} sections are in ${locale}`, { file: shown.head.file }));
};

/** The files from which readers of a locale get their text. */
function filesOf({ shown, subject }: JudgedText): string[] {
  const files = shown.sections.flatMap((section) => typedSections(section, subject).map(({ file }) => file));
  return [...new Set([shown.head.file, ...files])];
}
