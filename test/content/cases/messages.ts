import { messagesJson } from '../small-content.ts';
import type { FileCase } from './case.ts';

/** The line of the closing brace, and of a message that is added at the end. */
const end = messagesJson().split('\n').length;

/** Mistakes in the interface messages. */
export const messages: readonly FileCase[] = [
  [
    'not JSON',
    { 'messages/en.json': 'hello' },
    'messages/en.json:1:1: Cannot read the messages as JSON: it does not start with "{" [json]',
    'Write "key": "text", one on each line, with a comma after each but the last, between { and }',
  ],
  [
    'list',
    { 'messages/en.json': '[]' },
    'messages/en.json:1:1: Cannot read the messages as JSON: it does not start with "{" [json]',
    'Write "key": "text", one on each line, with a comma after each but the last, between { and }',
  ],
  [
    'not closed',
    { 'messages/en.json': '{ "a": "b"' },
    'messages/en.json:1:11: Cannot read the messages as JSON: the "}" at the end is missing [json]',
    'Write "key": "text", one on each line, with a comma after each but the last, between { and }',
  ],
  [
    'single quotes',
    { 'messages/en.json': messagesJson().replaceAll('"', "'") },
    'messages/en.json:2:3: Cannot read the messages as JSON: a text is between single quotes [json]',
    'Write straight double quotes: "text"',
  ],
  [
    'comma after the last',
    { 'messages/en.json': messagesJson().replace(/\n}$/, ',\n}') },
    `messages/en.json:${end - 1}:31: Cannot read the messages as JSON: there is a comma after the last message [json]`,
    'Delete the comma',
  ],
  [
    'no comma',
    { 'messages/en.json': messagesJson().replace('"Words",', '"Words"') },
    'messages/en.json:3:3: Cannot read the messages as JSON: there is no comma before this [json]',
    'Write "key": "text", one on each line, with a comma after each but the last, between { and }',
  ],
  [
    'curly quotes',
    { 'messages/en.json': messagesJson().replace('"Words"', '“Words”') },
    'messages/en.json:2:16: Cannot read the messages as JSON: this is not between straight quotes, such as "text" [json]',
    'Write "key": "text", one on each line, with a comma after each but the last, between { and }',
  ],
  [
    'twice',
    { 'messages/en.json': '{ "a": "b", "a": "c" }' },
    'messages/en.json:1:13: Cannot read the messages as JSON: this key appears twice [json]',
    'Delete one of the two lines',
  ],
  [
    'a message twice',
    { 'messages/en.json': messagesJson().replace(/\n}$/, ',\n  "page.history": "Words"\n}') },
    `messages/en.json:${end}:3: Cannot read the messages as JSON: this key appears twice [json]`,
    'Delete one of the two lines',
  ],
  [
    'missing',
    {
      'site.yaml': 'sourceLocale: en\nlocales: [en, de, eo]\ntimeZone: Europe/Berlin\nnoticeDays: 30\n',
      'messages/eo.json': messagesJson({ 'page.skip': undefined }),
    },
    'messages/eo.json:1:1: Cannot find message "page.skip" [missing-message]',
    'Add "page.skip": "…" in this language',
  ],
  [
    'missing kind of storage',
    { 'messages/en.json': messagesJson({ 'holds.accounts': undefined }) },
    'messages/en.json:1:1: Cannot find message "holds.accounts" [missing-message]',
    'Add "holds.accounts": "…" in this language',
  ],
  [
    'mistyped',
    { 'messages/en.json': messagesJson({ 'page.skp': 'x' }) },
    `messages/en.json:${end}:3: Cannot use message "page.skp": no page shows it [unknown-message]`,
    'Write "page.skip"',
  ],
  [
    'unknown',
    { 'messages/en.json': messagesJson({ nothingLikeIt: 'x' }) },
    `messages/en.json:${end}:3: Cannot use message "nothingLikeIt": no page shows it [unknown-message]`,
    'Delete the line',
  ],
  [
    'not a text',
    { 'messages/en.json': messagesJson({ 'page.skip': 5 }) },
    'messages/en.json:2:3: Cannot use message "page.skip": it is not a text [invalid-message]',
    'Write the words on one line, between quotes: "page.skip": "…"',
  ],
  [
    'empty',
    { 'messages/en.json': messagesJson({ 'page.skip': ' ' }) },
    'messages/en.json:2:3: Cannot use message "page.skip": it is empty [invalid-message]',
    'Write the words on one line, between quotes: "page.skip": "…"',
  ],
  [
    'line break',
    { 'messages/en.json': messagesJson({ 'page.skip': 'a\nb' }) },
    'messages/en.json:2:3: Cannot use message "page.skip": it contains a line break or a tab [invalid-message]',
    'Write the words on one line, between quotes: "page.skip": "…"',
  ],
  [
    'nested',
    { 'messages/en.json': messagesJson({ page: { skip: 'x' } }) },
    `messages/en.json:${end}:3: Cannot use message "page": it is not a text [invalid-message]`,
    'Write the words on one line, between quotes: "page": "…"',
  ],
  [
    'mistyped name',
    { 'messages/en.json': messagesJson({ 'version.announced': '{{dat}}' }) },
    'messages/en.json:13:3: Cannot use message "version.announced": it lacks {{date}}, it cannot use {{dat}} [message-names]',
    'Write {{date}} in the sentence, and no other name',
  ],
  [
    'name in a message without names',
    { 'messages/en.json': messagesJson({ 'page.skip': '{{date}} $t(100)' }) },
    'messages/en.json:2:3: Cannot use message "page.skip": it cannot use {{date}}, it contains "$t(" [message-names]',
    'Write plain words',
  ],
  [
    'one brace',
    { 'messages/en.json': messagesJson({ 'version.wasInForce': '{from} {{until}}' }) },
    'messages/en.json:12:3: Cannot use message "version.wasInForce": it lacks {{from}} [message-names]',
    'Write {{from}} and {{until}} in the sentence, and no other name',
  ],
  [
    'escapes',
    { 'messages/en.json': messagesJson({ 'page.skip': 'Skip' }).replace('Skip', 'Skip \\u202eto \\ud800') },
    'messages/en.json:2:16: Cannot publish the character U+202E: readers see nothing, a box, or the words in a different order [unreadable-character]',
    'Delete it, or the reference or escape for it; the cursor stays in place as it moves over an invisible character',
    'messages/en.json:2:16: Cannot publish the character U+D800: readers see nothing, a box, or the words in a different order [unreadable-character]',
    'Delete it, or the reference or escape for it; the cursor stays in place as it moves over an invisible character',
  ],
  ['spaces within braces', { 'messages/en.json': messagesJson({ 'version.announced': 'On {{ date }}' }) }],
];
