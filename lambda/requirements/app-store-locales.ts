import type { Locale, Settings } from '../content/content.ts';
import { kinshipOf } from '../content/language/kinship.ts';
import { met, unmet } from './answers.ts';
import type { Judge } from './requirement.ts';

/** The 50 locales of the App Store, in its own form: https://developer.apple.com/help/app-store-connect/reference/app-store-localizations */
export const appStoreLocales =
  'ar-SA bn-BD ca cs da de-DE el en-AU en-CA en-GB en-US es-ES es-MX fi fr-CA fr-FR gu-IN he hi hr hu id it ja kn-IN ko ml-IN mr-IN ms nl-NL no or-IN pa-IN pl pt-BR pt-PT ro ru sk sl-SI sv ta-IN te-IN th tr uk ur-PK vi zh-Hans zh-Hant'.split(
    ' ',
  );

/** The published locale to which readers of a store's locale are led, by the kinship that the edge has; the source locale where none is kin. */
export function publishedLocale(storeLocale: Locale, { locales, sourceLocale }: Settings): Locale {
  return kinshipOf(locales)(storeLocale)[0] ?? sourceLocale;
}

/** Judges which locales of the App Store a text serves, and whether in their language. */
export const servesStoreLocales: Judge = ({ subject, locale, shown }) => {
  const { settings } = subject.content;
  const kin = kinshipOf(settings.locales);
  const served = appStoreLocales.filter((tag) => publishedLocale(tag, settings) === locale);
  const foreign = served.filter((tag) => kin(tag).length === 0);
  const own = served.filter((tag) => !foreign.includes(tag));
  const isElsewhere = shown.canonical !== locale;
  return [
    met(own.length === 0 ? 'No locale of the App Store leads here' : `${own.join(', ')} lead here`),
    ...(isElsewhere && own.length > 0
      ? [
          unmet(`Most of the text for ${own.join(', ')} is in ${shown.canonical}`, `Translate it in ${locale}.md`, {
            file: shown.head.file,
            isMinor: true,
          }),
        ]
      : []),
    ...(foreign.length > 0
      ? [
          unmet(
            `${foreign.length} locales of the App Store have no text in their language, and lead to ${locale}: ${foreign.join(', ')}`,
            'Add those in which the app is offered to "locales" in site.yaml, and translate the text',
            { file: 'site.yaml', isMinor: true },
          ),
        ]
      : []),
  ];
};
