import v8 from 'node:v8';
import vm from 'node:vm';
import { heapFlags } from './heap-flags.ts';

/** A smaller heap does not repay the time. */
const leastBytes = 40 * 1_024 * 1_024;

/**
 * Collects what is no longer needed and gives its memory back to the system, where the heap is large. Called when much has just become unnecessary
 * at once: V8 would let the heap grow further first, and keeps the pages that it empties, unless this is its last resort. From V8's
 * `flag-definitions.h` and `gc-extension.cc`; before Node 22 the memory is collected and kept.
 */
export function collectGarbage(least = leastBytes): void {
  if (v8.getHeapStatistics().used_heap_size < least) return;
  v8.setFlagsFromString(heapFlags.exposeCollector.set);
  vm.runInNewContext('gc')({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}
