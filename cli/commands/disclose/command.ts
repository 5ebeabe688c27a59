import { Command, Option } from 'commander';
import { processors } from '../../../lambda/content/processors.ts';
import { describeLock } from '../../../lambda/guard/disclosure/describe-lock.ts';
import { loadPolicy } from '../../../lambda/guard/disclosure/load-policy.ts';
import { lockFile } from '../../../lambda/guard/disclosure/policy-lock.ts';
import type { VerifierKey } from '../../../lambda/publication/ledger/verifier-key.ts';
import type { AppPlaces } from '../../../lambda/shared/storage-places.ts';
import { contentOption, jsonOption } from '../../shared/content-options.ts';
import { acceptancesOption, accountOption, keyOption, regionOption } from '../../shared/guard-options.ts';
import { formatJson } from '../../shared/print-report.ts';
import { type Comparison, compareWithDisclosure } from './compare-with-disclosure.ts';
import { formatPlaces } from './format-places.ts';
import { listProcessors } from './list-processors.ts';
import { readStoragePlaces } from './read-storage-places.ts';

interface DiscloseOptions {
  readonly assembly: string;
  readonly content?: string;
  readonly policy?: string;
  readonly key?: VerifierKey;
  readonly region?: string;
  readonly account: readonly string[];
  readonly acceptances?: string;
  readonly processors?: true;
  readonly json?: true;
}

/** What is printed: for programs, and for people. */
export interface DisclosureReport {
  readonly report: object;
  readonly text: string;
}

/**
 * `promulgate disclose`: what section 4 must say before a synthesised app can be deployed. Programs that read no content pass nothing, and
 * compare with published policies alone.
 */
export function discloseCommand(
  reportOnContent?: (app: AppPlaces, directory: string) => Promise<DisclosureReport>,
): Command {
  const command = new Command('disclose')
    .addOption(
      new Option(
        '--assembly <path>',
        'what "cdk synth" wrote, even if the guard refused it; or a template, or a plan',
      ).default('cdk.out'),
    )
    .option(
      '--policy <address or file>',
      `compare with a published storage.json, a copy or a lock file${reportOnContent === undefined ? `; defaults to ${lockFile}` : '; needs no content'}`,
    )
    .addOption(keyOption())
    .addOption(regionOption())
    .addOption(accountOption())
    .addOption(acceptancesOption())
    .option('--processors', 'print the processors that "recipients:" can name, and nothing else')
    .addOption(jsonOption());
  if (reportOnContent !== undefined) command.addOption(contentOption());
  return command.action(async ({ processors: isList, json, ...options }: DiscloseOptions) => {
    if (isList) {
      console.log(json ? formatJson(processors) : listProcessors());
      return;
    }
    const { policy, content, key } = options;
    const isOnContent = policy === undefined && reportOnContent !== undefined && content !== undefined;
    if (isOnContent && key !== undefined)
      command.error('error: missing --policy: --key is about what a lock file pins, such as promulgate.lock');
    const app = await readStoragePlaces(options.assembly, options);
    const { report, text } = isOnContent
      ? await reportOnContent(app, content)
      : await reportOnPolicy(app, policy ?? lockFile, key);
    console.log(json ? formatJson(report) : text);
  });
}

async function reportOnPolicy(app: AppPlaces, source: string, key?: VerifierKey): Promise<DisclosureReport> {
  const { disclosure, pinned } = await loadPolicy(source, key);
  if (pinned !== undefined) for (const line of describeLock(pinned, source, Date.now())) console.error(line);
  const report = compareWithDisclosure(app, disclosure);
  return { report, text: formatComparison(report) };
}

function formatComparison({ regions, hosts, policy, newest, missing, rows }: Comparison): string {
  const verdict =
    missing.length === 0
      ? `${policy} ${newest} discloses all of them.`
      : `${policy} ${newest} does not disclose ${missing.join(', ')}. Give a new version these entries, and fill in each …:\n\n${rows}`;
  return [...formatPlaces(regions, hosts), verdict].join('\n\n');
}
