import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build, type Metafile, type Plugin, transform } from 'esbuild';
import { bundling, sourcesOf } from './bundling.ts';
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
    outExtension: { '.js': '.cjs' },
    splitting: true,
    minify: true,
    format: 'esm',
    define: place,
    plugins: [withoutChildProcess, shareLibraries('./shared')],
    write: false,
  });
  await mkdir(outdir, { recursive: true });
  for (const { path: file, text } of outputFiles) await writeFile(file, await toCommonJs(text));
  // It comes before all that the programs lack on Node 20, and uses none of it.
  await build({
    ...bundling,
    inject: [],
    entryPoints: { start: 'cli/start/load-program.ts' },
    outdir,
    outExtension: { '.js': '.cjs' },
    minify: true,
    format: 'cjs',
    define: place,
  });
  const files = Object.entries(functions).map(async ([name, entry]) => {
    const [first = '', ...others] = filesOf(entry, metafile);
    const handler = `${name}.mjs`;
    await writeFile(path.join(outdir, handler), passOn(first, exportsOf(entry, metafile)));
    return [name, [handler, first, ...others]];
  });
  await writeFile(path.join(outdir, 'functions.json'), JSON.stringify(Object.fromEntries(await Promise.all(files))));
  return sourcesOf(metafile);
}

/** What a file is and where it is, in the words of CommonJS. */
const place = { 'import.meta.dirname': '__dirname', 'import.meta.url': 'moduleUrl' };
const declareUrl = 'const moduleUrl=require("node:url").pathToFileURL(__filename);';

/**
 * The CommonJS of an ES module: esbuild splits nothing else, and only of a script can be kept what V8 compiled while it ran. Where an ES module
 * imports one of Node's, Node also reads every name of it, and loads what some of them stand for: for `node:fs` what reads lines.
 */
async function toCommonJs(text: string): Promise<string> {
  const { code } = await transform(text, {
    format: 'cjs',
    platform: 'node',
    target: bundling.target,
    supported: { 'dynamic-import': false },
    minify: true,
    // An error that nothing caught shows its line.
    lineLimit: 160,
  });
  return code.includes('moduleUrl') ? declareUrl + code : code;
}

/** An ES module with the names of one that is CommonJS. */
function passOn(file: string, names: readonly string[]): string {
  const required = `createRequire(import.meta.url)('./${file}')`;
  return `import { createRequire } from 'node:module';\nexport const { ${names.join(', ')} } = ${required};\n`;
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
  const found = new Set(outputsOf(entry, outputs).map(([file]) => file));
  for (const file of found)
    for (const { path: imported, external } of outputs[file]?.imports ?? [])
      if (!external || imported.startsWith('./shared/')) found.add(imported);
  return [...found].map((file) => (file.startsWith('./shared/') ? path.posix.normalize(file) : path.basename(file)));
}

function exportsOf(entry: string, { outputs }: Metafile): string[] {
  return outputsOf(entry, outputs).flatMap(([, output]) => output.exports);
}

function outputsOf(entry: string, outputs: Metafile['outputs']) {
  return Object.entries(outputs).filter(([, { entryPoint }]) => entryPoint === entry);
}
