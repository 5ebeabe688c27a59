import { Command } from 'commander';
import { type ActOptions, runAct } from '../../shared/acts/run-act.ts';
import { contentOption, jsonOption } from '../../shared/content-options.ts';
import { atOption, becauseOption, dryRunOption } from '../../shared/options.ts';

/** `promulgate withdraw`: an announced version will not take effect. */
export function withdrawCommand(): Command {
  return new Command('withdraw')
    .argument('<version>', 'the version, such as privacy/2026-11-15')
    .addOption(becauseOption().makeOptionMandatory())
    .addOption(contentOption())
    .addOption(atOption())
    .addOption(dryRunOption())
    .addOption(jsonOption())
    .addHelpText(
      'after',
      `
The pages of the version stay, and say that it was withdrawn and why. Latest pages, notices
and comparisons go on without it. A draft needs no withdrawal: delete its directory. What is
in force already is put right by a new version: see "promulgate new-version".`,
    )
    .action(withdraw);
}

async function withdraw(name: string, options: ActOptions): Promise<void> {
  const { because } = options;
  await runAct(
    {
      verb: 'withdraw',
      name,
      write: (document, date) => document.set('withdrawn', document.createNode({ date, because })),
    },
    options,
    ({ effective }) => ({ sentence: `${name} is withdrawn, and does not take effect on ${effective}` }),
  );
}
