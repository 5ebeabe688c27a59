import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Command } from 'commander';
import { ContentProblems } from '../../../lambda/content/content-problems.ts';
import { parseContent } from '../../../lambda/content/parse-content.ts';
import { loadContent } from '../../../lambda/shared/load-content.ts';
import { findContent } from '../../shared/find-content.ts';
import { plural } from '../../shared/format-problems.ts';
import { contentOption } from '../../shared/options.ts';
import { printLines } from '../../shared/print-report.ts';
import { readRevision } from '../../shared/read-revision.ts';
import { findChangedPieces } from './find-changed-pieces.ts';
import { renderReview } from './render-review.ts';

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
version is compared with the one before it.`,
    )
    .action(review);
}

async function review({ content, base, out }: ReviewOptions): Promise<void> {
  const directory = findContent(content);
  const [loaded, files] = await Promise.all([loadContent(directory), readRevision(directory, base)]);
  const { readable, problems } = loaded;
  if (readable === undefined) throw new ContentProblems(problems);
  const texts = findChangedPieces(parseContent(files).readable, readable);
  const page = renderReview(texts, { loaded, base });
  await mkdir(path.dirname(path.resolve(out)), { recursive: true });
  await writeFile(out, page);
  const changed = texts.filter(({ sections }) => sections.some(({ pieces }) => pieces.length > 0));
  const pieces = changed.flatMap(({ sections }) => sections.flatMap((section) => section.pieces));
  printLines([`${out}: ${plural(pieces.length, 'changed piece')} in ${plural(changed.length, 'text')}`]);
}
