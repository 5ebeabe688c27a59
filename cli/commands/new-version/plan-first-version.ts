import { type LocalTime, type Settings, settingsOf } from '../../../lambda/content/content.ts';
import { ContentProblems } from '../../../lambda/content/content-problems.ts';
import { dateAt, dayOf, nameOfTime } from '../../../lambda/content/local-time.ts';
import { listNames, nearest } from '../../../lambda/content/nearest.ts';
import { parsePolicySettings } from '../../../lambda/content/parse-policy-settings.ts';
import { policyFile } from '../../../lambda/content/read-policy-files.ts';
import { HintedError } from '../../../lambda/shared/hinted-error.ts';
import { checkWith, type RightContent } from '../../../lambda/shared/load-content.ts';
import type { PlannedVersion, VersionRequest } from './plan-version.ts';

/** Works out the first version of a new policy: a source text in which everything is still to be written. */
export function planFirstVersion(loaded: RightContent, policy: string, request: VersionRequest): PlannedVersion {
  const { sourceLocale, timeZone } = settingsOfNew(loaded, policy);
  const today = dateAt(request.at, timeZone);
  const { effective, change, announced = today } = request;
  const name = `${policy}/${nameOfTime(effective)}`;
  if (announced < today)
    throw new HintedError(
      `Cannot announce ${name} on ${announced}: today is ${today}`,
      `Write --announced ${today} or later`,
    );
  if (dayOf(effective) < announced)
    throw new HintedError(
      `Cannot make version ${name}: it would take effect before it is announced, on ${announced}`,
      `Write --effective ${announced} or later`,
    );
  const written = [
    ['version.yaml', `${request.firstLine}announced: ${announced}\nchange: ${change}\n`],
    [`${sourceLocale}.md`, firstText(policy)],
  ] as const;
  const files = new Map(written.map(([file, text]) => [`${name}/${file}`, new TextEncoder().encode(text)]));
  const errors = checkWith(loaded, files).problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new ContentProblems(errors);
  const neighbours = { previous: undefined, following: undefined };
  return { name, announced, isPublicNow: announced <= today, ...neighbours, files, translations: [] };
}

/** The settings of a policy that may have a `policy.yaml` already, although it has no version. */
function settingsOfNew({ files, content }: RightContent, policy: string): Settings {
  const text = new TextDecoder().decode(files.get(`${policy}/${policyFile}`));
  return settingsOf({ settings: parsePolicySettings(text, content.settings).own }, content.settings);
}

function firstText(policy: string): string {
  const words = policy.replaceAll('-', ' ');
  const title = words.charAt(0).toUpperCase() + words.slice(1);
  return `---\ntitle: ${title}\n---\nTODO: write the introduction.\n\n## 1. Scope {#scope}\n\nTODO: write what this policy applies to.\n`;
}

/** The name of a policy that is not there yet, if it can be one and is no slip of an existing one's. */
export function isNewPolicy(id: string, existing: readonly string[]): boolean {
  return isPolicyId(id) && nearest(id, existing) === undefined;
}

/** A part of addresses. */
function isPolicyId(id: string): boolean {
  return /^[a-z][a-z0-9-]*$/.test(id);
}

/** Throws for a name that can be neither a policy that exists nor a new one. */
export function checkPolicyName(id: string, existing: readonly string[]): void {
  if (existing.includes(id) || nearest(id, existing) !== undefined || isPolicyId(id)) return;
  throw new HintedError(
    `Cannot make a policy "${id}": a name has lower-case letters, digits and hyphens, and starts with a letter`,
    `Write a name such as "terms", or one of ${listNames(existing)}`,
  );
}

/** Says what was made, and what to do next. */
export function describeFirstVersion(
  planned: Pick<PlannedVersion, 'name' | 'announced' | 'isPublicNow'>,
  { files, written, effective }: { files: readonly string[]; written: boolean; effective: LocalTime },
): string {
  const { name, announced } = planned;
  return [
    `${written ? 'Created' : 'Would create'} ${name}, the first version of a new policy: announced on ${announced}, in force from ${effective}`,
    ...files.map((file) => `  ${file}`),
    'Write the title and the text in the second file; each section has an id of its own. Translations can follow.',
    written
      ? `Next: "promulgate check", "promulgate preview --at ${effective}", commit. ${untilWhenFree(planned)}`
      : 'Nothing was written.',
  ].join('\n');
}

/** Says until when the words of a new version may change without a correction. */
export function untilWhenFree({ announced, isPublicNow }: Pick<PlannedVersion, 'announced' | 'isPublicNow'>): string {
  return isPublicNow
    ? 'The next deployment makes it public: from then on, its words change by a correction alone.'
    : `The words may change freely until ${announced}.`;
}
