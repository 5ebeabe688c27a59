import * as v from 'valibot';
import { type Law, laws, type Store, stores } from '../askers.ts';
import { outdatedModes, type WrittenSettings } from '../content.ts';
import { fontScripts } from '../font-scripts.ts';
import { colourNames, defaultColours } from '../theme.ts';
import { applicationIdForm, factsForm } from './facts-form.ts';
import type { YamlForm } from './parse-yaml.ts';
import { themeForm } from './theme-form.ts';
import { isEachOnce, lineForm, localeForm } from './values.ts';

const originForm = v.pipe(
  v.string('it is not an address'),
  v.check(isOrigin, 'it must be "https://" and a host name, without a path or a slash at the end'),
);
/** An IANA time zone. */
export const ianaZoneForm = v.pipe(
  v.string('it is not a time zone'),
  v.check(isTimeZone, 'it is not a time zone of the IANA time zone database'),
);
/** A number of notice days. */
export const noticeDaysForm = v.pipe(
  v.number('it is not a number of days'),
  v.integer('it is not a whole number of days'),
  v.minValue(0, 'it is less than 0'),
  v.maxValue(366, 'it is more than 366'),
);
const securityContactForm = v.pipe(
  v.string('it is not an address'),
  v.regex(
    /^(?:[^\s@<>:]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+|https:\/\/[^\s<>/]+(?:\/[^\s<>]*)?)$/,
    'it must be a mail address, or an address that starts with "https://"',
  ),
);
/** Locales, each once. */
export const localesForm = v.pipe(
  v.array(localeForm, 'it is not a list of language tags'),
  v.minLength(1, 'it is empty'),
  v.check(isEachOnce, 'it names a locale twice'),
);

const applicationForm = v.object(
  {
    facts: v.pipe(
      factsForm,
      v.check((facts) => facts.application !== undefined, 'it has no "application", the name that readers see'),
    ),
    discontinued: v.optional(v.boolean('it is neither true nor false'), false),
  },
  'it is not an application with facts',
);

const colourExamples = Object.fromEntries(
  (['light', 'dark'] as const).flatMap((scheme) =>
    colourNames.map((name) => [`theme.colours.${scheme}.${name}`, `${name}: "${defaultColours[scheme][name]}"`]),
  ),
);

const fontExamples = Object.fromEntries(
  Object.keys(fontScripts).map((script) => [`theme.fonts.${script}`, `${script}: ["Noto Serif", serif]`]),
);

/** The form of `site.yaml`. */
export const siteForm: YamlForm<WrittenSettings> = {
  schema: v.object({
    origin: v.optional(originForm),
    sourceLocale: localeForm,
    locales: localesForm,
    dropped: v.optional(v.array(localeForm, 'it is not a list of language tags'), []),
    fallback: v.optional(
      v.record(
        localeForm,
        v.array(localeForm, 'it is not a list of language tags'),
        'it is not a list of locales with their chains',
      ),
      {},
    ),
    timeZone: ianaZoneForm,
    noticeDays: noticeDaysForm,
    outdated: v.optional(v.picklist(outdatedModes, 'it is not one of fallback, notice, block')),
    stores: v.optional(askersForm(Object.keys(stores) as Store[])),
    laws: v.optional(askersForm(Object.keys(laws) as Law[])),
    country: v.optional(lineForm),
    securityContact: v.optional(securityContactForm),
    facts: v.optional(factsForm),
    applications: v.optional(
      v.record(applicationIdForm, applicationForm, 'it is not a list of applications by their ids'),
    ),
    theme: v.optional(themeForm),
  }),
  examples: {
    origin: 'origin: https://policy.example.com',
    sourceLocale: 'sourceLocale: en',
    locales: 'locales: [en, de, zh-Hans]',
    dropped: 'dropped: [ja]',
    fallback: 'fallback: { zh-Hant: [zh-Hans] }',
    timeZone: 'timeZone: Europe/Berlin',
    noticeDays: 'noticeDays: 30',
    outdated: 'outdated: fallback',
    stores: 'stores: [google-play, app-store]',
    laws: 'laws: [eu, california]',
    country: 'country: DE',
    securityContact: 'securityContact: security@example.com',
    facts: 'facts: { company: Example GmbH }',
    applications: 'applications: { shop: { facts: { application: Example Shop } } }',
    'applications.facts': 'facts: { application: Example Shop, contact: shop@example.com }',
    'applications.discontinued': 'discontinued: true',
    theme: 'theme: { name: Example App }',
    'theme.name': 'name: Example App',
    'theme.logo': 'logo: logo.svg',
    'theme.logoDark': 'logoDark: logo-dark.svg',
    'theme.favicon': 'favicon: favicon.svg',
    'theme.colours': 'colours: { light: { link: "#0b4fa8" }, dark: { link: "#8ab8ff" } }',
    ...colourExamples,
    'theme.fonts': 'fonts: { latin: [Georgia, serif] }',
    ...fontExamples,
    'theme.headerLinks': 'headerLinks: [{ href: https://www.example.com/contact, label: { en: Contact } }]',
    'theme.headerLinks.href': 'href: https://www.example.com/contact',
    'theme.headerLinks.label': 'label: { en: Contact, de: Kontakt }',
    'theme.links': 'links: [{ href: https://www.example.com/imprint, label: { en: Imprint } }]',
    'theme.links.href': 'href: https://www.example.com/imprint',
    'theme.links.label': 'label: { en: Imprint, de: Impressum }',
  },
};

/** A list of those who ask something of a policy. */
function askersForm<Name extends string>(names: readonly Name[]) {
  const reason = `it is not one of ${names.join(', ')}`;
  return v.array(v.picklist(names, reason), `it is not a list of ${names.join(', ')}`);
}

/** True for scheme and host alone, as canonical links need it (`http` only for this machine). */
export function isOrigin(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url !== undefined && url.origin === text && (url.protocol === 'https:' || isLoopback(url));
}

function isLoopback(url: URL): boolean {
  return url.protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return !/^[+-]/.test(name);
  } catch {
    return false;
  }
}
