import { type Command, InvalidArgumentError, Option } from 'commander';
import { isOrigin } from '../../lambda/content/yaml/site-form.ts';
import { environment, parseReplicas } from '../../lambda/shared/environment.ts';
import { isInstant } from './parse-instant.ts';

/** Where content is, `content` unless told. */
export function contentOption(): Option {
  return new Option('--content <directory>', 'where site.yaml, messages/ and the policies are').default('content');
}

/** The instant that a site is made for; now unless told. */
export function atOption(): Option {
  return new Option(
    '--at <instant>',
    'as of then: 2026-11-15 (midnight in the time zone of site.yaml), or 2026-11-15T09:00Z',
  )
    .argParser((text) => {
      if (!isInstant(text)) throw new InvalidArgumentError('Write 2026-11-15, 2026-11-15T09:00 or 2026-11-15T09:00Z.');
      return text;
    })
    .default(undefined, 'now');
}

/** Output for programs. */
export function jsonOption(): Option {
  return new Option('--json', 'print JSON, and nothing else, on standard output');
}

/** Nothing is written. */
export function dryRunOption(): Option {
  return new Option('--dry-run', 'say what would be done, and write nothing');
}

/** Scheme and host of canonical links. */
export function originOption(otherwise: string): Option {
  return new Option('--origin <url>', 'scheme and host that canonical links name')
    .env(environment.origin)
    .argParser((text) => {
      if (!isOrigin(text))
        throw new InvalidArgumentError('Write https:// and a host name, such as https://policy.example.com.');
      return text;
    })
    .default(undefined, otherwise);
}

/** What `plan` and `publish` are told: where to, from what, as of when. */
export function addPublicationOptions(command: Command): Command {
  const bucket = new Option('--bucket <name>', 'the S3 bucket that holds the site').env(environment.bucket);
  const distribution = new Option('--distribution <id>', 'the CloudFront distribution that serves it');
  return command
    .addOption(bucket.makeOptionMandatory())
    .addOption(distribution.env(environment.distribution).makeOptionMandatory())
    .addOption(replicasOption())
    .addOption(contentOption())
    .addOption(atOption())
    .addOption(originOption('that of site.yaml, else of the distribution'))
    .addOption(jsonOption());
}

function replicasOption(): Option {
  return new Option('--replicas <list>', 'buckets of other regions to write first, such as eu-west-1:my-replica')
    .env(environment.replicas)
    .argParser((text) => {
      try {
        return parseReplicas(text);
      } catch (error) {
        throw new InvalidArgumentError(error instanceof Error ? `${error.message}.` : '');
      }
    });
}
