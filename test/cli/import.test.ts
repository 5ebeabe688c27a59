import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { copyOfContent, promulgate } from './promulgate.ts';

const german = 'content/privacy/2026-11-15/de.md';

/** A project whose German text was exported. */
async function exported(): Promise<{ cwd: string; po: string }> {
  const cwd = await copyOfContent();
  expect((await promulgate(['export', 'de', '--out', 'out'], { cwd })).status).toBe(0);
  return { cwd, po: await readFile(path.join(cwd, 'out/privacy-2026-11-15.de.po'), 'utf8') };
}

/** A message as a translator leaves it. */
function translated(po: string, id: string, words: string): string {
  const message = new RegExp(`(msgctxt "${id} [^]*?\\nmsgstr )[^]*?(?=\\n\\n|\\n$)`);
  expect(po).toMatch(message);
  return po.replace(message, (_, before: string) => before + JSON.stringify(words));
}

describe('promulgate import', () => {
  test('keeps what each of several files of a text has', async () => {
    const { cwd, po } = await exported();
    await writeFile(path.join(cwd, 'a.po'), translated(po, 'scope/scope', '1. Wofür das gilt'));
    await writeFile(path.join(cwd, 'b.po'), translated(po, 'use/use', '2. Wozu das dient'));
    const { stdout, stderr } = await promulgate(['import', 'a.po', 'b.po'], { cwd });
    expect(stderr).toBe('');
    expect(stdout.match(/: 1 new translation\n/g)).toHaveLength(2);
    const text = await readFile(path.join(cwd, german), 'utf8');
    expect(text).toContain('\n## 1. Wofür das gilt {#scope}\n');
    expect(text).toContain('\n## 2. Wozu das dient {#use}\n');
  });

  test('leaves out what "check" would refuse, so that the next import finds the content right', async () => {
    const { cwd, po } = await exported();
    const before = await readFile(path.join(cwd, german), 'utf8');
    const words = 'die Angaben, <br> die Sie machen;';
    await writeFile(path.join(cwd, 'a.po'), translated(po, 'scope/clause-a', words));
    const { status, stdout, stderr } = await promulgate(['import', 'a.po'], { cwd });
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain(
      '  left out scope/clause-a: "check" refuses it: Cannot use HTML in the text: found "<br>"\n',
    );
    expect(await readFile(path.join(cwd, german), 'utf8')).toBe(before);
    await writeFile(path.join(cwd, 'a.po'), translated(po, 'scope/clause-a', words.replace('<br> ', '')));
    expect((await promulgate(['import', 'a.po'], { cwd })).stdout).toContain(': 1 new translation\n');
  });

  test('writes no language into the text of another one', async () => {
    const { cwd, po } = await exported();
    await writeFile(path.join(cwd, 'fr.po'), po.replace('Language: de', 'Language: fr_FR'));
    const { status, stderr } = await promulgate(['import', 'fr.po'], { cwd });
    expect([status, stderr]).toEqual([
      1,
      'Cannot import fr.po: it says that it is in "fr_FR", and would go into privacy/2026-11-15/de.md\n' +
        '    Export fr_FR with "promulgate export", and translate that file\n',
    ]);
    await writeFile(path.join(cwd, 'de.po'), po.replace('Language: de', 'Language: de_AT'));
    expect((await promulgate(['import', 'de.po'], { cwd })).status).toBe(0);
  });

  test('names the file that it cannot read', async () => {
    const { cwd } = await exported();
    await writeFile(path.join(cwd, 'broken.po'), 'msgid "a\n');
    await writeFile(path.join(cwd, 'old.xlf'), '<xliff version="1.2"></xliff>');
    const [broken, old] = await Promise.all([
      promulgate(['import', 'broken.po'], { cwd }),
      promulgate(['import', 'old.xlf'], { cwd }),
    ]);
    expect(broken.stderr).toMatch(/^broken\.po: Cannot read line 1 of the PO file/);
    expect(old.stderr).toMatch(/^old\.xlf: Cannot read XLIFF 1\.2/);
  });
});
