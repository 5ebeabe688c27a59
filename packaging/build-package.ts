import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { digestRenderer } from '../lambda/shared/digest-inputs.ts';
import { buildCommand } from './build-command.ts';
import { buildLibrary } from './build-library.ts';
import { buildTypes } from './build-types.ts';
import { copyMessages } from './share-libraries.ts';
import { writeLicences } from './write-licences.ts';

const project = path.join(import.meta.dirname, '..');

/** What the built programs read beside their own code, by its name there. */
const companions = { 'viewer-request.min.js': 'lambda/shared/edge/viewer-request.min.js' };

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
    copyMessages(path.join(outdir, 'command/shared')),
  ]);
  await writeLicences(path.join(outdir, 'THIRD-PARTY-LICENCES.txt'), [...command, ...library]);
}

/** The newest version in the content, with which `promulgate init` starts. */
async function writeDraft(outdir: string): Promise<void> {
  const policy = path.join(project, 'content/privacy');
  const newest = (await readdir(policy)).sort().at(-1) ?? '';
  await cp(path.join(policy, newest), path.join(outdir, 'privacy', newest), { recursive: true });
  await cp(path.join(project, 'content/messages'), path.join(outdir, 'messages'), { recursive: true });
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
