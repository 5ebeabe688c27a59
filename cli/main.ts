import { Command, CommanderError } from 'commander';
import project from '../package.json' with { type: 'json' };
import { buildCommand } from './commands/build/command.ts';
import { checkCommand } from './commands/check/command.ts';
import { correctCommand } from './commands/correct/command.ts';
import { discloseCommand } from './commands/disclose/command.ts';
import { newVersionCommand } from './commands/new-version/command.ts';
import { planCommand } from './commands/plan/command.ts';
import { previewCommand } from './commands/preview/command.ts';
import { proofCommand } from './commands/proof/command.ts';
import { publishCommand } from './commands/publish/command.ts';
import { verifyCommand } from './commands/verify/command.ts';
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
for (const command of [
  checkCommand(),
  buildCommand(),
  planCommand(),
  publishCommand(),
  previewCommand(),
  discloseCommand(),
  newVersionCommand(),
  correctCommand(),
  proofCommand(),
  verifyCommand(),
]) {
  program.addCommand(command.copyInheritedSettings(program));
}

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
