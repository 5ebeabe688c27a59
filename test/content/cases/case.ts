import type { Changes } from '../small-content.ts';

/** A text and the lines in which its problems are told: for each the place and the message, then what to type. */
export type TextCase = readonly [text: string, ...lines: string[]];

/** A case of other files: what it shows, the changes to the small content, and the lines of the problems. */
export type FileCase = readonly [name: string, changes: Changes, ...lines: string[]];
