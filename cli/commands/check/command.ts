import { Command, InvalidArgumentError, Option } from 'commander';
import { contentOption, jsonOption, stageOption, uncheckedAtOption } from '../../shared/content-options.ts';
import { readKeptVerdict } from '../../shared/kept-verdict.ts';
import { asksForAll, type CheckOptions } from './check-options.ts';
import { notCompared, printCheck } from './report-check.ts';

/** `promulgate check`: every problem in the content, with its location and what to type instead. */
export function checkCommand(): Command {
  return new Command('check')
    .argument('[files...]', 'files or directories to list the problems of; everything is checked all the same')
    .addOption(contentOption())
    .addOption(stageOption('defaults to looking for mistakes alone'))
    .option('--locale <tag>', 'list only the problems of one language, such as de')
    .option('--fix', 'first mend what has one certain remedy, in texts that are not announced')
    .option('--newest', 'list only the problems of the newest version of each policy')
    .addOption(
      new Option('--limit <number>', 'list so many problems, or all for 0; the rest is counted')
        .default(50)
        .argParser(parseLimit),
    )
    .addOption(jsonOption())
    .addOption(new Option('--annotations', 'print each problem as an annotation for GitHub Actions').conflicts('json'))
    .addOption(uncheckedAtOption())
    .addOption(againstOption())
    .addHelpText('after', help)
    .action(check);
}

/** What an earlier run found of the same content is printed without loading what checks it. */
async function check(files: readonly string[], options: CheckOptions, command: Command): Promise<void> {
  const verdict = asksForAll(files, options) ? readKeptVerdict(options.content) : undefined;
  if (verdict === undefined) {
    const { checkContent } = await import('./check-content.ts');
    return checkContent(files, options, command);
  }
  const report = { directory: options.content, problems: [], others: [], frozen: 0, accepted: 0 };
  printCheck({ ...report, sum: verdict.sum, compared: notCompared }, options);
}

const help = `
With --against, "check" also reports what a publication would refuse because of what is public:
changed words or terms of an announced version, a text or a language that is gone, and a new
version that claims to be older than it is.`;

function againstOption(): Option {
  return new Option(
    '--against <address or commit>',
    'what is public: the address of the site, or a commit such as origin/main',
  );
}

function parseLimit(text: string): number {
  if (!/^\d{1,6}$/.test(text)) throw new InvalidArgumentError('Write a number, such as 200, or 0 for all problems.');
  return Number(text);
}
