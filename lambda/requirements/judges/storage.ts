import { europeanEconomicArea } from '../../content/countries.ts';
import { type Holder, holdersOf } from '../../content/holders.ts';
import type { Token } from '../../content/markdown/tokens.ts';
import { countryToName } from '../../site/text/language.ts';
import { met, unmet, unmetOr } from '../answers.ts';
import { locateIn } from '../places.ts';
import type { Judge, TextAnswer } from '../requirement.ts';
import type { JudgedText, JudgedVersion } from '../subject.ts';
import { versionFile } from './facts.ts';
import { saysAll } from './topics.ts';

/** Judges whether each place and recipient outside the European Economic Area has a safeguard. */
export const hasSafeguards: Judge = ({ subject }) => {
  const bare = holdersOf(subject.version).filter(
    ({ safeguard, country = '' }) => safeguard === 'notNeeded' && !europeanEconomicArea.has(country),
  );
  const wrong = bare.map((place) =>
    unmet(
      `${place.key} is in a third country, and its safeguard is "notNeeded"`,
      'Write the safeguard that protects the transfer, such as: safeguard: standardClauses',
      locateHolder(place, subject),
    ),
  );
  return unmetOr(wrong, met('Each place in a third country has a safeguard', { file: versionFile(subject) }));
};

/** Judges whether readers see the table of places, with the name of each country in their language. */
export const namesCountries: Judge = (text) => {
  const { subject, locale, html, shown } = text;
  const holders = holdersOf(subject.version);
  const table = shown.sections.find(({ section }) => section.blocks.some(isTable));
  if (holders.length === 0 || table === undefined)
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
  const wrong = holders.flatMap((place): TextAnswer[] => {
    const name = countryToName(countryOf(place), locale);
    if (html.includes(name)) return [];
    return [
      unmet(
        `Readers of ${locale} do not see the country "${name}" of ${place.key} in their language: the section is in ${table.locale}`,
        `Translate the section "${table.section.id}" in ${locale}.md`,
        location,
      ),
    ];
  });
  const names = holders.map((place) => countryToName(countryOf(place), locale));
  return unmetOr(wrong, met(`Readers see ${[...new Set(names)].join(', ')}`, location));
};

function isTable({ type }: Token): boolean {
  return type === 'storage' || type === 'recipients';
}

/** Judges whether each recipient outside China is described as its law asks: who, how to reach them, why, how, what. */
export const describesOverseasRecipients: Judge = (text) => {
  const { subject } = text;
  const abroad = holdersOf(subject.version).filter((holder) => countryOf(holder) !== 'CN');
  const nameless = abroad.filter(({ contact }) => contact === undefined);
  const wrong = nameless.map((place) =>
    unmet(
      `${place.name} receives information outside China (${place.key}), and nothing says how readers reach it`,
      'Write its address or number beside it in version.yaml, such as: contact: privacy@company.com',
      locateHolder(place, subject),
    ),
  );
  if (abroad.length === 0) return [met('Nobody outside China gets information', { file: versionFile(subject) })];
  return [...wrong, ...saysAll('purposes', 'rights', 'transferConsent')(text)];
};

/** Judges that no version that stores something in a new country comes at once. */
export const announcesCountries: Judge = ({ subject }: JudgedText) => {
  const { version, policy } = subject;
  const previous = policy.versions[policy.versions.indexOf(version) - 1];
  const known = new Set(previous === undefined ? [] : holdersOf(previous).map(countryOf));
  const added = previous === undefined ? [] : holdersOf(version).filter((place) => !known.has(countryOf(place)));
  const wrong = version.urgent === undefined ? [] : added;
  const answers = wrong.map((place) =>
    unmet(
      `${place.key} is in a country that is new in this version, which takes effect earlier than promised`,
      'Announce it well in advance: delete "urgent", and let it take effect after the notice days',
      locateHolder(place, subject),
    ),
  );
  return unmetOr(answers, met('A new country makes a change major, and "check" holds it to the notice days'));
};

function countryOf({ country = '' }: Holder): string {
  return country;
}

function locateHolder({ key }: Holder, subject: JudgedVersion) {
  const file = versionFile(subject);
  return { file, offset: Math.max(0, subject.textOf(file).indexOf(key)) };
}
