import path from 'node:path';
import { Command, Option } from 'commander';
import { loadRightContent } from '../../../lambda/shared/load-content.ts';
import { plural } from '../../shared/format-problems.ts';
import { contentOption, jsonOption } from '../../shared/options.ts';
import { readStoragePlaces } from './read-storage-places.ts';
import { type DisclosureReport, describeDisclosure } from './report-disclosure.ts';

interface DiscloseOptions {
  readonly assembly: string;
  readonly content: string;
  readonly json?: true;
}

/** `promulgate disclose`: what section 4 must say for a synthesised app to be deployed. */
export function discloseCommand(): Command {
  return new Command('disclose')
    .description(
      'Reads where a synthesised app keeps data, and prints the "storage:" entries that a version must have for it.',
    )
    .addOption(
      new Option('--assembly <directory>', 'what "cdk synth" wrote, whether it was refused or not').default('cdk.out'),
    )
    .addOption(contentOption())
    .addOption(jsonOption())
    .action(async ({ assembly, content: directory, json }: DiscloseOptions) => {
      const places = await readStoragePlaces(assembly);
      const loaded = await loadRightContent(directory);
      const disclosing = describeDisclosure(places, loaded);
      console.log(json ? JSON.stringify(disclosing, null, 2) : format(disclosing, directory));
    });
}

function format({ policies, regions }: DisclosureReport, directory: string): string {
  return [...regions.map(formatRegion), ...policies.map((policy) => formatPolicy(policy, directory))].join('\n\n');
}

function formatRegion({ region, where, resources }: DisclosureReport['regions'][number]): string {
  const lines = resources.map(({ resource, type }) => `  ${resource} (${type})`);
  return [`${region} (${where}) holds ${plural(resources.length, 'resource')}:`, ...lines].join('\n');
}

function formatPolicy(
  { policy, newest, missing, storage, shown }: DisclosureReport['policies'][number],
  directory: string,
): string {
  const verdict =
    missing.length === 0
      ? `${policy} ${newest} discloses all of them. Its entries:`
      : `${policy} ${newest} does not disclose ${missing.join(', ')}. A new version would take these entries; what stands there as … is yours to say:`;
  const lines = shown.map(
    ({ file, line, locales }) => `  ${path.join(directory, file)}:${line}  ${locales.join(', ')}`,
  );
  const table =
    missing.length === 0
      ? 'The table of places stands here:'
      : 'With them the table of places changes, which stands here today:';
  return [verdict, '', storage, '', table, ...lines].join('\n');
}
