import { nameAsker } from '../content/askers.ts';
import type { Problem } from '../content/problem.ts';
import { problemOf } from '../content/rules.ts';
import { privacyPolicy, versionsFrom } from './choose-versions.ts';
import { type JudgedRequirement, judgeRequirements, type LocatedAnswer } from './judge-requirements.ts';
import { createSubject, type SubjectParts } from './subject.ts';

/**
 * What the stores and laws that `site.yaml` names ask, and the newest version does not meet. Older versions can no longer be changed:
 * a newer one puts them right.
 */
export function findUnmet(parts: SubjectParts): Problem[] {
  const { settings } = parts.content;
  const askers = [...(settings.stores ?? []), ...(settings.laws ?? [])];
  const policy = privacyPolicy(parts.content);
  const version = policy && versionsFrom(policy, parts.at).at(-1);
  if (askers.length === 0 || policy === undefined || version === undefined) return [];
  const subject = createSubject(parts, { policy, version });
  const found = problemsOf(judgeRequirements(subject, askers));
  const known = new Set(found.map(({ message }) => message));
  // Of an application only the facts can differ, which are the same in every language.
  const source = [settings.sourceLocale];
  const ofApplications = Object.keys(settings.applications ?? {}).flatMap((application) => {
    const own = createSubject(parts, { policy, version, application, built: subject });
    return problemsOf(judgeRequirements(own, askers, source))
      .filter(({ message }) => !known.has(message))
      .map((problem) => ({ ...problem, message: `${problem.message} (application "${application}")` }));
  });
  return [...found, ...ofApplications];
}

function problemsOf(judgements: readonly JudgedRequirement[]): Problem[] {
  return judgements
    .filter(({ requirement: { asker } }) => asker !== 'any')
    .flatMap((judgement) => judgement.answers.filter(isUnmet).map((answer) => toProblem(judgement, answer)));
}

function isUnmet({ verdict }: LocatedAnswer): boolean {
  return verdict === 'unmet';
}

function toProblem({ requirement: { id, asker, severity } }: JudgedRequirement, answer: LocatedAnswer): Problem {
  const rule = severity === 'warning' || answer.isMinor ? 'requirement-advice' : 'requirement';
  const { says, write = '', file = 'site.yaml', line = 1 } = answer;
  const { offset: _, ...problem } = problemOf(rule, { id, asker: nameAsker(asker), says, write });
  return { ...problem, file, line, column: 1 };
}
