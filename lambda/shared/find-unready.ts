import { checkReady } from '../content/check-ready.ts';
import type { Content, Policy, Version } from '../content/content.ts';
import { decodeText } from '../content/files/decode-text.ts';
import type { Files } from '../content/files/files.ts';
import { dateAt } from '../content/local-time.ts';
import { type FileProblem, inFile, locateProblems } from '../content/locate-problems.ts';
import type { Problem } from '../content/problem.ts';
import { policyFile } from '../content/read-policy-files.ts';
import type { Instant } from '../site/site.ts';

/** Every reason why content cannot go into production, in the versions that are announced at an instant and in what all of them share. */
export function findUnready(
  { files, content }: { readonly files: Files; readonly content: Content },
  at: Instant,
): Problem[] {
  const today = dateAt(at, content.settings.timeZone);
  const announced = content.policies.flatMap((policy) =>
    policy.versions.filter((version) => version.announced <= today).map((version) => ({ policy, version })),
  );
  const shared = ['site.yaml', ...[...content.messages.keys()].map((locale) => `messages/${locale}.json`)];
  const own = content.policies.map(({ id }) => `${id}/${policyFile}`);
  const names = [...shared, ...own, ...announced.flatMap(filesOf)];
  const texts = new Map(names.flatMap((name) => textOf(files, name)));
  const found = [...texts].flatMap(([name, text]): FileProblem[] => inFile(name, checkReady(text)));
  return locateProblems(found, texts);
}

function filesOf({ policy, version }: { policy: Policy; version: Version }): string[] {
  const texts = [...version.translations.values()].map(({ file }) => file);
  return [`${policy.id}/${version.id}/version.yaml`, ...texts];
}

function textOf(files: Files, name: string): [string, string][] {
  const bytes = files.get(name);
  return bytes === undefined ? [] : [[name, decodeText(bytes).decoded]];
}
