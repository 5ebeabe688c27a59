import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import type { Files } from '../../lambda/content/files/files.ts';
import { assetNames } from '../../lambda/run/asset.ts';
import { digestInputs } from '../../lambda/shared/digest-inputs.ts';
import { writeContent } from '../../lambda/shared/write-content.ts';

const project = path.join(import.meta.dirname, '../..');

/** What AWS Lambda calls in a bundle. */
export const publisherHandler = 'handler.handler';

/** Some libraries are CommonJS and ask for Node's own modules, which an ES module alone does not give them. */
const requireForLibraries =
  "import{createRequire as createNodeRequire}from'node:module';const require=createNodeRequire(import.meta.url);";

/**
 * Writes what the publisher is deployed as into a directory, which it empties first: the code with its libraries, the SDK's
 * clients too, so that the pinned ones are what runs; the content; and their digests. The same input gives the same bytes.
 */
export async function bundlePublisher(files: Files, directory: string, commit: string | null = null): Promise<void> {
  await rm(directory, { recursive: true, force: true });
  await mkdir(directory, { recursive: true });
  await Promise.all([
    bundleCode(directory),
    writeContent(files, path.join(directory, assetNames.content)),
    writeFile(path.join(directory, assetNames.inputs), JSON.stringify(await digestInputs(files, commit))),
  ]);
}

/** Split, so that a run with nothing to publish loads neither the renderer nor the client for CloudFront. */
async function bundleCode(directory: string): Promise<void> {
  await build({
    absWorkingDir: project,
    entryPoints: { handler: 'lambda/handler.ts' },
    outdir: directory,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    banner: { js: requireForLibraries },
    logLevel: 'warning',
  });
}
