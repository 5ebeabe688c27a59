import { cp } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import path from 'node:path';
import type { Plugin } from 'esbuild';

/** What apps bring themselves. */
const peers = /^(?:aws-cdk-lib|constructs)(?:\/|$)/;

/** Packages that the command, the functions and the libraries have in common. */
const shared = ['diff', 'entities/decode', 'i18next', 'marked', 'temporal-polyfill', 'yaml'];

/** The page's own words, one file for each language. */
const messages = /\/interface-messages\/[^/]+\.json$/;

/** Copies the page's words to where the bundles load them. */
export async function copyMessages(outdir: string): Promise<void> {
  await cp(path.join(import.meta.dirname, '../lambda/content/interface-messages'), outdir, { recursive: true });
}

/** The shared packages, by the names of their files. */
export const sharedFiles: Readonly<Record<string, string>> = Object.fromEntries(
  shared.map((name) => [name.replaceAll('/', '-'), name]),
);

/** Leaves the shared packages out of a bundle, which loads them from a directory beside its own files, and what apps bring. */
export function shareLibraries(directory: string): Plugin {
  return {
    name: 'share-libraries',
    setup({ onResolve }) {
      onResolve({ filter: messages }, ({ path: name }) => ({
        path: `${directory}/${path.basename(name)}`,
        external: true,
      }));
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
