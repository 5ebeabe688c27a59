import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { fileOf, findMutation, mutate } from './mutations.ts';

// Loaded before a program with "node --import": the program then runs with one mutation, and no file is edited.
const mutation = findMutation(process.env.PROMULGATE_MUTATION ?? '');

registerHooks({
  load(url, context, nextLoad) {
    const loaded = nextLoad(url, context);
    if (!url.endsWith(`/${fileOf(mutation)}`)) return loaded;
    return { ...loaded, source: mutate(mutation, readFileSync(fileURLToPath(url), 'utf8')) };
  },
});
