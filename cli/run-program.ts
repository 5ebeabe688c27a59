import { Command, CommanderError } from 'commander';
import project from '../package.json' with { type: 'json' };
import { exitCodes } from './shared/exit-codes.ts';
import { findContent } from './shared/find-content.ts';

/** A command of a program, which is loaded only where it runs. */
export interface KnownCommand {
  readonly description: string;
  readonly load: () => Promise<Command>;
}

interface Program {
  readonly description: string;
  /** What to try first. */
  readonly start: string;
  readonly commands: Readonly<Record<string, KnownCommand>>;
}

/** Runs the command that the arguments of this process name, sets the exit code, and returns the name of the command, if there is one. */
export async function runProgram({ description, start, commands }: Program): Promise<string | undefined> {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', ignoreClosedPipe);
  const program = new Command('promulgate')
    .description(description)
    .version(project.version)
    .exitOverride()
    .showHelpAfterError('Run with --help to see all options.')
    .hook('preAction', (_, command) => useContent(command))
    .addHelpText('after', `\nExit codes: 0 done, 1 wrong content or a reported failure, 2 wrong usage.\n${start}`);
  const named = await addCommands(program, commands);
  try {
    await program.parseAsync();
  } catch (error) {
    // Commander has printed its own errors and its help already.
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
    else {
      const { printError } = await import('./shared/print-error.ts');
      printError(error);
      process.exitCode = exitCodes.failed;
    }
  }
  return named;
}

/** Whoever reads the output may have seen enough, as `head` has. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

/** All commands find the content from every directory of its project. */
function useContent(command: Command): void {
  const { content } = command.opts<{ content?: string }>();
  if (content !== undefined) command.setOptionValue('content', findContent(content));
}

/** Loads the command that is named, and returns its name. */
async function addCommands(program: Command, commands: Program['commands']): Promise<string | undefined> {
  const [first, second] = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
  const named = first === 'help' ? second : first;
  for (const [name, { description, load }] of Object.entries(commands)) {
    const command = name === named ? await load() : new Command(name);
    program.addCommand(command.description(description).copyInheritedSettings(program));
  }
  // The list of commands is made without loading them, so that it knows none of their options.
  program.configureHelp({ subcommandTerm: (command) => command.name() });
  return named !== undefined && Object.hasOwn(commands, named) ? named : undefined;
}
