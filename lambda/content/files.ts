/**
 * The content directory as it was read: path relative to it (`/` between the parts) → bytes.
 * An empty directory is an entry whose path ends in `/`. A file past the size limit holds one byte more than the limit.
 */
export type Files = ReadonlyMap<string, Uint8Array>;
