import { type Damage, inHead, replacing } from './kinds.ts';

const paragraph = /^(?![#(|>\-*\d{<\s:])[^\n]{40,}$/gm;
const sentence = /[^.。।?؟!]+[.。।?؟!]+/gu;
const denial =
  / (?:nicht|ikke|niet|not|não|नहीं|no|не)(?= )| ne (?=\p{L})|(?:没有|不(?=会|得|能|对|为|是)|不(?=會|得|能|對|為|是))| لا(?= )|ไม่/gu;
const rows = /^(\| [^|\n]+ )(\|[^|\n]+)(\|[^|\n]+)?\|$/gm;
const wholeLine = /^(?![#|>{<\s:])[^\n]{40,}$/gm;
const withinLine = /(?<=^(?![#|>{<\s:])[^\n|]*[\p{L}\p{M}]{2})(?= \p{L})/gmu;

/** Damage that was written down after most of the rules. A few of them were written for what it showed. */
export const furtherDamages: Readonly<Record<string, Damage>> = {
  'last sentence of a paragraph lost': replacing(paragraph, ([line]) => withoutSentence(line, -1)),
  'middle sentence of a paragraph lost': replacing(paragraph, ([line]) => withoutSentence(line, 1)),
  'first sentence of a paragraph lost': replacing(paragraph, ([line]) => withoutSentence(line, 0)),
  'sentence twice within a paragraph': replacing(paragraph, ([line]) => {
    const [first = ''] = line.match(sentence) ?? [];
    return first.length > 30 ? `${first} ${line}` : line;
  }),
  'sentence of another paragraph pasted': replacing(
    /^([^\n#|>({]{60,}[.。।])\n\n([^\n#|>({]{60,})$/gm,
    ([, one = '', two = '']) => `${one} ${two.match(sentence)?.[0] ?? ''}\n\n${two}`,
  ),
  'words of two clauses swapped': replacing(
    /^\(([a-z])\) ([^\n]+)\n\n\(([a-z])\) ([^\n]+)$/gm,
    ([, a = '', first = '', b = '', second = '']) => `(${a}) ${second}\n\n(${b}) ${first}`,
  ),
  'words of two headings swapped': replacing(
    /^## ([^{\n]+)( \{#[^\n]+\n\n[\s\S]*?\n)## ([^{\n]+)(?= \{)/gm,
    ([, one = '', between = '', two = '']) => `## ${two}${between}## ${one}`,
  ),
  'negation lost': replacing(denial, () => ''),
  'negation added': replacing(/ (?:wird|werden|kann|darf) /gu, ([verb]) => `${verb}nicht `),
  'percent as euros': replacing(/(?<=\p{Nd})[ \u00a0]?%/gu, () => ' €'),
  'euros as percent': replacing(/(?<=\p{Nd})[ \u00a0]?(?:EUR|€)/gu, () => ' %'),
  'currency lost': replacing(/(?<=\p{Nd})[ \u00a0]?(?:EUR|€)/gu, () => ''),
  'days as percent': replacing(/(?<=\p{Nd}) ?(?:Tagen?|jours|日|يوم[اً]*)/gu, () => ' %'),
  'cells of a row swapped': replacing(rows, ([, a = '', b = '', c = '']) => `|${b.slice(1)}| ${a.slice(2)}${c}|`),
  'two rows swapped': replacing(/^(\| (?!---)[^\n]+)\n(\| (?!---)[^\n]+)$/gm, ([, a = '', b = '']) => `${b}\n${a}`),
  'number of the summary lost': inHead(replacing(/(?<=^summary: [^\n]*) ?\p{Nd}+/gmu, () => '')),
  'summary of another version': inHead(
    replacing(/^summary: [^\n]+$/gm, () => 'summary: Abschnitt 9 nennt 14 neue Orte und 3 Empfänger.'),
  ),
  'summary in English': inHead(
    replacing(
      /^summary: [^\n]+$/gm,
      () => 'summary: This version says what has changed in the text that you are reading now.',
    ),
  ),
  'closing parenthesis lost': replacing(/(?<=\([^()\n]{3,})\)(?=[^\]\n])/g, () => ''),
  'clause cut in its middle': replacing(/^\([a-z]\) [^\n]{50,}$/gm, ([line]) => line.slice(0, line.length / 2)),
  'paragraph shortened to its start': replacing(paragraph, ([line]) => `${line.slice(0, line.length / 3).trim()}.`),
  'full stop lost': replacing(/(?<=^(?![#|])[^\n]{30,})[.。।]$/gmu, () => ''),
  'start of a clause lost': replacing(/^(\([a-z]\)) \S+ (?=[^\n]{20,})/gm, ([, label = '']) => `${label} `),
  'words of the chat pasted': replacing(
    paragraph,
    ([line]) => `Here is the translation that you asked for, with all the marks kept: ${line}`,
  ),
  'both languages kept': replacing(
    paragraph,
    ([line]) => `${line} / This application respects and protects the privacy of all of its users.`,
  ),
  'e-mail address with another ending': replacing(/(?<=[\w.]@[\w-]+\.)(?:com|org|invalid)/g, () => 'net'),
  'web address with another path': replacing(/(?<=https:\/\/[\w.]+\/)\w+/g, () => 'other'),
  'note of a translator in brackets': replacing(withinLine, () => ' [verificare]'),
  'initials of a translator in brackets': replacing(withinLine, () => ' [MR1]'),
  'note of a translator in parentheses': replacing(withinLine, () => ' (TBC)'),
  'two question marks': replacing(withinLine, () => ' ??'),
  'number of a footnote at a word': replacing(withinLine, () => '1'),
  'raised number of a footnote': replacing(withinLine, () => '¹'),
  'unit of time without its space': replacing(/(?<=\d)[ \u00a0](?=Tage|jours|días|dias|дней)/gu, () => ''),
  'plus of a pasted comparison': replacing(wholeLine, ([line]) => `+${line}`),
  'minus of a pasted comparison': replacing(wholeLine, ([line]) => `-${line}`),
  'place of a pasted comparison': replacing(wholeLine, ([line]) => `@@ -12,7 +12,7 @@\n${line}`),
  'reference that was encoded twice': replacing(withinLine, () => '&amp;nbsp;'),
  'reference without its end': replacing(withinLine, () => '&nbsp'),
  'line break of a program': replacing(withinLine, () => '\\n'),
  'word twice': replacing(/(?<=^(?![#|>{<\s:])[^\n|]* )\p{Ll}{4,}(?= \p{L})/gmu, ([word]) => `${word} ${word}`),
  'comma twice': replacing(/(?<=^(?![#|>{<\s:])[^\n|]*\p{L}),(?= )/gmu, () => ',,'),
  'full stop twice': replacing(/(?<=^(?![#|>{<\s:])[^\n|]*\p{Ll}{3})\.(?= )/gmu, () => '..'),
  'space before a full stop': replacing(/(?<=^(?![#|>{<\s:])[^\n|]*\p{Ll}{3})\.(?= )/gmu, () => ' .'),
  'no space after a full stop': replacing(/(?<=^(?![#|>{<\s:])[^\n|]*\p{Ll}{3}\.) (?=\p{Lu})/gmu, () => ''),
  'no space after a comma': replacing(/(?<=^(?![#|>{<\s:])[^\n|]*\p{Ll}{3},) (?=\p{Ll})/gmu, () => ''),
  'parentheses without words': replacing(withinLine, () => ' ()'),
  'section number shifted': replacing(/^## (\d)(?=\.)/gm, ([, digit = '']) => `## ${Number(digit) + 1}`),
  'anchor of a link shifted': replacing(/\(#([a-z]+)\)/g, () => '(#contact)'),
};

/** A line without the first sentence, the last or another one; the same where it has fewer than two. */
function withoutSentence(line: string, index: number): string {
  const sentences = line.match(sentence) ?? [];
  const at = sentences.at(index);
  if (sentences.length < (index === 1 ? 3 : 2) || at === undefined || at.length < 25) return line;
  return line.replace(at, '').trim();
}
