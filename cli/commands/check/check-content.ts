import { Command } from 'commander';
import type { Content } from '../../../lambda/content/content.ts';
import { dateAt, endOfDay } from '../../../lambda/content/local-time.ts';
import { printable } from '../../../lambda/content/printable.ts';
import { boundYoungHeap } from '../../../lambda/shared/bound-young-heap.ts';
import { digestFiles } from '../../../lambda/shared/digest-inputs.ts';
import { compareContent, type LoadedContent, loadBuiltContent } from '../../../lambda/shared/load-content.ts';
import type { Instant } from '../../../lambda/site/site.ts';
import { exitCodes } from '../../shared/exit-codes.ts';
import { plural } from '../../shared/format-problems.ts';
import { holdToAskers } from '../../shared/hold-to-askers.ts';
import { readKeptProofs } from '../../shared/kept-proofs.ts';
import { keepVerdict } from '../../shared/kept-verdict.ts';
import { loadForStage } from '../../shared/load-for-stage.ts';
import { atOf, atOption } from '../../shared/options.ts';
import { asksForAll, type CheckOptions } from './check-options.ts';
import { isNothingWrong } from './is-nothing-wrong.ts';
import { notCompared, printCheck } from './report-check.ts';
import { requireKnown } from './require-known.ts';
import { selectProblems } from './select-problems.ts';

/** Checks a content directory, prints what is wrong with it, and keeps the verdict where nothing is. */
export async function checkContent(files: readonly string[], options: CheckOptions, command: Command): Promise<void> {
  if (options.at !== undefined) refuseInstant(options.at, command);
  boundYoungHeap();
  const days = new Map<string, Instant>();
  const from = Date.now();
  const clock = (timeZone: string) => {
    if (!days.has(timeZone)) days.set(timeZone, endOfDay(dateAt(from, timeZone), timeZone));
    return dateAt(atOf(options, { timeZone }), timeZone);
  };
  if (options.fix) await fix(options);
  const proofs = readKeptProofs();
  const built = await loadForStage(options.content, options.stage, (named) => loadBuiltContent(named, clock, proofs));
  proofs?.keep();
  const { loaded, sentence } = await compare(await judge(built, options), options);
  const sum = loaded.content && sumOf(loaded.content);
  if (sum !== undefined && asksForAll(files, options) && isNothingWrong(loaded))
    keepVerdict({ sum, content: digestFiles(loaded.files), from, until: Math.min(...days.values()) });
  const selection = { files, ...options };
  requireKnown(selection, loaded);
  const problems = selectProblems(loaded.problems, selection, loaded);
  printCheck(
    {
      directory: loaded.directory,
      problems,
      others: loaded.problems.filter((problem) => !problems.includes(problem)),
      frozen: selectProblems(loaded.frozenProblems, selection, loaded).length,
      accepted: selectProblems(loaded.acceptedProblems, selection, loaded).length,
      compared: sentence,
      sum,
    },
    options,
  );
  if (loaded.content === undefined) process.exitCode = exitCodes.failed;
}

/** Refuses what is no instant as a wrong option. */
function refuseInstant(at: string, command: Command): void {
  const again = new Command(command.name()).copyInheritedSettings(command).addOption(atOption());
  again.parse(['--at', at], { from: 'user' });
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

interface Compared {
  readonly loaded: LoadedContent;
  /** What it was compared with, or why it was not. */
  readonly sentence: string;
}

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

function sumOf({ policies, settings }: Content): string {
  const versions = policies.flatMap((policy) => policy.versions);
  const translations = versions.reduce((count, version) => count + version.translations.size, 0);
  return `${plural(versions.length, 'version')} in ${plural(settings.locales.length, 'locale')}, ${plural(translations, 'text')}`;
}
