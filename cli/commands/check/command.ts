import { Command, Option } from 'commander';
import type { Content } from '../../../lambda/content/content.ts';
import { type LoadedContent, loadBuiltContent } from '../../../lambda/shared/load-content.ts';
import type { Stage } from '../../../lambda/site/stage.ts';
import { exitCodes } from '../../shared/exit-codes.ts';
import { countProblems, formatProblems, plural } from '../../shared/format-problems.ts';
import { loadForStage } from '../../shared/load-for-stage.ts';
import { contentOption, jsonOption, stageOption } from '../../shared/options.ts';
import { formatJson } from '../../shared/print-report.ts';
import { formatAnnotation } from './annotations.ts';

interface CheckOptions {
  readonly content: string;
  readonly stage?: Stage;
  readonly json?: true;
  readonly annotations?: true;
}

/** `promulgate check`: every problem in the content, with its location and what to type instead. */
export function checkCommand(): Command {
  return new Command('check')
    .description('Lists every mistake in the content: where it is, and what to type instead.')
    .addOption(contentOption())
    .addOption(stageOption('defaults to looking for mistakes alone'))
    .addOption(jsonOption())
    .addOption(new Option('--annotations', 'print each problem as an annotation for GitHub Actions').conflicts('json'))
    .action(async (options: CheckOptions) => {
      const loaded = await loadForStage(options.content, options.stage, loadBuiltContent);
      console.log(options.json ? formatJson({ problems: loaded.problems }) : describe(options, loaded));
      if (loaded.content === undefined) process.exitCode = exitCodes.failed;
    });
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
