import { createHash } from 'node:crypto';
import { contentOf } from '../../lambda/run/load-site.ts';
import { buildSite } from '../../lambda/site/build-site.ts';
import { fixtureFiles } from '../fixture-content.ts';

/** Digest of every path and byte of the fixture's site, with one locale more that Unicode's data lack. */
export async function fingerprint(): Promise<string> {
  const files = new Map(fixtureFiles);
  const settings = new TextDecoder().decode(files.get('site.yaml')).replace('locales: [', 'locales: [tlh, ');
  files.set('site.yaml', new TextEncoder().encode(settings));
  files.set('messages/tlh.json', files.get('messages/en.json') ?? new Uint8Array());
  const site = buildSite(contentOf(files), {
    at: Date.parse('2026-11-01T00:00:00Z'),
    origin: 'https://policy.example.com',
  });
  const hash = createHash('sha256');
  for (const page of site.pages) hash.update(`${page.path}\n${page.digest}\n`).update(page.body);
  return hash.update(JSON.stringify([site.wordDigests, site.until])).digest('hex');
}

if (import.meta.main) console.log(await fingerprint());
