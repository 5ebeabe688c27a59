import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Files } from '../../lambda/content/files/files.ts';
import { assetNames } from '../../lambda/run/asset.ts';
import { digestInputs } from '../../lambda/shared/digest-inputs.ts';
import { outlineFiles } from '../../lambda/shared/outline-files.ts';
import type { FoundCommit } from '../../lambda/shared/read-commit.ts';
import { writeContentSync } from '../../lambda/shared/write-content.ts';

const project = path.join(import.meta.dirname, '../..');

/** Where the functions are in the package, seen from the libraries. A checkout of the repository builds them from the sources. */
const built = path.join(import.meta.dirname, '../command');

/** The handler of each bundle, as AWS Lambda names it. */
export const handlers = {
  publisher: 'handler.handler',
  deploymentProvider: 'handler.answerDeployment',
  canary: 'handler.lookAtSite',
} as const;

const sources = {
  publisher: 'lambda/handler.ts',
  deploymentProvider: 'lambda/deployment/handler.ts',
  canary: 'lambda/outside/canary/handler.ts',
} as const;

/** Some libraries are CommonJS and require Node's own modules, which an ES module alone cannot do. */
const requireForLibraries =
  "import{createRequire as createNodeRequire}from'node:module';const require=createNodeRequire(import.meta.url);";

/**
 * Writes the publisher as it is deployed into a directory, which it empties first: the code with its libraries, including the SDK's
 * clients, so that the pinned ones run; the content with its outline; and the digests of both. The same input gives the same bytes.
 */
export function bundlePublisher(files: Files, directory: string, commit?: FoundCommit): void {
  writeCode('publisher', directory);
  writeContentSync(files, path.join(directory, assetNames.content));
  const inputs = digestInputs(files, commit);
  writeFileSync(path.join(directory, assetNames.inputs), JSON.stringify(inputs));
  const outline = outlineFiles(files, inputs);
  if (outline !== undefined) writeFileSync(path.join(directory, assetNames.outline), JSON.stringify(outline));
}

/** Writes the provider of a deployment's custom resources as it is deployed into a directory, which it empties first. */
export function bundleDeploymentProvider(directory: string): void {
  writeCode('deploymentProvider', directory);
}

/** Writes the canary as it is deployed into a directory, which it empties first. */
export function bundleCanary(directory: string): void {
  writeCode('canary', directory);
}

function writeCode(name: keyof typeof handlers, directory: string): void {
  rmSync(directory, { recursive: true, force: true });
  mkdirSync(directory, { recursive: true });
  if (existsSync(path.join(built, 'functions.json'))) copyCode(name, directory);
  else buildCode(name, directory);
}

function copyCode(name: keyof typeof handlers, directory: string): void {
  const files: string[] = JSON.parse(readFileSync(path.join(built, 'functions.json'), 'utf8'))[name];
  for (const [index, file] of files.entries()) {
    const copy = path.join(directory, index === 0 ? 'handler.mjs' : file);
    mkdirSync(path.dirname(copy), { recursive: true });
    copyFileSync(path.join(built, file), copy);
  }
}

/** The code is split, so that a run with nothing to publish loads neither the renderer nor the client for CloudFront. */
function buildCode(name: keyof typeof handlers, directory: string): void {
  // Apps that have the package do not have esbuild.
  const { buildSync }: typeof import('esbuild') = createRequire(import.meta.url)('esbuild');
  buildSync({
    absWorkingDir: project,
    entryPoints: { handler: sources[name] },
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
    alias: { 'node:http': './packaging/node-http.cjs' },
    logLevel: 'warning',
  });
}
