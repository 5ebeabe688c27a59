import type { TextCase } from './case.ts';

/** HTML, and Markdown that is not shown as its writer meant it. */
export const marks: readonly TextCase[] = [
  [
    `x\n\n${'> '.repeat(17)}y`,
    'en.md:6:1: Cannot read this paragraph: it is nested 17 levels deep [intricate-text]',
    'Divide it with empty lines, and remove marks that a legal text does not need',
  ],
  ['<b>x</b>', 'en.md:4:1: Cannot use HTML in the text: found "<b>" [raw-html]', 'Write **text** for bold text'],
  ['a\n\nx </b> y', 'en.md:6:3: Cannot use HTML in the text: found "</b>" [raw-html]', 'Write **text** for bold text'],
  ['| a |\n| - |\n| b<br>**c<br/>d** |'],
  [
    '| a |\n| - |\n| <b>b |',
    'en.md:6:3: Cannot use HTML in the text: found "<b>" [raw-html]',
    'Write **text** for bold text',
  ],
  [
    'line<br>two',
    'en.md:4:5: Cannot use HTML in the text: found "<br>" [raw-html]',
    'End the line with a backslash for a line break',
  ],
  ['x\n\n<!-- a note with <b>, {{x}} and **\n\ntwo paragraphs -->\n\n(a) y <!-- another --> z\n\n<!-- and --> w'],
  [
    'x\n\n<!-- a note',
    'en.md:6:1: Cannot use HTML in the text: found "<!-- a note" [raw-html]',
    'Write "-->" at the end of the comment',
  ],
  [
    'x\n\n<!-- a note\n\ny\n\n<!-- another -->',
    'en.md:6:1: Cannot use HTML in the text: found "<!-- a note" [raw-html]',
    'Write "-->" at the end of the comment',
  ],
  [
    'the `code of a contract',
    'en.md:4:5: warning: Found a "`" that readers see, although it seems to be meant as the start or the end of program code [literal-backtick]',
    'Add the "`" that is missing, or write "\\`" for the sign',
  ],
  ['the \\`code of a contract'],
  [
    '<div>\ntext\n</div>',
    'en.md:4:1: Cannot use HTML in the text: found "<div>" [raw-html]',
    'Leave an empty line between paragraphs',
  ],
  [
    '<script>alert(1)</script>',
    'en.md:4:1: Cannot use HTML in the text: found "<script>alert(1)</script>" [raw-html]',
    'Delete it: a page runs no program',
  ],
  [
    '<Company> Inc.',
    'en.md:4:1: Cannot use HTML in the text: found "<Company>" [raw-html]',
    'Delete the tag, or write \\< before a "<" that readers should see',
  ],
  [
    '<h2>Title</h2>',
    'en.md:4:1: Cannot use HTML in the text: found "<h2>Title</h2>" [raw-html]',
    'Write a heading as ## Heading {#id}',
  ],
  [
    '<?php x ?>',
    'en.md:4:1: Cannot use HTML in the text: found "<?php x ?>" [raw-html]',
    'Delete the tag, or write \\< before a "<" that readers should see',
  ],
  [
    '- a\n  - b\n    - <i>c</i>',
    'en.md:6:7: Cannot use HTML in the text: found "<i>" [raw-html]',
    'Write *text* for emphasis',
  ],
  ['> a\n> b <u>c</u>', 'en.md:5:5: Cannot use HTML in the text: found "<u>" [raw-html]', 'Write *text* for emphasis'],
  [
    '| a | b |\n| --- | --- |\n| - | <b>y</b> |',
    'en.md:6:7: Cannot use HTML in the text: found "<b>" [raw-html]',
    'Write **text** for bold text',
  ],
  ['(b) b <b>c</b>', 'en.md:4:7: Cannot use HTML in the text: found "<b>" [raw-html]', 'Write **text** for bold text'],
  [
    '**重要。**です',
    'en.md:4:1: Cannot show "**" as emphasis: readers would see the signs themselves [literal-emphasis]',
    'Write "**重要**。", or \\*\\* for the signs',
  ],
  ['__x y'],
  [
    '__重要。__です',
    'en.md:4:1: Cannot show "__" as emphasis: readers would see the signs themselves [literal-emphasis]',
    'Move the punctuation or space that touches "__" to its other side, or write \\_\\_ for the signs',
  ],
  [
    'a ](b',
    'en.md:4:3: Cannot show this as a link: readers would see the brackets [literal-link]',
    'Write [text](https://example.com) without a space between "]" and ")"; a fact in it is {{name}}',
  ],
  [
    '| a | b |\n| --- |\n| x | y |',
    'en.md:4:1: Cannot show this as a table: the line of dashes does not have as many cells as the head [literal-table]',
    'Write the first lines as | Head | Head |, then | --- | --- |',
  ],
  [
    '| a | b |\n| --- | --- |\n| x | y | z |',
    'en.md:6:1: Cannot show a row of 3 cells in a table whose head has 2: the last would be lost [table-cells]',
    'Add the head, or write \\| for a bar within a cell',
  ],
  [
    '（a） x',
    'en.md:4:1: Cannot read "（a）" as the label of a clause [clause-label]',
    'Write "(a) " with ASCII parentheses and a space',
  ],
  [
    '（ａ）x',
    'en.md:4:1: Cannot read "（ａ）" as the label of a clause [clause-label]',
    'Write "(a) " with ASCII parentheses and a space',
  ],
  [
    '( a ) x',
    'en.md:4:1: Cannot read "( a )" as the label of a clause [clause-label]',
    'Write "(a) " with ASCII parentheses and a space',
  ],
  [
    '(a)x',
    'en.md:4:1: warning: Found "(a)" with no space after it: it is not shown as a clause [clause-space]',
    'Write "(a) " with a space',
  ],
  [
    '（10）x',
    'en.md:4:1: Cannot read "（10）" as the label of a clause [clause-label]',
    'Write "(10) " with ASCII parentheses and a space',
  ],
  [
    '5. November 2026',
    'en.md:4:1: warning: Found a list of one item that starts with 5: readers see a list, not a date or a sentence [accidental-list]',
    'Write "5\\." for a number that starts a sentence',
  ],
  [
    '2) x',
    'en.md:4:1: warning: Found a list of one item that starts with 2: readers see a list, not a date or a sentence [accidental-list]',
    'Write "2\\)" for a number that starts a sentence',
  ],
  [
    '1.Mozilla',
    'en.md:4:1: warning: Found "1.Mozilla": its start is no mark of a list or a clause, so it is not shown as one [list-marker]',
    'Write "1. Mozilla", on a line of its own',
  ],
  [
    '    x',
    'en.md:4:1: warning: Found text indented by four spaces: readers see it as program code [indented-code]',
    'Remove the spaces at the start of the line',
  ],
  ['```\nx\n```'],
  [
    '```\nx',
    'en.md:4:1: Cannot find the end of the program code that "```" begins: readers see everything after it as code [open-fence]',
    'Delete "```", or write it again on the line where the code ends',
  ],
  [
    'a `{{company}}` b',
    'en.md:4:3: Cannot fill in "{{company}}" within program code: readers would see the name [fact-in-code]',
    'Delete the backticks (`) around it, or the spaces at the start of the line',
  ],
  [
    '    {{company}}',
    'en.md:4:1: warning: Found text indented by four spaces: readers see it as program code [indented-code]',
    'Remove the spaces at the start of the line',
    'en.md:4:1: Cannot fill in "{{company}}" within program code: readers would see the name [fact-in-code]',
    'Delete the backticks (`) around it, or the spaces at the start of the line',
  ],
  [
    'companyâ€™s',
    'en.md:4:8: Cannot publish "â€™": this is UTF-8 that was read as Windows-1252 and saved again [damaged-text]',
    'Write "’"',
  ],
  [
    'GrÃ¶ÃŸe',
    'en.md:4:3: Cannot publish "Ã¶ÃŸ": this is UTF-8 that was read as Windows-1252 and saved again [damaged-text]',
    'Write "öß"',
  ],
  [
    'aâ€ b',
    'en.md:4:2: Cannot publish "â€": this is UTF-8 that was read as Windows-1252 and saved again [damaged-text]',
    'Write the letter or sign that was meant, such as ’ or ”',
  ],
  [
    'a\ufffd',
    'en.md:4:2: Cannot publish the replacement character U+FFFD: a letter was lost here [lost-letter]',
    'Write the letter that was lost',
  ],
  [
    '[insert name]',
    'en.md:4:1: warning: Found "[insert name]": it looks like a placeholder that was left in [placeholder]',
    'Write the words that belong here',
  ],
  [
    'TODO: x',
    'en.md:4:1: warning: Found "TODO:": it looks like a placeholder that was left in [placeholder]',
    'Write the words that belong here',
  ],
  [
    '??? x',
    'en.md:4:1: warning: Found "???": it looks like a placeholder that was left in [placeholder]',
    'Write the words that belong here',
  ],
  [
    '😀\n\n😀 <b>x</b>',
    'en.md:6:4: Cannot use HTML in the text: found "<b>" [raw-html]',
    'Write **text** for bold text',
  ],
  [
    '',
    'en.md:1:1: Cannot publish an empty text: there is nothing after the front matter [no-text]',
    'Write the text, or delete the file; readers then see the text in another language',
  ],
  [
    '\n\n',
    'en.md:1:1: Cannot publish an empty text: there is nothing after the front matter [no-text]',
    'Write the text, or delete the file; readers then see the text in another language',
  ],
  [
    'a\u0007b',
    'en.md:4:2: Cannot publish the character U+0007: readers see nothing, a box, or the words in a different order [unreadable-character]',
    'Delete it, or the reference or escape for it; the cursor stays in place as it moves over an invisible character',
  ],
  [
    'a\u202eb',
    'en.md:4:2: Cannot publish the character U+202E: readers see nothing, a box, or the words in a different order [unreadable-character]',
    'Delete it, or the reference or escape for it; the cursor stays in place as it moves over an invisible character',
  ],
  [
    'a\ufeffb',
    'en.md:4:2: Cannot publish the character U+FEFF: readers see nothing, a box, or the words in a different order [unreadable-character]',
    'Delete it, or the reference or escape for it; the cursor stays in place as it moves over an invisible character',
  ],
  [
    '\uf0b7 x',
    'en.md:4:1: Cannot publish the character U+F0B7: readers see nothing, a box, or the words in a different order [unreadable-character]',
    'Delete it, or the reference or escape for it; the cursor stays in place as it moves over an invisible character',
  ],
  [
    'a\u2028b',
    'en.md:4:2: Cannot publish the character U+2028: readers see nothing, a box, or the words in a different order [unreadable-character]',
    'Delete it, or the reference or escape for it; the cursor stays in place as it moves over an invisible character',
  ],
  [
    'you must &#8238;pay 100&#8236; now',
    'en.md:4:10: Cannot publish the character U+202E: readers see nothing, a box, or the words in a different order [unreadable-character]',
    'Delete it, or the reference or escape for it; the cursor stays in place as it moves over an invisible character',
    'en.md:4:24: Cannot publish the character U+202C: readers see nothing, a box, or the words in a different order [unreadable-character]',
    'Delete it, or the reference or escape for it; the cursor stays in place as it moves over an invisible character',
  ],
  [
    '- **a** [pay&#x202E;](https://example.com)',
    'en.md:4:13: Cannot publish the character U+202E: readers see nothing, a box, or the words in a different order [unreadable-character]',
    'Delete it, or the reference or escape for it; the cursor stays in place as it moves over an invisible character',
  ],
  [
    '[x](https://example.com "a&#x2066;b")',
    'en.md:4:27: Cannot publish the character U+2066: readers see nothing, a box, or the words in a different order [unreadable-character]',
    'Delete it, or the reference or escape for it; the cursor stays in place as it moves over an invisible character',
  ],
  [
    '[x]\n\n[x]: https://example.com "a&#x2066;b"',
    'en.md:6:28: Cannot publish the character U+2066: readers see nothing, a box, or the words in a different order [unreadable-character]',
    'Delete it, or the reference or escape for it; the cursor stays in place as it moves over an invisible character',
  ],
  [
    '<https://example.com/&#x2066;b>',
    'en.md:4:1: Cannot use "https://example.com/\\u2066b" as a link: it contains a space or an invisible character [link-address]',
    'Write https://…, mailto:…, tel:+…, policy:name, /path or #section-id',
    'en.md:4:22: Cannot publish the character U+2066: readers see nothing, a box, or the words in a different order [unreadable-character]',
    'Delete it, or the reference or escape for it; the cursor stays in place as it moves over an invisible character',
  ],
  [
    '## A&ZeroWidthSpace; {#a}',
    'en.md:4:5: Cannot publish the character U+200B: readers see nothing, a box, or the words in a different order [unreadable-character]',
    'Delete it, or the reference or escape for it; the cursor stays in place as it moves over an invisible character',
  ],
  [
    '&amp; &#7;a &#x7f;b &#xFFFF;',
    'en.md:4:7: Cannot publish the character U+0007: readers see nothing, a box, or the words in a different order [unreadable-character]',
    'Delete it, or the reference or escape for it; the cursor stays in place as it moves over an invisible character',
    'en.md:4:13: Cannot publish the character U+007F: readers see nothing, a box, or the words in a different order [unreadable-character]',
    'Delete it, or the reference or escape for it; the cursor stays in place as it moves over an invisible character',
    'en.md:4:21: Cannot publish the character U+FFFF: readers see nothing, a box, or the words in a different order [unreadable-character]',
    'Delete it, or the reference or escape for it; the cursor stays in place as it moves over an invisible character',
  ],
  ['\\&#8238; `&#8238;` &#8238 &lt;b&gt; &copy;&nbsp;&#169;'],
  [
    'a&#0;',
    'en.md:4:2: Cannot publish the replacement character U+FFFD: a letter was lost here [lost-letter]',
    'Write the letter that was lost',
  ],
  [
    'a&#xD800;&#x110000;',
    'en.md:4:2: Cannot publish the replacement character U+FFFD: a letter was lost here [lost-letter]',
    'Write the letter that was lost',
  ],
  [
    'a T&#79;DO: b',
    'en.md:4:3: warning: Found "TODO:": it looks like a placeholder that was left in [placeholder]',
    'Write the words that belong here',
  ],
  [
    'gr&Atilde;&para;sse',
    'en.md:4:3: Cannot publish "Ã¶": this is UTF-8 that was read as Windows-1252 and saved again [damaged-text]',
    'Write "ö"',
  ],
  [
    'a\u202eb\n\nc\u202ed &amp; e',
    'en.md:4:2: Cannot publish the character U+202E: readers see nothing, a box, or the words in a different order [unreadable-character]',
    'Delete it, or the reference or escape for it; the cursor stays in place as it moves over an invisible character',
  ],
  [
    'a\u202ab',
    'en.md:4:2: Cannot publish the character U+202A: readers see nothing, a box, or the words in a different order [unreadable-character]',
    'Delete it, or the reference or escape for it; the cursor stays in place as it moves over an invisible character',
  ],
  [
    'a\u2066b',
    'en.md:4:2: Cannot publish the character U+2066: readers see nothing, a box, or the words in a different order [unreadable-character]',
    'Delete it, or the reference or escape for it; the cursor stays in place as it moves over an invisible character',
  ],
  [
    'a\u2069b',
    'en.md:4:2: Cannot publish the character U+2069: readers see nothing, a box, or the words in a different order [unreadable-character]',
    'Delete it, or the reference or escape for it; the cursor stays in place as it moves over an invisible character',
  ],
  [
    'a\u200bb',
    'en.md:4:2: Cannot publish the character U+200B: readers see nothing, a box, or the words in a different order [unreadable-character]',
    'Delete it, or the reference or escape for it; the cursor stays in place as it moves over an invisible character',
  ],
  [
    'a\u200db',
    'en.md:4:2: Cannot publish the character U+200D: readers see nothing, a box, or the words in a different order [unreadable-character]',
    'Delete it, or the reference or escape for it; the cursor stays in place as it moves over an invisible character',
  ],
  [
    'a\u2060b',
    'en.md:4:2: Cannot publish the character U+2060: readers see nothing, a box, or the words in a different order [unreadable-character]',
    'Delete it, or the reference or escape for it; the cursor stays in place as it moves over an invisible character',
  ],
  [
    'a\u{e0041}b',
    'en.md:4:2: Cannot publish the character U+E0041: readers see nothing, a box, or the words in a different order [unreadable-character]',
    'Delete it, or the reference or escape for it; the cursor stays in place as it moves over an invisible character',
  ],
  [
    'a\ufe00b',
    'en.md:4:2: Cannot publish the character U+FE00: readers see nothing, a box, or the words in a different order [unreadable-character]',
    'Delete it, or the reference or escape for it; the cursor stays in place as it moves over an invisible character',
  ],
  [
    'a\u3164b',
    'en.md:4:2: Cannot publish the character U+3164: readers see nothing, a box, or the words in a different order [unreadable-character]',
    'Delete it, or the reference or escape for it; the cursor stays in place as it moves over an invisible character',
  ],
  [
    'a\ufdd0b',
    'en.md:4:2: Cannot publish the character U+FDD0: readers see nothing, a box, or the words in a different order [unreadable-character]',
    'Delete it, or the reference or escape for it; the cursor stays in place as it moves over an invisible character',
  ],
];
