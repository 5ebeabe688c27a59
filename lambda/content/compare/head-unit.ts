import type { TextReading } from './reading.ts';
import type { Unit } from './units.ts';

/** The summary of a text as a unit of it: it is compared like a paragraph. */
export function headUnit({ head, text }: TextReading): Unit | undefined {
  const raw = head?.summary;
  if (head === undefined || raw === undefined) return undefined;
  const key = head.offsetOf(['summary']);
  // Between quotes, or on several lines, it may be typed in another form.
  const found = text.indexOf(raw, key);
  const at = (index: number) => (found < 0 ? key : found + index);
  const tokens = [{ type: 'text' as const, raw, text: raw, escaped: false }];
  return { kind: 'paragraph', depth: 0, mark: '', id: undefined, tokens, node: head, raw, offset: at(0), at };
}
