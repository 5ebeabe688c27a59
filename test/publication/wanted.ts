import { sha256 } from '../../lambda/content/digest.ts';
import type { Files } from '../../lambda/content/files/files.ts';
import type { Wanted } from '../../lambda/publication/prepare-publication.ts';
import { loadSite } from '../../lambda/run/load-site.ts';
import { bucket, distributionId } from '../stand-in/running.ts';
import { type Publisher, reworded } from './publisher.ts';

/** The content after an edit that shows on every German page. */
export const other = reworded('messages/de.json', 'Alle Fassungen', 'Sämtliche Fassungen');
export const deployment = { bucket, distribution: distributionId, replicas: [] };

/** Returns what a run that publishes content wants, with a fixed digest of this program. */
export function wanted(files: Files, name: string): Wanted {
  const inputs = { content: sha256(name), renderer: sha256('renderer') };
  return {
    inputs,
    origin: 'https://policy.example.com',
    replicas: [],
    loadSite: async (options) => loadSite(files, options),
  };
}

/** Returns the page that a reader gets at a path. */
export async function pageOf(publisher: Publisher, path: string): Promise<string> {
  return (await fetch(publisher.siteUrl + path)).text();
}
