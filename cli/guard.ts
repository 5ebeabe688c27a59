import { purposes } from './purposes.ts';
import { runProgram } from './run-program.ts';

/** The same as in `main.ts`, of the package that contains the guard alone, which reads no content. */
export const guardEnded = runProgram({
  description: 'Holds what a team deploys to the policy that its company has published.',
  start: 'To pin a policy in a project, start with "promulgate guard update ADDRESS".',
  commands: {
    disclose: {
      description: purposes.disclose,
      load: async () => (await import('./commands/disclose/command.ts')).discloseCommand(),
    },
    guard: {
      description: purposes.guard,
      load: async () => (await import('./commands/guard/command.ts')).guardCommand(),
    },
  },
});
