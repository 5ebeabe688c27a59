import { Command, InvalidArgumentError, Option } from 'commander';
import type { Content } from '../../../lambda/content/content.ts';
import { dateAt } from '../../../lambda/content/local-time.ts';
import { printable } from '../../../lambda/content/printable.ts';
import type { Problem } from '../../../lambda/content/problem.ts';
import { boundYoungHeap } from '../../../lambda/shared/bound-young-heap.ts';
import { compareContent, type LoadedContent, loadBuiltContent } from '../../../lambda/shared/load-content.ts';
import type { Stage } from '../../../lambda/site/stage.ts';
import { exitCodes } from '../../shared/exit-codes.ts';
import { countProblems, formatProblems, plural } from '../../shared/format-problems.ts';
import { holdToAskers } from '../../shared/hold-to-askers.ts';
import { readKeptProofs } from '../../shared/kept-proofs.ts';
import { loadForStage } from '../../shared/load-for-stage.ts';
import { atOf, atOption, contentOption, jsonOption, stageOption } from '../../shared/options.ts';
import { formatJson } from '../../shared/print-report.ts';
import { formatAnnotation } from './annotations.ts';
import { requireKnown } from './require-known.ts';
import { countBy, type Selection, selectProblems } from './select-problems.ts';

interface CheckOptions extends Pick<Selection, 'locale' | 'newest'> {
  readonly content: string;
  readonly stage?: Stage;
  readonly limit: number;
  readonly json?: true;
  readonly annotations?: true;
  readonly fix?: true;
  readonly at?: string;
  readonly against?: string;
}

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
    .addOption(atOption())
    .addOption(againstOption())
    .addHelpText('after', help)
    .action(check);
}

async function check(files: readonly string[], options: CheckOptions): Promise<void> {
  boundYoungHeap();
  const clock = (timeZone: string) => dateAt(atOf(options, { timeZone }), timeZone);
  if (options.fix) await fix(options);
  const proofs = readKeptProofs();
  const built = await loadForStage(options.content, options.stage, (named) => loadBuiltContent(named, clock, proofs));
  proofs?.keep();
  const { loaded, sentence } = await compare(await judge(built, options), options);
  const selection = { files, ...options };
  requireKnown(selection, loaded);
  const problems = selectProblems(loaded.problems, selection, loaded);
  const frozen = selectProblems(loaded.frozenProblems, selection, loaded).length;
  const accepted = selectProblems(loaded.acceptedProblems, selection, loaded).length;
  console.log(
    options.json
      ? formatJson({ problems, frozen, accepted, compared: sentence })
      : `${describe(options, { ...loaded, problems, frozen, accepted, all: loaded.problems })}\n${printable(sentence)}`,
  );
  if (loaded.content === undefined) process.exitCode = exitCodes.failed;
}

/** The day is that of any place on earth in which it is latest: a text is frozen where it is announced already. */
async function fix(options: CheckOptions): Promise<void> {
  const today = dateAt(atOf(options, { timeZone: 'Pacific/Kiritimati' }), 'Pacific/Kiritimati');
  const { fixContent } = await import('./fix-content.ts');
  const mended = await fixContent(options.content, today);
  // Programs read what is printed as JSON or annotations.
  for (const { file, count } of options.json || options.annotations ? [] : mended)
    console.log(
      printable(
        file.endsWith('.lock')
          ? `Recorded ${plural(count, 'piece')} in ${file}`
          : `Mended ${plural(count, 'mistake')} in ${file}`,
      ),
    );
}

/** A trial is held to nothing. */
async function judge(loaded: LoadedContent, options: CheckOptions): Promise<LoadedContent> {
  if (loaded.content === undefined || options.stage === 'trial') return loaded;
  return holdToAskers(loaded, atOf(options, loaded.content.settings));
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

const notCompared = 'Not compared with what is public: name the address of the site, or a commit, with --against';

/** Content with errors is not compared: one mistake would look like many. */
async function compare(loaded: LoadedContent, options: CheckOptions): Promise<Compared> {
  const { content } = loaded;
  if (content === undefined) return { loaded, sentence: 'Not compared with what is public: mend the errors first' };
  if (options.against === undefined) return { loaded, sentence: notCompared };
  const at = atOf(options, content.settings);
  const { readPublic } = await import('./read-public.ts');
  const { sentence, texts } = await readPublic(options.against, { directory: options.content, at, content });
  return { sentence, loaded: texts === undefined ? loaded : compareContent({ ...loaded, content }, texts, at) };
}

function parseLimit(text: string): number {
  if (!/^\d{1,6}$/.test(text)) throw new InvalidArgumentError('Write a number, such as 200, or 0 for all problems.');
  return Number(text);
}

interface CheckReport extends Pick<LoadedContent, 'directory' | 'content' | 'problems'> {
  /** Those that were not asked for, too. */
  readonly all: readonly Problem[];
  /** How many problems there are with frozen words. */
  readonly frozen: number;
  /** How many warnings are accepted. */
  readonly accepted: number;
}

function describe(
  { annotations, limit }: CheckOptions,
  { directory, content, problems, frozen, accepted, all }: CheckReport,
): string {
  const verdict = content === undefined ? 'it cannot be published' : `it can be published: ${sum(content)}`;
  const frozenCount = frozen === 0 ? '' : `, and ${frozen} with frozen words`;
  const acceptedCount = accepted === 0 ? '' : `, ${accepted} accepted`;
  const others = all.filter((problem) => !problems.includes(problem));
  const othersCount = others.length === 0 ? '' : ` in what you asked for, and ${countProblems(others)} elsewhere`;
  const closing = `${directory}: ${countProblems(problems)}${othersCount}${acceptedCount}${frozenCount}; ${verdict}`;
  if (annotations) return [...problems.map(formatAnnotation), closing].join('\n');
  const listed = limit === 0 ? problems : problems.slice(0, limit);
  return [...formatProblems(listed), ...describeRest(problems, listed.length), closing].join('\n');
}

/** Where the rest is, and how to see it. */
function describeRest(problems: readonly Problem[], listed: number): string[] {
  if (listed === problems.length) return [];
  return [
    `${plural(problems.length - listed, 'more problem')}; list all with --limit 0, or name a file, --locale or --newest`,
    `  by file: ${countBy(problems, ({ file }) => file.split('/').slice(-2).join('/'))}`,
    `  by rule: ${countBy(problems, ({ rule }) => rule)}`,
    '',
  ];
}

function sum({ policies, settings }: Content): string {
  const versions = policies.flatMap((policy) => policy.versions);
  const translations = versions.reduce((count, version) => count + version.translations.size, 0);
  return `${plural(versions.length, 'version')} in ${plural(settings.locales.length, 'locale')}, ${plural(translations, 'text')}`;
}
