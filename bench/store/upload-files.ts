import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { forEachBounded, storeConcurrency } from '../../lambda/publication/for-each-bounded.ts';
import { createPublishing } from '../../lambda/publication/store/create-publishing.ts';

// Writes each file of a directory with the publisher's own store: what its uploads take without everything else that it does. With
// "copies", each is written under its digest too, as the publisher does for the ledger.

const [directory = '.', copies] = process.argv.slice(2);
const { store } = createPublishing({ bucket: 'policies', distribution: 'E2EXAMPLE', replicas: [], origin: undefined });
const files = readdirSync(directory, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
await forEachBounded(files, storeConcurrency, async ({ parentPath, name }) => {
  const file = path.join(parentPath, name);
  const page = { body: readFileSync(file), contentType: 'text/html; charset=utf-8', cacheControl: 'max-age=60' };
  const key = path.relative(directory, file);
  if (copies) await store.write(`ledger/pages/${key}`, page, { replaces: undefined });
  await store.write(key, page, { replaces: undefined });
});
