import { appended } from './appended.ts';
import { type Damage, deleting, either, inHead, replacing } from './kinds.ts';

const subClause = /^ {4}\([a-z]\) [^\n]+\n/gm;
const deep = /^ {8}\([ivx]+\) [^\n]+\n\n/gm;
const further = /^ {4}(?![(\s])[^\n]+\n\n/gm;
const row = /^\| (?!---)[^\n]*[\p{L}][^\n]*\|\n(?!\| ---)/gmu;
const next = (letter: string) => String.fromCharCode(letter.charCodeAt(0) + 1);

/** Damage to what holds something else, or has an address of its own. */
export const constructDamages: Readonly<Record<string, Damage>> = {
  // Nested clauses, and those with numbers.
  'sub-clause lost': deleting(subClause),
  'sub-clause relabelled': replacing(/^ {4}\(([a-y])\)/gm, ([, label = '']) => `    (${next(label)})`),
  // The lines run together with the one before them.
  'sub-clause without label': either(
    -1,
    replacing(/^ {4}\([a-z]\) /gm, () => '    '),
  ),
  'sub-clause not indented': replacing(/^ {4}(?=\(a\))/gm, () => ''),
  'sub-clause in no-break spaces': replacing(/^ {4}(?=\([a-z]\))/gm, () => '\u00a0\u00a0\u00a0\u00a0'),
  'sub-clause in ideographic spaces': replacing(/^ {4}(?=\([a-z]\))/gm, () => '\u3000\u3000'),
  'sub-clause as an item': replacing(/^ {4}\([b-z]\) /gm, () => '    - '),
  'deep sub-clause lost': deleting(deep),
  'deep sub-clause relabelled': replacing(/^ {8}\(i\)/gm, () => '        (iii)'),
  'deep sub-clause not indented': replacing(/^ {8}(?=\([ivx]+\))/gm, () => ''),
  'deep sub-clause a step out': replacing(/^ {8}(?=\([ivx]+\))/gm, () => '    '),
  'paragraph of a clause lost': deleting(further),
  'paragraph of a clause not indented': replacing(/^ {4}(?=(?![(\s])[^\n]+\n\n)/gm, () => ''),
  'numbered clause lost': deleting(/^\d\.\d [^\n]+\n\n/gm),
  'number of a clause changed': replacing(/^(\d)\.\d /gm, ([, section = '']) => `${section}.7 `),
  'number of a clause lost': replacing(/^\d\.\d /gm, () => ''),
  'number of a clause with a comma': replacing(/^(\d)\.(\d) /gm, ([, a = '', b = '']) => `${a},${b} `),
  'number of a clause full-width': replacing(/^(\d)\.(\d) /gm, ([, a = '', b = '']) => `${widen(a)}．${widen(b)} `),
  'numbered clauses joined': replacing(/\n\n1\.3 /g, () => ' '),

  // Definitions, tables, lists, quotations.
  'definition lost': deleting(/^: [^\n]+\n/gm),
  'term lost': deleting(/^[^\n:|#]+\n(?=: )/gm),
  'definition without its colon': either(
    -1,
    replacing(/^: /gm, () => ''),
  ),
  'definition with a full-width colon': replacing(/^: /gm, () => '： '),
  'row lost': deleting(row),
  'row twice': either(
    1,
    replacing(row, ([raw]) => raw + raw),
  ),
  'value of a row changed': replacing(/(?<=\| )\d+(?= ?[^\d\n|]+\|\n)/g, () => '6'),
  'cell emptied': replacing(/(?<=^\| [^|\n]+ \| )[^|\n]+(?= \|\n(?!\| ---))/gm, () => ''),
  'cells joined': replacing(/^(\| [^|\n]+) \| (?=[^|\n]+ \|\n)/gm, ([, start = '']) => `${start} `),
  'line of a cell lost': replacing(/<br>- [^<|]+(?=<br>)/g, () => ''),
  'paragraph tag in a cell': replacing(/<br>/g, () => '<p>'),
  'table without its head': replacing(/^\| [^\n]+\n(?=\| ---)/gm, () => ''),
  'numbered item lost': deleting(/^\d\. [^\n]+\n/gm),
  'item lost': deleting(/^- [^\n]+\n/gm),
  'items joined': replacing(/\n- /g, () => ' '),
  'numbers turned bullets': replacing(/^\d\. /gm, () => '- '),
  'item without space': replacing(/^- /gm, () => '-'),
  'quotation lost': deleting(/^> [^\n]+\n\n/gm),
  'quotation mark lost': replacing(/^> /gm, () => ''),

  // Addresses within the text, links, code, comments.
  'id of a piece changed': replacing(/\{: #([a-z-]+)\}/g, ([, id = '']) => `{: #${id}s}`),
  'id of a piece lost': replacing(/ \{: #[a-z-]+\}/g, () => ''),
  'id of a piece in another form': replacing(/\{: #/g, () => '{ #'),
  'id of a piece full-width': replacing(/\{: #([a-z-]+)\}/g, ([, id = '']) => `｛：＃${id}｝`),
  'subheading lost': deleting(/^### [^\n]+\n\n/gm),
  'subheading a level deeper': replacing(/^### /gm, () => '#### '),
  'subheading as bold': replacing(/^### ([^{\n]+) \{[^\n]+$/gm, ([, words = '']) => `**${words}**`),
  'subheading id changed': replacing(/(?<=^### [^\n]*)\{#([a-z]+)\}/gm, ([, id = '']) => `{#${id}-2}`),
  'policy of a link misspelt': replacing(/\(policy:terms/g, () => '(policy:term'),
  'section of a policy link misspelt': replacing(/\(policy:terms#duties/g, () => '(policy:terms#duty'),
  'section of a link changed': replacing(/\(#duties\)/g, () => '(#words)'),
  'target of a link cut': replacing(/(?<=sample\.invalid\/)list/g, () => 'lis'),
  'target and words of a link swapped': replacing(
    /\[([^\]\n{]+)\]\((https:[^)]+)\)/g,
    ([, words = '', target = '']) => `[${target}](${words})`,
  ),
  'link with full-width parentheses': replacing(
    /\[([^\]\n{]+)\]\((https:[^)]+)\)/g,
    ([, words = '', target = '']) => `[${words}]（${target}）`,
  ),
  'link in typographic quotes': replacing(/\((https:[^)]+)\)/g, ([, target = '']) => `(“${target}”)`),
  'code changed': replacing(/`A-17`/g, () => '`A-71`'),
  'code without marks': replacing(/`A-17`/g, () => 'A-17'),
  'code not closed': replacing(/`A-17`/g, () => '`A-17'),
  'bold lost': replacing(/\*\*([^*\n]+)\*\*/g, ([, words = '']) => words),
  'bold with spaces inside': replacing(/\*\*([^*\n]+)\*\*/g, ([, words = '']) => `** ${words} **`),
  'bold as underscores': replacing(/\*\*([^*\n]+)\*\*/g, ([, words = '']) => `_${words}_`),
  'comment not closed': appended('<!-- fragen'),
  'comment of another kind': appended('/* fragen */ {/* fragen */}'),

  // Values.
  'amount changed': replacing(/\b30(?= EUR)/g, () => '35'),
  'currency changed': replacing(/\bEUR\b/g, () => 'USD'),
  'percentage changed': replacing(/4([.,])5(?= %)/g, ([, point = '']) => `5${point}4`),
  'percentage without its point': replacing(/4[.,]5(?= %)/g, () => '45'),
  'hours changed': replacing(/\b24\b/g, () => '48'),
  'years changed': replacing(/\b10(?=年| )/g, () => '100'),
  'days with a digit lost': replacing(/\b(?:14|60|30)(?=日| )/g, ([digits]) => digits.slice(0, 1)),
  'year of a date changed': replacing(/\b2026\b/g, () => '2027'),
  'day of a date changed': replacing(/(?<=(?:dem|du|من) )5(?=\.? )|(?<=月)5(?=日)/g, () => '6'),
  'reference to a section changed': replacing(
    /(?<=\[(?:Abschnitt|section|القسم) )1(?=\])|(?<=\[第)1(?=条\])/g,
    () => '2',
  ),
  'number in other digits': replacing(/\b24\b/g, () => '２5'),

  // The head of the file.
  'title lost': inHead(deleting(/^title: [^\n]+\n/gm)),
  'title cut by a hash': inHead(replacing(/^(title: [^\n]+)$/gm, ([, line = '']) => `${line} #4 und mehr`)),
  'title in typographic quotes': inHead(replacing(/^title: ([^\n]+)$/gm, ([, words = '']) => `title: “${words}”`)),
  'summary in two values': inHead(replacing(/^summary: ([^\n]+)$/gm, ([, words = '']) => `summary: "${words}`)),
  'summary with a colon': inHead(replacing(/^summary: /gm, () => 'summary: Neu: ')),
  'summary lost': inHead(deleting(/^summary: [^\n]+\n/gm)),
  'colon without its space': inHead(replacing(/^(title|summary): /gm, ([, key = '']) => `${key}:`)),
  'key misspelt': inHead(replacing(/^summary:/gm, () => 'sumary:')),
  'key twice': inHead(
    either(
      1,
      replacing(/^title: [^\n]+\n/gm, ([line]) => line + line),
    ),
  ),
  'key with a full-width colon': inHead(replacing(/^title: /gm, () => 'title： ')),
  'kind of translation misspelt': inHead(replacing(/^translation: \w+$/gm, () => 'translation: maschinell')),
  'kind of translation lost': inHead(deleting(/^translation: \w+\n/gm)),
  // It is at its start that it is open.
  'end of the head lost': (text) => ({ text: text.replace(/\n---\n/, '\n'), lines: [1] }),
  'number of the summary changed': inHead(replacing(/(?<=^summary: [^\n]*)1/gm, () => '7')),
};

function widen(digits: string): string {
  return digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}
