import type { IsoDate } from '../../../lambda/content/content.ts';
import type { Answers } from './answers.ts';
import { appFile, cdkFile, packageFile } from './app-files.ts';
import { contentFiles, effectiveDate } from './content-files.ts';
import type { Draft } from './draft.ts';
import { readmeFile } from './readme-file.ts';
import { githubFile, gitlabFile } from './workflow-files.ts';

/** What is in a directory, and around it. */
export interface Situation {
  /** Names in the directory. */
  readonly names: readonly string[];
  /** What its package.json says; empty without one. */
  readonly packageJson: Readonly<Record<string, unknown>>;
  /** Its .gitignore; empty without one. */
  readonly ignored: string;
  readonly today: IsoDate;
  readonly timeZone: string;
  /** Where the project gets this package from, as package.json says it. */
  readonly reference: string;
}

/** The files of a project, by path, and what changes in it otherwise. */
export interface PlannedProject {
  /** New files. */
  readonly files: ReadonlyMap<string, string>;
  /** Files that may be there, with what they will say. */
  readonly changed: ReadonlyMap<string, string>;
  /** The directory of the content. */
  readonly directory: string;
  readonly effective: IsoDate;
  /** A project of its own, and not an app that exists. */
  readonly isNew: boolean;
}

/** Plans a project of its own, or what an app of the CDK needs besides two lines. */
export function planProject(answers: Answers, draft: Draft, situation: Situation): PlannedProject {
  const { names, packageJson, ignored, today } = situation;
  const isNew = !names.includes('cdk.json');
  const directory = isNew ? 'content' : 'policies';
  const effective = effectiveDate(today);
  const content = [...contentFiles(answers, draft, situation)].map(
    ([name, text]) => [`${directory}/${name}`, text] as const,
  );
  const readme = names.some((name) => /^readme/i.test(name)) ? 'POLICIES.md' : 'README.md';
  const files: [string, string][] = [
    ...content.map(([name, text]): [string, string] => [name, text]),
    [readme, readmeFile(answers, { directory, effective, isNew })],
    ...workflows(answers, { directory, deploys: isNew && answers.repository !== '' }),
    ...(isNew
      ? ([
          ['app.mjs', appFile(answers, effective)],
          ['cdk.json', cdkFile()],
        ] as [string, string][])
      : []),
  ];
  const changed: [string, string][] = isNew
    ? [
        ['package.json', packageFile(packageJson, situation.reference)],
        ['.gitignore', ignore(ignored)],
      ]
    : [];
  return { files: new Map(files), changed: new Map(changed), directory, effective, isNew };
}

/** For the host of the repository; for both where it is not known. */
function workflows(
  { repository, region }: Answers,
  options: { directory: string; deploys: boolean },
): [string, string][] {
  const [host] = repository.split('/');
  const github: [string, string] = ['.github/workflows/policies.yml', githubFile({ ...options, region })];
  const gitlab: [string, string] = ['.gitlab-ci.yml', gitlabFile({ ...options, region })];
  if (host === '') return [github, gitlab];
  return host === 'github.com' ? [github] : [gitlab];
}

function ignore(existing: string): string {
  const lines = existing.split(/\r?\n/).filter((line) => line !== '');
  const missing = ['node_modules/', 'cdk.out/', 'site/'].filter((line) => !lines.includes(line));
  return `${[...lines, ...missing].join('\n')}\n`;
}
