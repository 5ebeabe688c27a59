/**
 * The content directory as it was read: path relative to it (`/` between the parts) → bytes. An entry whose path ends in `/`
 * is an empty directory; one whose path ends in `linkMark` is neither a file nor a directory. Of a file over the size limit
 * only the first byte too many is kept.
 */
export type Files = ReadonlyMap<string, Uint8Array>;

/** A character that no file name can contain. */
export const linkMark = '\0';

/** Larger files are refused before they are parsed: a policy of 100 pages has a quarter of this. */
export const maxFileBytes = 1_000_000;
