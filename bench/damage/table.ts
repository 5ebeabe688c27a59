import { appended, plainParagraph } from './appended.ts';
import { type Damage, deleting, either, notIn, replacing } from './kinds.ts';

/** A sentence between two others of a paragraph. */
const middleSentence = /(?<=^(?![#(|>\-*\d{<:\s])[^\n]{20,}[.。।?؟!] ?)[^\n.。।?؟!]{25,}[.。।?؟!](?= ?[^\n]{20,}$)/gmu;

const clause = /^\([a-z]\) [^\n]+\n\n/gm;
const word = /(?<!<!--[^\n]*)(?<=[\p{L}] )\p{L}{4,}(?= \p{L})/gu;
const bump = (digits: string) => digits.replace(/\p{Nd}$/u, (digit) => (digit === '7' ? '4' : '7'));

/** Every kind of damage of the measurement. */
export const damages: Readonly<Record<string, Damage>> = {
  // What a translation loses, adds or moves.
  'clause lost': deleting(clause),
  'clause relabelled': replacing(
    /^\(([a-y])\)/gm,
    ([, label = '']) => `(${String.fromCharCode(label.charCodeAt(0) + 1)})`,
  ),
  'clause without label': replacing(/^\([a-z]\) /gm, () => ''),
  'clause twice': either(
    2,
    replacing(clause, ([raw]) => raw + raw),
  ),
  'clauses joined': replacing(/\n\n\(b\) /g, () => ' '),
  'clause split': either(
    2,
    replacing(/^\([a-z]\) [^\n]{20,}?[\p{L}] (?=\p{L})/gmu, ([start]) => `${start}\n\n`),
  ),
  'clauses swapped': replacing(/^\(a\) ([^\n]+)\n\n\(b\) ([^\n]+)$/gm, ([, a = '', b = '']) => `(b) ${b}\n\n(a) ${a}`),
  'paragraph lost': deleting(/(?<=\n\n)(?![#(|>\-*\d{<\s])[^\n]{40,}\n\n/g),
  'paragraph twice': either(
    2,
    replacing(/^(?![#(|>\-*\d{<\s])[^\n]{60,}\n\n/gm, ([raw]) => raw + raw),
  ),
  'paragraph added': appended('Mehr Text steht hier.'),
  'storage table lost': deleting(/\{\{storage\}\}\n\n/g),
  'storage table twice': either(
    2,
    replacing(/\{\{storage\}\}\n\n/g, ([raw]) => raw + raw),
  ),
  'section id changed': replacing(/\{#([a-z]+)\}/g, ([, id = '']) => `{#${id}s}`),
  'section id lost': replacing(/ \{#[a-z]+\}$/gm, () => ''),
  'section id twice': replacing(/\{#(?:use|cookies|security)\}/g, () => '{#scope}'),
  'section empty': deleting(/(?<=\{#cookies\}\n\n)[\s\S]*?(?=## )/g),
  'number of a heading changed': replacing(
    /^## (\p{Nd})(?=\.)/gmu,
    ([, digit = '']) => `## ${digit === '7' ? '2' : '7'}`,
  ),
  'number of a heading doubled': replacing(/^## (\p{Nd})(?=\.)/gmu, ([, digit = '']) => `## ${digit}${digit}`),
  'subheading added': replacing(plainParagraph, ([line]) => `### Mehr\n\n${line}`),
  'half a paragraph lost': replacing(/^(?![#(|>\-*\d{<\s])([^\n]{60,}[.。]) ?[^\n]{60,}$/gm, ([, start = '']) =>
    start.slice(0, Math.floor(start.length * 0.6)),
  ),
  'start of a paragraph lost': replacing(/^(?![#(|>\-*\d{<\s])\S+ [^\n]{60,}$/gm, ([line]) =>
    line.slice(line.indexOf(' ') + 1),
  ),
  'end of a paragraph lost': replacing(/^(?![#(|>\-*\d{<\s])[^\n]{60,}$/gm, ([line]) => line.slice(0, -8)),

  // Values.
  'fact lost': replacing(/ ?\{\{(?:company|application)\}\}/g, () => ''),
  'fact swapped': replacing(/\{\{company\}\}/g, () => '{{application}}'),
  'fact misspelt': replacing(/\{\{company\}\}/g, () => '{{compny}}'),
  'fact with one brace': replacing(/\{\{company\}\}/g, () => '{company}'),
  'fact with full-width braces': replacing(/\{\{company\}\}/g, () => '｛｛company｝｝'),
  'fact with escaped braces': replacing(/\{\{company\}\}/g, () => '\\{\\{company\\}\\}'),
  'fact with Cyrillic letter': replacing(/\{\{company\}\}/g, () => '{{соmpany}}'),
  'fact added': replacing(plainParagraph, ([line]) => `${line} {{contact}}`),
  'fact three braces': replacing(/\{\{company\}\}/g, () => '{{{company}}}'),
  'link lost': replacing(/\[(\{\{contact\}\})\]\([^)]*\)/g, ([, words = '']) => words),
  'link target changed': replacing(/\(mailto:\{\{contact\}\}\)/g, () => '(mailto:office@example.org)'),
  'link added': replacing(word, ([found]) => `[${found}](https://example.org/x)`),
  'link with a space': replacing(/\]\(/g, () => '] ('),
  'link without words': replacing(word, () => '[](https://example.org/x)'),
  'link to a missing section': replacing(word, ([found]) => `[${found}](#nowhere)`),
  'e-mail without at': replacing(/\(mailto:\{\{contact\}\}\)/g, () => '(mailto:privacy.example.com)'),
  'e-mail literal added': replacing(plainParagraph, ([line]) => `${line} help@example.com`),
  'number added': replacing(plainParagraph, ([line]) => `${line} 90.`),
  'number changed': replacing(/(?<=[^\p{L}\p{Nd}#:/.])\p{Nd}{2,}(?=[^\p{L}\p{Nd}])/gu, ([digits]) => bump(digits)),
  'bold added': replacing(word, ([found]) => `**${found}**`),
  struck: replacing(word, ([found]) => `~~${found}~~`),

  // The language.
  'paragraph in English': replacing(
    plainParagraph,
    () =>
      'This paragraph was not translated by anyone, and it is here because the translator did not see that it is still in the language of the source text.',
  ),
  'clause in English': replacing(
    /^(\([a-z]\)) [^\n]+$/gm,
    ([, label = '']) =>
      `${label} This clause was not translated by anyone, and it is here because the translator did not see that it is still in the language of the source text.`,
  ),
  'sentence left in English': replacing(
    middleSentence,
    () => 'We delete them as soon as you close your account, and nobody else is able to see them.',
  ),
  'last sentence left in English': replacing(
    plainParagraph,
    ([line]) => `${line} You can ask us at any time which of them we have, and what they are used for.`,
  ),
  'clause in French': notIn(
    /données/,
    replacing(
      /^(\([a-z]\)) [^\n]+$/gm,
      ([, label = '']) =>
        `${label} Cette clause est restée dans la langue de la source, et elle est ici parce que le traducteur ne l’a pas vue dans le texte qui lui a été remis par le client.`,
    ),
  ),

  // What was typed is not what is shown.
  'single tilde': replacing(word, ([found]) => `~5 ${found} 10~`),
  'merge mark': appended('<<<<<<< HEAD'),
  'date as a list': appended('5. November 2026'),
  'date after a list': appended('1. eins\n2. zwei\n\n12. Januar 2026', 5),
  'numbers with a gap': appended('1. eins\n2. zwei\n4. vier', 4),
  'number with a parenthesis': appended('1) eins\n2) zwei'),
  'wrapped before a number': appended('Dies gilt ab dem folgenden Tag\n1. Januar 2027 für alle.', 3),
  'wrapped before a dash': appended('in dieser Region\n- zum Beispiel hier', 3),
  'wrapped before a plus': appended('Rufen Sie uns an:\n+ 49 30 1234', 2),
  'bullet sign': appended('• lesen;\n• kopieren;'),
  'bullet of Japanese': appended('・氏名\n・住所'),
  'dash as a bullet': appended('– lesen;\n– kopieren;'),
  'no space after the bullet': appended('-lesen\n-kopieren'),
  'star without space': appended('*lesen\n*kopieren'),
  'number without space': appended('1.Lesen\n2.Kopieren'),
  'no-break space after the bullet': appended('-\u00a0lesen\n-\u00a0kopieren'),
  'full-width number': appended('１．読む\n２．写す'),
  'label without parenthesis': appended('a) lesen;\nb) kopieren.'),
  'label full-width': replacing(/^\(([a-z])\)/gm, ([, label = '']) => `（${label}）`),
  'label Cyrillic': replacing(/^\(a\)/gm, () => '(а)'),
  'label without space': replacing(/^(\([a-z]\)) /gm, ([, label = '']) => label),
  'address lines': appended('Example GmbH\nStraße 1\n12345 Ort'),
  'definition list': appended('Wort\n: Bedeutung'),
  'literal bold': replacing(word, ([found]) => `**${found}.**weiter`),
  'literal star': replacing(word, ([found]) => `*${found}`),
  'gender star': replacing(word, () => 'Nutzer*innen und Kund*innen'),
  'backtick for an apostrophe': replacing(word, () => 'd`accord d`abord'),
  'quotation by accident': appended('>18 Jahre'),
  'closing hash': appended('### Über C #'),
  'heading without space': replacing(/^## /gm, () => '##'),
  'heading full-width': replacing(/^## /gm, () => '＃＃ '),
  HTML: replacing(word, ([found]) => `<b>${found}</b>`),
  footnote: replacing(word, ([found]) => `${found}[^1]`),
  'bare address swallows': replacing(word, ([found]) => `${found} https://example.com/a。weiter`),
  'address in quotes': replacing(word, ([found]) => `“https://example.com/y” ${found}`),
  // Thai writes it between words.
  'zero-width space': notIn(
    /\p{sc=Thai}/u,
    replacing(word, ([found]) => `${found.slice(0, 2)}\u200b${found.slice(2)}`),
  ),
  'soft hyphen alone': replacing(word, ([found]) => `${found} \u00ad`),
  'direction override': replacing(word, ([found]) => `\u202e${found}`),
  mojibake: replacing(word, ([found]) => `${found}â€™s`),
  'lost letter': replacing(word, ([found]) => `${found}\ufffd`),
  'table with a cell too many': appended('| a | b |\n| --- | --- |\n| c | d | e |', 4),
  'table without a line of dashes': appended('| a | b |\n| --- |\n| c | d |'),
  'code by indentation': appended('    eingerückt'),
  'fence not closed': appended('```\nText'),
  'second definition': appended('[a]\n\n[a]: /privacy/en\n[a]: /privacy/de "zwei"', 5),
  placeholder: replacing(word, () => '[insert company]'),
  TODO: replacing(word, ([found]) => `TODO: ${found}`),
  picture: appended('![Logo](https://example.com/x.png)'),
  'javascript link': replacing(word, ([found]) => `[${found}](javascript:alert)`),
};
