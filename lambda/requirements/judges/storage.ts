import type { StoragePlace } from '../../content/content.ts';
import type { Token } from '../../content/markdown/tokens.ts';
import { awsRegions } from '../../content/regions.ts';
import { countryToName } from '../../site/text/language.ts';
import { met, unmet, unmetOr } from '../answers.ts';
import { locateIn } from '../places.ts';
import type { Judge, TextAnswer } from '../requirement.ts';
import type { JudgedText, JudgedVersion } from '../subject.ts';
import { versionFile } from './facts.ts';

/** The European Economic Area, within which nothing is a transfer to a third country. */
const europeanEconomicArea =
  'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO'.split(' ');

/** Judges whether each place outside the European Economic Area has a safeguard. */
export const hasSafeguards: Judge = ({ subject }) => {
  const bare = subject.version.storage.filter(
    (place) => place.safeguard === 'notNeeded' && !europeanEconomicArea.includes(countryOf(place)),
  );
  const wrong = bare.map((place) =>
    unmet(
      `${place.region} is in a third country, and its safeguard is "notNeeded"`,
      'Write the safeguard that protects the transfer, such as: safeguard: standardClauses',
      locatePlace(place, subject),
    ),
  );
  return unmetOr(wrong, met('Each place in a third country has a safeguard', { file: versionFile(subject) }));
};

/** Judges whether readers see the table of places, with the name of each country in their language. */
export const namesCountries: Judge = (text) => {
  const { subject, locale, html, shown } = text;
  const { storage } = subject.version;
  const table = shown.sections.find(({ section }) => section.blocks.some(isTable));
  if (storage.length === 0 || table === undefined)
    return [
      unmet(
        'No table shows where information is stored',
        'List the places under "storage" in version.yaml, and write {{storage}} in the section about them',
        {
          file: shown.head.file,
        },
      ),
    ];
  const location = locateIn(table, subject);
  const wrong = storage.flatMap((place): TextAnswer[] => {
    const name = countryToName(countryOf(place), locale);
    if (html.includes(name)) return [];
    return [
      unmet(
        `Readers of ${locale} do not see the country "${name}" of ${place.region} in their language: the section is in ${table.locale}`,
        `Translate the section "${table.section.id}" in ${locale}.md`,
        location,
      ),
    ];
  });
  const names = storage.map((place) => countryToName(countryOf(place), locale));
  return unmetOr(wrong, met(`Readers see ${[...new Set(names)].join(', ')}`, location));
};

function isTable({ type }: Token): boolean {
  return type === 'storage';
}

/** Judges whether each recipient outside China is described as its law asks: who, how to reach them, why, how, what. */
export const describesOverseasRecipients: Judge = ({ subject }) => {
  const abroad = subject.version.storage.filter((place) => countryOf(place) !== 'CN');
  const wrong = abroad.map((place) =>
    unmet(
      `${place.provider} receives information outside China (${place.region}), and nothing names its contact, purpose and method, and asks for a separate consent`,
      'Describe the recipient with its contact, the purpose and method of its processing, the kinds of information, the rights of readers towards it, and ask for a separate consent',
      locatePlace(place, subject),
    ),
  );
  return unmetOr(wrong, met('Nothing is stored outside China', { file: versionFile(subject) }));
};

/** Judges that no version that stores something in a new country comes at once. */
export const announcesCountries: Judge = ({ subject }: JudgedText) => {
  const { version, policy } = subject;
  const previous = policy.versions[policy.versions.indexOf(version) - 1];
  const known = new Set((previous?.storage ?? []).map(countryOf));
  const added = previous === undefined ? [] : version.storage.filter((place) => !known.has(countryOf(place)));
  const wrong = version.urgent === undefined ? [] : added;
  const answers = wrong.map((place) =>
    unmet(
      `${place.region} is in a country that is new in this version, which takes effect earlier than promised`,
      'Announce it well in advance: delete "urgent", and let it take effect after the notice days',
      locatePlace(place, subject),
    ),
  );
  return unmetOr(answers, met('A new country makes a change major, and "check" holds it to the notice days'));
};

function countryOf({ region }: StoragePlace): string {
  return awsRegions[region]?.country ?? '';
}

function locatePlace({ region }: StoragePlace, subject: JudgedVersion) {
  const file = versionFile(subject);
  return { file, offset: Math.max(0, subject.textOf(file).indexOf(region)) };
}
