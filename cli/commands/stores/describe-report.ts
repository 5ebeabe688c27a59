import type { LocatedAnswer } from '../../../lambda/requirements/judge-requirements.ts';
import type { JudgedVersionReport, RequirementReport, RequirementsReport } from './make-report.ts';

/** A report as people read it in a terminal. */
export function describeReport({ at, locales, versions }: RequirementsReport): string[] {
  return versions.flatMap((version) => [
    `${judgedName(version)}, judged on ${at.slice(0, 10)} in ${locales.length === 1 ? 'one language' : `${locales.length} languages`}`,
    ...describeVersion(version, locales.length),
    '',
    sumUp(version),
    '',
  ]);
}

/** True if a version does not meet something that would stop a publication. */
export function isStopped({ versions }: RequirementsReport): boolean {
  return versions.some(({ requirements }) => requirements.some(({ stops }) => stops));
}

/** How many requirements a version meets, and how many it does not. */
export function sumUp(judged: JudgedVersionReport): string {
  const { requirements } = judged;
  const count = (verdict: RequirementReport['verdict']) =>
    requirements.filter((requirement) => requirement.verdict === verdict).length;
  const stopping = requirements.filter(({ stops }) => stops).length;
  return `${judgedName(judged)}: ${count('met')} met, ${count('unmet')} unmet (${stopping} of them ${stopping === 1 ? 'stops' : 'stop'} a publication where site.yaml names the store or law), ${count('unknown')} unknown`;
}

/** The version, and the application whose page was judged. */
export function judgedName({ version, application }: JudgedVersionReport): string {
  return application === undefined ? version : `${version} of application ${application}`;
}

function describeVersion({ requirements }: JudgedVersionReport, languages: number): string[] {
  const byName = Map.groupBy(requirements, ({ name }) => name);
  return [...byName].flatMap(([name, own]) => [
    '',
    name.charAt(0).toUpperCase() + name.slice(1),
    ...own.flatMap((requirement) => describeRequirement(requirement, languages)),
  ]);
}

function describeRequirement(
  { id, verdict, stops, asks, answers, source }: RequirementReport,
  languages: number,
): string[] {
  const label = verdict === 'unmet' && !stops ? 'advice' : verdict;
  const head = `  ${label.padEnd(8)} ${id.padEnd(4)} ${asks}`;
  const open = Map.groupBy(
    answers.filter((answer) => answer.verdict !== 'met'),
    ({ write }) => write,
  );
  if (open.size === 0) return [head];
  return [
    head,
    ...[...open].flatMap(([write, those]) => describeAnswers(those, write, languages)),
    `${indent}${source}`,
  ];
}

const indent = ' '.repeat(11);

/** Answers that are put right in the same way. */
function describeAnswers(answers: readonly LocatedAnswer[], write = '', languages: number): string[] {
  const lines = answers.map(({ file, line, says, locales }) => {
    const location = file === undefined ? '' : `${file}:${line}: `;
    const whose = locales.length === languages ? '' : ` (${locales.join(', ')})`;
    return `${indent}${location}${says}${whose}`;
  });
  return [...lines, `${indent}→ ${write}`];
}
