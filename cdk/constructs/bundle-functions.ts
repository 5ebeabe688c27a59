import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import type { Files } from '../../lambda/content/files/files.ts';
import { assetNames } from '../../lambda/run/asset.ts';
import { digestInputs } from '../../lambda/shared/digest-inputs.ts';
import type { FoundCommit } from '../../lambda/shared/read-commit.ts';
import { writeContent } from '../../lambda/shared/write-content.ts';

const project = path.join(import.meta.dirname, '../..');

/** The handler of each bundle, as AWS Lambda names it. */
export const handlers = { publisher: 'handler.handler', deploymentProvider: 'handler.answerDeployment' } as const;

/** Some libraries are CommonJS and require Node's own modules, which an ES module alone cannot do. */
const requireForLibraries =
  "import{createRequire as createNodeRequire}from'node:module';const require=createNodeRequire(import.meta.url);";

/**
 * Writes the publisher as it is deployed into a directory, which it empties first: the code with its libraries, including the SDK's
 * clients, so that the pinned ones run; the content; and the digests of both. The same input gives the same bytes.
 */
export async function bundlePublisher(files: Files, directory: string, commit?: FoundCommit): Promise<void> {
  await bundleCode('lambda/handler.ts', directory);
  await Promise.all([
    writeContent(files, path.join(directory, assetNames.content)),
    writeFile(path.join(directory, assetNames.inputs), JSON.stringify(await digestInputs(files, commit))),
  ]);
}

/** Writes the provider of a deployment's custom resources as it is deployed into a directory, which it empties first. */
export function bundleDeploymentProvider(directory: string): Promise<void> {
  return bundleCode('lambda/deployment/handler.ts', directory);
}

/** The code is split, so that a run with nothing to publish loads neither the renderer nor the client for CloudFront. */
async function bundleCode(entryPoint: string, directory: string): Promise<void> {
  await rm(directory, { recursive: true, force: true });
  await mkdir(directory, { recursive: true });
  await build({
    absWorkingDir: project,
    entryPoints: { handler: entryPoint },
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
