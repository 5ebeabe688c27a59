import { ListObjectsV2Command } from '@aws-sdk/client-s3';
import { fixtureFiles } from '../fixture-content.ts';
import { type Publisher, reworded, startPublisher } from '../publication/publisher.ts';
import { bucket } from '../stand-in/running.ts';
import type { Objects } from './saved-ledger.ts';

/** The fixture with a different message on its German pages. */
export const other = reworded('messages/de.json', 'Alle Fassungen', 'Sämtliche Fassungen');
/** Instants of four publications: the first version alone, the second announced, in force, and with another message. */
export const instants = {
  first: Date.parse('2026-10-01T00:00:00Z'),
  announced: Date.parse('2026-10-20T00:00:00Z'),
  inForce: Date.parse('2026-11-16T00:00:00Z'),
  reworded: Date.parse('2026-11-20T00:00:00Z'),
} as const;

/** A site with a ledger of four entries. */
export async function startPublishedLedger(): Promise<Publisher> {
  const publisher = await startPublisher();
  await publisher.publish(fixtureFiles, { at: instants.first });
  await publisher.publish(fixtureFiles, { at: instants.announced });
  await publisher.publish(fixtureFiles, { at: instants.inForce });
  await publisher.publish(other, { at: instants.reworded });
  return publisher;
}

let published: Promise<Objects> | undefined;

/** All objects of such a site by viewer path, for tests that only read them: published once for all of them. */
export function publishedObjects(): Promise<Objects> {
  published ??= startPublishedLedger().then(readObjects);
  return published;
}

async function readObjects(publisher: Publisher): Promise<Objects> {
  const { Contents = [] } = await publisher.s3.send(new ListObjectsV2Command({ Bucket: bucket }));
  const entries = Contents.map(async ({ Key = '' }) => {
    const response = await fetch(`${publisher.endpointUrl}/${bucket}/${Key}`);
    return [`/${Key}`, new Uint8Array(await response.arrayBuffer())] as const;
  });
  return new Map(await Promise.all(entries));
}
