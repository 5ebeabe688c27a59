import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { checkSources } from '../../../lambda/guard/check-sources.ts';
import { listAppPlaces } from '../../../lambda/guard/findings/list-app-places.ts';
import { readAcceptances } from '../../../lambda/guard/findings/read-acceptances.ts';
import { readSources } from '../../../lambda/guard/sources/read-sources.ts';
import { HintedError } from '../../../lambda/shared/hinted-error.ts';
import {
  type AppPlaces,
  type NamedHost,
  parseStoragePlaces,
  storagePlacesFile,
} from '../../../lambda/shared/storage-places.ts';

/** What a team says of an app that its templates do not. */
interface Context {
  readonly region?: string | undefined;
  /** Ids of accounts of AWS that belong to the company. */
  readonly account: readonly string[];
  /** Path of the file with what the team accepts. */
  readonly acceptances?: string | undefined;
}

/** Reads what the guard found in a synthesised app, or looks into the templates of one that was synthesised without it. */
export async function readStoragePlaces(assembly: string, context: Context): Promise<AppPlaces> {
  const file = path.join(assembly, storagePlacesFile);
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw error;
    return undefined;
  });
  if (text === undefined) return findPlaces(assembly, context);
  try {
    return withoutAccounts(parseStoragePlaces(text), context.account);
  } catch (cause) {
    throw new HintedError(`Cannot read ${file}: the guard did not write it`, 'Synthesise the app again', { cause });
  }
}

/** What the app was synthesised with may name fewer accounts than the command. */
function withoutAccounts({ places, hosts }: AppPlaces, accounts: readonly string[]): AppPlaces {
  const isOwn = ({ place }: NamedHost) => place.kind === 'account' && accounts.includes(place.name);
  return { places, hosts: hosts.filter((host) => !isOwn(host)) };
}

function findPlaces(assembly: string, { region, account: accounts, acceptances }: Context): AppPlaces {
  if (!existsSync(assembly))
    throw new HintedError(
      `Cannot find ${assembly}: no app was synthesised there`,
      'Run "npx cdk synth" first, or name the directory, template or plan with --assembly',
    );
  const today = new Date().toISOString().slice(0, 10);
  const standard = { policies: [], acceptances: readAcceptances(acceptances), today, directory: assembly, accounts };
  return listAppPlaces(checkSources(readSources([assembly], region), standard));
}
