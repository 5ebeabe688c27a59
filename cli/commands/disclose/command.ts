import path from 'node:path';
import { Command, Option } from 'commander';
import { loadRightContent } from '../../../lambda/shared/load-content.ts';
import { plural } from '../../shared/format-problems.ts';
import { contentOption, jsonOption } from '../../shared/options.ts';
import { formatJson } from '../../shared/print-report.ts';
import { readStoragePlaces } from './read-storage-places.ts';
import { type PolicyReport, type RegionReport, reportDisclosure } from './report-disclosure.ts';

interface DiscloseOptions {
  readonly assembly: string;
  readonly content: string;
  readonly json?: true;
}

/** `promulgate disclose`: what section 4 must say before a synthesised app can be deployed. */
export function discloseCommand(): Command {
  return new Command('disclose')
    .description(
      'Prints the "storage:" entries that a version needs for the places in which a synthesised app keeps data.',
    )
    .addOption(
      new Option('--assembly <directory>', 'what "cdk synth" wrote, even if the guard refused it').default('cdk.out'),
    )
    .addOption(contentOption())
    .addOption(jsonOption())
    .action(async ({ assembly, content: directory, json }: DiscloseOptions) => {
      const places = await readStoragePlaces(assembly);
      const report = reportDisclosure(places, await loadRightContent(directory));
      console.log(json ? formatJson(report) : format(report, directory));
    });
}

function format({ regions, policies }: ReturnType<typeof reportDisclosure>, directory: string): string {
  return [...regions.map(formatRegion), ...policies.map((policy) => formatPolicy(policy, directory))].join('\n\n');
}

function formatRegion({ region, where, resources }: RegionReport): string {
  const lines = resources.map(({ resource, type }) => `  ${resource} (${type})`);
  return [`${region} (${where}) holds ${plural(resources.length, 'resource')}:`, ...lines].join('\n');
}

function formatPolicy({ policy, newest, missing, storage, shown }: PolicyReport, directory: string): string {
  const isComplete = missing.length === 0;
  const verdict = isComplete
    ? `${policy} ${newest} discloses all of them. Its entries:`
    : `${policy} ${newest} does not disclose ${missing.join(', ')}. Give a new version these entries, and fill in each …:`;
  const table = isComplete ? 'The table of places is here:' : 'They change the table of places, which is here today:';
  const lines = shown.map(
    ({ file, line, locales }) => `  ${path.join(directory, file)}:${line}  ${locales.join(', ')}`,
  );
  return [verdict, '', storage, '', table, ...lines].join('\n');
}
