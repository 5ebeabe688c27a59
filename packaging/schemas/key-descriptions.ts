import { fontScripts } from '../../lambda/content/font-scripts.ts';

/** What a text editor shows for each key, by its path in the file. */
type KeyDescriptions = Readonly<Record<string, string>>;

const safeguards = 'What makes it lawful to keep the information there';
const retention = 'Days after which the information is deleted';
const holds = 'Kinds of information; messages/<locale>.json names each one for readers, as "holds.<kind>"';
const contact = 'Where to reach them';
const hosts = 'Names of hosts by which programs reach them, for the guard';
const country = 'Country code of two capital letters, such as DE';

const disclosures: KeyDescriptions = {
  storage: 'The places where information is kept: the table that {{storage}} shows',
  'storage.region': 'An AWS region',
  'storage.zone': 'A zone of the region that is in a different place, such as a local zone',
  'storage.country': `For a place outside AWS: ${country}`,
  'storage.city': 'For a place outside AWS: the city',
  'storage.holds': holds,
  'storage.provider': 'The company whose computers these are, as readers know it',
  'storage.role': 'Who runs the place; defaults to processor',
  'storage.safeguard': safeguards,
  'storage.retentionDays': retention,
  'storage.contact': contact,
  'storage.hosts': hosts,
  recipients: 'Everybody else who receives information: the table that {{recipients}} shows',
  'recipients.processor': 'Name in the catalogue that "promulgate disclose --processors" prints',
  'recipients.name': 'Name of the recipient; required without a processor',
  'recipients.service': 'What it does, as "service.<name>" in the messages; required without a processor',
  'recipients.purpose': 'Why it receives the information, as "purpose.<name>" in the messages',
  'recipients.role': 'Required without a processor',
  'recipients.country': `${country}; required without a processor`,
  'recipients.holds': holds,
  'recipients.safeguard': safeguards,
  'recipients.retentionDays': retention,
  'recipients.contact': contact,
  'recipients.hosts': hosts,
};

/** Descriptions of the keys of `policy.yaml`. */
export const policyKeys: KeyDescriptions = {
  sourceLocale: 'The language that prevails and is translated from; defaults to that of site.yaml',
  locales: 'Languages of this policy, of those in site.yaml; defaults to all of them',
  dropped: 'Languages of this policy that are no longer maintained; their last pages stay',
  timeZone: 'Time zone of the dates; defaults to that of site.yaml',
  noticeDays: 'Days of notice for a major change; defaults to those of site.yaml',
  outdated: 'What readers get of a piece whose source is newer than its translation; defaults to that of site.yaml',
  country: 'Country of the company; defaults to that of site.yaml',
  facts: 'Values that the texts of this policy use, where a version does not have its own; before those of site.yaml',
};

/** Descriptions of the keys of `version.yaml`. */
export const versionKeys: KeyDescriptions = {
  announced: 'The date from which the version is public',
  change: 'A major change is announced at least noticeDays before it takes effect',
  imported: 'True for a version that was public before this site existed; defaults to false',
  timeZone: 'Time zone of the dates; defaults to that of site.yaml',
  noticeDays: 'Days of notice for a major change; defaults to those of site.yaml',
  country: 'Country of the company; defaults to that of site.yaml',
  urgent: 'Why a major change cannot wait for the notice days; readers see it',
  withdrawn: 'Withdraws an announced version before it takes effect; written by "promulgate withdraw"',
  'withdrawn.date': 'The date of the withdrawal',
  'withdrawn.because': 'The reason that readers see',
  postponed: 'Postponements; the last one counts; written by "promulgate postpone"',
  'postponed.date': 'The date of the postponement',
  'postponed.to': 'When the version takes effect instead',
  'postponed.because': 'The reason that readers see',
  facts: 'Values that the texts use by their names, such as {{company}}',
  applications: 'Facts of applications in this version, by their ids, where they are not those of site.yaml',
  ...disclosures,
  corrections: 'Corrections of announced texts; written by "promulgate correct"',
  'corrections.locale': 'The language of the corrected text',
  'corrections.date': 'The date of the correction',
  'corrections.because': 'The reason that readers see',
  'corrections.meaning': 'True where the correction changes the meaning; defaults to false',
  accepted: 'Warnings that are kept; written by "promulgate accept"',
  'accepted.rule': 'Name of the rule, which "promulgate check" prints in brackets',
  'accepted.file': 'Name of the file beside this one',
  'accepted.words': 'Words on the line of the warning',
  'accepted.digest':
    'Holds the acceptance to the line as it is and to what was found there; without it, every line with the words is meant',
  'accepted.because': 'Why the warning is right to ignore',
};

const colours = {
  text: 'The text',
  quiet: 'Text that matters less, such as dates',
  page: 'The background of the page',
  line: 'Lines between rows and parts of the page',
  mark: 'The background of notes and marked words',
  link: 'Links',
};

/** Descriptions of the keys of `site.yaml`. */
export const siteKeys: KeyDescriptions = {
  origin: 'Address of the site without a path; defaults to the name of the distribution',
  sourceLocale: 'The language that prevails and is translated from',
  locales: 'Languages of the site, as language tags',
  dropped: 'Languages that are no longer maintained; their last pages stay',
  fallback:
    'For each language, those in which readers see what is not translated; the source language ends every chain',
  timeZone: 'Time zone of the dates, by its IANA name',
  noticeDays: 'Days of notice before a major change takes effect, and after',
  outdated: 'What readers see of a piece whose source is newer than its translation; defaults to fallback',
  stores: 'App stores whose requirements the policy must meet',
  laws: 'Laws whose requirements the policy must meet',
  country: 'Country of the company; safeguards are checked against its law',
  securityContact: 'Where to report a weakness of the site: an email address, or an https address',
  facts: 'Values that the texts use by their names, where a version does not have its own',
  applications: 'Applications that share the texts, by ids that become part of their addresses',
  'applications.facts': 'Its facts where they are not those of the policy; "application" is its name',
  'applications.discontinued': 'True for an application that is no longer offered; its pages stay',
  theme: 'The look of the pages',
  'theme.name': 'Name at the top of each page',
  'theme.logo': 'SVG file beside site.yaml, shown in the place of the name',
  'theme.logoDark': 'The same for readers with a dark screen',
  'theme.favicon': 'SVG file beside site.yaml for the tabs of browsers',
  'theme.colours': 'Colours that replace the default ones',
  ...Object.fromEntries(
    ['light', 'dark'].flatMap((scheme) => [
      [`theme.colours.${scheme}`, `Colours for readers with a ${scheme} screen`],
      ...Object.entries(colours).map(([name, words]) => [`theme.colours.${scheme}.${name}`, words]),
    ]),
  ),
  'theme.fonts': 'Fonts of readers, by script, before the default ones',
  ...Object.fromEntries(
    Object.keys(fontScripts).map((script) => [
      `theme.fonts.${script}`,
      'Fonts for languages in this script, the best first',
    ]),
  ),
  'theme.headerLinks': 'Links at the top of each page',
  'theme.headerLinks.href': 'An https address, "mailto:", "tel:", or a path such as /privacy',
  'theme.headerLinks.label': 'Words of the link, by language',
  'theme.links': 'Links at the foot of each page',
  'theme.links.href': 'An https address, "mailto:", "tel:", or a path such as /privacy',
  'theme.links.label': 'Words of the link, by language',
};
