import { anchorsIn } from './anchors-in.ts';
import { type Policy, type Settings, settingsOf, type Version } from './content.ts';
import { type FileProblem, inFile } from './locate-problems.ts';
import { blankComments } from './markdown/comments.ts';
import { findPolicyLinks } from './markdown/policy-links.ts';
import { problemOf, type UnlocatedProblem } from './rules.ts';

/** What links to policies are checked against. */
interface Policies {
  /** Those that could be read. */
  readonly policies: readonly Policy[];
  /** Every policy that has a directory. */
  readonly ids: readonly string[];
  readonly settings: Settings;
}

/** Checks that links lead to policies that are public when their own text is, and to what these have. */
export function checkPolicyLinks(texts: ReadonlyMap<string, string>, known: Policies): FileProblem[] {
  return known.policies.flatMap((policy) =>
    policy.versions.flatMap((version) =>
      [...version.translations.values()].flatMap(({ file }) =>
        inFile(file, checkText(texts.get(file) ?? '', version, known)),
      ),
    ),
  );
}

function checkText(text: string, { announced }: Version, { policies, ids, settings }: Policies): UnlocatedProblem[] {
  if (!text.includes('policy:')) return [];
  return findPolicyLinks(blankComments(text)).flatMap(({ policy: id, anchor, offset }) => {
    if (!ids.includes(id)) return [problemOf('link-policy', { policy: id, policies: ids, offset })];
    const policy = policies.find((other) => other.id === id);
    const first = policy?.versions.map((version) => version.announced).sort()[0];
    if (policy === undefined || first === undefined) return [];
    if (first > announced) return [problemOf('link-policy-early', { policy: id, announced, first, offset })];
    const anchors = anchorsOf(policy.versions.at(-1), settingsOf(policy, settings));
    if (anchor === undefined || anchors.includes(anchor)) return [];
    return [problemOf('link-policy-anchor', { policy: id, anchor, anchors, offset })];
  });
}

/** Ids are the same in every language. */
function anchorsOf(version: Version | undefined, { sourceLocale }: Settings): string[] {
  return anchorsIn(version?.translations.get(sourceLocale)?.sections ?? []);
}
