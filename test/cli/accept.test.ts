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
  expect(yaml).toMatch(
    /words: Ein Absatz, den die Quelle nicht kennt\.\n {4}digest: \S+\n {4}because: It is asked for by German law\n/,
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

test('a line that was edited after "accept" is reported, and accepted anew in place of what was accepted', async () => {
  const cwd = await copyOfContent();
  const file = 'content/privacy/2026-11-15/de.md';
  const paragraph =
    'Ein Absatz, den die Quelle nicht kennt und der so lang ist, dass sein Ende nicht in der Ausnahme steht.';
  await edit(path.join(cwd, file), '{#scope}\n', `{#scope}\n\n${paragraph}\n`);
  const acceptWith = (reason: string) => promulgate(['accept', `${file}:10`, '--because', reason], { cwd });
  expect(await acceptWith('First')).toMatchObject({ status: 0 });
  await edit(path.join(cwd, file), 'Ausnahme steht.', 'Ausnahme steht, auch nicht jetzt.');
  const checked = await promulgate(['check'], { cwd });
  expect(checked.stdout).toContain(`${file}:10:1: warning: `);
  expect(checked.stdout).toContain('[acceptance-unused]');
  expect(await acceptWith('Second')).toMatchObject({ status: 0 });
  const yaml = await readFile(path.join(cwd, 'content/privacy/2026-11-15/version.yaml'), 'utf8');
  expect(yaml.match(/because: (?:First|Second)/g)).toEqual(['because: Second']);
  expect((await promulgate(['check'], { cwd })).stdout).toMatch(/^content: no problems, 1 accepted; /m);
});

test('"accept" records what was reviewed, and "check --fix" what is new, in the lock file of a text', async () => {
  const cwd = await copyOfContent();
  const directory = 'content/privacy/2026-11-15';
  const at = ['--at', '2026-01-01'];
  const fixed = await promulgate(['check', '--fix', ...at], { cwd });
  expect(fixed.stdout).toMatch(/^Recorded \d+ pieces in content\/privacy\/2026-11-15\/de\.lock$/m);
  const lock = () => readFile(path.join(cwd, directory, 'de.lock'), 'utf8');
  const before = await lock();
  await edit(path.join(cwd, directory, 'en.md'), '(a) ', '(a) Now, ');
  const checked = await promulgate(['check', '--locale', 'de', ...at], { cwd });
  const place = /^(\S+de\.md:\d+):\d+: warning: .*\[piece-outdated\]$/m.exec(checked.stdout)?.[1] ?? '';
  expect(place).toContain(`${directory}/de.md:`);
  expect((await promulgate(['check', '--fix', ...at], { cwd })).stdout).not.toContain('Recorded');
  const planned = await promulgate(['accept', place, '--dry-run'], { cwd });
  expect([planned.stdout, await lock()]).toEqual([`Would record in ${directory}/de.lock: 1 piece\n`, before]);
  const accepted = await promulgate(['accept', place], { cwd });
  expect(accepted.stdout).toBe(`Recorded in ${directory}/de.lock: 1 piece\n`);
  expect(await lock()).not.toBe(before);
  const whole = await promulgate(['accept', directory], { cwd });
  expect(whole.stdout).toMatch(/Nothing new in \S+de\.lock: 0 pieces\n[\s\S]*Recorded in \S+ja\.lock: 1 piece\n/);
  const [done, nothing] = await Promise.all([
    promulgate(['check', ...at], { cwd }),
    promulgate(['accept', `${directory}/version.yaml`], { cwd }),
  ]);
  expect(done.stdout).toMatch(/^content: no problems; it can be published/m);
  expect([nothing.status, nothing.stderr]).toEqual([1, expect.stringContaining('neither a translation nor a version')]);
});

test('"accept" asks for a reason for any other warning', async () => {
  const cwd = await copyOfContent();
  const file = 'content/privacy/2026-11-15/de.md';
  await edit(path.join(cwd, file), '{#scope}\n', '{#scope}\n\nEin Absatz, den die Quelle nicht kennt.\n');
  const { status, stderr } = await promulgate(['accept', `${file}:10`], { cwd });
  expect([status, stderr]).toEqual([1, expect.stringContaining('without a reason')]);
});
