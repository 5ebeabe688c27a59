import { purposes } from './purposes.ts';
import { type KnownCommand, runProgram } from './run-program.ts';

/** Each is loaded only where it runs: loading the AWS SDK or the stand-in takes longer than most of the other commands. */
const commands: Readonly<Record<string, KnownCommand>> = {
  init: {
    description: 'Starts a project for the policies of a company, or adds a policy to an app of the CDK.',
    load: async () => (await import('./commands/init/command.ts')).initCommand(),
  },
  check: {
    description: 'Lists every mistake in the content: where it is, and what to type instead.',
    load: async () => (await import('./commands/check/command.ts')).checkCommand(),
  },
  accept: {
    description: 'Accepts a warning of "check" with a reason: it is only counted from then on.',
    load: async () => (await import('./commands/accept/command.ts')).acceptCommand(),
  },
  build: {
    description: 'Writes the site as files. Leaves other files in the directory alone.',
    load: async () => (await import('./commands/build/command.ts')).buildCommand(),
  },
  plan: {
    description: 'Prints what "publish" would upload and invalidate, without writing anything.',
    load: async () => (await import('./commands/plan/command.ts')).planCommand(),
  },
  publish: {
    description:
      'Publishes the content as the deployed function does: records its intent, uploads, invalidates, adds to the ledger, completes the record.',
    load: async () => (await import('./commands/publish/command.ts')).publishCommand(),
  },
  preview: {
    description:
      'Publishes to a stand-in for AWS on this machine and serves the site, again after each change to the content.',
    load: async () => (await import('./commands/preview/command.ts')).previewCommand(),
  },
  disclose: {
    description: purposes.disclose,
    load: async () => (await import('./commands/disclose/report-on-content.ts')).discloseFromContentCommand(),
  },
  guard: {
    description: purposes.guard,
    load: async () => (await import('./commands/guard/command.ts')).guardCommand(),
  },
  'new-version': {
    description: 'Creates the directory of a version from the one before it, or of the first version of a new policy.',
    load: async () => (await import('./commands/new-version/command.ts')).newVersionCommand(),
  },
  'new-locale': {
    description: 'Adds a language: the line of site.yaml, and files for its translator.',
    load: async () => (await import('./commands/new-locale/command.ts')).newLocaleCommand(),
  },
  todo: {
    description: 'Lists what is left to translate, with the words before and now, and a text to complete.',
    load: async () => (await import('./commands/todo/command.ts')).todoCommand(),
  },
  status: {
    description: 'Shows how far each section is translated into each language.',
    load: async () => (await import('./commands/status/command.ts')).statusCommand(),
  },
  export: {
    description: 'Writes the texts as PO or XLIFF files for the programs of translators.',
    load: async () => (await import('./commands/export/command.ts')).exportCommand(),
  },
  import: {
    description: 'Takes over the translations of PO or XLIFF files.',
    load: async () => (await import('./commands/import/command.ts')).importCommand(),
  },
  review: {
    description: 'Writes a page with every piece that a change of the content changes for readers.',
    load: async () => (await import('./commands/review/command.ts')).reviewCommand(),
  },
  withdraw: {
    description: 'Withdraws a version that is announced and not yet in force.',
    load: async () => (await import('./commands/withdraw/command.ts')).withdrawCommand(),
  },
  postpone: {
    description: 'Postpones a version that is announced and not yet in force.',
    load: async () => (await import('./commands/postpone/command.ts')).postponeCommand(),
  },
  correct: {
    description: 'Records a correction of an announced text, so that its new words can be published.',
    load: async () => (await import('./commands/correct/command.ts')).correctCommand(),
  },
  proof: {
    description:
      'Shows what was public at an address at an instant: the text, its digests, and the chain that proves them.',
    load: async () => (await import('./commands/proof/command.ts')).proofCommand(),
  },
  stores: {
    description: 'Judges the policy by what app stores and laws ask: where it says it, or what to write.',
    load: async () => (await import('./commands/stores/command.ts')).storesCommand(),
  },
  verify: {
    description:
      'Checks a site as a store and a court do: what everyone is served now, and that nothing that was ever published was changed.',
    load: async () => (await import('./commands/verify/command.ts')).verifyCommand(),
  },
};

/** Resolves to the name of the command once it has ended. */
export const programEnded = runProgram({
  description: 'Publishes a policy in many languages at one URL that never changes.',
  start: 'If you edit texts, start with "promulgate check" and "promulgate preview".',
  commands,
});
