import { createInterface } from 'node:readline/promises';
import { HintedError } from '../../../lambda/shared/hinted-error.ts';
import { type Answers, type Question, readAnswers, type TypedAnswers } from './answers.ts';

/** How to come by answers that no option gives. */
export interface Asking {
  /** As options gave them. */
  readonly given: Partial<TypedAnswers>;
  /** Take what is offered. */
  readonly yes: boolean;
  readonly isTerminal: boolean;
}

/** Collects the answers: from options, by asking, or as they are offered. Throws at a wrong option, and where no one can be asked. */
export async function collectAnswers(
  questions: readonly Question[],
  { given, yes, isTerminal }: Asking,
): Promise<Answers> {
  const problems = questions.flatMap(({ name, refuse }) => {
    const text = given[name];
    const reason = text === undefined ? undefined : refuse(text);
    return reason === undefined ? [] : [`Cannot use "${text}" for --${name}: ${reason}`];
  });
  if (problems.length > 0)
    throw new Error([...problems, '    Run "promulgate init --help" to see all options'].join('\n'));
  const open = questions.filter(({ name }) => given[name] === undefined);
  if (open.length > 0 && !yes && !isTerminal)
    throw new HintedError(
      `Cannot ask for ${open.map(({ name }) => name).join(', ')}: there is no terminal`,
      `Add ${open.map(({ name, value }) => `--${name} <${value}>`).join(' ')}, or --yes to take what would be offered`,
    );
  const offered = Object.fromEntries(questions.map(({ name, otherwise }) => [name, otherwise]));
  const asked = yes || open.length === 0 ? {} : await ask(open);
  return readAnswers({ ...offered, ...asked, ...given } as TypedAnswers);
}

/** Asks each question until its answer is right; an empty answer takes what is offered. */
async function ask(questions: readonly Question[]): Promise<Partial<TypedAnswers>> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const answers: Partial<Record<keyof Answers, string>> = {};
  try {
    for (const question of questions) {
      let reason: string | undefined;
      do {
        const offered = question.otherwise && ` (${question.otherwise})`;
        const typed = (await terminal.question(`${capital(question.ask)}${offered}: `)).trim() || question.otherwise;
        reason = question.refuse(typed);
        if (reason === undefined) answers[question.name] = typed;
        else console.error(`    Cannot use "${typed}": ${reason}`);
      } while (reason !== undefined);
    }
  } finally {
    terminal.close();
  }
  return answers;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
