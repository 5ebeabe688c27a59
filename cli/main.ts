import { Command, CommanderError } from 'commander';
import project from '../package.json' with { type: 'json' };
import { exitCodes } from './shared/exit-codes.ts';
import { printError } from './shared/print-error.ts';

const program = new Command('promulgate')
  .description('Publishes a policy in many languages at one URL that never changes.')
  .version(project.version)
  .exitOverride()
  .showHelpAfterError('Run with --help to see all options.')
  .addHelpText(
    'after',
    '\nExit codes: 0 done, 1 wrong content or a reported failure, 2 wrong usage.\nIf you edit texts, start with "promulgate check" and "promulgate preview".',
  );
/** Each is loaded only where it is named: loading the AWS SDK or the stand-in takes longer than most of the other commands. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  init: async () => (await import('./commands/init/command.ts')).initCommand(),
  check: async () => (await import('./commands/check/command.ts')).checkCommand(),
  build: async () => (await import('./commands/build/command.ts')).buildCommand(),
  plan: async () => (await import('./commands/plan/command.ts')).planCommand(),
  publish: async () => (await import('./commands/publish/command.ts')).publishCommand(),
  preview: async () => (await import('./commands/preview/command.ts')).previewCommand(),
  disclose: async () => (await import('./commands/disclose/command.ts')).discloseCommand(),
  guard: async () => (await import('./commands/guard/command.ts')).guardCommand(),
  'new-version': async () => (await import('./commands/new-version/command.ts')).newVersionCommand(),
  withdraw: async () => (await import('./commands/withdraw/command.ts')).withdrawCommand(),
  postpone: async () => (await import('./commands/postpone/command.ts')).postponeCommand(),
  correct: async () => (await import('./commands/correct/command.ts')).correctCommand(),
  proof: async () => (await import('./commands/proof/command.ts')).proofCommand(),
  verify: async () => (await import('./commands/verify/command.ts')).verifyCommand(),
};

const [name = ''] = process.argv.slice(2);
const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
// Help and the proposal for a mistyped name need all of them.
for (const loadOne of load ? [load] : Object.values(commands))
  program.addCommand((await loadOne()).copyInheritedSettings(program));

try {
  await program.parseAsync();
} catch (error) {
  // Commander has printed its own errors and its help already.
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
  else {
    printError(error);
    process.exitCode = exitCodes.failed;
  }
}
