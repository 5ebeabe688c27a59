import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as v from 'valibot';
import { formatCheckpoint, parseCheckpoint } from '../../../lambda/publication/ledger/checkpoint.ts';
import { ledgerKeys } from '../../../lambda/publication/ledger/ledger.ts';
import { HintedError } from '../../../lambda/shared/hinted-error.ts';
import type { Instant } from '../../../lambda/site/site.ts';
import type { KeptHead } from '../../shared/ledger/compare-heads.ts';
import { maxCheckpointBytes } from '../../shared/ledger/limits.ts';
import type { LedgerSource } from '../../shared/ledger/open-ledger.ts';
import type { Chain } from '../../shared/ledger/read-chain.ts';
import { readKeptHead } from './kept-heads.ts';

/** What a directory of kept heads says. */
export interface Watch {
  readonly heads: readonly KeptHead[];
  /** When the site was looked at before, by this machine's clock, and how many entries its ledger had; undefined the first time. */
  readonly last: { readonly at: string; readonly entries: number } | undefined;
}

const lookFile = 'last-look.json';
const lookForm = v.object({ site: v.string(), at: v.pipe(v.string(), v.isoTimestamp()), entries: v.number() });
const headPattern = /^\d{6,9}\.checkpoint$/;

/** Reads the heads that were kept of a site; throws if the directory belongs to a different one. */
export async function readWatch(directory: string, site: string): Promise<Watch> {
  await mkdir(directory, { recursive: true });
  const files = (await readdir(directory)).filter((name) => headPattern.test(name)).sort();
  const heads = await Promise.all(files.map((name) => readKeptHead(path.join(directory, name))));
  const last = await readLook(path.join(directory, lookFile));
  if (last === undefined || last.site === site) return { heads, last };
  throw new HintedError(
    `Cannot watch ${site} with "${directory}": it holds the heads of ${last.site}`,
    'Name a directory for each site',
  );
}

async function readLook(file: string): Promise<v.InferOutput<typeof lookForm> | undefined> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  const { success, output } = v.safeParse(v.pipe(v.string(), v.parseJson(), lookForm), text);
  if (success) return output;
  throw new HintedError(`Cannot read "${file}": it is not what "verify --watch" wrote`, 'Restore it, or delete it');
}

/** A publication takes minutes at most, and clocks differ by seconds. */
const tolerance = 900_000;

/** Names entries that came after the last look, and are dated before it. */
export function findBackdated({ last }: Watch, { entries }: Pick<Chain, 'entries'>): string[] {
  if (last === undefined) return [];
  return entries
    .slice(last.entries)
    .filter(({ entry: { at } }) => Date.parse(at) < Date.parse(last.at) - tolerance)
    .map(
      ({ entry: { entry, at } }) =>
        `${ledgerKeys.entry(entry)} is backdated: its date is ${at}, and it was not there at ${last.at}`,
    );
}

/** Keeps the head of a ledger: the site's own checkpoint, with its signatures, if it says the same as the entries. */
export async function keepHead(
  directory: string,
  { source, chain, isFaulty }: { source: LedgerSource; chain: Chain; isFaulty: boolean },
  now: Instant,
): Promise<void> {
  const { entries, log } = chain;
  const last = entries.at(-1);
  if (last === undefined) return;
  const [size, key] = [entries.length, ledgerKeys.checkpoint(entries.length)];
  const text = formatCheckpoint({ log, size, root: last.root });
  const served = await source.read(`/${key}`, maxCheckpointBytes).catch(() => undefined);
  const note = new TextDecoder().decode(served?.bytes);
  const name = path.basename(key);
  // What contradicts an earlier head is evidence, and takes the place of nothing.
  const file = isFaulty ? name.replace('.', `.conflict-${last.root.slice(0, 16)}.`) : name;
  await writeNew(path.join(directory, file), parseCheckpoint(note)?.text === text ? note : text);
  if (isFaulty) return;
  const look = { site: source.name, at: new Date(now).toISOString(), entries: size };
  const temporary = path.join(directory, `${lookFile}.new`);
  await writeFile(temporary, `${JSON.stringify(look)}\n`);
  await rename(temporary, path.join(directory, lookFile));
}

async function writeNew(file: string, text: string): Promise<void> {
  await writeFile(file, text, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
}
