import { Command, Option } from 'commander';
import type { Content } from '../../../lambda/content/content.ts';
import { dateAt } from '../../../lambda/content/local-time.ts';
import { printable } from '../../../lambda/content/printable.ts';
import { compareContent, type LoadedContent, loadBuiltContent } from '../../../lambda/shared/load-content.ts';
import type { Stage } from '../../../lambda/site/stage.ts';
import { exitCodes } from '../../shared/exit-codes.ts';
import { countProblems, formatProblems, plural } from '../../shared/format-problems.ts';
import { loadForStage } from '../../shared/load-for-stage.ts';
import { atOf, atOption, contentOption, jsonOption, stageOption } from '../../shared/options.ts';
import { formatJson } from '../../shared/print-report.ts';
import { formatAnnotation } from './annotations.ts';
import { readPublic } from './read-public.ts';

interface CheckOptions {
  readonly content: string;
  readonly stage?: Stage;
  readonly json?: true;
  readonly annotations?: true;
  readonly at?: string;
  readonly against?: string;
}

/** `promulgate check`: every problem in the content, with its location and what to type instead. */
export function checkCommand(): Command {
  return new Command('check')
    .description('Lists every mistake in the content: where it is, and what to type instead.')
    .addOption(contentOption())
    .addOption(stageOption('defaults to looking for mistakes alone'))
    .addOption(jsonOption())
    .addOption(new Option('--annotations', 'print each problem as an annotation for GitHub Actions').conflicts('json'))
    .addOption(atOption())
    .addOption(againstOption())
    .addHelpText('after', help)
    .action(check);
}

async function check(options: CheckOptions): Promise<void> {
  const clock = (timeZone: string) => dateAt(atOf(options, { timeZone }), timeZone);
  const { loaded, sentence } = await compare(
    await loadForStage(options.content, options.stage, (directory) => loadBuiltContent(directory, clock)),
    options,
  );
  const { problems, content } = loaded;
  console.log(
    options.json
      ? formatJson({ problems, compared: sentence })
      : `${describe(options, loaded)}\n${printable(sentence)}`,
  );
  if (content === undefined) process.exitCode = exitCodes.failed;
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

interface Compared {
  readonly loaded: LoadedContent;
  /** What it was compared with, or why it was not. */
  readonly sentence: string;
}

/** Content with errors is not compared: one mistake would look like many. */
async function compare(loaded: LoadedContent, options: CheckOptions): Promise<Compared> {
  const { content } = loaded;
  if (content === undefined) return { loaded, sentence: 'Not compared with what is public: mend the errors first' };
  const at = atOf(options, content.settings);
  const { sentence, texts } = await readPublic(options.against, { directory: options.content, at });
  return { sentence, loaded: texts === undefined ? loaded : compareContent({ ...loaded, content }, texts, at) };
}

function describe({ content: directory, annotations }: CheckOptions, loaded: LoadedContent): string {
  const { content, problems, frozenProblems } = loaded;
  const verdict = content === undefined ? 'it cannot be published' : `it can be published: ${sum(content)}`;
  const lines = annotations ? problems.map(formatAnnotation) : formatProblems(problems);
  const frozen = frozenProblems.length === 0 ? '' : ` (and ${frozenProblems.length} with frozen words)`;
  return [...lines, `${directory}: ${countProblems(problems)}${frozen}; ${verdict}`].join('\n');
}

function sum({ policies, settings }: Content): string {
  const versions = policies.flatMap((policy) => policy.versions);
  const translations = versions.reduce((count, version) => count + version.translations.size, 0);
  return `${plural(versions.length, 'version')} in ${plural(settings.locales.length, 'locale')}, ${plural(translations, 'text')}`;
}
