import { expect, test } from 'vitest';
import { firstProject, readFirstProject, writeFirstProject } from '../packaging/first-project.ts';
import { bucket, distributionId, start } from '../stand-in/running.ts';
import { promulgate, temporaryDirectory } from './promulgate.ts';

test('a project of the first release is checked, planned and built without a change of its files', async () => {
  const cwd = await temporaryDirectory();
  await writeFirstProject(cwd);
  const check = await promulgate(['check', '--json'], { cwd });
  expect(check.status).toBe(0);
  const { problems } = JSON.parse(check.stdout);
  // The texts are the draft that the release wrote.
  expect(problems.map(({ rule }: { rule: string }) => rule)).toEqual(['placeholder', 'placeholder', 'untranslated']);
  const running = await start();
  const env = {
    AWS_REGION: 'eu-central-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_ENDPOINT_URL: running.endpointUrl,
  };
  const to = ['--bucket', bucket, '--distribution', distributionId, '--origin', 'https://policy.example.org'];
  const plan = await promulgate(['plan', ...to, '--at', '2027-02-02'], { cwd, env });
  expect(plan).toMatchObject({ status: 0, stdout: expect.stringContaining('/privacy/de') });
  const pages = await promulgate(['build', '--at', '2027-02-02', '--out', 'site'], { cwd });
  expect(pages).toMatchObject({ status: 0, stdout: expect.stringContaining('/privacy/2027-02-01/en') });
  expect(await readFirstProject(cwd)).toEqual(firstProject.files);
});
