/** A small edit of the publisher that breaks one of its promises, and what must notice it. */
export interface Mutation {
  /** What the mutant does. */
  readonly name: string;
  /** Within `lambda/publication/`. */
  readonly file: string;
  readonly from: string;
  readonly to: string;
  /** The explorer finds a violation soon after this seed, or else a test with this name in a file beside this directory fails. */
  readonly caught: { readonly afterSeed: number } | { readonly by: string; readonly named: string };
}

const publish = 'publish.ts';
const plan = 'plan-publication.ts';
const prepare = 'prepare-publication.ts';
const hold = 'hold-intent.ts';
const ledger = 'ledger/read-ledger.ts';
const stock = 'take-stock.ts';
const record = 'record/published.ts';
const text = 'record/record-text.ts';
const upload = 'upload-pages.ts';
const replicate = 'replicate.ts';
const wait = 'find-wait.ts';
const objects = 'store/object-store.ts';
const put = 'store/put-object.ts';
const signing = 'store/sign-request.ts';
const patience = 'store/be-patient.ts';

const explored = (afterSeed: number) => ({ afterSeed });
const told = (named: string) => ({ by: 'interruptions.test.ts', named });
const read = (named: string) => ({ by: 'published.test.ts', named });
const derived = (named: string) => ({ by: 'derivation.test.ts', named });
const tried = (named: string) => ({ by: 'object-store.test.ts', named });
const putting = (named: string) => ({ by: 'put-object.test.ts', named });

/**
 * Mutants that break no promise are not listed: a check that another one repeats, such as the digest of a page before it is written
 * with the same bytes; and a lost answer to a write of the record, after which the run merely waits for its own lease.
 */
