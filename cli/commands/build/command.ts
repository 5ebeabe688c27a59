import { Command } from 'commander';
import { loadRightContent } from '../../../lambda/shared/load-content.ts';
import { buildSite } from '../../../lambda/site/build-site.ts';
import type { Site } from '../../../lambda/site/site.ts';
import type { Stage } from '../../../lambda/site/stage.ts';
import { plural } from '../../shared/format-problems.ts';
import { loadForStage } from '../../shared/load-for-stage.ts';
import { atOf, atOption, contentOption, jsonOption, originOption, stageOption } from '../../shared/options.ts';
import { formatJson } from '../../shared/print-report.ts';
import { pageFile, writeSite } from './write-site.ts';

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
  const { stage } = options;
  const { content } = await loadRightContent(options.content, (directory) => loadForStage(directory, stage));
  const at = atOf(options, content.settings);
  const origin = options.origin ?? content.settings.origin ?? localOrigin;
  const site = buildSite(content, { at, origin, stage, isAnotherDate: stage === 'trial' && options.at !== undefined });
  await writeSite(site, options.out);
  const facts = { at: new Date(at).toISOString(), origin };
  console.log(
    options.json ? formatJson({ ...facts, pages: describePages(site) }) : summarize(site, options.out, facts),
  );
}

function describePages(site: Site) {
  return site.pages.map((page) => ({
    path: page.path,
    file: pageFile(page),
    digest: page.digest,
    bytes: page.body.byteLength,
    contentType: page.contentType,
  }));
}

function summarize(site: Site, directory: string, { at, origin }: { at: string; origin: string }): string {
  const bytes = site.pages.reduce((sum, { body }) => sum + body.byteLength, 0);
  const until =
    site.until === undefined
      ? 'no later date changes it'
      : `the next date changes it at ${new Date(site.until).toISOString()}`;
  const lines = site.pages.map(
    (page) =>
      `  ${page.path.padEnd(40)} ${page.body.byteLength.toLocaleString('en').padStart(9)}  ${page.digest.slice(0, 12)}`,
  );
  return [
    ...lines,
    `Wrote ${plural(site.pages.length, 'page')} (${plural(bytes, 'byte')}) to ${directory}: the site at ${at}; ${until}`,
    `Canonical links point to ${origin}`,
  ].join('\n');
}
