import type { Locale } from '../../content/content.ts';
import { likelyTag } from '../../content/language/kinship.ts';

/** Scripts whose letters are tall, or hang far below the line. */
const high = new Set(['Arab', 'Aran', 'Syrc', 'Thaa', 'Nkoo']);

/** Scripts of East Asia, for which browsers know better fonts than that of the system's own language. */
const east = new Set(['Jpan', 'Kore', 'Hans', 'Hant', 'Hrkt', 'Bopo']);

/** Scripts with one case and no marks above or below, or few, whose lines need no more room than Latin ones. */
const plain = new Set(['Latn', 'Cyrl', 'Grek', 'Armn', 'Geor', 'Hebr']);

/** The classes of the style sheet for pages in the script of a locale; undefined for one that needs none. */
export function scriptClass(locale: Locale): string | undefined {
  const { script } = likelyTag(locale);
  if (high.has(script)) return 'high';
  if (east.has(script)) return 'east roomy';
  return script === '' || plain.has(script) ? undefined : 'roomy';
}
