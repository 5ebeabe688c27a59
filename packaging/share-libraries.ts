import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import path from 'node:path';
import type { Plugin } from 'esbuild';

/** What apps bring themselves. */
const peers = /^(?:aws-cdk-lib|constructs)(?:\/|$)/;

/** Packages that the command, the functions and the libraries have in common. */
const shared = ['diff', 'entities/decode', 'i18next', 'marked', 'temporal-polyfill', 'yaml'];

/** The page's own words, in the sources one file for each language. */
const messages = /\/interface-messages\/[^/]+\.json$/;

/** All of them: a file for each would take longer to load than to read. */
const messagesFile = 'messages.json';

/** Writes the page's words to where the bundles load them. */
export async function writeMessages(outdir: string): Promise<void> {
  const directory = path.join(import.meta.dirname, '../lambda/content/interface-messages');
  const names = (await readdir(directory)).sort();
  const texts = await Promise.all(names.map((name) => readFile(path.join(directory, name), 'utf8')));
  const all = Object.fromEntries(names.map((name, index) => [name, JSON.parse(texts[index] ?? '')]));
  await mkdir(outdir, { recursive: true });
  await writeFile(path.join(outdir, messagesFile), JSON.stringify(all));
}

/** The shared packages, by the names of their files. */
export const sharedFiles: Readonly<Record<string, string>> = Object.fromEntries(
  shared.map((name) => [name.replaceAll('/', '-'), name]),
);

/** Leaves the shared packages out of a bundle, which loads them from a directory beside its own files, and what apps bring. */
export function shareLibraries(directory: string): Plugin {
  return {
    name: 'share-libraries',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: messages }, ({ path: name }) => ({ path: path.basename(name), namespace: 'messages' }));
      onResolve({ filter: /./, namespace: 'messages' }, ({ path: name }) => ({ path: name, external: true }));
      onLoad({ filter: /./, namespace: 'messages' }, ({ path: name }) => {
        const file = JSON.stringify(`${directory}/${messagesFile}`);
        return { contents: `import all from ${file} with { type: 'json' };\nexport default all['${name}'];` };
      });
      onResolve({ filter: /^[^./]/ }, ({ path: name, importer }) => {
        if (peers.test(name) || builtinModules.includes(name)) return { path: name, external: true };
        const [file] = Object.entries(sharedFiles).find(([, one]) => one === name) ?? [];
        // A package may use another version of one of them.
        if (file === undefined || importer.includes('node_modules')) return undefined;
        return { path: `${directory}/${file}.cjs`, external: true };
      });
    },
  };
}
