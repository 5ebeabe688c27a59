import path from 'node:path';

/** The content that this repository publishes, which its editors change: only what holds for any content may be asked of it. */
export const contentInUse = path.join(import.meta.dirname, '../content');
