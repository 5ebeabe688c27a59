import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { assetNames, bundledAsset } from '../../lambda/run/asset.ts';
import { loadOutlinedSite } from '../../lambda/run/load-outlined-site.ts';
import { loadSite } from '../../lambda/run/load-site.ts';
import { digestInputs } from '../../lambda/shared/digest-inputs.ts';
import { outlineFiles } from '../../lambda/shared/outline-files.ts';
import { writeContent } from '../../lambda/shared/write-content.ts';
import { temporaryDirectory } from '../cli/promulgate.ts';
import { fixtureContent, fixtureFiles } from '../fixture-content.ts';

const options = { at: Date.UTC(2026, 11, 1), origin: 'https://policy.example.com' };
const inputs = digestInputs(fixtureFiles);

/** The directory of an asset, as a deployment has it beside the code. */
async function deployed(files = fixtureFiles): Promise<string> {
  const directory = await temporaryDirectory();
  await writeContent(files, path.join(directory, assetNames.content));
  await writeFile(path.join(directory, assetNames.inputs), JSON.stringify(inputs));
  await writeFile(path.join(directory, assetNames.outline), JSON.stringify(outlineFiles(files, inputs)));
  return directory;
}

async function outlinedIn(directory: string) {
  const outlined = await bundledAsset(directory).readOutline?.();
  if (outlined === undefined) throw new Error('There is no outline');
  return outlined;
}

test('a deployed outline makes the site of the files that were deployed with it', async () => {
  const site = await loadOutlinedSite(await outlinedIn(await deployed()), options);
  const digests = site.pages.map(({ path: page, digest }) => [page, digest]);
  expect(digests).toEqual(
    (await loadSite(fixtureFiles, options)).pages.map(({ path: page, digest }) => [page, digest]),
  );
});

test('files that were parsed already are not parsed again', async () => {
  const { pages } = await loadSite(new Map(), options, fixtureContent);
  expect(pages.map(({ path: page }) => page)).toContain('/privacy/ja');
});

test('what is not ready for production is refused, with the same problems', async () => {
  const outlined = await outlinedIn(await deployed());
  expect(outlined.unready).toContain('privacy/2026-11-15/version.yaml');
  const ready = { ...options, mustBeReady: true };
  const problemsOf = async (load: () => unknown) => {
    try {
      await load();
    } catch (error) {
      return error;
    }
    return undefined;
  };
  const refused = await problemsOf(() => loadSite(fixtureFiles, ready));
  expect(refused).toBeInstanceOf(Error);
  expect(await problemsOf(() => loadOutlinedSite(outlined, ready))).toEqual(refused);
  // Before a version is announced, what it lacks stops nothing.
  const shared = outlined.unready.filter((file) => file.startsWith('privacy/2026'));
  const early = { ...ready, at: Date.UTC(2024, 0, 1) };
  expect((await loadOutlinedSite({ ...outlined, unready: shared }, early)).pages.length).toBeGreaterThan(0);
});

test.each(['content', 'renderer'] as const)('an outline of another %s is not used', async (name) => {
  const directory = await deployed();
  await writeFile(path.join(directory, assetNames.inputs), JSON.stringify({ ...inputs, [name]: 'another' }));
  expect(await bundledAsset(directory).readOutline?.()).toBeUndefined();
});

test('a content with an error has no outline', async () => {
  const files = new Map(fixtureFiles).set('site.yaml', new TextEncoder().encode('locales: no\n'));
  expect(outlineFiles(files, inputs)).toBeUndefined();
  expect(await bundledAsset(await temporaryDirectory()).readOutline?.()).toBeUndefined();
});
