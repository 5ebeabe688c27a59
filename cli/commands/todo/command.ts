import { Command } from 'commander';
import { findWork, isOpen } from '../../../lambda/content/memory/find-work.ts';
import { contentOption, jsonOption } from '../../shared/content-options.ts';
import { findTranslated } from '../../shared/find-locale.ts';
import { loadForTranslators } from '../../shared/load-for-translators.ts';
import { formatJson, printLines } from '../../shared/print-report.ts';
import { describeWork } from './describe-work.ts';
import { formatTodo } from './format-todo.ts';

interface TodoOptions {
  readonly content: string;
  readonly json?: true;
}

/** `promulgate todo`: what is left to translate, with the lines to paste. */
export function todoCommand(): Command {
  return new Command('todo')
    .argument('[locale]', 'the language, such as de; all languages without it')
    .addOption(contentOption())
    .addOption(jsonOption())
    .addHelpText(
      'after',
      `
For the newest version of each policy: the pieces (headings, clauses, paragraphs, list items,
rows) that are not translated, and those whose source has changed since; the words of the source
before and now; and a text to complete, with the right ids. A piece whose source did not change
keeps its translation from an earlier version, and is not listed.`,
    )
    .action(listWork);
}

async function listWork(locale: string | undefined, options: TodoOptions): Promise<void> {
  const { content: directory } = options;
  const { content } = await loadForTranslators(directory);
  const all = findWork(content);
  const wanted = locale === undefined ? undefined : findTranslated(locale, all);
  const work = all.filter((text) => wanted === undefined || text.locale === wanted);
  const open = work.filter(({ sections }) => sections.some(({ pieces }) => pieces.some(isOpen)));
  const { policies, settings } = content;
  if (options.json)
    console.log(formatJson({ texts: open.map((text) => describeWork(text, { directory, policies, settings })) }));
  else printLines(formatTodo(open, { directory, policies, settings, isOne: wanted !== undefined }));
}
