import { sha256 } from '../../../lambda/content/digest.ts';
import { PublicationRefused } from '../../../lambda/publication/frozen-words.ts';
import type { Wanted } from '../../../lambda/publication/prepare-publication.ts';
import { type Outcome, reconcile } from '../../../lambda/publication/reconcile.ts';
import { type ContentName, contentNames, effective, siteOf } from './contents.ts';
import { violationsAtRest } from './invariants.ts';
import { choicesOf, followChoices, type Schedule, shrink } from './schedule.ts';
import { createWorld, type Perils, type World } from './world.ts';

/** The outcome of a schedule. */
interface Explored {
  readonly violations: readonly string[];
  readonly trace: readonly string[];
}

const calm: Perils = { failed: 0, lost: 0, delayed: 0, death: 0, pause: 0 };

/** Returns what a run that publishes one of the contents wants. */
function wantedOf(name: ContentName, replicas: readonly string[]): Wanted {
  return {
    inputs: { content: sha256(name), renderer: sha256('renderer') },
    origin: 'https://policy.example.com',
    replicas,
    loadSite: async ({ at }) => siteOf(name, at),
  };
}

/** Follows a schedule: publications with faults, concurrent or in turn, then an undisturbed one, then its repetition. */
async function explore(choices: readonly number[]): Promise<Explored> {
  const schedule = followChoices(choices);
  const world = createWorld(schedule);
  const replicas = schedule.choose(3) === 2 ? ['copy'] : [];
  const violations: string[] = [];
  const pick = () => contentNames[schedule.choose(contentNames.length)] ?? 'O';
  try {
    if (schedule.choose(4) !== 3) await publishCalmly(world, 'first', 'O', replicas);
    const perils = choosePerils(schedule);
    for (let round = schedule.choose(2); round >= 0; round -= 1) {
      const runs = Array.from({ length: 1 + schedule.choose(3) }, (_, index) =>
        startRun(world, { actor: `P${round}${index}`, name: pick(), replicas }),
      );
      await world.run(runs, perils);
      if (schedule.chance(3)) world.pass(400_000);
    }
    const last = pick();
    const before = world.now();
    const outcome = await publishCalmly(world, 'last', last, replicas);
    // If the last content is superseded or refused, the site stays as the last complete publication left it.
    violations.push(...violationsAtRest(world, outcome === 'refused' || outcome === 'superseded' ? [] : replicas));
    world.clearRequests();
    const arrivals = world.arrivals();
    const again = await publishCalmly(world, 'again', last, replicas);
    const hasDate = before < effective + 5_000 && world.now() >= effective - 5_000;
    const isAlone = world.arrivals() === arrivals && !hasDate;
    if (isAlone && outcome !== 'refused' && outcome !== 'superseded' && again !== 'unchanged')
      violations.push(`I11: again ${again}`);
    if (isAlone && again === 'unchanged' && world.requests.length > 1 && !isNearDate(world))
      violations.push(`I11: ${world.requests.length} requests with nothing to do`);
  } catch (error) {
    violations.push(`I10: ${error instanceof Error ? error.stack : error}`);
  }
  return { violations, trace: world.trace };
}

function isNearDate({ requests }: World): boolean {
  return requests.every((request) => request === 'GET main/published.json');
}

async function publishCalmly(
  world: World,
  actor: string,
  name: ContentName,
  replicas: readonly string[],
): Promise<Outcome['status'] | 'refused'> {
  const run = startRun(world, { actor, name, replicas });
  await world.run([run], calm);
  const ended = await run;
  if (ended instanceof PublicationRefused) return 'refused';
  if (ended instanceof Error) throw ended;
  return ended.status;
}

function startRun(
  world: World,
  { actor, name, replicas }: { actor: string; name: ContentName; replicas: readonly string[] },
): Promise<Outcome | Error> {
  (world.trace as string[]).push(`${actor} publishes ${name}`);
  const { publishing } = world.publisher(actor, replicas);
  return reconcile(publishing, wantedOf(name, replicas)).then(
    (outcome) => {
      (world.trace as string[]).push(`${actor} ends: ${outcome.status}`);
      return outcome;
    },
    (error: Error) => {
      (world.trace as string[]).push(`${actor} ends: ${error.name}: ${error.message.split('\n')[0]}`);
      return error;
    },
  );
}

function choosePerils(schedule: Schedule): Perils {
  const kinds: Perils[] = [
    calm,
    { ...calm, pause: 12 },
    { ...calm, death: 12 },
    { ...calm, failed: 12 },
    { ...calm, lost: 8, delayed: 12 },
    { failed: 40, lost: 30, delayed: 30, death: 40, pause: 30 },
  ];
  return kinds[schedule.choose(kinds.length)] ?? calm;
}

/** Explores this many seeds and returns the number of schedules explored; throws with the shortest trace that breaks a promise. */
export async function exploreSeeds(first: number, count: number): Promise<number> {
  for (let seed = first; seed < first + count; seed += 1) {
    const choices = choicesOf(seed);
    const { violations } = await explore(choices);
    if (violations.length === 0) continue;
    const [kind] = violations[0]?.split(':') ?? [];
    const shortest = await shrink(choices, async (candidate) => {
      const explored = await explore(candidate);
      return explored.violations.some((violation) => violation.startsWith(`${kind}:`));
    });
    const { violations: shown, trace } = await explore(shortest);
    throw new Error(
      `Seed ${seed} breaks a promise:\n  ${shown.join('\n  ')}\nby this schedule:\n  ${trace.join('\n  ')}`,
    );
  }
  return count;
}
