import { describe, expect, test } from 'vitest';
import { sha256 } from '../../lambda/content/digest.ts';
import { formatInclusionProof, parseInclusionProof } from '../../lambda/publication/ledger/inclusion-proof.ts';
import { formatVerifierKey, parseVerifierKey } from '../../lambda/publication/ledger/verifier-key.ts';

describe('an inclusion proof', () => {
  const note = 'policy.example.com\n7\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n';
  const proof = { index: 3, path: [sha256('a'), sha256('b')], note };
  const text = formatInclusionProof(proof);

  test('is read as it was written, in the form of c2sp.org/tlog-proof', () => {
    expect(text.split('\n').slice(0, 5)).toEqual([
      'c2sp.org/tlog-proof@v1',
      'index 3',
      'ypeBEsobvcr6wjGzmiPcTaeG7/gUfE5yuYB3ha/uSLs=',
      expect.stringMatching(/^[\w+/]{43}=$/),
      '',
    ]);
    expect(parseInclusionProof(text)).toEqual(proof);
    const alone = { index: 0, path: [], note };
    expect(parseInclusionProof(formatInclusionProof(alone))).toEqual(alone);
  });

  test.each([
    ['nothing', ''],
    ['a checkpoint', note],
    ['of another version', text.replace('@v1', '@v2')],
    ['of an index with a zero in front', text.replace('index 3', 'index 03')],
    ['of an index without end', text.replace('index 3', `index ${'3'.repeat(40)}`)],
    ['with extra data', text.replace('index', 'extra eA==\nindex')],
    ['with a hash that is too short', text.replace('ypeBE', 'ype')],
    ['with a hash in hexadecimal', text.replace(/ypeB.*/, sha256('a'))],
  ])('is not %s', (_, other) => {
    expect(parseInclusionProof(other)).toBe(undefined);
  });
});

describe('a verifier key', () => {
  // The key of Go's checksum database, which every go command has.
  const known = 'sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8';

  test('is read and written as other programs do', () => {
    const key = parseVerifierKey(known);
    expect(key).toEqual({
      name: 'sum.golang.org',
      publicKey: expect.stringMatching(/^MCowBQYDK2VwAyEA[\w+/]{43}=$/),
    });
    expect(key && formatVerifierKey(key)).toBe(known);
  });

  test.each([
    ['mistyped', known.replace('sum', 'sun')],
    ['cut', known.slice(0, -1)],
    ['of another type', known.replace('+Ac', '+Bc')],
    ['without its name', known.slice(known.indexOf('+'))],
    ['a digest', `sha256:${sha256('key')}`],
    ['with a space', ` ${known}`],
  ])('is nothing that is %s', (_, text) => {
    expect(parseVerifierKey(text)).toBe(undefined);
  });
});
