import { type Content, type Policy, settingsOf } from '../../../lambda/content/content.ts';
import { instantOf } from '../../../lambda/content/local-time.ts';
import { paths } from '../../../lambda/site/addresses.ts';
import { publicVersions } from '../../../lambda/site/model/public-versions.ts';
import type { Instant } from '../../../lambda/site/site.ts';
import { localeToName } from '../../../lambda/site/text/language.ts';

/** The addresses to open: the one for app stores first, then each language and each version. */
export function describeAddresses(siteUrl: string, { policies, settings }: Content, at: Instant): string {
  const lines = policies.flatMap((policy) => [
    addressLine(
      siteUrl + paths.negotiated(policy.id),
      'the address for app stores; redirects to the reader’s language',
    ),
    ...settingsOf(policy, settings).locales.map((locale) =>
      addressLine(siteUrl + paths.latest(policy.id, locale), localeToName(locale)),
    ),
    ...versionLines(siteUrl, policy, at),
    ...draftLines(policy, at),
    ...Object.keys(settings.applications ?? {}).map((id) =>
      addressLine(siteUrl + paths.negotiated(paths.application(policy.id, id)), `application ${id}`),
    ),
  ]);
  return ['', ...lines, '', 'Open pages reload after each change. Stop with Ctrl+C.'].join('\n');
}

function versionLines(siteUrl: string, policy: Policy, at: Instant): string[] {
  const words = { announced: 'announced', inForce: 'in force', replaced: 'replaced', withdrawn: 'withdrawn' };
  return publicVersions(policy, at).map(({ version, status }) =>
    addressLine(siteUrl + paths.negotiated(policy.id, version.id), `version of ${version.id}, ${words[status]}`),
  );
}

/** Versions that nobody is shown yet, and how to see them all the same. */
function draftLines({ id, versions }: Policy, at: Instant): string[] {
  const hidden = versions.filter(({ announced, timeZone }) => instantOf(announced, timeZone) > at);
  return hidden.map((version) =>
    addressLine(
      paths.negotiated(id, version.id),
      `not shown before ${version.announced}; to see it, add --at ${version.announced}`,
    ),
  );
}

function addressLine(address: string, meaning: string): string {
  return `  ${address.padEnd(46)} ${meaning}`;
}
