import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { draftOf } from '../cli/commands/init/draft.ts';
import { digestRenderer } from '../lambda/shared/digest-inputs.ts';
import { readContent } from '../lambda/shared/read-content.ts';
import { buildCommand } from './build-command.ts';
import { buildLibrary } from './build-library.ts';
import { buildTypes } from './build-types.ts';
import { writeMessages } from './share-libraries.ts';
import { writeLicences } from './write-licences.ts';

const project = path.join(import.meta.dirname, '..');

/** What the built programs read beside their own code, by its name there. */
const companions = {
  'viewer-request.min.js': 'lambda/shared/edge/viewer-request.min.js',
  'viewer-response.min.js': 'lambda/shared/edge/viewer-response.min.js',
};

/** What an app imports: the names of entries of the `exports` in package.json, and the module of each. */
const libraries = { constructs: 'cdk/constructs.ts', guard: 'cdk/guard/guard.ts' };

/**
 * Builds what package.json publishes into a directory, which it empties first: the command with the functions that run in AWS Lambda, and
 * the libraries for apps, as CommonJS with a thin ES module on top, so that both kinds of app share one copy. Everything but the CDK is
 * bundled: whoever installs the package installs nothing else.
 */
export async function buildPackage(outdir: string): Promise<void> {
  await rm(outdir, { recursive: true, force: true });
  await mkdir(path.join(outdir, 'cjs'), { recursive: true });
  const [command, library] = await Promise.all([
    buildCommand(path.join(outdir, 'command')),
    buildLibrary(outdir, libraries),
    buildTypes(outdir, libraries),
    writeCompanions(outdir),
    writeDraft(path.join(outdir, 'draft')),
    writeMessages(path.join(outdir, 'command/shared')),
  ]);
  await writeLicences(path.join(outdir, 'THIRD-PARTY-LICENCES.txt'), [...command, ...library]);
}

/** The newest version in the content with whole texts, with which `promulgate init` starts. */
async function writeDraft(outdir: string): Promise<void> {
  const { texts, messages } = draftOf(await readContent(path.join(project, 'content')));
  const write = async (name: string, text: string) => {
    await mkdir(path.dirname(path.join(outdir, name)), { recursive: true });
    await writeFile(path.join(outdir, name), text);
  };
  for (const [locale, text] of texts) await write(`privacy/draft/${locale}.md`, text);
  for (const [locale, text] of messages) await write(`messages/${locale}.json`, text);
}

async function writeCompanions(outdir: string): Promise<void> {
  const renderer = JSON.stringify(digestRenderer());
  for (const room of ['command', 'cjs']) {
    const directory = path.join(outdir, room);
    await mkdir(directory, { recursive: true });
    for (const [name, source] of Object.entries(companions))
      await cp(path.join(project, source), path.join(directory, name));
    await writeFile(path.join(directory, 'renderer.json'), renderer);
  }
}
