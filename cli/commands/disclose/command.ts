import path from 'node:path';
import { Command, Option } from 'commander';
import { processors } from '../../../lambda/content/processors.ts';
import { loadDisclosure } from '../../../lambda/guard/disclosure/load-policy.ts';
import { loadRightContent } from '../../../lambda/shared/load-content.ts';
import { outsideInWords } from '../../../lambda/shared/outside-place.ts';
import type { NamedHost } from '../../../lambda/shared/storage-places.ts';
import { plural } from '../../shared/format-problems.ts';
import { contentOption, jsonOption } from '../../shared/options.ts';
import { formatJson } from '../../shared/print-report.ts';
import { type Comparison, compareWithDisclosure } from './compare-with-disclosure.ts';
import { listProcessors } from './list-processors.ts';
import { readStoragePlaces } from './read-storage-places.ts';
import { type PolicyReport, type RegionReport, reportDisclosure } from './report-disclosure.ts';

interface DiscloseOptions {
  readonly assembly: string;
  readonly content: string;
  readonly policy?: string;
  readonly region?: string;
  readonly processors?: true;
  readonly json?: true;
}

/** `promulgate disclose`: what section 4 must say before a synthesised app can be deployed. */
export function discloseCommand(): Command {
  return new Command('disclose')
    .addOption(
      new Option(
        '--assembly <path>',
        'what "cdk synth" wrote, even if the guard refused it; or a template, or a plan',
      ).default('cdk.out'),
    )
    .addOption(contentOption())
    .option(
      '--policy <address or file>',
      'compare with a published storage.json, a copy or a lock file; needs no content',
    )
    .option('--region <region>', 'the region of everything that names none')
    .option('--processors', 'print the processors that "recipients:" can name, and nothing else')
    .addOption(jsonOption())
    .action(async ({ assembly, content: directory, policy, region, processors: isList, json }: DiscloseOptions) => {
      if (isList) {
        console.log(json ? formatJson(processors) : listProcessors());
        return;
      }
      const app = await readStoragePlaces(assembly, region);
      if (policy !== undefined) {
        const report = compareWithDisclosure(app, await loadDisclosure(policy));
        console.log(json ? formatJson(report) : formatComparison(report));
        return;
      }
      const report = reportDisclosure(app, await loadRightContent(directory));
      console.log(json ? formatJson(report) : format(report, directory));
    });
}

function format({ regions, hosts, policies }: ReturnType<typeof reportDisclosure>, directory: string): string {
  const found = [...regions.map(formatRegion), ...formatHosts(hosts)];
  return [...found, ...policies.map((policy) => formatPolicy(policy, directory))].join('\n\n');
}

function formatComparison({ regions, hosts, policy, newest, missing, rows }: Comparison): string {
  const verdict =
    missing.length === 0
      ? `${policy} ${newest} discloses all of them.`
      : `${policy} ${newest} does not disclose ${missing.join(', ')}. Give a new version these entries, and fill in each …:\n\n${rows}`;
  return [...regions.map(formatRegion), ...formatHosts(hosts), verdict].join('\n\n');
}

function formatRegion({ region, where, resources }: RegionReport): string {
  const lines = resources.map(({ resource, type }) => `  ${resource} (${type})`);
  return [`${region} (${where}) holds ${plural(resources.length, 'resource')}:`, ...lines].join('\n');
}

function formatHosts(hosts: readonly NamedHost[]): string[] {
  if (hosts.length === 0) return [];
  const lines = hosts.map(({ place, resource, type }) => `  ${outsideInWords(place)}: ${resource} (${type})`);
  return [['Places outside AWS that resources name:', ...lines].join('\n')];
}

function formatPolicy(
  { policy, newest, missing, storage, recipients, shown }: PolicyReport,
  directory: string,
): string {
  const isComplete = missing.length === 0;
  const verdict = isComplete
    ? `${policy} ${newest} discloses all of them. Its entries:`
    : `${policy} ${newest} does not disclose ${missing.join(', ')}. Give a new version these entries, and fill in each …:`;
  const table = isComplete ? 'The table of places is here:' : 'They change the table of places, which is here today:';
  const lines = shown.map(
    ({ file, line, locales }) => `  ${path.join(directory, file)}:${line}  ${locales.join(', ')}`,
  );
  return [verdict, '', storage, ...(recipients === '' ? [] : [recipients]), '', table, ...lines].join('\n');
}
