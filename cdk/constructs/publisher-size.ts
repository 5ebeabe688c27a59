import type { Content, Translation } from '../../lambda/content/content.ts';
import { everyLocale } from '../../lambda/content/content.ts';
import { DeploymentProblem, problem } from '../settings/deployment-problem.ts';

/** What the first publication of a content needs. */
export interface PublicationNeeds {
  readonly pages: number;
  /** On one whole processor of AWS Lambda. */
  readonly seconds: number;
  readonly mebibytes: number;
}

/** Seconds after which a run of the publisher is ended. */
export const publisherSeconds = 300;

/**
 * Measured with 20 versions in 50 languages, of which every text differs: a first publication takes up to 7 ms for each page, and at most 237 MiB in
 * all, of which what is read of the texts takes up to eight times their length. Versions that share most of their texts take less.
 */
const measured = {
  secondsPerPage: 0.007,
  secondsToStart: 2,
  mebibytesToStart: 155,
  mebibytesPerPage: 0.007,
  timesText: 8,
};
/** Another year of versions, or a slower processor, must not end a run. */
const margin = { seconds: 2, mebibytes: 1.5 };
/** The memory of a function buys its share of a processor, up to a whole one (https://docs.aws.amazon.com/lambda/latest/dg/configuration-memory.html). */
const mebibytesOfProcessor = 1_769;
/** What every account has; the quota can be raised to 10,240. */
const mostMebibytes = 3_008;
const leastMebibytes = 512;
const step = 64;
const sitePages = 10;

/** Estimates what the first publication of a content needs: every version with all its pages. */
export function estimatePublication(content: Content): PublicationNeeds {
  const locales = everyLocale(content.settings).length;
  // Those for programs and for missing addresses, and in each language a page and a changes page of each version, the latest page, the
  // history, the feed and the notice; pages that show a text also as plain text and as Markdown, which take less than a page does.
  // Of each application there is the latest page and a page of each version.
  const applications = Object.keys(content.settings.applications ?? {}).length;
  const pages = content.policies.reduce(
    (sum, { versions }) =>
      sum +
      locales * (4 * versions.length + 5 + applications * (versions.length + 1)) +
      applications +
      versions.flatMap((one) => one.corrections).length,
    sitePages,
  );
  const texts = content.policies.flatMap(({ versions }) => versions.flatMap((one) => [...one.translations.values()]));
  const text = texts.reduce((sum, translation) => sum + lengthOf(translation), 0) / 2 ** 20;
  const { secondsPerPage, secondsToStart, mebibytesToStart, mebibytesPerPage, timesText } = measured;
  return {
    pages,
    seconds: secondsToStart + pages * secondsPerPage,
    mebibytes: mebibytesToStart + pages * mebibytesPerPage + text * timesText,
  };
}

function lengthOf({ sections }: Translation): number {
  const tokens = sections.flatMap(({ heading, blocks }) => [...heading, ...blocks]);
  return tokens.reduce((sum, { raw }) => sum + raw.length, 0);
}

/** The memory of the publisher in MiB, with which a first publication ends in time; throws where no function has enough. */
export function publisherMemory({ pages, seconds, mebibytes }: PublicationNeeds): number {
  const share = (seconds * margin.seconds) / publisherSeconds;
  const needed = Math.max(leastMebibytes, mebibytes * margin.mebibytes, share * mebibytesOfProcessor);
  const memory = Math.ceil(needed / step) * step;
  if (share <= 1 && memory <= mostMebibytes) return memory;
  throw new DeploymentProblem(
    problem(
      `Cannot publish about ${pages.toLocaleString('en')} pages with one function: it would need ${Math.ceil(seconds * margin.seconds)} seconds and ${memory.toLocaleString('en')} MiB, and has ${publisherSeconds} seconds and ${mostMebibytes.toLocaleString('en')} MiB`,
      'Divide the policies, or their languages, between several sites',
    ),
  );
}
