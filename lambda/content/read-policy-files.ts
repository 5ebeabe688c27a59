import { textsBelow } from './check-misspelt-facts.ts';
import type { SiteContext } from './check-version.ts';
import { everyLocale, type PolicySettings, type Settings, settingsOf } from './content.ts';
import { type FileProblem, inFile } from './locate-problems.ts';
import { parsePolicySettings } from './parse-policy-settings.ts';
import { problemOf } from './rules.ts';

/** The name of the file with a policy's own settings, in the directory of the policy. */
export const policyFile = 'policy.yaml';

interface PolicyFiles {
  readonly paths: readonly string[];
  readonly texts: ReadonlyMap<string, string>;
}

/** Reads the `policy.yaml` of each policy that has one: what they say, by policy. */
export function readPolicyFiles(
  { paths, texts }: PolicyFiles,
  ids: ReadonlySet<string>,
  site: Settings,
): { settings: ReadonlyMap<string, PolicySettings>; problems: FileProblem[] } {
  const settings = new Map<string, PolicySettings>();
  const problems = paths.filter(isPolicyFile).flatMap((path) => {
    const id = path.slice(0, path.indexOf('/'));
    const text = texts.get(path);
    // Why it could not be decoded is said in its place.
    if (text === undefined) return [];
    const { own, problems: wrong } = parsePolicySettings(text, site, textsBelow(`${id}/`, texts));
    if (own !== undefined) settings.set(id, own);
    return inFile(path, [...wrong, ...(ids.has(id) ? [] : [problemOf('policy-without-version', { id })])]);
  });
  return { settings, problems };
}

/** True for the settings of a policy, which is a directory at the top. */
export function isPolicyFile(path: string): boolean {
  return /^[^/]+\/policy\.yaml$/.test(path) && !path.startsWith('messages/');
}

/** What the versions of a policy are read against. */
export function contextOfPolicy(site: SiteContext, id: string, own: PolicySettings | undefined): SiteContext {
  if (own === undefined) return site;
  const settings = settingsOf({ settings: own }, site.settings);
  const messages = site.messages.filter(({ locale }) => everyLocale(settings).includes(locale));
  return { ...site, settings, messages, ...(own.locales && { localesFile: `${id}/${policyFile}` }) };
}
