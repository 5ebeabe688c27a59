import path from 'node:path';
import type { Command } from 'commander';
import { loadRightContent } from '../../../lambda/shared/load-content.ts';
import type { AppPlaces } from '../../../lambda/shared/storage-places.ts';
import { type DisclosureReport, discloseCommand } from './command.ts';
import { formatPlaces } from './format-places.ts';
import { type PolicyReport, reportDisclosure } from './report-disclosure.ts';

/** `promulgate disclose` of a program that reads content. */
export function discloseFromContentCommand(): Command {
  return discloseCommand(reportOnContent);
}

/** Reports what the policies in a content directory must say about an app. */
async function reportOnContent(app: AppPlaces, directory: string): Promise<DisclosureReport> {
  const report = reportDisclosure(app, await loadRightContent(directory));
  const policies = report.policies.map((policy) => formatPolicy(policy, directory));
  return { report, text: [...formatPlaces(report.regions, report.hosts), ...policies].join('\n\n') };
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
