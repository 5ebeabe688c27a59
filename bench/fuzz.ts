import { setImmediate } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { keepSeed, readCorpus, seedOf, withSeed } from '../test/content/fuzz/corpus.ts';
import { mutateFiles } from '../test/content/fuzz/mutate-files.ts';
import { tryContent } from '../test/content/fuzz/try-content.ts';
import { smallContent } from '../test/content/small-content.ts';
import { createRandom } from './measure/create-random.ts';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
    keep: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (values.help)
  console.log(
    'npm run fuzz -- [--minutes 1] [--seed 1] [--keep]\n\nChecks and builds contents with random edits, for this many minutes of process time, and prints each fault.\n--keep adds inputs that took a new way through the program to test/fixtures/fuzz-corpus.',
  );
else await fuzz(Number(values.minutes), Number(values.seed), values.keep);

/** Mutates the corpus and keeps what is new, until the process has used its time. */
async function fuzz(minutes: number, seed: number, keeps: boolean): Promise<void> {
  const base = smallContent();
  const pool = [base, ...(await readCorpus()).map((each) => withSeed(base, each))];
  const known = new Set(pool.flatMap((files) => tryContent(files).ways));
  // Seeds that follow each other would begin alike.
  const random = createRandom(Math.imul(seed, 0x9e3779b9));
  let [inputs, kept, faulty, slowest] = [0, 0, 0, 0];
  while (process.cpuUsage().user / 60_000_000 < minutes) {
    const files = mutateFiles(pool[random(pool.length)] ?? base, random);
    const begin = process.cpuUsage().user;
    const { faults, ways } = tryContent(files);
    slowest = Math.max(slowest, process.cpuUsage().user - begin);
    inputs += 1;
    // Without a turn of the event loop, Node never frees what decoders hold.
    await setImmediate();
    if (faults.length > 0) {
      faulty += 1;
      console.log(JSON.stringify({ faults, files: seedOf(files, base) }));
    }
    if (ways.every((way) => known.has(way))) continue;
    for (const way of ways) known.add(way);
    pool.push(files);
    if (!keeps) continue;
    kept += 1;
    await keepSeed(seedOf(files, base));
  }
  console.log(
    `${inputs} inputs, ${known.size} ways, ${kept} kept, ${faulty} faulty, slowest ${(slowest / 1e6).toFixed(2)} s`,
  );
}
