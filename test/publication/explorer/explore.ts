import { sha256 } from '../../../lambda/content/digest.ts';
import type { Drift } from '../../../lambda/publication/audit/audit-buckets.ts';
import { parsePublished } from '../../../lambda/publication/record/record-text.ts';
import { bucketOf } from './cloud.ts';
import { type ContentName, contentNames, effective, siteOf } from './contents.ts';
import { violationsAtRest, wrongHead } from './invariants.ts';
import { choosePerils } from './perils.ts';
import { publishCalmly, startRun } from './runs.ts';
import { choicesOf, followChoices, type Schedule, shrink } from './schedule.ts';
import { obey, tamper } from './tampering.ts';
import { createWorld, type World } from './world.ts';

/** The outcome of a schedule. */
interface Explored {
  readonly violations: readonly string[];
  readonly trace: readonly string[];
}

const day = 86_400_000;
/** Each page and copy has its turn within so many audits. */
const audits = 7;

interface Scene {
  readonly world: World;
  readonly schedule: Schedule;
  readonly replicas: readonly string[];
}

/**
 * Follows a schedule: some publications in peril, at once or one after another; in some schedules, somebody who alters what is in a
 * bucket by hand; then a publication that nothing disturbs, and its repetition.
 */
async function explore(choices: readonly number[]): Promise<Explored> {
  const schedule = followChoices(choices);
  const world = createWorld(schedule);
  const replicas = [[], ['copy'], ['copy', 'copy2']][schedule.choose(3)] ?? [];
  const scene = { world, schedule, replicas };
  try {
    // In some schedules, the replicas are added later.
    const first = { actor: 'first', name: 'O', replicas: schedule.chance(3) ? [] : replicas } as const;
    if (schedule.choose(4) !== 3) await publishCalmly(world, first);
    await publishInPeril(scene);
    const isTamperedWith = schedule.choose(3) === 2;
    // Who takes a record away while a lease runs takes away what keeps others waiting.
    if (isTamperedWith) world.pass(70_000);
    const isAltered = isTamperedWith && tamper(world, schedule);
    if (isAltered && schedule.chance(3)) await publishInPeril(scene);
    const violations = isAltered ? await endAfterTampering(scene) : await endCalmly(scene);
    return { violations, trace: world.trace };
  } catch (error) {
    return { violations: [`I10: ${error instanceof Error ? error.stack : error}`], trace: world.trace };
  }
}

async function publishInPeril({ world, schedule, replicas }: Scene): Promise<void> {
  const perils = choosePerils(schedule);
  const isPatient = schedule.choose(2) === 0;
  for (let round = schedule.choose(2); round >= 0; round -= 1) {
    const runs = Array.from({ length: 1 + schedule.choose(3) }, (_, index) =>
      startRun(world, { actor: `P${round}${index}@${world.trace.length}`, name: pick(schedule), replicas, isPatient }),
    );
    await world.run(runs, perils);
    if (schedule.chance(3)) world.pass(400_000);
    if (schedule.chance(8)) world.pass(day);
  }
}

function pick(schedule: Schedule): ContentName {
  return contentNames[schedule.choose(contentNames.length)] ?? 'O';
}

async function endCalmly({ world, schedule, replicas }: Scene): Promise<string[]> {
  const name = pick(schedule);
  const before = world.now();
  const outcome = await publishCalmly(world, { actor: 'last', name, replicas });
  if (outcome instanceof Error) throw outcome;
  const isRefused = outcome.status === 'refused';
  const isPublished = !isRefused && outcome.status !== 'superseded';
  // What the last content is too old or too different for is left as it was, by a publication that was whole.
  const violations = violationsAtRest(world, isRefused ? [] : replicas);
  if (!isPublished && isRefused === wasPublished(world, name)) violations.push(`I9: ${name} is ${outcome.status}`);
  world.clearRequests();
  const arrivals = world.arrivals();
  const again = await publishCalmly(world, { actor: 'again', name, replicas });
  if (again instanceof Error) throw again;
  const hasDate = before < effective + 5_000 && world.now() >= effective - 5_000;
  if (isPublished && !hasDate && !isSiteOfNow(world, name))
    violations.push(`I1: the pages are not those of ${name} now`);
  if (world.arrivals() !== arrivals || hasDate || !isPublished) return violations;
  if (again.status !== 'unchanged') violations.push(`I11: again ${again.status}`);
  const isAudit = 'drift' in again;
  if (world.requests.join() !== 'GET main/published.json' && !isAudit)
    violations.push(`I11: ${world.requests.length} requests for nothing`);
  return violations;
}

