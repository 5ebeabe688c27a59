import { describe, expect, test } from 'vitest';
import { describeEdit } from '../../lambda/shared/describe-edit.ts';

describe('describeEdit()', () => {
  test('marks what differs, with some words around it', () => {
    const was = 'One line.\n\nWe keep your data for 30 days after the day of your last visit to one of our shops.\n';
    expect(describeEdit(was, was.replace('30', '90'), 'en')).toEqual({
      was: 'We keep your data for [-30-] days after the day of your last visit…',
      now: 'We keep your data for [+90+] days after the day of your last visit…',
    });
  });

  test('marks the place of words that are gone, or are new', () => {
    expect(describeEdit('We do not sell it.', 'We do sell it.', 'en')).toEqual({
      was: 'We do [-not-] sell it.',
      now: 'We do sell it.',
    });
  });

  test('finds words where none are divided by spaces', () => {
    expect(describeEdit('私たちは情報を販売しません。', '私たちは情報を販売します。', 'ja')).toEqual({
      was: '私たちは情報を販売[-しません-]。',
      now: '私たちは情報を販売[+します+]。',
    });
  });

  test('shows the start of a text that was written anew', () => {
    const edit = describeEdit('a '.repeat(300), 'b '.repeat(300), 'en');
    expect(edit?.was.length).toBeLessThan(200);
    expect(edit?.now).toMatch(/^\[\+b b/);
  });

  test.each([
    ['a line is gone at the end', 'One.\nTwo.', 'One.', '[-Two.-]', ''],
    ['a line is new at the end', 'One.', 'One.\nTwo.', '', '[+Two.+]'],
    ['one of two equal lines is gone', 'We sell.\nWe sell.', 'We sell.', '[-We sell.-]', ''],
    ['a line between two others', 'A.\nKeep 1.\nB.', 'A.\nKeep 2.\nB.', 'Keep [-1-].', 'Keep [+2+].'],
    ['two lines', 'Keep 1.\nSell it.', 'Keep 2.\nSell.', 'Keep [-1-]. Sell it.', 'Keep [+2+]. Sell.'],
    ['a tab and two spaces', 'We  keep\t1.', 'We  keep\t2.', 'We keep [-1-].', 'We keep [+2+].'],
    ['an item further in', '    - keep 30', '    - keep 90', '- keep [-30-]', '- keep [+90+]'],
    ['two places', 'from 1 to 2', 'from 3 to 4', 'from [-1-] to 2', 'from [+3+] to 4'],
    ['a word at the end', 'We sell', 'We sell it', 'We sell', 'We sell [+it+]'],
    ['the last word', 'We sell it', 'We sell them', 'We sell [-it-]', 'We sell [+them+]'],
    ['spaces at the end', 'Keep 1 now.  ', 'Keep 2 now.  ', 'Keep [-1-] now.', 'Keep [+2+] now.'],
    [
      'many words before it',
      'We keep your data for many days after the day of your last visit to 1.',
      'We keep your data for many days after the day of your last visit to 2.',
      '…after the day of your last visit to [-1-].',
      '…after the day of your last visit to [+2+].',
    ],
  ])('marks what differs: %s', (_, before, after, was, now) => {
    expect(describeEdit(before, after, 'en')).toEqual({ was, now });
  });

  test.each([
    ['a', `b${'😀'.repeat(100)}`],
    [`${'😀'.repeat(40)}x 1`, `${'😀'.repeat(40)}x 2`],
    [`1 x${'😀'.repeat(40)}`, `2 x${'😀'.repeat(40)}`],
  ])('cuts no sign in two', (before, after) => {
    const { was = '', now = '' } = describeEdit(before, after, 'en') ?? {};
    expect(`${was} ${now}`.isWellFormed()).toBe(true);
  });

  test('says nothing of a text that is the same', () => {
    expect(describeEdit('One.\nTwo.', 'One.\nTwo.', 'en')).toBeUndefined();
  });
});
