import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { bundling, sourcesOf } from './bundling.ts';
import { sharedFiles, shareLibraries } from './share-libraries.ts';

/** Entries of the package, by name, with the module of each. */
export type Libraries = Readonly<Record<string, string>>;

/**
 * Builds the libraries as CommonJS, each with an ES module that passes its names on, and the packages that all share. Returns the files
 * that they were built from.
 */
export async function buildLibrary(outdir: string, libraries: Libraries): Promise<string[]> {
  const builds = Object.entries(libraries).map(([name, module]) =>
    build({
      ...bundling,
      ...commonJs,
      // An error that nothing caught shows its line, and those of the guard are for the teams that it stops.
      ...(name !== 'guard' && smaller),
      entryPoints: { [name]: module },
      outdir: path.join(outdir, 'cjs'),
      plugins: [shareLibraries('../command/shared')],
    }),
  );
  const shared = build({
    ...bundling,
    ...commonJs,
    ...smaller,
    inject: [],
    entryPoints: sharedFiles,
    outdir: path.join(outdir, 'command/shared'),
    outExtension: { '.js': '.cjs' },
  });
  const results = await Promise.all([...builds, shared]);
  // The package's own package.json says that its files are ES modules.
  await writeFile(path.join(outdir, 'cjs/package.json'), JSON.stringify({ type: 'commonjs' }));
  for (const [name, module] of Object.entries(libraries)) await writeWrapper(outdir, name, module);
  return results.flatMap(({ metafile }) => sourcesOf(metafile));
}

const commonJs = {
  format: 'cjs',
  // An ES module knows where it is by other names.
  define: { 'import.meta.dirname': '__dirname', 'import.meta.url': 'moduleUrl' },
  banner: { js: "const moduleUrl = require('node:url').pathToFileURL(__filename);" },
} as const satisfies BuildOptions;

/** The CDK shows the names of classes. */
const smaller = { minify: true, keepNames: true, lineLimit: 160, legalComments: 'none' } as const;

async function writeWrapper(outdir: string, name: string, module: string): Promise<void> {
  const { metafile } = await build({
    ...bundling,
    inject: [],
    bundle: false,
    write: false,
    entryPoints: [module],
    metafile: true,
  });
  const names = Object.values(metafile.outputs).flatMap(({ exports }) => exports);
  const text = `import library from './cjs/${name}.js';\nexport const { ${names.join(', ')} } = library;\n`;
  await writeFile(path.join(outdir, `${name}.js`), text);
}
