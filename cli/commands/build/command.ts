import { Command } from 'commander';
import { loadRightContent } from '../../../lambda/shared/load-content.ts';
import { buildSite } from '../../../lambda/site/build-site.ts';
import type { Site } from '../../../lambda/site/site.ts';
import { plural } from '../../shared/format-problems.ts';
import { atOption, contentOption, jsonOption, originOption } from '../../shared/options.ts';
import { parseInstant } from '../../shared/parse-instant.ts';
import { fileOf, writeSite } from './write-site.ts';

/** What canonical links name when nobody says under which address the files will be served: the preview's. */
const localOrigin = 'http://localhost:8080';

interface BuildCommandOptions {
  readonly out: string;
  readonly content: string;
  readonly at?: string;
  readonly origin?: string;
  readonly json?: true;
}

/** `promulgate build`: the site as files. */
export function buildCommand(): Command {
  return new Command('build')
    .description('Writes the site as files. What is in the directory already and is not of the site stays.')
    .requiredOption('--out <directory>', 'where to write; made if need be')
    .addOption(contentOption())
    .addOption(atOption())
    .addOption(originOption(`that of site.yaml, else ${localOrigin}`))
    .addOption(jsonOption())
    .action(build);
}

async function build(options: BuildCommandOptions): Promise<void> {
  const { content } = await loadRightContent(options.content);
  const at = options.at === undefined ? Date.now() : parseInstant(options.at, content.settings.timeZone);
  const origin = options.origin ?? content.settings.origin ?? localOrigin;
  const site = buildSite(content, { at, origin });
  await writeSite(site, options.out);
  const facts = { at: new Date(at).toISOString(), origin };
  console.log(
    options.json
      ? JSON.stringify({ ...facts, pages: describePages(site) }, null, 2)
      : summarize(site, options.out, facts),
  );
}

function describePages(site: Site) {
  return site.pages.map((page) => ({
    path: page.path,
    file: fileOf(page),
    digest: page.digest,
    bytes: page.body.byteLength,
    contentType: page.contentType,
  }));
}

function summarize(site: Site, directory: string, { at, origin }: { at: string; origin: string }): string {
  const bytes = site.pages.reduce((sum, { body }) => sum + body.byteLength, 0);
  const until =
    site.until === undefined ? 'no date changes it' : `a date changes it at ${new Date(site.until).toISOString()}`;
  const lines = site.pages.map(
    (page) =>
      `  ${page.path.padEnd(40)} ${page.body.byteLength.toLocaleString('en').padStart(9)}  ${page.digest.slice(0, 12)}`,
  );
  return [
    ...lines,
    `Wrote ${plural(site.pages.length, 'page')} (${plural(bytes, 'byte')}) to ${directory}: the site at ${at}; ${until}`,
    `Canonical links name ${origin}`,
  ].join('\n');
}
