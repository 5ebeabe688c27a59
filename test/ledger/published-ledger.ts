import { fixtureFiles } from '../fixture-content.ts';
import { type Publisher, reworded, startPublisher } from '../publication/publisher.ts';

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
