import path from 'node:path';
import { type Asker, nameAsker } from '../../../lambda/content/askers.ts';
import type { Locale, Policy, Version } from '../../../lambda/content/content.ts';
import { privacyPolicy, versionsFrom } from '../../../lambda/requirements/choose-versions.ts';
import { type JudgedRequirement, judgeRequirements } from '../../../lambda/requirements/judge-requirements.ts';
import type { Verdict } from '../../../lambda/requirements/requirement.ts';
import { createSubject } from '../../../lambda/requirements/subject.ts';
import { HintedError } from '../../../lambda/shared/hinted-error.ts';
import { allProblems, type RightContent } from '../../../lambda/shared/load-content.ts';
import type { Instant } from '../../../lambda/site/site.ts';
import { findNamed } from '../../shared/find-named.ts';

/** What stores and laws ask, and what the versions of a policy answer. */
export interface RequirementsReport {
  /** ISO 8601: when they were judged. */
  readonly at: string;
  readonly locales: readonly Locale[];
  readonly versions: readonly JudgedVersionReport[];
}

/** The judgements on one version. */
export interface JudgedVersionReport {
  /** Such as `privacy/2026-11-15`. */
  readonly version: string;
  readonly application?: string;
  readonly requirements: readonly RequirementReport[];
}

/** One requirement, as reports name it. */
export interface RequirementReport {
  readonly id: string;
  readonly asker: Asker;
  readonly name: string;
  readonly severity: 'error' | 'warning';
  readonly watched: boolean;
  readonly asks: string;
  readonly how: string;
  readonly source: string;
  readonly checked: string;
  readonly verdict: Verdict;
  /** True for what stops a publication where the store or law is switched on. */
  readonly stops: boolean;
  /** Files named as seen from the working directory. */
  readonly answers: JudgedRequirement['answers'];
}

interface ReportRequest {
  /** As it was typed. */
  readonly version: string | undefined;
  /** The application whose page is judged; undefined for that of the policy itself. */
  readonly application?: string | undefined;
  readonly askers: readonly Asker[] | undefined;
  readonly at: Instant;
}

/** Judges a version that is named, or the one in force and those after it. */
export function makeReport(loaded: RightContent, request: ReportRequest): RequirementsReport {
  const { content, files, directory } = loaded;
  const { at, askers, application } = request;
  const parts = { content, files, at, problems: allProblems(loaded) };
  const versions = chooseVersions(loaded, request).map(({ policy, version }) => {
    const judgements = judgeRequirements(createSubject(parts, { policy, version, application }), askers);
    return {
      version: `${policy.id}/${version.id}`,
      ...(application !== undefined && { application }),
      requirements: judgements.map((judgement) => reportJudgement(judgement, directory)),
    };
  });
  return { at: new Date(at).toISOString(), locales: content.settings.locales, versions };
}

function chooseVersions({ content }: RightContent, { version: typed, at }: ReportRequest) {
  const [policyName, versionName] = typed?.split('/') ?? [];
  const known = new Map(content.policies.map((policy) => [policy.id, policy]));
  const policy: Policy | undefined =
    policyName === undefined ? privacyPolicy(content) : findNamed('policy', policyName, known);
  if (policy === undefined)
    throw new HintedError(
      'Cannot choose a policy: none is called "privacy"',
      `Name one of ${[...known.keys()].join(', ')}`,
    );
  const versions: readonly Version[] =
    versionName === undefined
      ? versionsFrom(policy, at)
      : [findNamed('version', versionName, new Map(policy.versions.map((version) => [version.id, version])))];
  return versions.map((version) => ({ policy, version }));
}

function reportJudgement(
  { requirement, verdict, isMinor, answers }: JudgedRequirement,
  directory: string,
): RequirementReport {
  const { judge: _, readers: __, isWatched = false, asker, ...rest } = requirement;
  const named = answers.map((answer) =>
    answer.file === undefined ? answer : { ...answer, file: path.posix.join(directory, answer.file) },
  );
  const stops = verdict === 'unmet' && !isMinor;
  return { ...rest, asker, name: nameAsker(asker), watched: isWatched, verdict, stops, answers: named };
}
