import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build, type Metafile, type Plugin } from 'esbuild';
import { bundling, sourcesOf } from './bundling.ts';
import { requireModules } from './require-modules.ts';
import { shareLibraries } from './share-libraries.ts';

/** The functions that run in AWS Lambda, with the module of each. */
const functions = {
  publisher: 'lambda/handler.ts',
  deploymentProvider: 'lambda/deployment/handler.ts',
  canary: 'lambda/outside/canary/handler.ts',
} as const;

/**
 * Builds the command and the functions together, so that the renderer and the AWS SDK are there once, and writes which files each function
 * consists of. Returns the files that they were built from.
 */
export async function buildCommand(outdir: string): Promise<string[]> {
  const { metafile, outputFiles } = await build({
    ...bundling,
    entryPoints: { main: 'cli/main.ts', guard: 'cli/guard.ts', ...functions },
    outdir,
    outExtension: { '.js': '.mjs' },
    splitting: true,
    minify: true,
    // An error that nothing caught shows its line.
    lineLimit: 160,
    format: 'esm',
    plugins: [withoutChildProcess, shareLibraries('./shared')],
    write: false,
  });
  await mkdir(outdir, { recursive: true });
  for (const { path: file, text } of outputFiles) await writeFile(file, requireModules(text));
  const files = Object.entries(functions).map(([name, entry]) => [name, filesOf(entry, metafile)]);
  await writeFile(path.join(outdir, 'functions.json'), JSON.stringify(Object.fromEntries(files)));
  return sourcesOf(metafile);
}

/** Commander imports Node's child processes. To load them takes a sixth of a Node that does nothing. */
const withoutChildProcess: Plugin = {
  name: 'without-child-process',
  setup({ onResolve }) {
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      importer.includes('/commander/') ? { path: path.join(import.meta.dirname, 'child-process.cjs') } : undefined,
    );
  },
};

/** The names of the file of an entry, which comes first, and of everything that it loads. */
function filesOf(entry: string, { outputs }: Metafile): string[] {
  const start = Object.keys(outputs).filter((file) => outputs[file]?.entryPoint === entry);
  const found = new Set(start);
  for (const file of found)
    for (const { path: imported, external } of outputs[file]?.imports ?? [])
      if (!external || imported.startsWith('./shared/')) found.add(imported);
  return [...found].map((file) => (file.startsWith('./shared/') ? path.posix.normalize(file) : path.basename(file)));
}
