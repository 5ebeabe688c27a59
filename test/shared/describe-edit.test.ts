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

  test('says nothing of a text that is the same', () => {
    expect(describeEdit('One.\nTwo.', 'One.\nTwo.', 'en')).toBeUndefined();
  });
});
