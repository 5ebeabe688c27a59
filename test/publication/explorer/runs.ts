import { sha256 } from '../../../lambda/content/digest.ts';
import { PublicationRefused } from '../../../lambda/publication/frozen-words.ts';
import type { Wanted } from '../../../lambda/publication/prepare-publication.ts';
import type { Publishing } from '../../../lambda/publication/publishing.ts';
import { type Outcome, reconcile } from '../../../lambda/publication/reconcile.ts';
import { type ContentName, siteOf } from './contents.ts';
import { calm } from './perils.ts';
import type { World } from './world.ts';

/** A run of one content. */
export interface RunOptions {
  readonly actor: string;
  readonly name: ContentName;
  readonly replicas: readonly string[];
  /** True where requests that fail are tried again, as the real publisher does. */
  readonly isPatient?: boolean;
  /** Puts something between the run and its world. */
  readonly alter?: ((publishing: Publishing) => Publishing) | undefined;
}

/** Starts a run, which takes no step by itself. */
export async function startRun(
  world: World,
  { actor, name, replicas, isPatient = true, alter = (publishing) => publishing }: RunOptions,
): Promise<Outcome | Error> {
  world.trace.push(`${actor} publishes ${name}`);
  const publishing = alter(world.publisher(actor, replicas, isPatient));
  try {
    const outcome = await reconcile(publishing, wantedOf(name, replicas));
    world.trace.push(`${actor} ends: ${outcome.status}`);
    return outcome;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    world.trace.push(`${actor} ends: ${error.name}: ${error.message.split('\n')[0]}`);
    return error;
  }
}

/** A run that nothing disturbs, to its end; an error where a person must do something. */
export async function publishCalmly(
  world: World,
  options: RunOptions,
): Promise<Outcome | { readonly status: 'refused' } | Error> {
  const run = startRun(world, options);
  await world.run([run], calm);
  const ended = await run;
  return ended instanceof PublicationRefused ? { status: 'refused' } : ended;
}

function wantedOf(name: ContentName, replicas: readonly string[]): Wanted {
  return {
    inputs: { content: sha256(name), renderer: sha256('renderer') },
    origin: 'https://policy.example.com',
    replicas,
    loadSite: async ({ at, stamps, derivation }) => siteOf(name, at, { stamps, earlier: derivation.earlier }),
  };
}
