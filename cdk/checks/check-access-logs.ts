import type { Content } from '../../lambda/content/content.ts';
import { publicVersions } from '../../lambda/site/model/public-versions.ts';
import { discloseStorage } from '../../lambda/site/model/storage-disclosure.ts';
import type { Instant } from '../../lambda/site/site.ts';
import { DeploymentProblem, problem } from '../settings/deployment-problem.ts';
import type { DeploymentSettings } from '../settings/settings.ts';

/** The name of access logs in a policy: `holds: [siteLogs]`. */
const siteLogs = 'siteLogs';

/** Throws a `DeploymentProblem` when access logs are on and no policy in force says where and for how long they are kept. */
export function checkAccessLogs(
  { settings, policies }: Content,
  { accessLogs, homeRegion }: Pick<DeploymentSettings, 'accessLogs' | 'homeRegion'>,
  now: Instant,
): void {
  if (accessLogs === undefined) return;
  const inForce = policies.flatMap((policy) => {
    const { versions } = discloseStorage(policy, settings, publicVersions(policy, now));
    const version = versions.findLast(({ from }) => Date.parse(from) <= now);
    return version === undefined ? [] : [{ policy: policy.id, version }];
  });
  const { retentionDays } = accessLogs;
  const showing = inForce.filter(({ version }) => version.section !== null);
  const silent = (showing.length > 0 ? showing : inForce).filter(
    ({ version }) =>
      !version.places.some(
        (place) =>
          place.region === homeRegion && place.holds.includes(siteLogs) && place.retentionDays === retentionDays,
      ),
  );
  if (inForce.length > 0 && silent.length === 0) return;
  const names =
    silent.map(({ policy, version }) => `version ${version.version} of ${policy}`).join(' and ') || 'no version';
  const message =
    inForce.length === 0
      ? 'Cannot keep access logs: no version of a policy is in force'
      : `Cannot keep access logs in ${homeRegion} for ${retentionDays} days: ${names} does not disclose them`;
  const entry = `{ region: ${homeRegion}, holds: [${siteLogs}], retentionDays: ${retentionDays}, … }`;
  const hint = `Announce a version whose storage has "- ${entry}", or leave accessLogs out`;
  throw new DeploymentProblem(problem(message, hint));
}
