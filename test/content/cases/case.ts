import type { Changes } from '../small-content.ts';

/** A text, and two lines for each of its problems: location and message, then what to type. */
export type TextCase = readonly [text: string, ...lines: string[]];

/** A case of other files: what it shows, the changes to the small content, and the two lines of each problem. */
export type FileCase = readonly [name: string, changes: Changes, ...lines: string[]];
