import path from 'node:path';

/** The content that this repository publishes, which its editors change: a test may expect of it only what is true of any content. */
export const contentInUse = path.join(import.meta.dirname, '../content');
