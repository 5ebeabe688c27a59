import { fillNote } from './fill-words.ts';
import { blankComments } from './markdown/comments.ts';
import { traceReferences } from './markdown/references.ts';
import { problemOf, type UnlocatedProblem } from './rules.ts';
import { splitFrontMatter } from './yaml/split-front-matter.ts';

/**
 * Finds what must not be published for good in a file that was checked: names that belong to no one, placeholders, and a machine
 * translation that does not say to its readers what they should know of it.
 */
export function checkReady(text: string): UnlocatedProblem[] {
  const front = splitFrontMatter(text);
  const { text: decoded, offsetOf } = traceReferences(text);
  const names = front === undefined ? [...sampleNames, sampleValue] : sampleNames;
  const words = front === undefined ? withoutComments(decoded) : withoutMarks(blankComments(decoded));
  const found = [...search(words, names, 'reserved-name'), ...search(words, placeholders, 'unfilled-placeholder')];
  const located = found.map((problem) => ({ ...problem, offset: offsetOf(problem.offset) }));
  const seen = new Set<number>();
  const distinct = located.filter(({ offset }) => !seen.has(offset) && seen.add(offset));
  return [...distinct, ...(front ? checkNote(front) : [])];
}

/** The words of YAML that count. Each stays at its offset. */
function withoutComments(yaml: string): string {
  return yaml.replace(/(^|[ \t])#.*$/gm, blank);
}

/** The words of Markdown that readers see, without the signs that escape or emphasise. Each stays at its offset. */
function withoutMarks(markdown: string): string {
  return markdown
    .replace(/\\(?=[^\p{L}\p{N}\s])/gu, ' ')
    .replace(/\*+|~~|(?<![\p{L}\p{N}_])__?(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}])__?(?![\p{L}\p{N}_])/gu, blank);
}

function blank(found: string): string {
  return ' '.repeat(found.length);
}

function search(
  text: string,
  patterns: readonly RegExp[],
  rule: 'reserved-name' | 'unfilled-placeholder',
): UnlocatedProblem[] {
  return patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: found, index }) =>
      problemOf(rule, { found: found.replace(/\s+/g, ' '), offset: index }),
    ),
  );
}

function checkNote({ text, offset }: { readonly text: string; readonly offset: number }): UnlocatedProblem[] {
  const match = /^translation:[ \t]*["']?machine\b/m.exec(text);
  if (match === null || /^note:/m.test(text)) return [];
  return [problemOf('unnoted-translation', { offset: offset + match.index })];
}

/** A pattern of whole words. */
function whole(words: string, flags = 'gu'): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}._-])(?:${words})(?![\\p{L}\\p{N}-])`, flags);
}

const legalForms =
  'GmbH|AG|SE|KG|Inc|Incorporated|Ltd|Limited|LLC|LLP|PLC|Corp|Corporation|Company|Co|S\\.?A\\.?S?|S\\.?à?\\.?r\\.?l|S\\.?L|S\\.?p\\.?A|B\\.?V|N\\.?V|A/S|AB|ApS|Oy|App|Application|Hosting|Provider|Organi[sz]ation';

/** Names that never belong to anyone (https://www.rfc-editor.org/rfc/rfc2606, rfc6761), and those that stand for a company in samples. */
const sampleNames = [
  whole('(?:[a-z0-9_-]+\\.)*(?:example\\.(?:com|net|org|edu)|[a-z0-9-]+\\.(?:example|test|invalid|localhost))', 'giu'),
  whole(`(?:Example|Sample|Acme|Beispiel|Muster|Exemple|Ejemplo|Esempio|Exemplo)[\\s-]+(?:${legalForms})`),
  whole('Beispielfirma|Musterfirma|(?:Max|Erika)\\s+Mustermann|Your\\s+Company|Company\\s+Name|(?:John|Jane)\\s+Doe'),
  /株式会社サンプル|サンプル株式会社|示例(?:公司|有限公司|应用)|範例(?:公司|應用)/g,
];

/** The whole value of a key or of an item of a list; in a text, a sentence may begin with "Example". */
const sampleValue =
  /(?<=(?:[:-][ \t]+|[,[][ \t]*)["']?)Example(?:[ \t]+\p{L}[^\n"',\]}]*)?(?=["']?[ \t]*(?:[,\]}]|$))/gmu;

const fillers =
  'insert|enter|fill in|your|our|company|name|date|address|e-?mail|phone|contact|country|tbd|tbc|todo|fixme|placeholder|xxx+|bitte|hier|einf(?:ü|ue)gen|eintragen|firma|firmenname|adresse|ins[ée]rer|votre|nom|insertar|nombre|inserire|inserir';

const placeholders = [
  // Not a link, whose words are in brackets too.
  new RegExp(
    `[[［【]\\s*(?:(?:${fillers})(?![\\p{L}\\p{N}])[^\\]］】\\n]*|\\.{2,}|…|●|•|_+)\\s*[\\]］】](?![([])`,
    'giu',
  ),
  fillNote,
  // Spanish and Portuguese have a word that is written so, as in "TODO EL TEXTO".
  whole('TODO(?!\\s+\\p{Lu}{2})|FIXME|XXX+|TBD|TBC|TODO:'),
  whole('lorem ipsum', 'giu'),
  /_{3,}|\$\{[^}\n]*\}|<%[^\n]*?%>/g,
];
