import { writeFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { bundling, sourcesOf } from './bundling.ts';

/** Entries of the package, by name, with the module of each. */
export type Libraries = Readonly<Record<string, string>>;

/** What apps bring themselves. */
const peers = /^(?:aws-cdk-lib|constructs)(?:\/|$)/;

/**
 * Builds the libraries as CommonJS, each with an ES module that passes its names on. Own code stays as it is written, for an error
 * shows its line; the packages that it uses are minified, and shared. Returns the files that all were built from.
 */
export async function buildLibrary(outdir: string, libraries: Libraries): Promise<string[]> {
  const used = new Map<string, string>();
  const own = await build({
    ...bundling,
    ...commonJs,
    entryPoints: libraries,
    outdir: path.join(outdir, 'cjs'),
    plugins: [leaveOut(used)],
  });
  const vendor = await build({
    ...bundling,
    ...commonJs,
    inject: [],
    entryPoints: Object.fromEntries(used),
    outdir: path.join(outdir, 'cjs/vendor'),
    minify: true,
    lineLimit: 160,
  });
  // The package's own package.json says that its files are ES modules.
  await writeFile(path.join(outdir, 'cjs/package.json'), JSON.stringify({ type: 'commonjs' }));
  for (const [name, module] of Object.entries(libraries)) await writeWrapper(outdir, name, module);
  return [...sourcesOf(own.metafile), ...sourcesOf(vendor.metafile)];
}

const commonJs = {
  format: 'cjs',
  // An ES module knows where it is by other names.
  define: { 'import.meta.dirname': '__dirname', 'import.meta.url': 'moduleUrl' },
  banner: { js: "const moduleUrl = require('node:url').pathToFileURL(__filename);" },
} as const satisfies BuildOptions;

/** Leaves packages out of a bundle, and notes them by the names of the files that the bundle requires instead. */
function leaveOut(used: Map<string, string>): Plugin {
  return {
    name: 'leave-out',
    setup({ onResolve }) {
      onResolve({ filter: /^[^./]/ }, ({ path: name, kind }) => {
        if (kind === 'entry-point' || name.startsWith('packaging/')) return undefined;
        if (name.startsWith('node:') || builtinModules.includes(name) || peers.test(name))
          return { path: name, external: true };
        const file = name.replaceAll(/[@/]/g, '-').replace(/^-/, '');
        used.set(file, name);
        return { path: `./vendor/${file}.js`, external: true };
      });
    },
  };
}

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
