import { type Command, InvalidArgumentError, Option } from 'commander';
import * as v from 'valibot';
import type { Settings } from '../../lambda/content/content.ts';
import { isOrigin } from '../../lambda/content/yaml/site-form.ts';
import { isLocalTime, lineForm } from '../../lambda/content/yaml/values.ts';
import { environment, parseObjectLock, parseReplicas, signingKeyArn } from '../../lambda/shared/environment.ts';
import { isInstant, parseInstant } from '../../lambda/shared/parse-instant.ts';
import type { Instant } from '../../lambda/site/site.ts';
import { contentOption, jsonOption, stageOption, uncheckedAtOption } from './content-options.ts';

/** The instant that a site is made for; defaults to now. */
export function atOption(): Option {
  return uncheckedAtOption().argParser(toInstantText);
}

function toInstantText(text: string): string {
  if (!isInstant(text)) throw new InvalidArgumentError('Write 2026-11-15, 2026-11-15T09:00 or 2026-11-15T09:00Z.');
  return text;
}

/** The instant that `--at` names in the policy's time zone; without it, now. */
export function atOf({ at }: { readonly at?: string | undefined }, { timeZone }: Pick<Settings, 'timeZone'>): Instant {
  return at === undefined ? Date.now() : parseInstant(at, timeZone);
}

/** Why something is done; not required by itself. */
export function becauseOption(): Option {
  return reasonOption('--because <reason>', 'required: the reason, in one line, in the source language');
}

/** A reason for readers, in one line. */
export function reasonOption(flags: string, description: string): Option {
  return new Option(flags, description).argParser((text) => {
    const { issues } = v.safeParse(lineForm, text);
    if (issues !== undefined) throw new InvalidArgumentError(`${issues[0].message}: write the reason in one line.`);
    return text.trim();
  });
}

/** A date, or a time of a day, by the clocks of the policy's time zone. */
export function localTimeOption(flags: string, description: string): Option {
  return new Option(flags, description).argParser((text) => {
    if (!isLocalTime(text))
      throw new InvalidArgumentError(
        'Write a date of the calendar, such as 2027-03-01. A time of that day is 2027-03-01T15:00.',
      );
    return text.replace(/T00:00$/, '');
  });
}

/** Asks for a report without any change. */
export function dryRunOption(): Option {
  return new Option('--dry-run', 'print what would be done, without writing anything');
}

/** The scheme and host of canonical links. */
export function originOption(otherwise: string): Option {
  return new Option('--origin <url>', `the scheme and host of canonical links; defaults to ${otherwise}`)
    .env(environment.origin)
    .argParser((text) => {
      if (!isOrigin(text))
        throw new InvalidArgumentError('Write https:// and a host name, such as https://policy.example.com.');
      return text;
    });
}

/** Adds the options of `plan` and `publish`: where to publish, from which content. */
export function addPublicationOptions(command: Command): Command {
  const bucket = new Option('--bucket <name>', 'required: the S3 bucket that holds the site').env(environment.bucket);
  const distribution = new Option('--distribution <id>', 'required: the CloudFront distribution that serves it');
  return command
    .addOption(bucket.makeOptionMandatory())
    .addOption(distribution.env(environment.distribution).makeOptionMandatory())
    .addOption(replicasOption())
    .addOption(contentOption())
    .addOption(originOption('the one in site.yaml, or else the distribution’s'))
    .addOption(stageOption('defaults to that of what was published').env(environment.stage))
    .addOption(trialAtOption())
    .addOption(jsonOption());
}

/** How to lock what is added to the ledger. */
export function objectLockOption(): Option {
  return new Option(
    '--object-lock <mode:years>',
    'how to lock what is added to the ledger, such as governance:10; defaults to how its last entry is locked',
  )
    .env(environment.objectLock)
    .argParser((text) => parseArgument(text, parseObjectLock));
}

/** Parses an argument; a text of the wrong form is the user's mistake. */
function parseArgument<T>(text: string, parse: (text: string) => T): T {
  try {
    return parse(text);
  } catch (error) {
    throw new InvalidArgumentError(error instanceof Error ? `${error.message}.` : '');
  }
}

/** The key that signs checkpoints. */
export function signingKeyOption(): Option {
  return new Option('--signing-key <arn>', 'the KMS key that signs the checkpoint of what is added to the ledger')
    .env(environment.signingKey)
    .argParser((text) => {
      if (signingKeyArn.test(text)) return text;
      throw new InvalidArgumentError('Write the ARN of a key, such as arn:aws:kms:eu-central-1:111122223333:key/….');
    });
}

function trialAtOption(): Option {
  return new Option('--trial-at <instant>', 'the date that a trial shows instead of today')
    .env(environment.trialAt)
    .argParser(toInstantText);
}

/** The authority that stamps entries with the time. */
export function timestampAuthorityOption(): Option {
  return new Option('--timestamp-authority <url>', 'the RFC 3161 authority that stamps what is added to the ledger')
    .env(environment.timestampAuthority)
    .argParser((text) => {
      if (/^https:\/\//.test(text) && URL.canParse(text)) return text;
      throw new InvalidArgumentError('Write the whole address, such as https://freetsa.org/tsr.');
    });
}

function replicasOption(): Option {
  return new Option(
    '--replicas <list>',
    'buckets in other regions that are written first, such as eu-west-1:my-replica',
  )
    .env(environment.replicas)
    .argParser((text) => parseArgument(text, parseReplicas));
}
