import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { copyOfContent, edit, promulgate } from './promulgate.ts';

test('"accept" writes the warnings of a line into version.yaml, and "check" counts them', async () => {
  const cwd = await copyOfContent();
  const file = 'content/privacy/2026-11-15/de.md';
  await edit(path.join(cwd, file), '{#scope}\n', '{#scope}\n\nEin Absatz, den die Quelle nicht kennt.\n');
  const place = `${file}:10`;
  expect((await promulgate(['check', '--locale', 'de'], { cwd })).stdout).toContain(`${place}:1: warning: `);
  const args = ['accept', place, '--because', 'It is asked for by German law'];
  const accepted = await promulgate(args, { cwd });
  expect(accepted.stdout).toMatch(
    /^Accepted 1 warning \(piece-added\) in content\/privacy\/2026-11-15\/version\.yaml\n$/,
  );
  const yaml = await readFile(path.join(cwd, 'content/privacy/2026-11-15/version.yaml'), 'utf8');
  expect(yaml).toContain(
    'words: Ein Absatz, den die Quelle nicht kennt.\n    because: It is asked for by German law\n',
  );
  const [checked, again, elsewhere] = await Promise.all([
    promulgate(['check'], { cwd }),
    promulgate(args, { cwd }),
    promulgate(['accept', `${path.join(cwd, 'content', 'site.yaml')}:1`, '--because', 'x'], { cwd }),
  ]);
  expect(checked.stdout).toMatch(/^content: no problems, 1 accepted; it can be published/m);
  for (const { status, stderr } of [again, elsewhere])
    expect([status, stderr]).toEqual([1, expect.stringContaining('"check" reports no warning of a version there')]);
});
