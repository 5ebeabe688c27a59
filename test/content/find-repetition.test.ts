import { expect, test } from 'vitest';
import { findRepetition } from '../../lambda/content/compare/find-repetition.ts';

const long = `Chúng tôi chỉ chịu trách nhiệm ${Array.from({ length: 50 }, (_, index) => `a${index}`).join(' ')}`;

test.each([
  ['a sentence', 'We keep the list. We keep the list. Ask us.', 'We keep the list'],
  ['the end of a sentence', 'The list limits your rights.limits your rights.', 'limits your rights'],
  ['words in the middle', 'We keep the names of all the names of all people.', 'the names of all'],
  ['a sentence without spaces', '我们从不出售您的个人信息。我们从不出售您的个人信息。', '我们从不出售您的个人信息'],
  ['words in Hindi', 'हम अनुबंध का पाठ अनुबंध का पाठ रखते हैं।', 'अनुबंध का पाठ'],
  [
    'a sentence that ends with a quotation',
    'Wir nutzen sie nur nach „Annehmen“. Wir nutzen sie nur nach „Annehmen“. Danach nicht.',
    'Wir nutzen sie nur nach „Annehmen',
  ],
  [
    'a sentence that ends with a parenthesis',
    'You confirm by a link (double opt-in). You confirm by a link (double opt-in). Then we write.',
    'You confirm by a link (double opt-in',
  ],
  [
    'a sentence that ends with an amount',
    'Nous remboursons les frais de 6 €. Nous remboursons les frais de 6 €. Rien d’autre.',
    'Nous remboursons les frais de 6',
  ],
  [
    'a question within signs',
    '¿Quién trata sus datos personales? ¿Quién trata sus datos personales? Nosotros.',
    'Quién trata sus datos personales',
  ],
  ['a sentence of many syllables', `${long}. ${long}. Hết.`, long],
])('findRepetition() finds %s twice', (_, text, words) => {
  expect(findRepetition(text)).toBe(words);
});

test.each([
  ['short words', 'Go on and on and on and on.'],
  ['three short words', 'We keep it as it is as it is.'],
  ['two words', 'Datenschutz Datenschutz'],
  ['a list', 'the first of many, the first of many'],
  ['two sentences that start alike', 'We keep it here. We keep it here for you.'],
  ['nothing', 'We keep the list.'],
])('findRepetition() finds nothing in %s', (_, text) => {
  expect(findRepetition(text)).toBeUndefined();
});
