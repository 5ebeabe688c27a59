import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { temporaryDirectory } from '../cli/promulgate.ts';
import { startPublisher } from '../publication/publisher.ts';

afterEach(() => void vi.unstubAllEnvs());

test.each([
  ['AWS_PROFILE', 'company'],
  ['AWS_SESSION_TOKEN', 'token'],
  ['AWS_ENDPOINT_URL_S3', 'http://127.0.0.1:1'],
  ['AWS_IGNORE_CONFIGURED_ENDPOINT_URLS', 'true'],
  ['AWS_USE_FIPS_ENDPOINT', 'true'],
])('%s=%s of the user leads nothing past the stand-in', async (name, value) => {
  vi.stubEnv(name, value);
  const publisher = await startPublisher();
  expect(await publisher.publish()).toMatchObject({ status: 'published' });
});

test('settings and credentials in files of the user lead nothing past the stand-in', async () => {
  const directory = await temporaryDirectory();
  const config = path.join(directory, 'config');
  await writeFile(
    config,
    '[default]\nuse_fips_endpoint = true\nservices = mine\n[services mine]\ns3 =\n  endpoint_url = http://127.0.0.1:1\n',
  );
  vi.stubEnv('AWS_CONFIG_FILE', config);
  const publisher = await startPublisher();
  expect(await publisher.publish()).toMatchObject({ status: 'published' });
});
