import { parseArgs } from 'node:util';
import { parseContent } from '../lambda/content/parse-content.ts';
import type { Problem } from '../lambda/content/problem.ts';
import { readContent } from '../lambda/shared/read-content.ts';
import { damages } from './damage/table.ts';

const { values } = parseArgs({
  options: {
    content: { type: 'string', default: 'content' },
    rounds: { type: 'string', default: '3' },
    verbose: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (values.help)
  console.log(
    'npm run bench:check -- [--content content] [--rounds 3] [--verbose]\n\nPuts each kind of damage at random places of the newest texts, one at a time, and counts what promulgate check reports at the right line.',
  );
else await measure(values.content, Number(values.rounds));

async function measure(directory: string, rounds: number): Promise<void> {
  const files = await readContent(directory);
  const sound = parseContent(files).problems;
  const newest =
    [...files.keys()]
      .filter((path) => /^[^/]+\/\d{4}-\d\d-\d\d\/[^/]+\.md$/.test(path))
      .sort()
      .at(-1) ?? '';
  const version = newest.slice(0, newest.lastIndexOf('/') + 1);
  const texts = [...files.keys()].filter(
    (path) => path.startsWith(version) && /\/[^/]+\.md$/.test(path) && !path.endsWith('/en.md'),
  );
  const only = new Map([...files].filter(([path]) => !/\/\d{4}-/.test(path) || path.startsWith(version)));
  const totals = { made: 0, found: 0, other: 0 };
  for (const [kind, damage] of Object.entries(damages)) {
    let [made, found, other] = [0, 0, 0];
    for (const path of texts) {
      const text = new TextDecoder().decode(files.get(path));
      const random = createRandom(`${kind} ${path}`);
      for (let round = 0; round < rounds; round += 1) {
        const damaged = damage(text, random);
        if (damaged === undefined) continue;
        const own = new Map(
          [...only].filter(
            ([name]) =>
              !name.startsWith(version) || name === path || name.endsWith('/en.md') || name.endsWith('version.yaml'),
          ),
        );
        const { problems } = parseContent(own.set(path, new TextEncoder().encode(damaged.text)));
        const near = problems.filter((problem) => isNear(problem, path, damaged.lines));
        made += 1;
        if (near.length > 0) found += 1;
        else if (values.verbose)
          console.log(
            `missed ${kind} ${path}:${damaged.lines.join(',')} ${problems.map(({ line, rule }) => `${line} ${rule}`)}`,
          );
        if (problems.length > near.length) other += 1;
        if (values.verbose && problems.length > near.length)
          console.log(
            `elsewhere ${kind} ${path}:${damaged.lines} ${problems.filter((p) => !near.includes(p)).map(({ line, rule }) => `${line} ${rule}`)}`,
          );
      }
    }
    totals.made += made;
    totals.found += found;
    totals.other += other;
    console.log(
      `${kind.padEnd(36)} ${String(found).padStart(4)} of ${String(made).padStart(4)} ${found < made ? '  MISSED' : ''}${other > 0 ? `  (${other} with a problem elsewhere)` : ''}`,
    );
  }
  console.log(
    `${Object.keys(damages).length} kinds: ${totals.found} of ${totals.made} at the right line (${((100 * totals.found) / totals.made).toFixed(1)} %), ${totals.other} with a problem elsewhere; ${sound.length} problems in the sound content`,
  );
}

function isNear({ file, line }: Problem, path: string, lines: readonly number[]): boolean {
  return file === path && lines.includes(line);
}

/** Numbers that depend on nothing but a name (xorshift32). */
function createRandom(name: string): (below: number) => number {
  let state = [...name].reduce((sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) >>> 0, 7) || 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state % below;
  };
}
