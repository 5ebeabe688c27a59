import { describe, expect, test } from 'vitest';
import { sha256 } from '../../lambda/content/digest.ts';
import { formatCheckpoint, parseCheckpoint } from '../../lambda/publication/ledger/checkpoint.ts';

const checkpoint = { log: 'policy.example.com', size: 3, root: sha256('root') };
const text = formatCheckpoint(checkpoint);
/** As c2sp.org/tlog-cosignature shows it. */
const cosigned = `example.com/behind-the-sofa
20852163
CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
— witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==
`;

describe('a checkpoint', () => {
  test('is read as it was written', () => {
    expect(text.split('\n')).toEqual(['policy.example.com', '3', expect.stringMatching(/^[\w+/]{43}=$/), '']);
    expect(parseCheckpoint(text)).toEqual({ ...checkpoint, text, signatures: [] });
  });

  test('that witnesses have cosigned keeps what they signed', () => {
    const parsed = parseCheckpoint(cosigned);
    expect(parsed).toMatchObject({ log: 'example.com/behind-the-sofa', size: 20_852_163 });
    expect(parsed?.text).toBe(cosigned.slice(0, cosigned.indexOf('\n\n') + 1));
    expect(parsed?.signatures.map(({ name, keyId, signature }) => [name, keyId.length, signature.length])).toEqual([
      ['example.com/behind-the-sofa', 4, 64],
      ['witness.example.com/w1', 4, 72],
    ]);
  });

  test.each([
    ['nothing', ''],
    ['HTML', '<html>'],
    ['a size with a zero in front', text.replace('\n3\n', '\n03\n')],
    ['a size without end', text.replace('\n3\n', `\n${'3'.repeat(30)}\n`)],
    ['a root that is too short', text.replace(/.=\n$/, '=\n')],
    ['a fourth line', `${text}more\n`],
    ['a name with a space', text.replace('policy', 'po licy')],
    ['a name that controls a terminal', text.replace('policy', 'po\u001b[2Jlicy')],
    ['a signature that is not base64', `${text}\n— name %%%%\n`],
    ['a signature without its dash', `${text}\n- name AAAAAAAAAAAA\n`],
    ['a signature without an end', `${text}\n— name AAAAAAAAAAAA`],
    ['signatures without end', `${text}\n${'— name AAAAAAAAAAAA\n'.repeat(65)}`],
  ])('is not %s', (_, note) => {
    expect(parseCheckpoint(note)).toBe(undefined);
  });
});
