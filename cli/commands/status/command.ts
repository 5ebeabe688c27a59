import { Command } from 'commander';
import { countWork, findWork, type TextWork } from '../../../lambda/content/memory/find-work.ts';
import { contentOption, jsonOption } from '../../shared/content-options.ts';
import { loadForTranslators } from '../../shared/load-for-translators.ts';
import { formatJson, printLines } from '../../shared/print-report.ts';
import { writeReport } from '../../shared/write-report.ts';
import { formatMatrix } from './format-matrix.ts';
import { renderStatus } from './render-status.ts';

interface StatusOptions {
  readonly content: string;
  readonly json?: true;
  readonly html?: string;
  readonly markdown?: true;
}

/** `promulgate status`: the matrix of languages and sections. */
export function statusCommand(): Command {
  return new Command('status')
    .addOption(contentOption())
    .addOption(jsonOption())
    .option('--html <file>', 'also write the matrix as a page that needs no other file')
    .option('--markdown', 'print a table in Markdown, as for the summary of a job')
    .addHelpText(
      'after',
      `
For the newest version of each policy. A section counts as translated where each of its pieces
is, be it in an earlier version whose source had the same words.`,
    )
    .action(showStatus);
}

async function showStatus(options: StatusOptions): Promise<void> {
  const { content } = await loadForTranslators(options.content);
  const work = findWork(content);
  const { sourceLocale } = content.settings;
  if (options.html !== undefined) await writeReport(options.html, renderStatus(work));
  if (options.json) console.log(formatJson({ texts: work.map(describeText) }));
  else printLines(formatMatrix(work, { sourceLocale, isMarkdown: options.markdown === true }));
}

function describeText({ policy, version, locale, sections }: TextWork) {
  return {
    policy,
    version: version.id,
    locale,
    ...countWork(sections.flatMap(({ pieces }) => pieces)),
    sections: sections.map(({ source, heading, pieces }) => ({ id: source.id, heading, ...countWork(pieces) })),
  };
}
