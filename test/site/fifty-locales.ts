import type { Content } from '../../lambda/content/content.ts';
import { contentOf } from '../../lambda/run/load-site.ts';
import { fixtureFiles } from '../fixture-content.ts';

/** The locales of the App Store, with the fixture's own tags. */
const storeLocales =
  'ar bn-BD ca cs da de el en en-AU en-CA en-GB es-ES es-MX fi fr fr-CA gu-IN he hi hr hu id it ja kn-IN ko ml-IN mr-IN ms nl no or-IN ' +
  'pa-IN pl pt-BR pt-PT ro ru sk sl sv ta-IN te-IN th tr uk ur-PK vi zh-Hans zh-Hant';

/**
 * The texts of the fixture on a site in 50 languages, between a major change that came and one that is coming: the most that a page has to
 * say before its text. Others may be added, by locale.
 */
export function fiftyLocales(texts: ReadonlyMap<string, Uint8Array> = new Map()): Content {
  const decoder = new TextDecoder();
  const encoder = new TextEncoder();
  const added = [...texts].map(([locale, text]) => [`privacy/2026-11-15/${locale}.md`, text] as const);
  const files = new Map([...fixtureFiles, ...added]);
  const coming = [...files]
    .filter(([file]) => file.startsWith('privacy/2026-11-15/'))
    .map(([file, bytes]): [string, string] => [file.replace('2026-11-15', '2027-03-01'), decoder.decode(bytes)])
    .map(([file, text]): [string, string] => [
      file,
      text.replace('announced: 2026-10-15', 'announced: 2026-11-20').replace('imported: true\n', ''),
    ]);
  const settings = decoder.decode(fixtureFiles.get('site.yaml'));
  const locales = `locales: [${storeLocales.split(' ').join(', ')}]`;
  const own: [string, string][] = [...coming, ['site.yaml', settings.replace(/locales: .*/, locales)]];
  return contentOf(new Map([...files, ...own.map(([file, text]) => [file, encoder.encode(text)] as const)]));
}
