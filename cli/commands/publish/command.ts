import { Command, InvalidArgumentError, Option } from 'commander';
import type { Report } from '../../../lambda/publication/report.ts';
import { run } from '../../../lambda/run/run.ts';
import { formatObjectLock } from '../../../lambda/shared/environment.ts';
import { plural } from '../../shared/format-problems.ts';
import { learnObjectLock } from '../../shared/learn-object-lock.ts';
import { loadRun, nothingToPublish, type PublicationOptions } from '../../shared/load-run.ts';
import {
  addPublicationOptions,
  objectLockOption,
  signingKeyOption,
  timestampAuthorityOption,
} from '../../shared/options.ts';
import { formatJson } from '../../shared/print-report.ts';

/** `promulgate publish`: a run of the publisher on this machine. */
export function publishCommand(): Command {
  const command = new Command('publish').addHelpText(
    'after',
    '\nTakes region, credentials and endpoint from the usual AWS variables and files\n(AWS_PROFILE, AWS_REGION, AWS_ENDPOINT_URL).',
  );
  return addPublicationOptions(command)
    .addOption(objectLockOption())
    .addOption(signingKeyOption())
    .addOption(refusedAtOption())
    .addOption(timestampAuthorityOption())
    .action(async (options: PublicationOptions) => {
      const { deployment, settings: _, ...loaded } = await loadRun(options);
      const objectLock = options.objectLock ?? (await learnObjectLock(options.bucket));
      if (objectLock) console.error(`Locks what it adds to the ledger: ${formatObjectLock(objectLock)}`);
      const report = await run({
        ...loaded,
        deployment: {
          ...deployment,
          objectLock,
          signingKey: options.signingKey,
          timestampAuthority: options.timestampAuthority,
        },
        onUpload: ({ page, reason }, done, bucket) =>
          console.error(`${String(done).padStart(5)}  ${reason.padEnd(8)} ${page.path} → ${bucket}`),
      });
      console.log(options.json ? formatJson(report) : describe(report));
    });
}

/** What `plan` and `preview` take, so that somebody may try it here. */
function refusedAtOption(): Option {
  return new Option('--at <instant>').hideHelp().argParser(() => {
    throw new InvalidArgumentError(
      '"publish" publishes for now, by the clock of S3. Look at a different moment with "promulgate plan --at" or "promulgate preview --at".',
    );
  });
}

function describe({ status, sequence, uploads, invalidations = [] }: Report): string {
  if (status === 'unchanged' || uploads === undefined) return nothingToPublish;
  const reasons = Object.entries(uploads).map(([reason, count]) => `${count} ${reason}`);
  const uploaded = `Publication ${sequence}: uploaded ${reasons.join(', ')}`;
  if (status === 'invalidationDeferred') {
    return `${uploaded}\nThe invalidation has to wait: CloudFront has too many in progress. Publish again in a minute; until then readers may see the previous pages.`;
  }
  return `${uploaded}; invalidated ${plural(invalidations.length, 'path')}`;
}
