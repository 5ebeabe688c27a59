import { contentAsset } from '../cli/shared/content-asset.ts';
import type { LoggedRequest } from '../cli/stand-in/operation.ts';
import { startStandIn } from '../cli/stand-in/start-stand-in.ts';
import { useStandIn } from '../cli/stand-in/use-stand-in.ts';
import type { Files } from '../lambda/content/files/files.ts';
import { run } from '../lambda/run/run.ts';
import { createEdge } from '../lambda/shared/edge/create-edge.ts';
import { fixtureFiles } from '../test/fixture-content.ts';

// How many requests each kind of publication makes: the real publisher with the real SDK against the stand-in, which counts them.

const bucket = 'policies';
const distribution = 'E2EXAMPLE';
const replicaNames = ['replica-1', 'replica-2'];
const edge = createEdge({ policies: ['privacy'], locales: ['en'], sourceLocale: 'en', styles: [] });

const bytes = (text: string) => new TextEncoder().encode(text);
const textOf = (files: Files, file: string) => new TextDecoder().decode(files.get(file));

/** The content after an edit of one file. */
function edited(files: Files, file: string, [from, to]: readonly [string, string]): Files {
  const text = textOf(files, file);
  if (!text.includes(from)) throw new Error(`Cannot edit ${file}: it does not contain "${from}"`);
  return new Map(files).set(file, bytes(text.replace(from, to)));
}

const version = 'privacy/2026-11-15';
const next = 'privacy/2027-03-01';
const onePage = edited(fixtureFiles, 'messages/en.json', ['There is no page at', 'No page is at']);
const fivePages = edited(onePage, 'messages/de.json', ['Alle Fassungen', 'Sämtliche Fassungen']);
const drafted = new Map([
  ...fivePages,
  [`${next}/version.yaml`, bytes('announced: 2026-12-01\nchange: major\n')],
  [`${next}/en.md`, bytes('---\ntitle: Privacy Policy\n---\n## 1. All {#all}\n\n(a) First;\n\n(b) Second.\n')],
]);
const yaml = textOf(drafted, `${version}/version.yaml`);
const corrected = new Map([
  ...edited(drafted, `${version}/de.md`, ['Passwort', 'Kennwort']),
  [`${version}/corrections/de.1.md`, drafted.get(`${version}/de.md`) ?? bytes('')],
  [
    `${version}/version.yaml`,
    bytes(`${yaml}corrections:\n  - { locale: de, date: 2026-12-02, because: The wrong word }\n`),
  ],
]);

/** One after another, each with the instant at which it is published. */
const publications: readonly (readonly [name: string, files: Files, at: number])[] = [
  ['The first publication', fixtureFiles, Date.UTC(2026, 10, 18)],
  ['Nothing has changed', fixtureFiles, Date.UTC(2026, 10, 18, 1)],
  ['A message on one page', onePage, Date.UTC(2026, 10, 18, 2)],
  ['A message of one language', fivePages, Date.UTC(2026, 10, 18, 3)],
  ['A draft, which no page shows', drafted, Date.UTC(2026, 10, 18, 4)],
  ['A version is announced', drafted, Date.UTC(2026, 11, 1, 12)],
  ['A correction', corrected, Date.UTC(2026, 11, 2, 12)],
];

/** What a request is for. */
function kindOf({ operation, bucket: name, key = '' }: LoggedRequest): string {
  if (operation !== 'PutObject') return operation === 'CreateInvalidation' ? 'invalidation' : 'reads';
  if (key === 'published.json') return 'record';
  if (key.startsWith('ledger/pages/')) return 'copies';
  if (key.startsWith('ledger/')) return 'ledger';
  return name === bucket ? 'pages' : 'replicas';
}

const kinds = ['copies', 'pages', 'reads', 'record', 'ledger', 'invalidation'] as const;

/** The requests of all publications, each counted by kind. */
async function countRequests(replicas: readonly string[]): Promise<Map<string, number>[]> {
  let clock = 0;
  const now = () => clock;
  const standIn = await startStandIn({ bucket, replicas, distributionId: distribution, edge, now, serviceClock: now });
  useStandIn(standIn.endpointUrl);
  const deployment = {
    bucket,
    distribution,
    origin: 'https://policy.example.com',
    replicas: replicas.map((name) => ({ region: 'eu-west-1', bucket: name })),
  };
  const counts: Map<string, number>[] = [];
  for (const [, files, at] of publications) {
    clock = at;
    standIn.clearRequests();
    await run({ asset: contentAsset(files), deployment });
    const groups = Map.groupBy(standIn.requests, kindOf);
    counts.push(new Map([...groups].map(([kind, requests]) => [kind, requests.length])));
  }
  await standIn.close();
  return counts;
}

const sumOf = (counts: ReadonlyMap<string, number> | undefined) =>
  [...(counts?.values() ?? [])].reduce((sum, count) => sum + count, 0);

const all = [await countRequests([]), await countRequests(replicaNames.slice(0, 1)), await countRequests(replicaNames)];
const line = (cells: readonly (string | number)[]) => console.log(`| ${cells.join(' | ')} |`);
line(['Run', ...kinds, 'all', 'with 1 replica', 'with 2']);
line(Array.from({ length: kinds.length + 4 }, () => '---'));
for (const [index, [name]] of publications.entries()) {
  const [plain, ...others] = all.map((counts) => counts[index]);
  line([name, ...kinds.map((kind) => plain?.get(kind) ?? 0), sumOf(plain), ...others.map(sumOf)]);
}