export const mutations: readonly Mutation[] = [
  {
    name: 'announces no paths',
    file: publish,
    from: '[...new Set([...stock.touched, ...uploads.map(({ page }) => page.path)])].sort()',
    to: '[] as string[]',
    caught: explored(4),
  },
  {
    name: 'announces its own paths, but not those of the interrupted run before it',
    file: publish,
    from: '[...stock.touched, ...uploads.map(({ page }) => page.path)]',
    to: '[...uploads.map(({ page }) => page.path)]',
    caught: explored(82),
  },
  {
    name: 'announces no bytes',
    file: publish,
    from: 'inputs, pages: entryPages, touched,',
    to: 'inputs, pages: {}, touched,',
    caught: explored(16),
  },
  {
    name: 'forgets the entries that earlier runs owe',
    file: publish,
    from: 'touched, owed: stock.owed }',
    to: 'touched, owed: [] }',
    caught: explored(82),
  },
  {
    name: 'adds no entry for an interrupted run',
    file: publish,
    from: 'for (const entry of owed) {',
    to: 'for (const entry of owed.slice(owed.length)) {',
    caught: explored(3),
  },
  {
    name: 'keeps no copies',
    file: publish,
    from: '{ pages: kept, lost,',
    to: '{ pages: [], lost,',
    caught: explored(1),
  },
  {
    name: 'invalidates before it writes',
    file: publish,
    from: 'const written = await uploadPages(',
    to: `const wasInvalidated = await invalidatePatiently(publishing, plan.invalidations, \`\${plan.sequence}-\${held.intent.run}\`);
  if (wasInvalidated) publishing = { ...publishing, distribution: { ...publishing.distribution, invalidate: async () => true } };
  const written = await uploadPages(`,
    caught: explored(1),
  },
  {
    name: 'uses the caller reference of an earlier attempt',
    file: publish,
    from: `-$\{held.intent.run}\`);`,
    to: `-\`);`,
    caught: explored(11),
  },
  {
    name: 'says that a page was public only from the end of the run on',
    file: publish,
    from: '    begun,\n    at: store.clock(),',
    to: '    begun: new Date(store.clock()).toISOString(),\n    at: store.clock(),',
    caught: explored(1),
  },
  {
    name: 'takes the instant that the site was built for as the one at which it was public',
    file: publish,
    from: 'at: store.clock(),\n    inputs',
    to: 'at: Date.parse(outcome.at),\n    inputs',
    caught: explored(1),
  },
  {
    name: 'forgets an invalidation that CloudFront was too busy for',
    file: publish,
    from: 'uninvalidated: isInvalidated ? [] : invalidations,',
    to: 'uninvalidated: [],',
    caught: explored(1_204),
  },
  {
    name: 'overwrites what a later publication wrote, with a record that somebody restored',
    file: publish,
    from: 'lease: held.lease, beforeOverwriting, onUpload }',
    to: 'lease: held.lease, onUpload }',
    caught: told('not even for a moment'),
  },
  {
    name: 'continues a ledger with a hole before its last entry',
    file: ledger,
    from: 'if (record.ledger && read < record.ledger.entry)',
    to: 'if (record.ledger && read < 0)',
    caught: explored(1_200),
  },
  {
    name: 'does not invalidate what an interrupted run may have written',
    file: plan,
    from: '[...written, ...touched, ...record.uninvalidated]',
    to: '[...written, ...record.uninvalidated]',
    caught: explored(3),
  },
  {
    name: 'invalidates nothing that it has changed',
    file: plan,
    from: 'const written = uploads.map(({ page }) => page.path);',
    to: 'const written: string[] = [];',
    caught: explored(1),
  },
  {
    name: 'plans from the record, not from what it found',
    file: plan,
    from: '(found.has(path) ? found.get(path) : record.pages[path])',
    to: 'record.pages[path]',
    caught: explored(2),
  },
  {
    name: 'leaves the last word on a page to an interrupted run',
    file: plan,
    from: `    (interrupted[path] ?? digest) === digest &&
`,
    to: '',
    caught: explored(11),
  },
  {
    name: 'leaves pages that only the record knows as an interrupted run left them',
    file: prepare,
    from: 'touched.filter(isWanted)',
    to: "touched.filter((path) => path === '' && isWanted(path))",
    caught: explored(2),
  },
  {
    name: 'refuses a rollback',
    file: prepare,
    from: 'refusals.length > 0 && stock',
    to: 'refusals.length < 0 && stock',
    caught: explored(26),
  },
  {
    name: 'calls every refused content superseded',
    file: prepare,
    from: 'refusals.length > 0 && stock.record.contents.includes(inputs.content)',
    to: 'refusals.length > 0',
    caught: explored(5),
  },
  {
    name: 'takes the intent from whoever holds it',
    file: hold,
    from: 'await writeRecord(store, first, { replaces: etag, lease',
    to: 'await writeRecord(store, first, { replaces: (await store.read(recordKey)).object?.etag, lease',
    caught: explored(2),
  },
  {
    name: 'completes a record that another run has taken over',
    file: hold,
    from: 'await writeRecord(store, completed, { replaces: heldEtag })',
    to: 'await writeRecord(store, completed, { replaces: (await store.read(recordKey)).object?.etag })',
    caught: explored(6_200),
  },
  {
    name: 'announces an earlier end than that of its signatures',
    file: hold,
    from: 'expires: new Date(expires).toISOString()',
    to: 'expires: new Date(expires - 30_000).toISOString()',
    caught: explored(12),
  },
  {
    name: 'writes under a renewed lease before the record says so',
    file: hold,
    from: `    await replaceIntent(endOf(next));
    lease = next;`,
    to: `    lease = next;
    await replaceIntent(endOf(next));`,
    caught: explored(2_490),
  },
  {
    name: 'gives up its intent although a write may still arrive',
    file: hold,
    from: 'if (isQuiet()) await replaceIntent',
    to: 'await replaceIntent',
    caught: told('then failed, keeps the next run waiting'),
  },
  {
    name: 'forgets that a write was not answered',
    file: hold,
    from: '(isQuiet() ? null :',
    to: '(isQuiet() || lease.seconds > 0 ? null :',
    caught: told('in time, keeps the next run waiting'),
  },
  {
    name: 'takes any record for its own',
    file: hold,
    from: 'if (found?.digest === sha256(body)) return found.etag;',
    to: 'if (found !== undefined) return found.etag;',
    caught: explored(2),
  },
  {
    name: 'never renews its lease',
    file: hold,
    from: 'if (isHalfOver && renewing === undefined) {',
    to: 'if (isHalfOver && renewing !== undefined) {',
    caught: told('takes longer than a lease'),
  },
  {
    name: 'does not look at what an interrupted run may have written',
    file: stock,
    from: '...(intent?.touched ?? []), ',
    to: '',
    caught: explored(4),
  },
  {
    name: 'adds no entry for what an interrupted run showed',
    file: stock,
    from: 'return [...owed, ...interruptedEntry({ run, inputs, begun, pages: Object.fromEntries(shown) }, now)];',
    to: 'return owed;',
    caught: explored(16),
  },
  {
    name: 'claims for an interrupted run what it never wrote',
    file: stock,
    from: 'found.get(path)?.digest === bytes && last',
    to: 'last',
    caught: explored(1),
  },
  {
    name: 'adds an entry again that the ledger has',
    file: stock,
    from: 'intent.owed.filter(({ run }) => !known.settled.has(run))',
    to: 'intent.owed',
    caught: explored(55),
  },
  {
    name: 'does not look at the bucket when the record is gone',
    file: stock,
    from: 'known.isRebuilt || known.record.ledger === null',
    to: 'known.record.ledger === null',
    caught: explored(11),
  },
  {
    name: 'continues after a hole',
    file: stock,
    from: `  checkEnd(known, here);
`,
    to: '',
    caught: told('an entry is missing'),
  },
  {
    name: 'believes a record whatever the last entry says of it',
    file: ledger,
    from: '(head?.entry.record === undefined ? head === undefined : bearsOut(head.entry, record))',
    to: '(head?.entry.record === undefined ? head === undefined : true)',
    caught: told('thaws no words'),
  },
  {
    name: 'believes a record that names another entry',
    file: ledger,
    from: `    head?.head.digest === record.ledger?.digest &&
`,
    to: '',
    caught: explored(2_000),
  },
  {
    name: 'lets words bind that only an interrupted run showed',
    file: ledger,
    from: 'if (entry.interrupted)',
    to: 'if (entry.interrupted && entry.entry < 1)',
    caught: explored(177),
  },
  {
    name: 'takes any entry of its number for its own',
    file: 'ledger/append-entry.ts',
    from: '{ replaces: undefined }, lease)) !== undefined;',
    to: "{ replaces: undefined }, lease)) !== '';",
    caught: explored(44),
  },
  {
    name: 'follows an entry that does not follow',
    file: ledger,
    from: `    checkLink(known, next.entry, number);
`,
    to: '',
    caught: told('an entry was altered'),
  },
  {
    name: 'forgets contents with the record',
    file: ledger,
    from: 'contents: addContent(record.contents, entry.inputs.content),',
    to: 'contents: record.contents,',
    caught: told('tells a rollback'),
  },
  {
    name: 'forgets words with the record',
    file: ledger,
    from: 'words: { ...record.words, ...words },',
    to: 'words: record.words,',
    caught: explored(2),
  },
  {
    name: 'holds the record for true although a run is under way',
    file: record,
    from: 'record.intent !== null || record.uninvalidated',
    to: 'record.uninvalidated',
    caught: explored(21),
  },
  {
    name: 'holds the record for true after its date',
    file: record,
    from: 'Date.parse(record.at) <= now && now < until',
    to: 'Date.parse(record.at) <= now',
    caught: explored(12),
  },
  {
    name: 'takes the first line of a record that lost its end for true',
    file: text,
    from: 'rest === size - Buffer.byteLength(first)',
    to: 'rest <= size',
    caught: read('does not suffice of a record that lost its end'),
  },
  {
    name: 'takes the first line of a record for true although a run is under way',
    file: text,
    from: 'intent: v.null(),',
    to: 'intent: v.pipe(v.unknown(), v.transform(() => null)),',
    caught: read('does not suffice of a record with an intent'),
  },
  {
    name: 'takes the first line of a record for true although the edge has old pages',
    file: text,
    from: 'uninvalidated: v.pipe(v.array(v.string()), v.length(0)),',
    to: 'uninvalidated: v.pipe(v.array(v.string()), v.transform(() => [])),',
    caught: read('does not suffice of a record with paths'),
  },
  {
    name: 'leaves words out of what an entry bears out',
    file: record,
    from: "{ names: sortNames(Object.keys(words)), valueAt: (text) => words[text] ?? '' },",
    to: '',
    caught: told('thaws no words'),
  },
  {
    name: 'writes changed pages before new ones',
    file: upload,
    from: "reason === 'new';",
    to: 'reason !== undefined;',
    caught: explored(4),
  },
  {
    name: 'never fills a replica that was added or failed',
    file: replicate,
    from: 'upToDate.includes(replica.bucket)',
    to: 'upToDate.length >= 0',
    caught: explored(10),
  },
  {
    name: 'does not look at replicas after an interrupted run',
    file: replicate,
    from: 'isUpToDate ? touched :',
    to: 'isUpToDate ? [] :',
    caught: explored(63),
  },
  {
    name: 'records a replica that failed',
    file: replicate,
    from: 'else failed.push({ bucket, error: result.reason });',
    to: 'else done.push(bucket);',
    caught: explored(164),
  },
  {
    name: 'does not wait for a lease',
    file: wait,
    from: 'Math.max(0, last + clockMargin - now)',
    to: '0',
    caught: explored(7),
  },
  {
    name: 'does not wait for a write without an answer',
    file: wait,
    from: '[record?.intent?.expires, record?.unansweredUntil]',
    to: '[record?.intent?.expires]',
    caught: told('in time, keeps the next run waiting'),
  },
  {
    name: 'lets time run back',
    file: 'find-instant.ts',
    from: 'if (record === undefined || at >= Date.parse(record.at)) return;',
    to: 'if (record === undefined || at > 0) return;',
    caught: told('to an instant that has not come'),
  },
  {
    name: 'builds the site for a clock that is behind',
    file: 'find-instant.ts',
    from: 'return last > now && last <= now + toleratedLead ? last : now;',
    to: 'return last > now + toleratedLead ? last : now;',
    caught: told('no version goes out of force'),
  },
  {
    name: 'thaws words',
    file: 'frozen-words.ts',
    from: 'return current === published ? [] :',
    to: 'return current !== undefined ? [] :',
    caught: explored(2),
  },
  {
    name: 'audits no pages',
    file: 'audit/audit-pages.ts',
    from: 'differing.push(path);',
    to: 'differing.length = 0;',
    caught: explored(16),
  },
  {
    name: 'audits no replicas',
    file: 'audit/audit-buckets.ts',
    from: '...there.flatMap((found) => found.paths)',
    to: '',
    caught: explored(334),
  },
  {
    name: 'does not restore a lost copy',
    file: 'ledger/keep-copies.ts',
    from: 'if (object?.digest !== digest) return;',
    to: 'if (object !== undefined) return;',
    caught: explored(2_405),
  },
  {
    name: 'signs writes without their lease',
    file: objects,
    from: 'lease: await lease?.(), now',
    to: 'lease: (await lease?.(), undefined), now',
    caught: tried('under a lease'),
  },
  {
    name: 'overwrites what is there',
    file: objects,
    from: "{ 'if-none-match': '*' }",
    to: '{}',
    caught: tried('writes what was not there once'),
  },
  {
    name: 'overwrites whatever is there',
    file: objects,
    from: "{ 'if-match': replaces }",
    to: '{}',
    caught: tried('writes what was not there once'),
  },
  {
    name: 'takes a write without an answer for refused',
    file: objects,
    from: 'if (wasUnanswered(error)) isQuiet = false;',
    to: '',
    caught: tried('without an answer'),
  },
  {
    name: 'sends a write over a connection that the server has closed',
    file: objects,
    from: 'await noticeClosedConnections();',
    to: '',
    caught: tried('closed while the program computed'),
  },
  {
    name: 'waits for a request for ever',
    file: objects,
    from: 'return AbortSignal.timeout(tryBound);',
    to: 'return new AbortController().signal;',
    caught: tried('after 30 seconds'),
  },
  {
    name: 'does not look at the clock in the answers to its writes',
    file: objects,
    from: 'createPutObject(client, bucket, see)',
    to: 'createPutObject(client, bucket, () => {})',
    caught: tried('is that of the server'),
  },
  {
    name: 'signs writes for longer than their lease',
    file: signing,
    from: "'X-Amz-Expires': String(seconds)",
    to: "'X-Amz-Expires': String(seconds + 1)",
    caught: tried('under a lease'),
  },
  {
    name: 'signs the names of headers alone',
    file: signing,
    from: "lines.join('')",
    to: "''",
    caught: { by: 'sign-request.test.ts', named: 'signs any request in the same way' },
  },
  {
    name: 'sends no digest of the bytes',
    file: put,
    from: "'x-amz-checksum-sha256': digest.toString('base64'),",
    to: '',
    caught: putting('signs the condition and the digest of the bytes'),
  },
  {
    name: 'stays in a region in which the bucket is not',
    file: put,
    from: 'address = Promise.resolve(addressIn(',
    to: 'await Promise.resolve(addressIn(',
    caught: putting('follows S3 to the region of the bucket'),
  },
  {
    name: 'retries for much longer than a run',
    file: patience,
    from: 'if (elapsed() + wait > end) throw error;',
    to: 'if (elapsed() > 10 * end) throw error;',
    caught: { by: 'be-patient.test.ts', named: 'gives up before the deadline' },
  },
  {
    name: 'gives a replica all the time of a run',
    file: patience,
    from: 'Math.min(deadline, elapsed() + allowance)',
    to: 'deadline',
    caught: { by: 'be-patient.test.ts', named: 'gives up on a replica' },
  },
  {
    name: 'believes what pages were made from although no entry bears it out',
    file: ledger,
    from: 'return pageInputs === digestPageInputs(record.pages) ? record : withoutInputs(record);',
    to: 'return pageInputs === undefined ? record : record;',
    caught: derived('no entry bears out'),
  },
  {
    name: 'believes what pages were made from in an audit',
    file: prepare,
    from: 'earlier: isAudit ? {} : stock.record.pages',
    to: 'earlier: stock.record.pages',
    caught: derived('an audit renders'),
  },
  {
    name: 'records what pages were made from without an entry',
    file: publish,
    from: 'const record = end === ledger ? recordPages : recordDerived;',
    to: 'const record = recordDerived;',
    caught: derived('headers alone'),
  },
];

/** The mutation of a name. */
export function findMutation(name: string): Mutation {
  const mutation = mutations.find((one) => one.name === name);
  if (mutation === undefined) throw new Error(`There is no mutation "${name}"`);
  return mutation;
}

export function fileOf({ file }: Mutation): string {
  return `lambda/publication/${file}`;
}

/** Returns the source of a mutant; throws if the program no longer has the text, in one place, that the mutation changes. */
export function mutate({ name, file, from, to }: Mutation, source: string): string {
  const parts = source.split(from);
  if (parts.length === 2) return parts.join(to);
  throw new Error(
    `Cannot make the mutant that "${name}": lambda/publication/${file} has its text ${parts.length - 1} times\n    Adapt it in test/publication/mutations/mutations.ts: ${from}`,
  );
}
