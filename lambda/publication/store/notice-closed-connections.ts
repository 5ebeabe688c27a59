import { setImmediate } from 'node:timers/promises';

/**
 * Lets Node see which of the connections that it keeps a server has closed meanwhile: it sees nothing while the program computes, and a
 * request that is sent over such a connection has no answer. One turn of the event loop may still handle what was there before.
 */
export async function noticeClosedConnections(): Promise<void> {
  await setImmediate();
  await setImmediate();
}
