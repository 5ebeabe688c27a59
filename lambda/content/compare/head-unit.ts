import type { TextHead, TextReading } from './reading.ts';
import type { Unit } from './units.ts';

/** What the front matter of a text says to readers, as a unit of the text: the title is like a heading, the summary like a paragraph. */
export function headUnit({ head, text }: TextReading, key: 'title' | 'summary'): Unit | undefined {
  const raw = head?.[key];
  return head === undefined || raw === undefined ? undefined : unitOf(raw, { head, text, key });
}

interface HeadPlace {
  readonly head: TextHead;
  readonly text: string;
  readonly key: 'title' | 'summary';
}

function unitOf(raw: string, { head, text, key }: HeadPlace): Unit {
  const start = head.offsetOf([key]);
  // Between quotes, or on several lines, it may be typed in another form.
  const found = text.indexOf(raw, start);
  const at = (index: number) => (found < 0 ? start : found + index);
  const tokens = [{ type: 'text' as const, raw, text: raw, escaped: false }];
  const [kind, mark] = key === 'title' ? (['heading', '#'] as const) : (['paragraph', ''] as const);
  return { kind, depth: 0, mark, id: undefined, tokens, node: head, raw, offset: at(0), at };
}
