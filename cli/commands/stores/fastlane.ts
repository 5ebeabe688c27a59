import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Content, settingsOf } from '../../../lambda/content/content.ts';
import { appStoreLocales, publishedLocale } from '../../../lambda/requirements/app-store-locales.ts';
import { privacyPolicy } from '../../../lambda/requirements/choose-versions.ts';
import { HintedError } from '../../../lambda/shared/hinted-error.ts';
import { paths } from '../../../lambda/site/addresses.ts';

/** One file that fastlane uploads to App Store Connect: https://docs.fastlane.tools/actions/deliver/ */
interface AddressFile {
  readonly file: string;
  readonly text: string;
  /** True if the file has this text already. */
  readonly isSame: boolean;
  /** A different text that the file has. */
  readonly found: string | undefined;
}

/** fastlane has names of its own for two locales. */
const fastlaneNames: Readonly<Record<string, string>> = { 'bn-BD': 'bn', 'ur-PK': 'ur' };

interface FastlaneOptions {
  readonly directory: string;
  readonly origin: string | undefined;
  /** The one whose addresses these are; undefined for those of the policy itself. */
  readonly application?: string | undefined;
  /** True to make directories for the locales that have none. */
  readonly everyLocale?: boolean | undefined;
}

/** Works out the address of the policy for each locale in which the app is listed, and what is there now. */
export async function planFastlane(content: Content, options: FastlaneOptions): Promise<AddressFile[]> {
  const { directory, origin, application } = options;
  const policy = privacyPolicy(content);
  if (policy === undefined)
    throw new HintedError('Cannot choose a policy: none is called "privacy"', 'Name its directory "privacy"');
  if (origin === undefined)
    throw new HintedError(
      'Cannot write addresses: the site has none yet',
      'Add --origin https://policy.example.com, or "origin" to site.yaml',
    );
  const address = application === undefined ? policy.id : paths.application(policy.id, application);
  return Promise.all(
    (await chooseLocales(options)).map(async (locale) => {
      const file = path.join(directory, 'metadata', nameOf(locale), 'privacy_url.txt');
      const served = publishedLocale(locale, settingsOf(policy, content.settings));
      const text = `${origin}${paths.latest(address, served)}\n`;
      const present = await readPresent(file);
      const isSame = present?.trim() === text.trim();
      return { file, text, isSame, found: isSame ? undefined : present };
    }),
  );
}

/** fastlane adds each language to the listing that has a directory: only those are written to that are there already. */
async function chooseLocales({ directory, everyLocale }: FastlaneOptions): Promise<readonly string[]> {
  if (everyLocale) return appStoreLocales;
  const metadata = path.join(directory, 'metadata');
  const names = await readdir(metadata).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const listed = appStoreLocales.filter((locale) => names.includes(nameOf(locale)));
  if (listed.length > 0) return listed;
  throw new HintedError(
    `Cannot write addresses: ${metadata} has no directory of a locale in which the app is listed`,
    'Run "fastlane deliver download_metadata" first; or add --every-locale to list the app in all 50',
  );
}

function nameOf(locale: string): string {
  return fastlaneNames[locale] ?? locale;
}

/** Writes the files that are not there, and, where asked to, those that have a different text. */
export async function writeFastlane(files: readonly AddressFile[], overwrites: boolean): Promise<void> {
  for (const { file, text, isSame, found } of files) {
    if (isSame || (found !== undefined && !overwrites)) continue;
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}

async function readPresent(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
}
