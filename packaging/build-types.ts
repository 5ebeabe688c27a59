import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Libraries } from './build-library.ts';

const project = path.join(import.meta.dirname, '..');
const runFile = promisify(execFile);
const declarationsOnly = ['--noEmit', 'false', '--noCheck', '--declaration', '--emitDeclarationOnly'];

/** Another file, as a declaration names it. */
const fileName = /(?<=(?:from |import\()["'])(\.[^"']*)\.ts(?=["'])/g;

/** Writes the types of the libraries, once for ES modules and once for CommonJS. `npm run check:types` is what checks them. */
export async function buildTypes(outdir: string, libraries: Libraries): Promise<void> {
  const all = await mkdtemp(path.join(tmpdir(), 'promulgate-types-'));
  try {
    const compiler = path.join(project, 'node_modules/typescript/bin/tsc');
    const args = ['-p', path.join(import.meta.dirname, 'tsconfig.json'), '--outDir', all, '--rootDir', project];
    await runFile(process.execPath, [compiler, ...args, ...declarationsOnly]);
    for (const module of Object.values(libraries))
      for (const file of await reachableFrom(path.join(all, declarationOf(module))))
        for (const directory of ['types', 'cjs/types'])
          await writeDeclaration(file, path.join(outdir, directory, path.relative(all, file)));
  } finally {
    await rm(all, { recursive: true, force: true });
  }
}

function declarationOf(module: string): string {
  return module.replace(/\.ts$/, '.d.ts');
}

async function reachableFrom(entry: string): Promise<Set<string>> {
  const found = new Set([entry]);
  for (const file of found)
    for (const [, name] of (await readFile(file, 'utf8')).matchAll(fileName))
      found.add(path.join(path.dirname(file), `${name}.d.ts`));
  return found;
}

async function writeDeclaration(from: string, to: string): Promise<void> {
  const text = await readFile(from, 'utf8');
  await mkdir(path.dirname(to), { recursive: true });
  await writeFile(to, text.replaceAll(fileName, '$1.js'));
}
