import path from 'node:path';
import type { AssessedPiece } from '../../../lambda/content/memory/assess-section.ts';
import { countWork, isOpen, type SectionWork, type TextWork } from '../../../lambda/content/memory/find-work.ts';
import { typedWords } from '../../../lambda/content/memory/write-section.ts';
import { plural } from '../../shared/format-problems.ts';
import { writeText } from '../../shared/write-text.ts';
import type { TodoContext } from './describe-work.ts';

/** The lines of a list of work; of one language in full, of all languages as a summary. */
export function formatTodo(texts: readonly TextWork[], context: TodoContext & { readonly isOne: boolean }): string[] {
  if (texts.length === 0) return ['Nothing is left to translate.'];
  if (!context.isOne)
    return [
      ...texts.map((text) => summaryOf(text, context)),
      'See the pieces of a language, and a text to complete: promulgate todo LOCALE',
    ];
  return texts.flatMap((text) => [
    summaryOf(text, context),
    '',
    ...text.sections.flatMap(sectionLines),
    `${introductionOf(text, context)}:`,
    '',
    ...writeText(text, context).trimEnd().split('\n'),
    '',
  ]);
}

function summaryOf({ sections, locale, file }: TextWork, { directory }: TodoContext): string {
  const { pieces, outdated, untranslated, wordsLeft } = countWork(sections.flatMap((section) => section.pieces));
  const parts = [
    ...(untranslated > 0 ? [`${untranslated} not translated`] : []),
    ...(outdated > 0 ? [`${outdated} outdated`] : []),
  ];
  return `${locale}: ${plural(outdated + untranslated, 'piece')} of ${pieces} left (${parts.join(', ')}), ${plural(wordsLeft, 'word')} of the source: ${path.join(directory, file)}`;
}

function sectionLines({ source, heading, pieces }: SectionWork): string[] {
  const open = pieces.filter(isOpen);
  if (open.length === 0) return [];
  const title = source.id === '' ? 'The introduction' : `${heading} {#${source.id}}`;
  return [title, ...open.flatMap(pieceLines), ''];
}

/** The words of the source before and now stand one above the other: a terminal is narrow, and clauses are long. */
function pieceLines({ source, state, before, own }: AssessedPiece): string[] {
  const name = source.kind === 'clause' ? `clause ${source.mark}` : source.kind;
  const lines = (label: string, words: string | undefined) =>
    words === undefined ? [] : [`    ${label.padEnd(12)} ${words.replace(/\s*\n\s*/g, ' ')}`];
  return [
    `  ${name}: ${state === 'outdated' ? 'its source has changed since it was translated' : before === undefined ? 'new' : 'changed, and not translated before'}`,
    ...lines('source was', before && typedWords(before)),
    ...lines('source is', typedWords(source)),
    ...lines('translation', own && typedWords(own)),
  ];
}

function introductionOf({ version, locale, file }: TextWork, { directory }: TodoContext): string {
  const name = path.join(directory, file);
  return version.translations.has(locale)
    ? `Put this into ${name}, in place of the same sections, and translate what follows each "TODO:"`
    : `Save this as ${name}, and translate what follows each "TODO:"`;
}
