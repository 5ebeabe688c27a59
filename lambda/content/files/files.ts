/**
 * The content directory as it was read: path relative to it (`/` between the parts) → bytes.
 * An empty directory is an entry whose path ends in `/`; what is neither a file nor a directory, one whose path ends in `linkMark`. A file past the size limit holds one byte more than the limit.
 */
export type Files = ReadonlyMap<string, Uint8Array>;

/** No name of a file can contain it. */
export const linkMark = '\0';
