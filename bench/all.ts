import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { versionOf } from './measure/is-installed.ts';

// Runs the benchmarks and writes docs/benchmarks.md. Programs of others are measured where they are installed. It takes about half an
// hour on a machine that does nothing else; with a number, the curve ends at so many pages, and the builds and publications beside others are smaller.

const root = path.join(import.meta.dirname, '..');
const [most = ''] = process.argv.slice(2);

interface Section {
  readonly title: string;
  /** In `bench/`, with its arguments. */
  readonly program: readonly string[];
  readonly words: string;
}

const sections: readonly Section[] = [
  {
    title: 'Start of the command',
    program: ['start.ts'],
    words:
      'Processor time of the whole process, as a multiple of that of a Node that does nothing: medians of 9 pairs. The content of `check` is that of the tests: 2 versions in 6 languages, built as of each of its dates, with what an earlier run of it has kept. As nothing has changed since, it reads no text; with `--stage`, it reads them all and believes what it has seen; an edit is one of a paragraph, before each run.',
  },
  {
    title: 'A run that finds nothing to do',
    program: ['cold-start.ts'],
    words:
      'The publisher as it is deployed, from the start of its process to its end, as a multiple of two others: medians of 9 pairs. In AWS Lambda nothing was measured.',
  },
  {
    title: 'Build, beside Hugo and Eleventy',
    // Larger loads take as long as everything else together.
    program: ['build.ts', ...(most ? ['50x1-clause'] : [])],
    words:
      'Whole processes, medians of 3 pairs. Hugo and Eleventy make the version pages and the latest pages of the same texts, with menus and alternates: less than half of the pages. They make no history, no changes pages, no feeds, notices or digests, and check nothing.',
  },
  {
    title: 'A change, beside a whole build',
    program: ['change.ts'],
    words:
      'The publisher as it is deployed, from the start of its process to its end, with 50 languages and 20 versions: medians of 3 runs, each change in 3 languages, one after another. A first publication renders every page and writes each one twice.',
  },
  {
    title: 'Growth of a build',
    program: ['curve.ts', most],
    words:
      'One run of each size. Texts have one changed clause in each version.\n\n![Processor time and memory of a build, by the pages that it makes](images/build-curve.svg)',
  },
  {
    title: 'A publication, beside programs that copy files',
    program: ['publication.ts', ...(most ? ['--locales', '10', '--versions', '10'] : [])],
    words: `To a store that takes 20 ms for each answer: ${most ? 'a site' : 'about 1,000 pages'} of which all pages are new, and the same with one clause of one language emphasised, which changes its pages and its text. Medians of 3 rounds. The others copy files that were built before, and their times do not have the build in them; \`aws s3 sync\` copies every file that was built anew. They keep no copies, no ledger, no dates and no order between pages that link to each other.`,
  },
  {
    title: 'Requests of a publication',
    program: ['requests.ts'],
    words:
      'Counted, not timed, with the content of the tests. `aws s3 sync` and `/*` cost one request for each object of the site whenever all were built anew, and 1 path; they keep no copies, no ledger and no order between pages that link to each other.',
  },
];

/** What a benchmark prints. */
function measure({ program: [file = '', ...args] }: Section): string {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(root, 'bench', file), ...args.filter(Boolean)],
    {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 10_000_000,
    },
  );
  if (status !== 0) throw new Error(`Cannot measure with ${file}: it ended with ${status}\n${stderr}`);
  return stdout.trim();
}

const [{ model = 'an unknown processor' } = {}] = os.cpus();
const peers = ['Hugo', 'rclone', 'aws']
  .flatMap((name) => {
    const version = versionOf(name.toLowerCase());
    return version === undefined ? [] : [`, ${name} ${version}`];
  })
  .join('');
const machine = `${os.cpus().length} × ${model.trim()}, ${Math.round(os.totalmem() / 2 ** 30)} GiB, ${os.type()}, Node ${process.versions.node}${peers}`;
const parts = [
  '# Benchmarks',
  `What \`npm run bench\` measured when it was last run and committed. Read the ratios: another machine, or a busy one, changes
them less than the seconds.`,
  `Measured on: ${machine}.`,
];
for (const section of sections) {
  console.error(`${section.title} …`);
  parts.push(`## ${section.title}`, section.words, measure(section));
}
const file = path.join(root, 'docs/benchmarks.md');
writeFileSync(file, `${parts.join('\n\n')}\n`);
const formatted = spawnSync('npx', ['biome', 'format', '--write', file], { cwd: root, encoding: 'utf8' });
if (formatted.status !== 0) throw new Error(`Cannot format ${file}\n${formatted.stderr}`);
