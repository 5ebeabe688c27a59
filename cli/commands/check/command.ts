import { Command } from 'commander';
import type { Content } from '../../../lambda/content/content.ts';
import { type LoadedContent, loadContent } from '../../../lambda/shared/load-content.ts';
import { exitCodes } from '../../shared/exit-codes.ts';
import { countProblems, formatProblems, plural } from '../../shared/format-problems.ts';
import { contentOption, jsonOption } from '../../shared/options.ts';

/** `promulgate check`: every problem in the content, with its location and what to type instead. */
export function checkCommand(): Command {
  return new Command('check')
    .description('Lists every mistake in the content: where it is, and what to type instead.')
    .addOption(contentOption())
    .addOption(jsonOption())
    .action(async (options: { content: string; json?: true }) => {
      const loaded = await loadContent(options.content);
      const { problems } = loaded;
      console.log(options.json ? JSON.stringify({ problems }, null, 2) : describe(options.content, loaded));
      if (loaded.content === undefined) process.exitCode = exitCodes.failed;
    });
}

function describe(directory: string, { content, problems }: LoadedContent): string {
  const verdict = content === undefined ? 'it cannot be published' : `it can be published: ${sum(content)}`;
  return [...formatProblems(problems), `${directory}: ${countProblems(problems)}; ${verdict}`].join('\n');
}

function sum({ policies, settings }: Content): string {
  const versions = policies.flatMap((policy) => policy.versions);
  const translations = versions.reduce((count, version) => count + version.translations.size, 0);
  return `${plural(versions.length, 'version')} in ${plural(settings.locales.length, 'locale')}, ${plural(translations, 'text')}`;
}
