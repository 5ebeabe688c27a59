import type { Recipient, StoragePlace } from './content.ts';

/** What is frozen of the rows of a disclosure: everything but the hosts, which no reader sees. The same rows always give the same text. */
export function rowsToText(rows: readonly (StoragePlace | Recipient)[]): string {
  return JSON.stringify(rows.map(({ hosts: _, ...shown }) => shown));
}