function isSiteOfNow(world: World, name: ContentName): boolean {
  const main = bucketOf(world, 'main');
  return siteOf(name, world.now()).pages.every(({ path, digest }) => main.get(path.slice(1))?.digest === digest);
}

/** True for content that the record or the ledger names as published: a rollback to it must end well. */
function wasPublished({ buckets }: World, name: ContentName): boolean {
  const record = parsePublished(bucketOf({ buckets }, 'main').get('published.json')?.text ?? '');
  return record?.contents.includes(sha256(name)) ?? false;
}

/** Runs day by day, and does what a person is asked for, until each page and copy has had its turn in an audit that found nothing. */
async function endAfterTampering({ world, schedule, replicas }: Scene): Promise<string[]> {
  let name = pick(schedule);
  let clean = 0;
  for (let days = 0; clean < audits && days < 40; days += 1) {
    const traced = world.trace.length;
    const outcome = await publishCalmly(world, { actor: `day${days}`, name, replicas });
    if (!(outcome instanceof Error) && outcome.status === 'refused')
      name = contentNames[days % contentNames.length] ?? 'O';
    const drift = 'drift' in outcome ? outcome.drift : undefined;
    const failed = 'failedReplicas' in outcome ? (outcome.failedReplicas ?? []).map(({ error }) => error.message) : [];
    const demands = outcome instanceof Error ? [outcome.message] : [...failed, ...(drift?.faults ?? [])];
    for (const demand of demands) {
      if (outcome instanceof Error && !/^Cannot [^\n]+\n {4}\S/.test(demand)) throw outcome;
      if (!obey(world, demand)) return [`I10: nothing can be done about: ${demand}`];
    }
    if (outcome instanceof Error || drift === undefined) clean = 0;
    else clean = isClean(drift) ? clean + 1 : 0;
    // Days on which nothing happens would make the trace too long to read.
    if (clean > 0) world.trace.splice(traced);
    const isPublished = drift === undefined && 'status' in outcome && outcome.status === 'published';
    // An audit would mend it, which must not be what a publication needs.
    if (isPublished && wrongHead(world).length > 0) return wrongHead(world);
    world.pass(isPublished ? 3_600_000 : day);
  }
  if (clean < audits) return ['I10: no audit is clean'];
  return violationsAtRest(world, replicas);
}

function isClean({ faults, paths, lostCopies, isRecordWrong }: Drift): boolean {
  return faults.length + paths.length + lostCopies.length === 0 && !isRecordWrong;
}

/** Returns the first seed, of so many, whose schedule breaks a promise, and how; undefined if none does. */
export async function findViolation(
  first: number,
  count: number,
): Promise<{ readonly seed: number; readonly violation: string } | undefined> {
  for (let seed = first; seed < first + count; seed += 1) {
    const [violation] = (await explore(choicesOf(seed))).violations;
    if (violation !== undefined) return { seed, violation };
  }
  return undefined;
}

/** Explores this many seeds and returns the number of schedules explored; throws with the shortest trace that breaks a promise. */
export async function exploreSeeds(first: number, count: number): Promise<number> {
  const found = await findViolation(first, count);
  if (found === undefined) return count;
  const [kind] = found.violation.split(':');
  const shortest = await shrink(choicesOf(found.seed), async (candidate) => {
    const explored = await explore(candidate);
    return explored.violations.some((violation) => violation.startsWith(`${kind}:`));
  });
  const { violations, trace } = await explore(shortest);
  throw new Error(
    `Seed ${found.seed} breaks a promise:\n  ${violations.join('\n  ')}\nby this schedule:\n  ${trace.join('\n  ')}`,
  );
}
