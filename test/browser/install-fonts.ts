import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import decompress from 'woff2-encoder/decompress';
import type { Script } from './scripts.ts';

const packages = path.join(import.meta.dirname, '../../node_modules');
const suffix = '-wght-normal.woff2';

/**
 * Lays the fonts of scripts into a directory, and returns the file that makes fontconfig know them and no others: whatever the machine
 * has in its own font directories and caches is not seen. Chromium takes no compressed font from a directory, so they are unpacked.
 */
export async function installFonts(directory: string, scripts: readonly Script[]): Promise<string> {
  await mkdir(directory, { recursive: true });
  const files = new Set((await Promise.all(scripts.map(fontFiles))).flat());
  for (const file of files)
    await writeFile(
      path.join(directory, `${path.basename(file, '.woff2')}.ttf`),
      await decompress(await readFile(file)),
    );
  const configuration = path.join(directory, 'fonts.conf');
  await writeFile(configuration, fontsConf(directory, scripts));
  return configuration;
}

/** Empty where the package is not installed: whoever needs the script then finds that it has no glyphs. */
async function fontFiles({ fontPackage, parts }: Script): Promise<string[]> {
  const directory = path.join(packages, fontPackage, 'files');
  const prefix = `${path.basename(fontPackage)}-`;
  const names = await readdir(directory).catch(() => []);
  return names
    .filter((name) => name.endsWith(suffix) && parts.test(name.slice(prefix.length, -suffix.length)))
    .map((name) => path.join(directory, name));
}

function fontsConf(directory: string, scripts: readonly Script[]): string {
  const byLocale = scripts.map(
    ({ locale, family }) => `<match target="pattern">
    <test name="lang"><string>${locale}</string></test>
    <edit name="family" mode="prepend" binding="strong"><string>${family}</string></edit>
  </match>`,
  );
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${directory}</dir>
  <cachedir>${path.join(directory, 'cache')}</cachedir>
  <match target="pattern"><edit name="family" mode="append"><string>Noto Sans</string></edit></match>
  ${byLocale.join('\n  ')}
</fontconfig>
`;
}
