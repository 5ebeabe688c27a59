import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { Command, Option } from 'commander';
import { dateAt } from '../../../lambda/content/local-time.ts';
import { HintedError } from '../../../lambda/shared/hinted-error.ts';
import { runGit } from '../../../lambda/shared/run-git.ts';
import { writeContent } from '../../../lambda/shared/write-content.ts';
import project from '../../../package.json' with { type: 'json' };
import { dryRunOption } from '../../shared/options.ts';
import { startPreview } from '../preview/start-preview.ts';
import { waitForSignal } from '../preview/wait-for-signal.ts';
import { questionsFor, type TypedAnswers } from './answers.ts';
import { collectAnswers } from './ask.ts';
import { readDraft } from './draft.ts';
import { type PlannedProject, planProject, type Situation } from './plan-project.ts';

interface InitOptions extends Partial<TypedAnswers> {
  readonly yes?: true;
  readonly preview?: true;
  readonly dryRun?: true;
}

/** What an installation or git leaves in a directory in which nothing has begun. */
const mayBeThere =
  /^(?:\..*|package(?:-lock)?\.json|node_modules|readme.*|licen[cs]e.*|.*\.tgz|yarn\.lock|pnpm-lock\.yaml)$/i;

/** `promulgate init`: a project for the policies of a company. */
export function initCommand(): Command {
  const command = new Command('init').argument('[directory]', 'where; an empty directory, or one with a cdk.json', '.');
  for (const { name, ask, value } of questionsFor('', '', ['…']))
    command.addOption(new Option(`--${name} <${value}>`, ask.replace(/, of ….*/, '')));
  return command
    .addOption(new Option('--yes', 'take what would be offered for everything that no option says'))
    .addOption(new Option('--preview', 'show the pages at http://localhost:8080 afterwards'))
    .addOption(dryRunOption())
    .addHelpText(
      'after',
      `
Writes the texts of a policy to start from, the CDK app that publishes it, and
workflows that check and deploy it. Asks for what no option says. Needs no
network, and overwrites nothing.`,
    )
    .action(init);
}

async function init(name: string, { yes = undefined, preview, dryRun, ...given }: InitOptions): Promise<void> {
  const root = path.resolve(name);
  const names = await readNames(root);
  if (!names.includes('cdk.json')) requireEmpty(name, names);
  const draft = await readDraft();
  const questions = questionsFor(root, findRepository(root), [...draft.texts.keys()]);
  const isTerminal = process.stdin.isTTY === true;
  const answers = await collectAnswers(questions, { given, yes: yes === true, isTerminal });
  const planned = planProject(answers, draft, situationOf(root, names));
  requireFree(name, [...planned.files.keys()]);
  if (!dryRun) {
    await mkdir(root, { recursive: true });
    const all = [...planned.files, ...planned.changed].map(([file, text]) => [file, Buffer.from(text)] as const);
    await writeContent(new Map(all), root);
  }
  console.log(describe(name, planned, dryRun === true));
  if (preview && !dryRun) await show(path.join(root, planned.directory), planned.effective);
}

/** Shows the pages as they will be when the policy is in force. */
async function show(directory: string, at: string): Promise<void> {
  const running = await startPreview({ port: 8080, directory, at, stage: 'trial', print: (text) => console.log(text) });
  await waitForSignal();
  await running.close();
}

async function readNames(root: string): Promise<string[]> {
  return readdir(root).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    if (error.code === 'ENOTDIR')
      throw new HintedError(`Cannot start a project in ${root}: it is a file`, 'Name a directory');
    throw error;
  });
}

function requireEmpty(name: string, names: readonly string[]): void {
  const others = names.filter((one) => !mayBeThere.test(one));
  if (others.length === 0) return;
  const listed =
    others.length > 3 ? `${others.slice(0, 3).join(', ')} and ${others.length - 3} more` : others.join(', ');
  throw new HintedError(
    `Cannot start a project in ${name}: it is not empty, but has ${listed}`,
    'Name another directory, such as: promulgate init policies; an app of the CDK is known by its cdk.json',
  );
}

function requireFree(name: string, files: readonly string[]): void {
  const taken = files.filter((file) => existsSync(path.join(name, file)));
  if (taken.length === 0) return;
  throw new HintedError(
    `Cannot start a project in ${name}: it has ${taken.slice(0, 3).join(', ')} already`,
    'Move these files away, or name another directory',
  );
}

/** Host and path of the remote repository, if git knows one. */
function findRepository(root: string): string {
  if (!existsSync(root)) return '';
  const { output } = runGit(root, ['remote', 'get-url', 'origin']);
  const [, host, repository] =
    /^(?:\w+:\/\/)?(?:[^@/\s]+@)?([\w.-]+\.[a-z]+)(?::\d+)?[:/](.+?)(?:\.git)?\/?\s*$/.exec(String(output ?? '')) ?? [];
  return host && repository ? `${host}/${repository}` : '';
}

function situationOf(root: string, names: readonly string[]): Situation {
  const read = (file: string) => (names.includes(file) ? readFileSync(path.join(root, file), 'utf8') : '');
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return {
    names,
    packageJson: parsePackage(read('package.json')),
    ignored: read('.gitignore'),
    timeZone,
    today: dateAt(Date.now(), timeZone),
    reference: project.version,
  };
}

function parsePackage(text: string): Record<string, unknown> {
  if (text === '') return {};
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new HintedError('Cannot add to package.json: it is not JSON', 'Correct it, or move it away', { cause });
  }
}

function describe(
  name: string,
  { files, changed, directory, effective, isNew }: PlannedProject,
  isDryRun: boolean,
): string {
  const written = [...files.keys(), ...changed.keys()].map((file) => `  ${file}`);
  const content = directory === 'content' ? '' : ` --content ${directory}`;
  const lines = isNew
    ? [`Then: npm install${name === '.' ? '' : ` in ${name}`}, and npx cdk deploy Policies`]
    : [
        'Then add these lines to the app, with a stack that names its region:',
        "  import { PolicySite } from 'promulgate'; // or: const { PolicySite } = require('promulgate');",
        `  new PolicySite(stack, 'Policies', { content: '${directory}', stage: 'trial' });`,
      ];
  return [
    `${isDryRun ? 'Would write' : 'Wrote'} in ${name}:`,
    ...written,
    `See it: npx promulgate preview --stage trial --at ${effective}${content}`,
    `Every text ends with a TODO for a lawyer; npx promulgate check${content} lists them.`,
    ...lines,
  ].join('\n');
}
