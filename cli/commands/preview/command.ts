import { Command, InvalidArgumentError, Option } from 'commander';
import type { Stage } from '../../../lambda/site/stage.ts';
import { contentOption, stageOption } from '../../shared/content-options.ts';
import { atOption } from '../../shared/options.ts';
import { startPreview } from './start-preview.ts';
import { waitForSignal } from './wait-for-signal.ts';

interface PreviewCommandOptions {
  readonly port: number;
  readonly content: string;
  readonly at?: string;
  readonly stage?: Stage;
}

/** `promulgate preview`: publishes on this machine, again after each change. */
export function previewCommand(): Command {
  return new Command('preview')
    .addOption(portOption())
    .addOption(contentOption())
    .addOption(atOption())
    .addOption(stageOption('defaults to pages as in production, ready or not'))
    .addHelpText('after', '\nOpen pages reload by themselves. Stop with Ctrl+C; nothing is kept.')
    .action(async ({ port, content, at, stage }: PreviewCommandOptions) => {
      const print = (text: string) => console.log(text);
      // From the start on: whoever stops it while it starts must not leave half of it running.
      const stopped = waitForSignal();
      const preview = await startPreview({ port, directory: content, at, stage, print });
      await stopped;
      await preview.close();
    });
}

function portOption(): Option {
  return new Option('--port <number>', 'the port to serve on; 0 takes any free one').default(8080).argParser((text) => {
    const port = Number(text);
    if (!/^\d{1,5}$/.test(text) || port > 65_535) throw new InvalidArgumentError('Write a number from 0 to 65535.');
    return port;
  });
}
