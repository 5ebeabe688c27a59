import { expect, test } from 'vitest';
import { decodeText } from '../../lambda/content/files/decode-text.ts';
import { maxFileBytes } from '../../lambda/content/files/files.ts';

test('decodeText() takes a file of exactly as many bytes as are allowed, and no more', () => {
  const bytes = new Uint8Array(maxFileBytes + 1).fill(0x61);
  expect(maxFileBytes).toBe(1_000_000);
  expect(decodeText(bytes.subarray(1))).toEqual({ decoded: 'a'.repeat(maxFileBytes), isText: true, problems: [] });
  expect(decodeText(bytes)).toMatchObject({ decoded: '', isText: false, problems: [{ rule: 'file-size' }] });
});
