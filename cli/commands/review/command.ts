import { Command } from 'commander';
import type { Content } from '../../../lambda/content/content.ts';
import { ContentProblems } from '../../../lambda/content/content-problems.ts';
import type { Files } from '../../../lambda/content/files/files.ts';
import { parseContent } from '../../../lambda/content/parse-content.ts';
import { loadContent } from '../../../lambda/shared/load-content.ts';
import { contentOption } from '../../shared/content-options.ts';
import { plural } from '../../shared/format-problems.ts';
import { printLines } from '../../shared/print-report.ts';
import { readRevision } from '../../shared/read-revision.ts';
import { writeReport } from '../../shared/write-report.ts';
import { findChangedFiles } from './find-changed-files.ts';
import { findChangedPieces } from './find-changed-pieces.ts';
import { type BaseState, renderReview } from './render-review.ts';

interface ReviewOptions {
  readonly content: string;
  readonly base: string;
  readonly out: string;
}

/** `promulgate review`: what a change of the content changes for readers. */
export function reviewCommand(): Command {
  return new Command('review')
    .requiredOption('--base <commit>', 'required: the commit to compare with, such as origin/main')
    .requiredOption('--out <file>', 'required: the page to write, such as review.html')
    .addOption(contentOption())
    .addHelpText(
      'after',
      `
Writes one page that needs no other file: for each version and language, every piece (heading,
clause, paragraph, list item, row) that readers will see differently, as it was, as it will be
and in the source, with the words marked; and each problem in the section where it is. A new
version is compared with the one before it. What else changed is listed after the texts: dates, facts,
places and settings by their lines, and texts that are gone.`,
    )
    .action(review);
}

async function review({ content: directory, base, out }: ReviewOptions): Promise<void> {
  const [loaded, files] = await Promise.all([loadContent(directory), readRevision(directory, base)]);
  const { readable, problems } = loaded;
  if (readable === undefined) throw new ContentProblems(problems);
  const before = parseContent(files).readable;
  const texts = findChangedPieces(before, readable);
  const others = findChangedFiles(files, loaded.files);
  const page = renderReview(texts, { loaded, base: { name: base, state: baseStateOf(before, files) }, others });
  await writeReport(out, page);
  const changed = texts.filter(({ sections }) => sections.some(({ pieces }) => pieces.length > 0));
  const pieces = changed.flatMap(({ sections }) => sections.flatMap((section) => section.pieces));
  const count = `${plural(pieces.length, 'changed piece')} in ${plural(changed.length, 'text')}`;
  printLines([`${out}: ${count}${others.length === 0 ? '' : `, and ${plural(others.length, 'other file')}`}`]);
}

function baseStateOf(before: Content | undefined, files: Files): BaseState {
  if (files.size === 0) return 'empty';
  return before === undefined ? 'unreadable' : 'readable';
}
