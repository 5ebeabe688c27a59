import { effectiveInstant, effectiveTime } from '../../../lambda/content/acts.ts';
import type { Content, LocalTime, Policy, Version } from '../../../lambda/content/content.ts';
import { ContentProblems } from '../../../lambda/content/content-problems.ts';
import type { Files } from '../../../lambda/content/files/files.ts';
import { dateAt, instantOf, timeAt } from '../../../lambda/content/local-time.ts';
import { HintedError } from '../../../lambda/shared/hinted-error.ts';
import { checkWith, type RightContent } from '../../../lambda/shared/load-content.ts';
import type { Instant } from '../../../lambda/site/site.ts';
import { editYaml, type KeyedDocument } from '../edit-yaml.ts';
import { findNamed } from '../find-named.ts';

/** An act on one version. */
export interface ActRequest {
  readonly verb: 'withdraw' | 'postpone';
  /** The version, such as `privacy/2026-11-15`. */
  readonly name: string;
  readonly at: Instant;
  /** Writes the act, dated as given, into `version.yaml`. */
  readonly write: (document: KeyedDocument, date: LocalTime) => void;
}

/** An act that can be written down. */
export interface PlannedAct {
  readonly policy: Policy;
  readonly version: Version;
  readonly date: LocalTime;
  /** When the version would take effect without the act. */
  readonly effective: LocalTime;
  /** Relative to the content directory. */
  readonly file: string;
  readonly files: Files;
}

/** Works out the file of an act; throws unless the version is announced and not yet in force, or if the content had an error with it. */
export function planAct(loaded: RightContent, request: ActRequest): PlannedAct {
  const { policy, version } = findVersion(loaded.content, request.name);
  checkActable(version, request);
  const date = dateOfAct(version, request.at);
  const file = `${request.name}/version.yaml`;
  const yaml = new TextDecoder().decode(loaded.files.get(file));
  const edited = editYaml(yaml, (document) => request.write(document, date));
  const files = new Map([[file, new TextEncoder().encode(edited)]]);
  const errors = checkWith(loaded, files).problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new ContentProblems(errors);
  return { policy, version, date, effective: effectiveTime(version), file, files };
}

function findVersion({ policies }: Content, name: string): { policy: Policy; version: Version } {
  const named = policies.flatMap((policy) =>
    policy.versions.map((version) => [`${policy.id}/${version.id}`, { policy, version }] as const),
  );
  return findNamed('version', name, new Map(named));
}

function checkActable(version: Version, { verb, name, at }: ActRequest): void {
  const { announced, timeZone, withdrawn, imported } = version;
  const [policy = ''] = name.split('/');
  if (imported)
    throw new HintedError(`Cannot ${verb} ${name}: it was public before this site existed`, newVersionHint(policy));
  if (withdrawn !== undefined)
    throw new HintedError(
      `Cannot ${verb} ${name}: it was withdrawn on ${withdrawn.date}`,
      `Make a new version with "promulgate new-version ${policy}"`,
    );
  if (at < instantOf(announced, timeZone))
    throw new HintedError(
      `Cannot ${verb} ${name}: it is a draft until ${announced}, when it is announced`,
      verb === 'withdraw' ? 'Delete its directory' : 'Rename its directory to the later date',
    );
  if (at >= effectiveInstant(version))
    throw new HintedError(
      `Cannot ${verb} ${name}: it took effect on ${effectiveTime(version)}`,
      newVersionHint(policy),
    );
}

function newVersionHint(policy: string): string {
  return `Put what should hold instead into a new version with "promulgate new-version ${policy}", where it cannot wait with --urgent`;
}

/** Today, or the time where an act of this day has one. */
function dateOfAct({ postponed, timeZone }: Version, at: Instant): LocalTime {
  const today = dateAt(at, timeZone);
  const last = postponed.at(-1)?.date ?? today;
  return instantOf(last, timeZone) > instantOf(today, timeZone) ? timeAt(at, timeZone) : today;
}
