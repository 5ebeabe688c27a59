import { Command } from 'commander';
import { isSeq } from 'yaml';
import { type ActOptions, runAct } from '../../shared/acts/run-act.ts';
import { contentOption, jsonOption } from '../../shared/content-options.ts';
import { atOption, becauseOption, dryRunOption, localTimeOption } from '../../shared/options.ts';

interface PostponeOptions extends ActOptions {
  readonly to: string;
}

/** `promulgate postpone`: an announced version takes effect later. */
export function postponeCommand(): Command {
  return new Command('postpone')
    .argument('<version>', 'the version, such as privacy/2026-11-15')
    .addOption(
      localTimeOption('--to <time>', 'required: the later day or time at which it takes effect').makeOptionMandatory(),
    )
    .addOption(becauseOption().makeOptionMandatory())
    .addOption(contentOption())
    .addOption(atOption())
    .addOption(dryRunOption())
    .addOption(jsonOption())
    .addHelpText(
      'after',
      `
The version keeps its directory and its address. Its pages and the notices show the new
date, the one before it, and the reason. For an earlier date, withdraw it and make a new one.`,
    )
    .action(postpone);
}

async function postpone(name: string, options: PostponeOptions): Promise<void> {
  const { because, to } = options;
  await runAct(
    {
      verb: 'postpone',
      name,
      write: (document, date) => {
        if (!isSeq(document.get('postponed'))) document.set('postponed', document.createNode([]));
        document.addIn(['postponed'], document.createNode({ date, to, because }));
      },
    },
    options,
    ({ effective }) => ({ to, sentence: `${name} takes effect on ${to} instead of ${effective}` }),
  );
}
