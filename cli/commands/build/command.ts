import { Command } from 'commander';
import { boundYoungHeap } from '../../../lambda/shared/bound-young-heap.ts';
import { createCollector } from '../../../lambda/shared/collect-garbage.ts';
import { holdPages } from '../../../lambda/shared/hold-pages.ts';
import { loadForBuild, loadRightContent } from '../../../lambda/shared/load-content.ts';
import { buildSite } from '../../../lambda/site/build-site.ts';
import type { Instant } from '../../../lambda/site/site.ts';
import type { Stage } from '../../../lambda/site/stage.ts';
import { contentOption, jsonOption, stageOption } from '../../shared/content-options.ts';
import { plural } from '../../shared/format-problems.ts';
import { loadForStage } from '../../shared/load-for-stage.ts';
import { atOf, atOption, originOption } from '../../shared/options.ts';
import { formatJson } from '../../shared/print-report.ts';
import { type WrittenPage, writeSite } from './write-site.ts';

/** The origin of canonical links when none is given: that of the preview. */
const localOrigin = 'http://localhost:8080';

interface BuildCommandOptions {
  readonly out: string;
  readonly content: string;
  readonly at?: string;
  readonly origin?: string;
  readonly stage?: Stage;
  readonly json?: true;
}

/** `promulgate build`: the site as files. */
export function buildCommand(): Command {
  return new Command('build')
    .requiredOption('--out <directory>', 'required: where to write; created if necessary')
    .addOption(contentOption())
    .addOption(atOption())
    .addOption(originOption(`the one in site.yaml, or else ${localOrigin}`))
    .addOption(stageOption('defaults to pages as in production, ready or not'))
    .addOption(jsonOption())
    .action(build);
}

async function build(options: BuildCommandOptions): Promise<void> {
  boundYoungHeap();
  const { stage } = options;
  const { content } = await loadRightContent(options.content, (directory) =>
    loadForStage(directory, stage, loadForBuild),
  );
  const at = atOf(options, content.settings);
  const origin = options.origin ?? content.settings.origin ?? localOrigin;
  const isAnotherDate = stage === 'trial' && options.at !== undefined;
  const { hold, close } = holdPages({ onHeld: createCollector() });
  try {
    const site = buildSite(content, { at, origin, stage, isAnotherDate, hold });
    const pages = await writeSite(site, options.out);
    const built = { at: new Date(at).toISOString(), origin, pages };
    console.log(options.json ? formatJson(built) : summarize(built, site.until, options.out));
  } finally {
    close();
  }
}

interface BuiltSite {
  readonly at: string;
  readonly origin: string;
  readonly pages: readonly WrittenPage[];
}

function summarize({ at, origin, pages }: BuiltSite, next: Instant | undefined, directory: string): string {
  const sum = pages.reduce((total, { bytes }) => total + bytes, 0);
  const until =
    next === undefined ? 'no later date changes it' : `the next date changes it at ${new Date(next).toISOString()}`;
  const lines = pages.map(
    ({ path, bytes, digest }) =>
      `  ${path.padEnd(40)} ${bytes.toLocaleString('en').padStart(9)}  ${digest.slice(0, 12)}`,
  );
  return [
    ...lines,
    `Wrote ${plural(pages.length, 'page')} (${plural(sum, 'byte')}) to ${directory}: the site at ${at}; ${until}`,
    `Canonical links point to ${origin}`,
  ].join('\n');
}
