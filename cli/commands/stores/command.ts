import { Command, Option } from 'commander';
import { type Asker, type Law, laws, type Store, stores } from '../../../lambda/content/askers.ts';
import type { Content } from '../../../lambda/content/content.ts';
import { loadRightContent, type RightContent } from '../../../lambda/shared/load-content.ts';
import { contentOption, jsonOption } from '../../shared/content-options.ts';
import { exitCodes } from '../../shared/exit-codes.ts';
import { findNamed } from '../../shared/find-named.ts';
import { plural } from '../../shared/format-problems.ts';
import { atOf, atOption, dryRunOption, originOption } from '../../shared/options.ts';
import { formatJson, printLines } from '../../shared/print-report.ts';
import { writeReport } from '../../shared/write-report.ts';
import { describeReport, isStopped } from './describe-report.ts';
import { planFastlane, writeFastlane } from './fastlane.ts';
import { makeReport } from './make-report.ts';
import { renderReport } from './render-report.ts';

interface StoresOptions {
  readonly store?: readonly Store[];
  readonly law?: readonly Law[];
  readonly all?: true;
  readonly application?: string;
  readonly html?: string;
  readonly fastlane?: string;
  readonly everyLocale?: true;
  readonly overwrite?: true;
  readonly dryRun?: true;
  readonly origin?: string;
  readonly content: string;
  readonly at?: string;
  readonly json?: true;
}

/** `promulgate stores`: what app stores and laws ask of the policy, and what its texts answer. */
export function storesCommand(): Command {
  return new Command('stores')
    .description('Judges the policy by what app stores and laws ask: where it says it, or what to write.')
    .argument('[version]', 'the version, such as privacy/2026-11-15; defaults to the one in force and those after it')
    .addOption(new Option('--store <name...>', 'judge by these stores alone').choices(Object.keys(stores)))
    .addOption(new Option('--law <name...>', 'judge by these laws alone').choices(Object.keys(laws)))
    .addOption(
      new Option('--all', 'judge by all stores and laws, and not by those that site.yaml names').conflicts([
        'store',
        'law',
      ]),
    )
    .option('--application <id>', 'judge the page of this application, and write its addresses')
    .addOption(contentOption())
    .addOption(atOption())
    .addOption(jsonOption())
    .option('--html <file>', 'also write the report as one HTML file')
    .option(
      '--fastlane <directory>',
      'also write metadata/<locale>/privacy_url.txt for each locale that has a directory there',
    )
    .option(
      '--every-locale',
      'with --fastlane: for all 50 locales of the App Store, which lists the app in each of them',
    )
    .option('--overwrite', 'with --fastlane: replace addresses that are there already')
    .addOption(originOption('the one in site.yaml'))
    .addOption(dryRunOption())
    .addHelpText('after', help)
    .action(judge);
}

const help = `
Nothing here is legal advice: it is what software can check. Content and the pages that are
built from it cannot show everything; what they cannot is marked "unknown". Once the site is
public, "promulgate verify" with its address looks at it from outside.

Exit code 1 means that something is unmet that would stop a publication where site.yaml names
the store or law under "stores" or "laws".`;

async function judge(version: string | undefined, options: StoresOptions): Promise<void> {
  const loaded = await loadRightContent(options.content);
  const { settings } = loaded.content;
  const askers = chooseAskers(options, settings);
  const application = chooseApplication(options, settings);
  const report = makeReport(loaded, { version, application, askers, at: atOf(options, settings) });
  const notes = [...(await writeHtml(report, options)), ...(await writeAddresses(loaded, options))];
  if (options.json) console.log(formatJson(report));
  else printLines([...describeReport(report), ...notes]);
  if (isStopped(report)) process.exitCode = exitCodes.failed;
}

/** Those that are named; otherwise those that are switched on; otherwise all. */
function chooseAskers({ store, law, all }: StoresOptions, settings: Content['settings']): readonly Asker[] | undefined {
  if (all) return undefined;
  if (store !== undefined || law !== undefined) return [...(store ?? []), ...(law ?? [])];
  const named = [...(settings.stores ?? []), ...(settings.laws ?? [])];
  return named.length > 0 ? named : undefined;
}

function chooseApplication({ application }: StoresOptions, { applications = {} }: Content['settings']) {
  if (application === undefined) return undefined;
  findNamed('application', application, new Map(Object.entries(applications)));
  return application;
}

async function writeHtml(report: ReturnType<typeof makeReport>, { html, dryRun }: StoresOptions): Promise<string[]> {
  if (html === undefined) return [];
  if (dryRun) return [`Would write ${html}`];
  await writeReport(html, renderReport(report));
  return [`Wrote ${html}`];
}

async function writeAddresses({ content }: RightContent, options: StoresOptions): Promise<string[]> {
  if (options.fastlane === undefined) return [];
  const origin = options.origin ?? content.settings.origin;
  const { fastlane: directory, application, everyLocale } = options;
  const plan = await planFastlane(content, { directory, origin, application, everyLocale });
  if (!options.dryRun) await writeFastlane(plan, options.overwrite === true);
  const isIncomplete = plan.some(({ found }) => found !== undefined) && !options.overwrite;
  if (isIncomplete) process.exitCode = exitCodes.failed;
  return describeFastlane(plan, options);
}

function describeFastlane(plan: Awaited<ReturnType<typeof planFastlane>>, options: StoresOptions): string[] {
  const verb = options.dryRun ? 'Would write' : 'Wrote';
  const kept = plan.filter(({ found }) => found !== undefined);
  const replaces = options.overwrite === true;
  const written = plan.filter(({ isSame, found }) => !isSame && (found === undefined || replaces));
  return [
    ...written.map(
      ({ file, text, found }) =>
        `${verb} ${file}: ${text.trim()}${found === undefined ? '' : ` (instead of ${found.trim()})`}`,
    ),
    ...(replaces
      ? []
      : kept.map(
          ({ file, text, found = '' }) =>
            `Left ${file} alone: it says ${found.trim()}, and not ${text.trim()}; add --overwrite to replace it`,
        )),
    `${written.length} of ${plural(plan.length, 'address', 'addresses')} ${options.dryRun ? 'would be written' : 'written'}, ${plan.filter(({ isSame }) => isSame).length} right already, ${replaces ? 0 : kept.length} left alone`,
  ];
}
