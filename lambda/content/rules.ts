import { disclosureNames } from './markdown/facts.ts';
import { markdownInstead } from './markdown/html-equivalents.ts';
import { listNames, suggest } from './nearest.ts';
import type { Problem, Replacement } from './problem.ts';

/** One rule: how severe it is to break it, the message to the editor, and what to type instead. */
interface Rule<Found extends object> {
  readonly severity: Problem['severity'];
  /** True for a rule about words that are shown all the same: it holds only while they can be changed. */
  readonly sparesFrozen?: true;
  readonly message: Words<Found>;
  readonly hint: Words<Found>;
  /** What replaces what was typed, where that is certain and loses no word. */
  readonly fix?: (found: Found) => Replacement;
  /** What its problems are about, by which one is recognised as a consequence of another; see `one-per-mistake.ts`. */
  readonly about?: (found: Found) => string | undefined;
}

/** A sentence, or how it is made from what was found. */
type Words<Found extends object> = string | ((found: Found) => string);

/** A rule that stops every publication. */
function error<Found extends object = object>(message: Words<Found>, hint: Words<Found>): Rule<Found> {
  return { severity: 'error', message, hint };
}

/** A rule whose mistakes `check --fix` mends. */
function mendable<Found extends object>(rule: Rule<Found>, fix: (found: Found) => Replacement): Rule<Found> {
  return { ...rule, fix };
}

/** A rule whose problems say what they are about. */
function telling<Found extends object>(rule: Rule<Found>, about: (found: Found) => string | undefined): Rule<Found> {
  return { ...rule, about };
}

/** A rule that may be broken with good reason. */
function warning<Found extends object = object>(message: Words<Found>, hint: Words<Found>): Rule<Found> {
  return { severity: 'warning', message, hint };
}

/** A rule that stops every publication of a text that can still be changed; of frozen words it only counts. */
function slip<Found extends object = object>(message: Words<Found>, hint: Words<Found>): Rule<Found> {
  return { severity: 'error', sparesFrozen: true, message, hint };
}

/** What a publication would say. */
interface Refused {
  readonly message: string;
  readonly hint: string;
}

/** What a store or law asks, and what a text answers. */
interface Asked {
  readonly id: string;
  readonly asker: string;
  readonly says: string;
  readonly write: string;
}

function unmetWords({ id, asker, says }: Asked): string {
  return `Cannot meet ${id} of ${asker}: ${says}`;
}

const refusal = ({ message }: Refused) => message;
const wayOut = ({ hint }: Refused) => hint;

/** Every rule of `promulgate check`, in the order in which content is read: what it says, then what to type instead. */
export const contentRules = {
  // The files of the content directory.
  'no-content': error(
    'Cannot find any content: the directory is empty or does not exist',
    'Name the directory that holds site.yaml, messages/ and a policy with --content DIR',
  ),
  'no-policy': error(
    'Cannot find a policy: there is no directory such as privacy/2026-11-15',
    'Add one, with version.yaml and the text in the source locale',
  ),
  'missing-settings': error(
    'Cannot find site.yaml, which names the locales and the time zone',
    'Add it, with sourceLocale, locales, timeZone and noticeDays; or name the right directory with --content DIR',
  ),
  'missing-messages': error<{ locale: string; language?: string | undefined; meant?: string | undefined }>(
    ({ locale }) => `Cannot find the interface messages of locale "${locale}"`,
    ({ locale, language, meant }) => {
      const other = meant === undefined ? '' : `"${locale}" is ${language}; did you mean "${meant}"? `;
      return `${other}The program has none in this language: translate those of another locale, or remove "${locale}" from site.yaml`;
    },
  ),
  'missing-version': error<{ version: string }>(
    ({ version }) => `Cannot find version.yaml of version ${version}`,
    'Add it, with "announced: 2026-10-15" and "change: major"',
  ),
  'missing-source': error<{ version: string; sourceLocale: string }>(
    ({ version, sourceLocale }) => `Cannot find ${sourceLocale}.md of version ${version}`,
    ({ sourceLocale }) => `Add the source text: every version needs one in the source locale "${sourceLocale}"`,
  ),
  'missing-replaced-text': error<{ version: string; name: string }>(
    ({ version, name }) => `Cannot find ${name} of version ${version}: it keeps the words that were corrected`,
    'Add the text as it was before, or delete the entry under "corrections:" in version.yaml',
  ),
  'unexpected-file': error<{ path: string; expected: readonly string[]; meant?: string; isTaken?: boolean }>(
    ({ path, expected }) => `Cannot use "${path}": only ${listNames(expected)} can be here`,
    ({ meant, isTaken }) =>
      meant === undefined
        ? 'Delete the file'
        : isTaken
          ? `Delete the file: "${meant}" already exists`
          : `Rename it to "${meant}"`,
  ),
  'copied-file': error<{ path: string; of: string }>(
    ({ path, of }) => `Cannot use "${path}": its name is that of a copy of "${of}"`,
    ({ of }) => `Move what is newer in it to "${of}", and delete it`,
  ),
  'program-file': error<{ path: string }>(
    ({ path }) => `Cannot use "${path}": a program left it here`,
    'Close the program that has the text open, and delete the file',
  ),
  'misplaced-file': error<{ path: string }>(
    ({ path }) => `Cannot use "${path}": it is not in the directory of a version`,
    'Move it into the directory of a version, such as privacy/2026-11-15/, or delete it',
  ),
  'unknown-text': error<{ path: string; tag: string; locales: readonly string[]; localesFile?: string | undefined }>(
    ({ path, tag, locales }) => `Cannot use "${path}": "${tag}" is not one of the locales ${locales.join(', ')}`,
    ({ tag, localesFile = 'site.yaml' }) =>
      `Add "${tag}" to "locales:" in ${localesFile}, or to "dropped:" if it was public once, or delete the file`,
  ),
  'stray-replaced-text': error<{ name: string }>(
    ({ name }) => `Cannot use "${name}": no entry under "corrections:" in version.yaml belongs to it`,
    'Record it with "promulgate correct", or delete the file',
  ),
  'empty-directory': error<{ path: string }>(
    ({ path }) => `Cannot use directory "${path}": it is empty`,
    'Delete the directory, or add the files that belong in it',
  ),
  link: error<{ path: string }>(
    ({ path }) => `Cannot read "${path}": it is a link, not a file`,
    'Put the file itself here: what is published must be what is committed',
  ),
  'invalid-date': error<{ id: string }>(
    ({ id }) => `Cannot use directory "${id}" as a version: it is not a calendar date in the form YYYY-MM-DD`,
    ({ id }) => {
      const [, day, hour, minute] = /^(\d{4}-\d\d-\d\d)\D+([01]\d|2[0-3])\D?([0-5]\d)$/.exec(id) ?? [];
      if (hour === '00' && minute === '00') return `Write "${day}", which begins at midnight`;
      if (day !== undefined) return `Write "${day}T${hour}${minute}" for a time of that day`;
      if (id === 'apps')
        return 'Give applications facts of their own under "applications:" in site.yaml: they share the texts';
      return 'Name the directory after the effective date, such as 2026-11-15';
    },
  ),
  'invalid-policy': error<{ id: string }>(
    ({ id }) => `Cannot use directory "${id}" as a policy: it becomes part of the URL`,
    'Name it with lower-case letters, digits and hyphens, such as "privacy"',
  ),
  'policy-named-as-locale': error<{ id: string }>(
    ({ id }) => `Cannot use directory "${id}" as a policy: it is the name of a locale`,
    'Name it after the document, such as "privacy"; texts belong in privacy/2026-11-15/',
  ),

  // The bytes of a file.
  'file-size': error<{ limit: string }>(
    ({ limit }) => `Cannot read a file of more than ${limit} bytes: a policy text is far smaller`,
    'Remove it, or split the text; pictures and documents do not belong in the content directory',
  ),
  'binary-file': error(
    'Cannot read a binary file as text: it contains NUL bytes',
    'Save the text as plain UTF-8 text (not as a Word document, PDF or UTF-16), or remove the file',
  ),
  'not-utf-8': error<{ byte: string }>(
    ({ byte }) => `Cannot read the file as UTF-8: byte 0x${byte} is not allowed here`,
    'Save it with the encoding "UTF-8"',
  ),
  'byte-order-mark': error(
    'Cannot use a file that starts with a byte order mark',
    'Save it as "UTF-8", not as "UTF-8 with BOM"',
  ),
  'line-endings': error(
    'Cannot use Windows line endings (CRLF): the digest of a text must be the same on every machine',
    'Save it with "LF" line endings; in git: "git config core.autocrlf input"',
  ),
  'unreadable-character': error<{ code: string }>(
    ({ code }) => `Cannot publish the character ${code}: readers see nothing, a box, or the words in a different order`,
    'Delete it, or the reference or escape for it; the cursor stays in place as it moves over an invisible character',
  ),

  // YAML: site.yaml, version.yaml and the front matter of a text.
  yaml: error<{ reason: string; remedy: string }>(
    ({ reason }) => `Cannot read the YAML: ${reason}`,
    ({ remedy }) => remedy,
  ),
  'intricate-keys': error<{ reason: string }>(
    ({ reason }) => `Cannot read the keys and values: ${reason}`,
    'Compare it with the example in the documentation, and delete what does not belong here',
  ),
  'missing-key': error<{ key: string; example: string }>(
    ({ key }) => `Cannot find key "${key}": it is required here`,
    ({ example }) => `Write, for example: ${example}`,
  ),
  'joined-colon': error<{ found: string; meant: string }>(
    ({ found }) => `Cannot read "${firstLine(found)}": there is no space after its colon`,
    ({ meant }) => `Write ${meant}`,
  ),
  'cut-value': slip<{ found: string; meant: string }>(
    ({ found }) => `Cannot show "${firstLine(found)}": YAML takes what follows a "#" for a comment`,
    ({ meant }) => `Put the whole value between quotes: ${meant}`,
  ),
  'misplaced-key': error<{ key: string; file: string }>(
    ({ key, file }) => `Cannot use key "${key}" here: it belongs in ${file}`,
    ({ file }) => `Move the line to ${file}`,
  ),
  'quoted-value': warning<{ found: string }>(
    ({ found }) => `Found the value ${firstLine(found)}: readers see these quotes, too`,
    ({ found }) => `Write "${found.slice(1, -1).trim()}", with straight quotes or none`,
  ),
  'marked-value': warning<{ found: string }>(
    ({ found }) => `Found "${firstLine(found)}" in a value: readers see these signs`,
    'Write the words, or the sign itself, such as "&": a value has no marks',
  ),
  'unknown-key': error<{ key: string; known: readonly string[] }>(
    ({ key, known }) => `Cannot use key "${key}": it is not one of ${known.join(', ')}`,
    ({ key, known }) => suggest(key, known, 'Delete the line'),
  ),
  'invalid-value': error<{ subject: string; reason: string; example: string; remedy: string | undefined }>(
    ({ subject, reason }) => `Cannot use ${subject}: ${reason}`,
    ({ example, remedy }) => remedy ?? `Write, for example: ${example}`,
  ),

  // site.yaml
  'unknown-locale': error<{ locale: string; locales: readonly string[]; meant: string | undefined }>(
    ({ locale, locales }) => `Cannot use locale "${locale}": it is not one of the locales ${locales.join(', ')}`,
    ({ locale, meant }) =>
      meant === undefined ? `Add "${locale}" to "locales:", or write one of these` : `Write "${meant}"`,
  ),
  'dropped-locale': error<{ locale: string }>(
    ({ locale }) => `Cannot drop locale "${locale}": it is still one of the locales`,
    ({ locale }) => `Remove "${locale}" from "locales:" or from "dropped:"`,
  ),
  'policy-locale': error<{ locale: string; locales: readonly string[]; meant: string | undefined }>(
    ({ locale, locales }) => `Cannot use locale "${locale}": it is not one of those of the site, ${locales.join(', ')}`,
    ({ locale, meant }) =>
      meant === undefined ? `Add "${locale}" to "locales:" in site.yaml too, or delete it here` : `Write "${meant}"`,
  ),
  'policy-source': error<{ sourceLocale: string; locales: readonly string[] }>(
    ({ sourceLocale, locales }) =>
      `Cannot use source locale "${sourceLocale}": this policy has only ${locales.join(', ')}`,
    ({ sourceLocale }) => `Add "${sourceLocale}" to "locales:", or write another "sourceLocale:" here`,
  ),
  'policy-without-version': warning<{ id: string }>(
    ({ id }) => `Cannot use this file yet: policy "${id}" has no version`,
    ({ id }) => `Write its first version with "promulgate new-version ${id}", or delete the file`,
  ),
  'self-fallback': error<{ locale: string }>(
    ({ locale }) => `Cannot let "${locale}" fall back to itself`,
    ({ locale }) => `Remove "${locale}" from its own chain`,
  ),

  // messages/<locale>.json
  json: error<{ reason: string; remedy?: string | undefined }>(
    ({ reason }) => `Cannot read the messages as JSON: ${reason}`,
    ({ remedy }) =>
      remedy ?? 'Write "key": "text", one on each line, with a comma after each but the last, between { and }',
  ),
  'missing-message': error<{ key: string }>(
    ({ key }) => `Cannot find message "${key}"`,
    ({ key }) => `Add "${key}": "…" in this language`,
  ),
  'untranslated-holds': warning<{ key: string; locale: string }>(
    ({ key, locale }) => `Cannot show message "${key}" in "${locale}": it is shown in another language`,
    ({ key, locale }) => `Add "${key}": "…" to messages/${locale}.json`,
  ),
  'unknown-message': error<{ key: string; known: readonly string[] }>(
    ({ key }) => `Cannot use message "${key}": no page shows it`,
    ({ key, known }) => suggest(key, known, 'Delete the line'),
  ),
  'invalid-message': error<{ key: string; reason: string }>(
    ({ key, reason }) => `Cannot use message "${key}": ${reason}`,
    ({ key }) => `Write the words on one line, between quotes: "${key}": "…"`,
  ),
  'message-names': error<{ key: string; faults: readonly string[]; names: readonly string[] }>(
    ({ key, faults }) => `Cannot use message "${key}": ${faults.join(', ')}`,
    ({ names }) =>
      names.length === 0
        ? 'Write plain words'
        : `Write ${names.map((name) => `{{${name}}}`).join(' and ')} in the sentence, and no other name`,
  ),

  // version.yaml
  'announced-late': error<{ announced: string; effective: string; day: string }>(
    ({ announced, effective }) => `Cannot announce on ${announced}: the version takes effect earlier, on ${effective}`,
    ({ day }) => `Write ${day} or an earlier date`,
  ),
  'clock-change': error<{ time: string; timeZone: string; change: 'skipped' | 'repeated' }>(
    ({ time, timeZone, change }) =>
      `Cannot use ${time}: in ${timeZone} clocks ${change === 'skipped' ? 'skip that time when they are put forward' : 'show that time twice when they are put back'}`,
    'Choose a time that clocks show once, such as one two hours later',
  ),
  'same-time': error<{ id: string; effective: string; previous: string }>(
    ({ id, effective, previous }) =>
      `Cannot take effect on ${effective}: version ${previous} takes effect at the same time as version ${id}`,
    'Choose a different time: only one version can be in force',
  ),
  'short-notice': error<{
    effective: string;
    announced: string;
    days: number;
    promised: number;
    /** The last day on which it could be announced; undefined where that may be past. */
    last: string | undefined;
    /** The day on which it can be announced, and the first on which it can take effect then. */
    earliest: string;
    first: string;
  }>(
    ({ effective, announced, days, promised }) =>
      `Cannot take effect on ${effective}: a major change announced on ${announced} gives ${days} days of notice, and site.yaml promises ${promised}`,
    ({ announced, earliest, last, first }) =>
      `${last === undefined ? 'N' : `Write "announced: ${last}", or n`}ame the directory ${first} or later${earliest === announced ? '' : `, with "announced: ${earliest}"`}; if it cannot wait, tell readers why with "urgent: …"`,
  ),
  'urgent-minor': error(
    'Cannot call a minor change urgent: it needs no notice',
    'Delete the line, or write "change: major"',
  ),
  'urgent-needless': warning<{ announced: string; days: number; promised: number }>(
    ({ announced, days, promised }) =>
      `Found a reason for short notice: announced on ${announced}, the change gives ${days} days of notice, and site.yaml promises ${promised}`,
    'Delete the line: pages would say that the notice is short',
  ),
  'new-country': error<MajorFound>(
    ({ what, previous }) =>
      `Cannot call this change minor: it stores information in ${what}, where version ${previous} stores none`,
    announceMajor,
  ),
  'new-provider': error<MajorFound>(
    ({ what, previous }) =>
      `Cannot call this change minor: it names ${what} as a provider, and version ${previous} does not`,
    announceMajor,
  ),
  'new-holds': error<MajorFound>(
    ({ what, previous }) => `Cannot call this change minor: it stores ${what}, and version ${previous} does not`,
    announceMajor,
  ),
  'new-recipient': error<MajorFound>(
    ({ what, previous }) =>
      `Cannot call this change minor: it gives information to ${what}, and version ${previous} does not`,
    announceMajor,
  ),
  'new-purpose': error<MajorFound>(
    ({ what, previous }) =>
      `Cannot call this change minor: it gives information for ${what}, which version ${previous} does not name`,
    announceMajor,
  ),
  'freer-role': error<MajorFound>(
    ({ what, previous }) => `Cannot call this change minor: it has ${what}, unlike version ${previous}`,
    announceMajor,
  ),
  'weaker-safeguard': error<MajorFound>(
    ({ what, previous }) => `Cannot call this change minor: it has safeguard ${what}, which version ${previous} has`,
    announceMajor,
  ),

  // Acts of the company on a version: "withdrawn:" and "postponed:" in version.yaml.
  'act-early': error<{ verb: string; date: string; announced: string }>(
    ({ verb, date, announced }) =>
      `Cannot ${verb} on ${date}: the version is announced on ${announced}, and is a draft until then`,
    ({ verb }) =>
      verb === 'withdraw'
        ? 'Delete the directory of the version, which nobody has seen'
        : 'Rename the directory to the later date, and delete this entry',
  ),
  'act-late': error<{ verb: string; date: string; effective: string }>(
    ({ verb, date, effective }) => `Cannot ${verb} on ${date}: the version took effect on ${effective}`,
    'Put what should hold instead into a new version with "promulgate new-version", where it cannot wait with --urgent',
  ),
  'acts-order': error<{ verb: string; date: string; previous: string }>(
    ({ verb, date, previous }) => `Cannot ${verb} on ${date}: the act before this one was on ${previous}`,
    'Put the acts in the order of their dates; a version that was withdrawn can no longer be postponed',
  ),
  'postponed-earlier': error<{ to: string; from: string }>(
    ({ to, from }) => `Cannot postpone to ${to}: the version takes effect on ${from}, which is not earlier`,
    ({ from }) => `Write a time after ${from}; for an earlier one, withdraw the version and make a new one`,
  ),
  'unknown-region': error<{ region: string; known: readonly string[] }>(
    ({ region }) => `Cannot use region "${region}": it is not a known AWS region`,
    ({ region, known }) => suggest(region, known, 'Write a region such as eu-central-1'),
  ),
  'opt-in-region': warning<{ region: string }>(
    ({ region }) => `Found region "${region}": nothing can be stored there until it is enabled for the AWS account`,
    'Ask the platform team to enable it, or name a region that is enabled in every account',
  ),
  'unknown-zone': error<{ zone: string }>(
    ({ zone }) => `Cannot use zone "${zone}": it is not a known zone with a place of its own`,
    'Write the name of a Local Zone or a Wavelength Zone, such as eu-central-1-ham-1a',
  ),
  'zone-elsewhere': error<{ zone: string; region: string; own: string }>(
    ({ zone, region, own }) => `Cannot use zone "${zone}": it belongs to region ${own}, and not to ${region}`,
    ({ own, region }) => `Write "region: ${own}", or a zone of ${region}`,
  ),
  'zone-needless': error<{ zone: string; region: string }>(
    ({ zone, region }) => `Cannot use zone "${zone}": it is in the place of its region ${region}`,
    'Delete the line: the region says it all',
  ),
  'region-and-country': error<{ key: string; region: string; where: string }>(
    ({ key, region, where }) => `Cannot use "${key}" beside a region: ${region} is in ${where}`,
    'Delete the line; for a place outside AWS, delete the line with "region" instead',
  ),
  'unknown-country': error<{ country: string; meant: string | undefined }>(
    ({ country }) => `Cannot use country "${country}": it is not a code of ISO 3166-1`,
    ({ meant }) => `Write ${meant === undefined ? 'its two letters, such as DE or US' : `"country: ${meant}"`}`,
  ),
  'unknown-processor': error<{ processor: string; meant: string | undefined; known: readonly string[] }>(
    ({ processor }) => `Cannot use processor "${processor}": the catalogue does not have it`,
    ({ meant }) =>
      meant === undefined
        ? 'Write name, service, role and country in place of processor; "promulgate disclose --processors" prints the catalogue'
        : `Write "processor: ${meant}"`,
  ),
  'repeated-row': slip<{ name: string; kind: string }>(
    ({ name, kind }) => `Cannot name "${kind}" again for ${name}: it is named there already`,
    'Delete it here, or say both in one row',
  ),
  'safeguard-country': slip<{ safeguard: string; there: string; reason: string; right: readonly string[] }>(
    ({ safeguard, there, reason }) => `Cannot use safeguard "${safeguard}" for ${there}: ${reason}`,
    ({ right: [first, ...others] }) =>
      `Write "safeguard: ${first}"${others.length === 0 ? '' : `, or ${others.join(', ')}, whichever is true`}`,
  ),
  'adequacy-in-part': warning<{ there: string; limit: string; name: string }>(
    ({ there, limit }) => `Found "adequacy" for ${there}: the decision covers only ${limit}`,
    ({ name }) => `Make sure that ${name} is among them, or write "safeguard: standardClauses"`,
  ),
  'contact-abroad': slip<{ name: string; there: string; statute: string }>(
    ({ name, there, statute }) =>
      `Cannot name ${name} in ${there} without a contact: under ${statute}, readers must be able to reach whoever gets their data abroad`,
    'Add "contact: privacy@example.com" to the row, with an address or number of theirs',
  ),
  'country-unnamed': warning(
    'Cannot check the safeguards: site.yaml does not say in which country the company is',
    'Add "country: DE" to site.yaml, with the code of that country',
  ),
  'unknown-holds': error<{ group: string; name: string; key: string; known: readonly string[]; sourceLocale: string }>(
    ({ group, name, key }) => `Cannot use "${name}" for "${group}": no message "${key}" says what it is`,
    ({ name, key, known, sourceLocale }) =>
      suggest(name, known, `Add "${key}": "…" to messages/${sourceLocale}.json and to those of every other locale`),
  ),
  'storage-unknown': error(
    'Cannot show {{storage}}: version.yaml names no place where information is stored',
    'Add "storage:" with each place, or remove {{storage}} from the texts',
  ),
  'storage-not-shown': warning<{ file: string }>(
    ({ file }) => `Found places under "storage:" that ${file} does not show`,
    'Put {{storage}} on a line of its own where the text names the places of storage',
  ),
  'recipients-unknown': error(
    'Cannot show {{recipients}}: version.yaml names nobody who receives information',
    'Add "recipients:" with each of them, or remove {{recipients}} from the texts',
  ),
  'recipients-not-shown': warning<{ file: string }>(
    ({ file }) => `Found recipients under "recipients:" that ${file} does not show`,
    'Put {{recipients}} on a line of its own where the text says who receives information',
  ),

  // Corrections of announced words, under "corrections:" in version.yaml.
  'corrections-order': error<{ locale: string; date: string; previous: string }>(
    ({ locale, date, previous }) =>
      `Cannot correct "${locale}" on ${date}: the correction before this one was made on ${previous}`,
    'Put the corrections of a text in the order of their dates',
  ),
  'correction-early': error<{ date: string; announced: string }>(
    ({ date, announced }) =>
      `Cannot correct on ${date}: the version is announced on ${announced}, and its words can be changed freely until then`,
    'Write the date of the correction, or delete the entry',
  ),
  'corrected-text': error<{ version: string; locale: string; texts: readonly string[]; meant: string | undefined }>(
    ({ version, locale, texts }) =>
      `Cannot find the text that is corrected: ${version} has no text in "${locale}", only in ${texts.join(', ')}`,
    ({ locale, meant }) =>
      meant === undefined
        ? `If that text was deleted, restore ${locale}.md: it stays public. List "${locale}" under "dropped:" in site.yaml if it is no longer offered`
        : `Write "${meant}"`,
  ),
  'correction-same': error<{ replaced: string; next: string }>(
    ({ replaced, next }) => `Cannot find what was corrected: ${replaced} and ${next} have the same words`,
    ({ replaced, next }) => `Correct the words in ${next}, or delete this entry and ${replaced}`,
  ),

  'correction-of-meaning': error<{ where: string; what: string }>(
    ({ where, what }) => `Cannot take this correction for that of a slip: in ${where} it ${what}`,
    'Write "meaning: true" in this entry, so that pages and feed say that the meaning changes; what readers must hear about in advance belongs in a new version',
  ),

  // The front matter of a text.
  'front-matter': error(
    'Cannot find the front matter: the first line is not "---"',
    'Start the file with three lines: "---", "title: Privacy Policy", "---"',
  ),
  'open-front-matter': error(
    'Cannot find the end of the front matter: there is no second line "---"',
    'Write "---" on a line of its own between the last key and the text',
  ),
  'translation-kind': error(
    'Cannot find key "translation": it says how this text was made',
    'Add "translation: machine", "reviewed" or "certified"',
  ),
  'translated-source': error('Cannot use key "translation" in the source: it is not a translation', 'Delete the line'),
  'translated-topics': error(
    'Cannot use key "topics" in a translation: the source names them for every language',
    'Delete it here, or move it to the source',
  ),
  'topic-place': error<{ topic: string; place: string; anchors: readonly string[] }>(
    ({ topic, place }) =>
      `Cannot find "${place}", which says "${topic}": no section or clause of this text has that id`,
    ({ place, anchors }) => suggest(place, anchors, `Write one of ${listNames(anchors)}`),
  ),

  // Applications that share the texts.
  'application-named-as-locale': error<{ id: string }>(
    ({ id }) => `Cannot use "${id}" as an application: it is the name of a locale`,
    ({ id }) => `Write a longer id, such as "${id}-app"`,
  ),
  'unknown-application': error<{ id: string; ids: readonly string[] }>(
    ({ id, ids }) =>
      `Cannot find application "${id}": ${ids.length === 0 ? 'site.yaml has no applications' : `it is not one of ${listNames(ids)}`}`,
    ({ id, ids }) => suggest(id, ids, `Add "${id}:" under "applications:" in site.yaml`),
  ),
  'application-name': warning<{ id: string; other: string; name: string }>(
    ({ id, other, name }) => `Found the name "${name}" of application "${other}" at "${id}", too`,
    ({ id }) => `Write the name of "${id}": readers would take its pages for those of the other one`,
  ),
  'application-fact': error<{ id: string; name: string; file: string }>(
    ({ id, name, file }) =>
      `Cannot show ${file} for application "${id}": it has no fact "${name}", which the text uses`,
    ({ id, name }) => `Add "${name}: …" under "facts:" of "${id}"`,
  ),
  'application-address': error<{ id: string; address: string; reason: string; file: string }>(
    ({ id, address, reason, file }) =>
      `Cannot use "${address}" as a link in ${file} for application "${id}": ${reason}`,
    ({ id }) => `Write facts of "${id}" that make an address where the text has a link`,
  ),

  // The look of pages.
  'low-contrast': error<{
    scheme: string;
    words: string;
    behind: string;
    ratio: string;
    needed: string;
    better: string;
  }>(
    ({ scheme, words, behind, ratio, needed }) =>
      `Cannot use these ${scheme} colours: "${words}" on "${behind}" has a contrast of ${ratio}, and readers need ${needed}`,
    ({ words, better }) => `Write, for example: ${words}: "${better}"`,
  ),
  'link-label': error<{ sourceLocale: string }>(
    ({ sourceLocale }) => `Cannot show this link: it has no words in the source language "${sourceLocale}"`,
    ({ sourceLocale }) => `Add them under "label:", such as ${sourceLocale}: Imprint`,
  ),
  'missing-picture': error<{ file: string; name: string }>(
    ({ file, name }) => `Cannot find "${file}", which "${name}" names`,
    'Put the file beside site.yaml, or delete the line',
  ),
  'unnamed-logo': error(
    'Cannot show the logo: readers who do not see it would not learn what it says',
    'Write what it says under "theme:", for example: name: Example App',
  ),
  'dark-logo-alone': error(
    'Cannot show the logo for dark screens: there is none for light ones',
    'Write, for example: logo: logo.svg',
  ),
  'picture-part': error<{ found: string; reason: string; remedy: string }>(
    ({ found, reason }) => `Cannot show ${found} in a picture: ${reason}`,
    ({ remedy }) => remedy,
  ),

  // What keeps content out of production.
  'reserved-name': error<{ found: string }>(
    ({ found }) =>
      `Cannot go into production with "${found}": the name is reserved for examples, and belongs to no one`,
    'Write the real name or address; or stay in the trial with "stage": "trial"',
  ),
  'unfilled-placeholder': error<{ found: string }>(
    ({ found }) => `Cannot go into production with "${found}": it is a placeholder`,
    'Write what belongs in its place; or stay in the trial with "stage": "trial"',
  ),
  requirement: error<Asked>(unmetWords, ({ write }) => write),
  'requirement-advice': warning<Asked>(unmetWords, ({ write }) => write),
  'unnoted-translation': error(
    'Cannot go into production with a machine translation that has no note for its readers',
    'Add, for example, "note: A lawyer will review this translation." in the language of the text; or review the text, and write "translation: reviewed"',
  ),

  // Headings and their ids.
  'no-text': error(
    'Cannot publish an empty text: there is nothing after the front matter',
    'Write the text, or delete the file; readers then see the text in another language',
  ),
  'too-many-headings': error<{ limit: string }>(
    ({ limit }) => `Cannot use a text with more than ${limit} headings: no policy has that many`,
    'Look for lines that start with "#" but are not headings',
  ),
  'heading-level': error<{ words: string; id: string; alternative: string }>(
    'Cannot use a first-level heading: the title belongs in the front matter',
    ({ words, id, alternative }) => `Write "## ${words} {#${id}}" for a section${alternative}`,
  ),
  'heading-mark': mendable(
    error<{ line: string; marks: string }>(
      ({ line, marks }) =>
        `Cannot read "${line}" as a heading: ${marks.includes('＃') ? `"${marks}" is full-width` : `there is no space after "${marks}"`}`,
      ({ line, marks }) =>
        `Write "${'#'.repeat(marks.length)} ${line.slice(marks.length).trim()}", or "\\#" for the sign itself`,
    ),
    ({ line, marks }) => ({ typed: line, meant: `${'#'.repeat(marks.length)} ${line.slice(marks.length).trim()}` }),
  ),
  'empty-heading': error(
    'Cannot use a heading without words: it could not be referred to',
    'Write "## Heading {#id}", or delete the line',
  ),
  'nested-heading': error(
    'Cannot use a heading within a list or a quotation: it belongs to no section',
    'Write **text** for a bold line, or move the heading out',
  ),
  'missing-id': error<{ words: string; id: string | undefined; choices: readonly string[]; alternative: string }>(
    ({ words }) => `Cannot find the id of section "${words}" at the end of its heading`,
    ({ words, id, choices, alternative }) =>
      id !== undefined
        ? `Write "## ${words} {#${id}}"${alternative}`
        : choices.length > 0
          ? `Write the id of the source’s section that this is, which is one of ${listNames(choices)}: "## ${words} {#…}"`
          : `Write "## ${words} {#id}" with the id of the source’s section${alternative}`,
  ),
  'invalid-id': error<{ id: string; proposal: string }>(
    ({ id }) => `Cannot use "${id}" as an id: it may have only lower-case letters, digits and hyphens`,
    ({ proposal }) => `Write "{#${proposal}}"`,
  ),
  'duplicate-id': error<{ id: string; meant: string | undefined; choices: readonly string[] }>(
    ({ id }) => `Cannot use id "${id}" twice in one text`,
    ({ meant, choices }) =>
      meant === undefined
        ? `Write the id of the source’s section at the heading that has the wrong one, such as ${listNames(choices)}`
        : `Write "{#${meant}}"`,
  ),
  'id-of-clause': error<{ id: string }>(
    ({ id }) => `Cannot use id "${id}" for a heading: a clause of this text already has it`,
    'Write a different id, which does not end in the label of a clause',
  ),
  'id-taken': error<{ id: string }>(
    ({ id }) => `Cannot use id "${id}" here: a heading, a clause or another "{: #${id}}" of this text has it`,
    'Write a different id',
  ),
  'stray-mark': slip<{ found: string }>(
    ({ found }) => `Cannot read "${found}": readers would see it`,
    'Write "{: #id}", with small letters, digits and hyphens, at the end of the words that get the id; or delete it',
  ),
  'stray-id': error<{ found: string }>(
    ({ found }) => `Cannot use "${found}" here: an id belongs at the end of a heading, once; readers would see it`,
    'Move it to the end of the line that starts with "## ", or delete it',
  ),

  // Paragraphs, lists and tables.
  'intricate-text': error<{ reason: string }>(
    ({ reason }) => `Cannot read this paragraph: ${reason}`,
    'Divide it with empty lines, and remove marks that a legal text does not need',
  ),
  'clause-label': mendable(
    error<{ shown: string; label: string }>(
      ({ shown }) => `Cannot read "${shown}" as the label of a clause`,
      ({ label }) => `Write "${label}" with ASCII parentheses and a space`,
    ),
    ({ shown, label }) => ({ typed: shown, meant: label.trimEnd() }),
  ),
  'clause-space': mendable(
    warning<{ label: string }>(
      ({ label }) => `Found "${label}" with no space after it: it is not shown as a clause`,
      ({ label }) => `Write "${label} " with a space`,
    ),
    ({ label }) => ({ typed: label, meant: `${label} ` }),
  ),
  'clause-order': warning<{ label: string; before: string | undefined; wanted: readonly string[] }>(
    ({ label, before }) =>
      before === undefined
        ? `Found clause "${label}" with none before it`
        : `Found clause "${label}" ${before === label ? 'twice' : `after "${before}"`}`,
    ({ label, before, wanted }) => {
      const next = wanted.map((each) => `"${each}"`).join(' or ');
      const isNumber = /^\d+\.\d+$/.test(label);
      return [
        wanted.length === 0 ? 'Start with the first label' : `Write ${next}`,
        ...(wanted.length > 0 && label !== before ? ['add what is missing before it'] : []),
        ...(isNumber ? [`write "${label.replace('.', '\\.')}" for words that are no label`] : []),
      ].join('; or ');
    },
  ),
  'heading-number': warning<{ number: string; before: string; wanted: readonly string[] }>(
    ({ number, before }) =>
      `Found heading number "${number}" ${number === before ? 'twice' : `after "${before}"`}: a text is cited by its numbers`,
    ({ wanted }) => `Write ${wanted.map((next) => `"${next}"`).join(' or ')}, or add what is missing before it`,
  ),
  'list-marker': mendable(
    warning<{ line: string; meant: string }>(
      ({ line }) => `Found "${firstLine(line)}": its start is no mark of a list or a clause, so it is not shown as one`,
      ({ meant }) => `Write "${wholeLine(meant)}", on a line of its own`,
    ),
    ({ line, meant }) => ({ typed: line, meant }),
  ),
  'label-within': warning<{ line: string }>(
    ({ line }) => `Found "${firstLine(line)}" within a paragraph: readers see it on one line with the words before it`,
    ({ line }) =>
      `Leave an empty line before "${firstLine(line)}"; or, where it belongs to the clause before it, start the line with four spaces more than that`,
  ),
  'definition-term': warning<{ line: string }>(
    ({ line }) => `Found "${firstLine(line)}" without a term before it: readers see the colon, not a definition`,
    ({ line }) => `Write the term on a line of its own, after an empty line, and "${wholeLine(line)}" on the next`,
  ),
  'short-lines': warning<{ line: string }>(
    ({ line }) => `Found short lines from "${line}" on: readers see them on one line`,
    ({ line }) => `Write "${line}\\" to end the line there, and so on; or leave an empty line between paragraphs`,
  ),
  'accidental-list': warning<{ number: string; mark: string }>(
    ({ number }) => `Found a list of one item that starts with ${number}: readers see a list, not a date or a sentence`,
    ({ number, mark }) => `Write "${number}\\${mark}" for a number that starts a sentence`,
  ),
  'accidental-item': warning<{ sign: string }>(
    ({ sign }) => `Found a list of one item within a sentence: readers do not see the "${sign}", but a list`,
    ({ sign }) => `Write "\\${sign}" for the sign itself, or move it to the end of the line before`,
  ),
  renumbered: slip<{ number: string; mark: string; shown: number }>(
    ({ number, mark, shown }) => `Cannot show "${number}${mark}": readers see ${shown}, because a list counts on`,
    ({ number, mark, shown }) =>
      `Write "${shown}${mark}", or "${number}\\${mark}" for a number that starts a sentence, after an empty line`,
  ),
  'list-parenthesis': warning<{ number: string }>(
    ({ number }) => `Found a list with "${number})": readers see "${number}."`,
    ({ number }) => `Write "${number}.", or "(${number})" for a clause`,
  ),
  'joined-line': warning(
    'Found a line after a list that readers see as part of its last item',
    'Leave an empty line before it, or start it with spaces if it belongs to the item',
  ),
  'accidental-quotation': slip<{ line: string }>(
    ({ line }) => `Cannot show the ">" of "${firstLine(line)}": readers see a quotation`,
    ({ line }) => `Write "\\${wholeLine(line)}" for the sign itself; a quotation starts with "> " after an empty line`,
  ),
  'accidental-mark': slip<{ sign: string; effect: string; raw: string }>(
    ({ sign, effect, raw }) => `Cannot show the "${sign}" of "${firstLine(raw)}": readers see ${effect} instead`,
    ({ sign }) => `Write "\\${sign}" for the sign itself`,
  ),
  'not-shown': slip<{ found: string }>(
    ({ found }) => `Cannot show "${firstLine(found)}": readers do not get it`,
    'Delete it, or write a backslash before the sign that hides it',
  ),
  'merge-mark': error<{ found: string }>(
    ({ found }) => `Cannot read the file: "${firstLine(found)}" is left from a merge that was not finished`,
    'Keep the right lines of both sides, and delete the lines of <<<<<<<, |||||||, ======= and >>>>>>>',
  ),
  'indented-code': warning(
    'Found text indented by four spaces: readers see it as program code',
    'Remove the spaces at the start of the line',
  ),
  'open-fence': error<{ fence: string }>(
    ({ fence }) =>
      `Cannot find the end of the program code that "${fence}" begins: readers see everything after it as code`,
    ({ fence }) => `Delete "${fence}", or write it again on the line where the code ends`,
  ),
  'literal-table': error(
    'Cannot show this as a table: the line of dashes does not have as many cells as the head',
    'Write the first lines as | Head | Head |, then | --- | --- |',
  ),
  'table-cells': error<{ cells: number; columns: number }>(
    ({ cells, columns }) =>
      `Cannot show a row of ${cells} cells in a table whose head has ${columns}: the last would be lost`,
    'Add the head, or write \\| for a bar within a cell',
  ),
  'unused-definition': error<{ start: string; tag: string }>(
    ({ start, tag }) =>
      `Cannot show the line that starts with "${start}": it defines the address of a link "[${tag}]" that this text does not have`,
    ({ start }) => `Write "\\${start}" for words that readers should see, or delete the line`,
  ),

  // Words, and marks that are not shown as their writer meant them.
  'raw-html': error<{ html: string }>(
    ({ html }) => `Cannot use HTML in the text: found "${firstLine(html)}"`,
    ({ html }) => markdownInstead(html),
  ),
  image: error<{ address: string }>(
    ({ address }) => `Cannot show the picture "${address}": a page makes no request except for itself`,
    'Describe in words what the picture shows, or link to it: [text](https://example.com)',
  ),
  'literal-emphasis': error<{ found: string; meant: string | undefined }>(
    ({ found }) => `Cannot show "${found}" as emphasis: readers would see the signs themselves`,
    ({ found, meant }) => {
      const signs = `\\${found[0]}\\${found[0]} for the signs`;
      return meant === undefined
        ? `Move the punctuation or space that touches "${found}" to its other side, or write ${signs}`
        : `Write "${meant}", or ${signs}`;
    },
  ),
  'literal-star': warning<{ sign: string }>(
    ({ sign }) => `Found a "${sign}" that readers see, although it seems to be meant as emphasis`,
    ({ sign }) =>
      `Move the punctuation or space that touches it to its other side, add the "${sign}" that is missing, or write "\\${sign}" for the sign`,
  ),
  'literal-backtick': warning(
    'Found a "`" that readers see, although it seems to be meant as the start or the end of program code',
    'Add the "`" that is missing, or write "\\`" for the sign',
  ),
  'literal-code': warning<{ found: string }>(
    ({ found }) => `Found "${found}", which readers would see as it stands here`,
    'Write the character itself, or delete it; program code belongs between two "`"',
  ),
  'literal-link': error<{ meant: string | undefined }>(
    'Cannot show this as a link: readers would see the brackets',
    ({ meant }) =>
      meant === undefined
        ? 'Write [text](https://example.com) without a space between "]" and ")"; a fact in it is {{name}}'
        : `Write "${meant}"`,
  ),
  footnote: warning<{ found: string }>(
    ({ found }) => `Cannot show "${found}" as a footnote: readers see the signs themselves`,
    'Write the note in the text, in parentheses',
  ),
  'footnote-link': error<{ found: string }>(
    ({ found }) => `Cannot show "${found}" as a footnote: it becomes a link whose address is the note`,
    'Write the note in the text, in parentheses',
  ),
  'damaged-text': error<{ found: string; repaired: string | undefined }>(
    ({ found }) => `Cannot publish "${found}": this is UTF-8 that was read as Windows-1252 and saved again`,
    ({ repaired }) =>
      repaired === undefined ? 'Write the letter or sign that was meant, such as ’ or ”' : `Write "${repaired}"`,
  ),
  'lost-letter': error(
    'Cannot publish the replacement character U+FFFD: a letter was lost here',
    'Write the letter that was lost',
  ),
  placeholder: warning<{ found: string }>(
    ({ found }) => `Found "${found}": it looks like a placeholder that was left in`,
    'Write the words that belong here',
  ),

  // Facts of version.yaml in a text.
  'misspelt-fact': warning<{ name: string; meant: string }>(
    ({ name }) => `Found fact "${name}", which no text uses`,
    ({ meant }) => `Write "${meant}", or delete the line`,
  ),
  'unknown-fact': error<{ name: string; facts: readonly string[] }>(
    ({ name, facts }) =>
      `Cannot use fact "${name}": ${facts.length === 0 ? 'version.yaml has no facts' : `it is not one of ${listNames(facts)}`}`,
    ({ name, facts }) =>
      suggest(
        name,
        [...facts, ...disclosureNames],
        /^[a-z][A-Za-z0-9]*$/.test(name)
          ? `Add "${name}: …" under "facts:" in version.yaml`
          : 'Write the name of a fact between the braces, such as {{company}}',
      ),
  ),
  'single-brace': telling(
    error<{ found: string; meant: string }>(
      ({ found }) => `Cannot read "${found}" as a fact: it has one brace on each side`,
      ({ meant }) => `Write "{{${meant}}}", or \\{ for the sign itself`,
    ),
    ({ meant }) => meant,
  ),
  'broken-fact': error<{ found: string }>(
    ({ found }) => `Cannot read "${found}" as part of a fact`,
    'Write a fact as {{company}}, with two braces on both sides',
  ),
  'fact-in-code': error<{ name: string }>(
    ({ name }) => `Cannot fill in "{{${name}}}" within program code: readers would see the name`,
    'Delete the backticks (`) around it, or the spaces at the start of the line',
  ),
  'inline-storage': error<{ name: string }>(
    ({ name }) => `Cannot use "{{${name}}}" within a sentence: it becomes a table`,
    ({ name }) => `Put {{${name}}} on a line of its own, with an empty line before and after it`,
  ),

  'fact-look-alike': telling(
    mendable(
      slip<{ found: string; meant: string }>(
        ({ found }) => `Cannot read "${found}" as a fact: readers would see the braces`,
        ({ meant }) => `Write "{{${meant}}}", with the braces of an English keyboard and no backslash`,
      ),
      ({ found, meant }) => ({ typed: found, meant: `{{${meant}}}` }),
    ),
    ({ meant }) => meant,
  ),

  // Links.
  'empty-link': slip<{ address: string }>(
    ({ address }) => `Cannot show the link to "${address}": it has no words`,
    ({ address }) => `Write [text](${address})`,
  ),
  'bare-address': mendable(
    slip<{ found: string; meant: string }>(
      ({ found }) => `Cannot tell where the address in "${firstLine(found)}" ends: readers get a link that fails`,
      ({ meant }) => `Write "${wholeLine(meant)}"`,
    ),
    ({ found, meant }) => ({ typed: found, meant }),
  ),
  'fact-in-address': slip<{ address: string }>(
    ({ address }) =>
      `Cannot show "${address}" as an address: its link is filled in, but readers see the name of the fact`,
    ({ address }) => `Write [text](${address})`,
  ),
  'fact-in-title': slip<{ name: string }>(
    ({ name }) => `Cannot fill in "{{${name}}}" within the title of a link: readers would see the name`,
    'Write the words themselves, or delete the title',
  ),
  'link-address': error<{ address: string; reason: string; meant: string | undefined }>(
    ({ address, reason }) => `Cannot use "${address}" as a link: ${reason}`,
    ({ meant }) =>
      meant === undefined ? 'Write https://…, mailto:…, tel:+…, policy:name, /path or #section-id' : `Write "${meant}"`,
  ),
  'link-anchor': error<{ anchor: string; anchors: readonly string[] }>(
    ({ anchor }) => `Cannot find "#${anchor}": no heading or clause of this text has that id`,
    ({ anchor, anchors }) =>
      suggest(
        `#${anchor}`,
        anchors.map((id) => `#${id}`),
        anchors.length > 0
          ? `Write one of ${listNames(anchors.map((id) => `#${id}`))}`
          : 'Give a heading that id: ## Heading {#id}',
      ),
  ),

  'link-policy': error<{ policy: string; policies: readonly string[] }>(
    ({ policy }) => `Cannot link to policy "${policy}": there is none of that name`,
    ({ policy, policies }) => suggest(policy, policies, `Write one of ${listNames(policies)}`),
  ),
  'link-policy-early': error<{ policy: string; announced: string; first: string }>(
    ({ policy, announced, first }) =>
      `Cannot link to policy "${policy}": it is public from ${first} on, and this text from ${announced}`,
    ({ first }) => `Announce this version on ${first} or later, or the policy earlier`,
  ),
  'link-policy-anchor': slip<{ policy: string; anchor: string; anchors: readonly string[] }>(
    ({ policy, anchor }) =>
      `Cannot find "#${anchor}" in policy "${policy}": no heading or clause of its newest version has that id`,
    ({ policy, anchor, anchors }) => {
      const addresses = anchors.map((id) => `policy:${policy}#${id}`);
      return suggest(`policy:${policy}#${anchor}`, addresses, `Write one of ${listNames(addresses)}`);
    },
  ),

  // A translation beside its source.
  'text-before-heading': error(
    'Cannot match the text before the first heading: the source has none there',
    'Put it under the heading of the section that it belongs to',
  ),
  'unknown-section': error<{ id: string; sourceIds: readonly string[]; meant: string | undefined }>(
    ({ id, sourceIds }) => `Cannot find section "${id}" in the source, which has ${listNames(sourceIds)}`,
    ({ meant }) => (meant === undefined ? 'Write the id that the source has here' : `Write "{#${meant}}"`),
  ),
  'empty-section': error<{ id: string }>(
    ({ id }) => `Cannot show section "${id}": the source has a text there, this file only the heading`,
    'Translate the text, or delete the heading: readers then see the section in another language, marked as such',
  ),
  'clause-lost': error<{ label: string; words: string; where: string }>(
    ({ label, words, where }) => `Cannot find clause "${label}", which the source has here (${where}): "${words}"`,
    ({ label }) => `Write "${label} …" before this, in a paragraph of its own`,
  ),
  'clause-added': error<{ label: string; words: string }>(
    ({ label, words }) => `Cannot match clause "${label}": the source has none here: "${words}"`,
    'Delete it, write it without its label, or add it to the source',
  ),
  'clause-differs': error<{ found: string; label: string; words: string }>(
    ({ found, label, words }) => `Cannot match this ${found}: the source has clause "${label}" here: "${words}"`,
    ({ label }) => `Start it with "${label} ", after an empty line`,
  ),
  'storage-lost': error<{ name: string; where: string }>(
    ({ name, where }) => `Cannot find {{${name}}}, which the source has here (${where})`,
    ({ name }) => `Put {{${name}}} on a line of its own before this`,
  ),
  'storage-added': error<{ name: string }>(
    ({ name }) => `Cannot match {{${name}}}: the source does not have it here`,
    ({ name }) => `Put {{${name}}} on a line of its own where the source has it`,
  ),
  'piece-lost': warning<{ piece: string; words: string; where: string; start: string; isEnd: boolean }>(
    ({ piece, words, where }) => `Found no translation of a ${piece} that the source has here (${where}): "${words}"`,
    ({ start, isEnd }) =>
      `${start === '' ? 'Translate it' : `Write "${start}…"`} ${isEnd ? 'after this' : 'before this'}`,
  ),
  'piece-added': warning<{ piece: string; words: string }>(
    ({ piece, words }) => `Found a ${piece} that the source does not have: "${words}"`,
    'Delete it, join it to what it belongs to, or add it to the source',
  ),
  'piece-differs': warning<{ found: string; wanted: string; start: string }>(
    ({ found, wanted }) => `Found a ${found} where the source has a ${wanted}`,
    ({ start }) => (start === '' ? 'Remove the mark at its start' : `Start it with "${start}"`),
  ),
  'heading-id-differs': warning<{ mark: string; words: string; found: string | undefined; wanted: string | undefined }>(
    ({ found, wanted }) =>
      `Found ${found === undefined ? 'no id' : `the id "${found}"`} of a heading where the source has ${wanted === undefined ? 'none' : `"${wanted}"`}`,
    ({ mark, words, wanted }) => `Write "${mark} ${words}${wanted === undefined ? '' : ` {#${wanted}}`}"`,
  ),
  'piece-id': error<{ piece: string; found: string | undefined; wanted: string | undefined }>(
    ({ piece, found, wanted }) =>
      `Found ${found === undefined ? 'no id' : `the id "${found}"`} of a ${piece} where the source has ${wanted === undefined ? 'none' : `"${wanted}"`}`,
    ({ wanted }) => (wanted === undefined ? 'Delete it' : `Write "{: #${wanted}}" at its end`),
  ),
  'piece-outdated': warning<{ before: string | undefined; now: string }>(
    ({ before, now }) =>
      before === undefined
        ? `Found a translation of words that the source no longer has; now it says "${now}"`
        : `Found the translation of the previous version, whose source was different: "${before}", and now "${now}"`,
    'Translate what has changed, or delete it: readers then get the words of the source. If it still holds, "promulgate accept" it',
  ),
  'lock-line': error<{ line: string }>(
    ({ line }) => `Cannot read "${firstLine(line)}": a line of a lock file has two digests of 12 digits, from 0 to f`,
    'Delete the line, and write it anew with "promulgate accept" and the name of the text',
  ),
  'lock-behind': warning<{ count: number; file: string }>(
    ({ count, file }) =>
      `Found ${count === 1 ? 'a piece' : `${count} pieces`} of ${file} whose source is not recorded: nobody learns when it changes`,
    'Run "promulgate check --fix", and commit this file',
  ),
  'piece-untranslated': error<{ words: string; id: string }>(
    ({ words, id }) =>
      `Cannot publish without a translation of "${words}"${id === '' ? '' : ` in section "${id}"`}: site.yaml says "outdated: block"`,
    'Translate it, or write "outdated: fallback" for the words of the source in its place',
  ),
  'acceptance-unused': warning<{ rule: string; file: string; words: string }>(
    ({ rule, file, words }) => `Found no warning "${rule}" to accept on a line of ${file} with "${words}"`,
    'Delete the acceptance: what it was for is mended, or its words have changed',
  ),
  'heading-moved': warning<{ found: string; wanted: string | undefined }>(
    ({ found, wanted }) =>
      `Found heading "${found}" where the source has ${wanted === undefined ? 'one without an id' : `"${wanted}"`}`,
    'Move it, with the text under it, to where the source has it',
  ),
  'nesting-differs': warning<{ what: 'clause' | 'item' | 'paragraph'; found: number; wanted: number }>(
    ({ what, found, wanted }) =>
      `Found a ${what === 'item' ? 'list item' : what} at level ${found + 1} where the source has it at level ${wanted + 1}`,
    ({ what, found, wanted }) => {
      if (what !== 'paragraph') return `Write ${wanted * (what === 'item' ? 3 : 4)} spaces before its mark`;
      return wanted > found
        ? `Write ${wanted * 4} spaces before it, or "> " where the source has a quotation`
        : 'Write it without the spaces or the ">" before it, after an empty line';
    },
  ),
  'row-differs': warning<{ found: string; wanted: string }>(
    ({ found, wanted }) => `Found a row of ${found} cells where the source has ${wanted}`,
    'Add the cell that is missing, or write \\| for a bar within a cell',
  ),
  'cell-empty': warning<{ words: string }>(
    ({ words }) => `Found an empty cell where the source has "${firstLine(words)}"`,
    'Write the words of this cell',
  ),
  'cell-moved': warning<{ words: string; found: number; wanted: number }>(
    ({ words, found, wanted }) =>
      `Found "${firstLine(words)}" in column ${found}, while the source has its like in column ${wanted}`,
    ({ wanted }) => `Move it to column ${wanted}`,
  ),
  'cell-items': warning<{ found: number; wanted: number }>(
    ({ found, wanted }) => `Found ${listItems(found)} in the cells of this row, and ${wanted} in the source`,
    'Write each item as in the source: "<br>- item"',
  ),
  'item-number': warning<{ found: string; wanted: string }>(
    ({ found, wanted }) => `Found the number "${found}" where the source has "${wanted}"`,
    ({ wanted }) => `Write "${wanted} …"`,
  ),
  'link-differs': warning<{ found: string; wanted: string }>(
    ({ found, wanted }) => `Found a link to "${found}" where the source links to "${wanted}"`,
    ({ wanted }) => `Write [text](${wanted})`,
  ),
  'link-added': warning<{ found: string }>(
    ({ found }) => `Found a link to "${found}", which the source does not have here`,
    'Delete the link, or add it to the source',
  ),
  'link-lost': warning<{ wanted: string }>(
    ({ wanted }) => `Found no link where the source has ${wanted}`,
    ({ wanted }) => `Write ${wanted}, in this language`,
  ),
  'link-title-lost': warning<{ title: string }>(
    ({ title }) => `Found no title of a link where the source has one: "${title}"`,
    ({ title }) => `Write [text](address "${title}"), in this language`,
  ),
  'email-differs': warning<{ found: string | undefined; wanted: string | undefined }>(
    (values) => differentValue('e-mail address', values),
    writeWanted,
  ),
  'facts-differ': telling(
    warning<{ found: string | undefined; wanted: string | undefined }>(
      (values) => differentValue('fact', values),
      ({ wanted }) => writeWanted({ wanted: wanted && `{{${wanted}}}` }),
    ),
    ({ wanted }) => wanted,
  ),
  'numbers-differ': warning<{ found: string | undefined; wanted: string | undefined; meant?: string | undefined }>(
    (values) => differentValue('number', values),
    ({ wanted, meant }) => writeWanted({ wanted: meant ?? wanted }),
  ),
  'time-differs': warning<{ found: string; wanted: string }>(
    ({ found, wanted }) => `Found "${found}" where the source has the time "${wanted}"`,
    ({ wanted }) => `Write "${wanted}" in this language`,
  ),
  'measure-differs': warning<{ found: string; wanted: string }>(
    ({ found, wanted }) => `Found "${found}" where the source has "${wanted}"`,
    ({ wanted }) => `Write "${wanted}" in this language`,
  ),
  'negation-differs': warning<{ said: string; meant: string; isAdded: boolean; isElsewhere?: true; hadIn?: string }>(
    ({ said, meant, isAdded, isElsewhere, hadIn }) => {
      if (isAdded) return `Found a "not" in a text whose source has none: "${startOf(said)}"`;
      if (hadIn !== undefined) return `Found no "not" in a text that had one in version ${hadIn}: "${startOf(said)}"`;
      const others = isElsewhere ? 'and other translations have' : 'has';
      return `Found no "not" in a text whose source ${others} one: "${startOf(meant)}"`;
    },
    ({ said, meant }) =>
      `Compare "${startOf(said, 160)}" with "${startOf(meant, 160)}" in the source: does it say the opposite?`,
  ),
  'words-dropped': warning<{ gone: string; version: string }>(
    ({ gone, version }) =>
      `Found no "${startOf(gone)}" in a text that had it in version ${version}, although the source has not changed`,
    ({ gone }) => `Restore "${startOf(gone, 160)}", unless it was deleted on purpose`,
  ),
  'currency-differs': warning<{ found: string; wanted: string }>(
    ({ found, wanted }) => `Found an amount in ${found} where the source has one in ${wanted}`,
    writeWanted,
  ),
  'emphasis-differs': telling(
    warning<{ kind: 'strong' | 'del' | 'codespan'; here: number; there: number }>(
      ({ kind, here, there }) =>
        `Found ${emphasisNames[kind]} ${times(here)} here, and ${times(there)} in this place of the source`,
      ({ kind, here, there }) =>
        here < there
          ? `Write ${emphasisMarks[kind]} around the words that are marked in the source`
          : `Remove ${emphasisMarks[kind]} around the words that are not marked in the source`,
    ),
    ({ kind, here, there }) => (here < there ? kind : undefined),
  ),

  untranslated: warning<{ words: string }>(
    ({ words }) => `Found words in the language of the source: "${firstLine(words)}"`,
    'Translate them',
  ),
  'other-language': warning<{ language: string; locale: string }>(
    ({ language, locale }) => `Found words that are not in "${locale}": they look like ${language}`,
    'Translate them, or move them to the file of their language',
  ),
  'sentence-start': warning<{ words: string; wanted: string }>(
    ({ words }) => `Found a text that starts within a sentence: "${words}…"`,
    ({ wanted }) =>
      `Write the words that are missing before it, or a capital letter; the source starts with "${startOf(wanted)}"`,
  ),
  'summary-lost': warning<{ summary: string }>(
    'Found no summary, which the source has: readers of this language get that of another one',
    ({ summary }) => `Write below the title, in the language of this file: summary: ${JSON.stringify(summary)}`,
  ),
  'sentence-end': warning<{ words: string; wanted: string }>(
    ({ words }) => `Found a text that ends within a sentence: "…${words}"`,
    ({ wanted }) =>
      `Write the words that are missing after it, or the full stop; the source ends with "${endOf(wanted)}"`,
  ),
  'lone-parenthesis': warning<{ sign: string }>(
    ({ sign }) => `Found a "${sign}" without its other half, which the source has`,
    ({ sign }) => `Write "${sign === '(' ? ')' : '('}", or delete this one`,
  ),
  'lone-quotation': warning<{ sign: string }>(
    ({ sign }) => `Found an uneven number of quotation marks, such as ${sign}`,
    'Write the one that is missing, or delete the one too many',
  ),
  'punctuation-slip': warning<{ found: string }>(
    ({ found }) =>
      `Found "${found}", which the source does not have: a space or words are missing, or a sign is one too many`,
    'Write what is missing, or delete what is too much',
  ),
  'name-differs': warning<{ found: string; wanted: string }>(
    ({ found, wanted }) => `Found "${found}" where the source has "${wanted}"`,
    ({ wanted }) => `Write "${wanted}"`,
  ),
  'translator-note': warning<{ found: string }>(
    ({ found }) => `Found "${found}", which the source does not have: it looks like a note that was left in`,
    'Do what it asks for, and delete it',
  ),
  'glued-number': warning<{ found: string }>(
    ({ found }) => `Found "${found}", which the source does not have: a number touches a word`,
    'Write a space between them, or delete the number',
  ),
  'stray-sign': warning<{ found: string }>(
    ({ found }) => `Found "${found}" beside the words, which the source does not have`,
    'Delete it',
  ),
  'text-short': warning<Lengths>(
    (found) => `Found less text than in the source, beside the rest of this file${inSentences(found)}`,
    ({ words }) => `Translate what is missing of "${startOf(words, 300)}"`,
  ),
  'text-long': warning<Lengths>(
    (found) => `Found more text than in the source, beside the rest of this file${inSentences(found)}`,
    ({ words }) => `Delete what is not in the source, which says "${startOf(words, 300)}"`,
  ),
  'pieces-swapped': warning<{ words: string; next: string }>(
    ({ words }) =>
      `Found a text that seems to have changed places with the next one: the source says "${startOf(words)}" here`,
    ({ words, next }) =>
      `Compare both with the source: "${startOf(words, 160)}" comes first, then "${startOf(next, 160)}"`,
  ),
  'repeated-text': warning<{ words: string }>(
    ({ words }) => `Found a text that stands here for the second time: "${words}…"`,
    'Delete it, unless both are meant',
  ),

  // What a publication would refuse because of what is public.
  'announced-words': error<Refused>(refusal, wayOut),
  'announced-terms': error<Refused>(refusal, wayOut),
  'announced-gone': error<Refused>(refusal, wayOut),
  'untrue-date': error<Refused>(refusal, wayOut),

  // What the rules above should have found.
  unbuildable: error<{ date: string; reason: string }>(
    ({ date, reason }) => `Cannot build the pages as of ${date}: ${reason}`,
    'Undo the last change to this file, and report this message: a rule is missing that says what to change',
  ),
} as const;

/** What makes a change major. */
interface MajorFound {
  readonly what: string;
  readonly previous: string;
  readonly promised: number;
}

function announceMajor({ promised }: MajorFound): string {
  return `Write "change: major", and announce it at least ${promised} days before it takes effect`;
}

/** How many sentences a piece has, and its source. */
interface Lengths {
  readonly sentences: number;
  readonly wanted: number;
  /** What the source says. */
  readonly words: string;
}

function inSentences({ sentences, wanted, words: all }: Lengths): string {
  const words = startOf(all);
  return sentences === wanted
    ? `: it says "${words}"`
    : `: ${sentences === 1 ? '1 sentence' : `${sentences} sentences`}, not ${wanted}, for "${words}"`;
}

/** What a translation has, and what its source has in this place. */
interface DifferentValue {
  readonly found?: string | undefined;
  readonly wanted?: string | undefined;
}

function differentValue(what: string, { found, wanted }: DifferentValue): string {
  if (found === undefined) return `Found no ${what} "${wanted}", which the source has here`;
  return wanted === undefined
    ? `Found the ${what} "${found}", which the source does not have here`
    : `Found "${found}" where the source has the ${what} "${wanted}"`;
}

function writeWanted({ wanted }: DifferentValue): string {
  return wanted === undefined ? 'Delete it, or add it to the source' : `Write "${wanted}"`;
}

const emphasisNames = {
  strong: 'strong words',
  del: 'struck words',
  codespan: 'program code',
} as const;
const emphasisMarks = { strong: '**', del: '~~', codespan: '`' } as const;

function listItems(count: number): string {
  return count === 1 ? '1 list item' : `${count} list items`;
}

function times(count: number): string {
  return count === 1 ? 'once' : count === 0 ? 'never' : `${count} times`;
}

/** The first words of a text. */
function startOf(text: string, limit = 50): string {
  return text.length > limit ? `${text.slice(0, limit).toWellFormed()}…` : text;
}

/** The last words of a text. */
function endOf(text: string): string {
  return text.length > 50 ? `…${text.slice(-50).toWellFormed()}` : text;
}

/** A line to type instead of another one: what is left out of it would be lost. */
function wholeLine(text: string): string {
  return text.split('\n')[0] ?? '';
}

function firstLine(text: string): string {
  const line = wholeLine(text);
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}

/** True for the name of a rule that may be broken with good reason. */
export function isWarning(name: string): boolean {
  return Object.hasOwn(contentRules, name) && contentRules[name as RuleId].severity === 'warning';
}

/** Stable name of a rule, which `check` prints after its message. */
export type RuleId = keyof typeof contentRules;
type FoundBy<Id extends RuleId> = (typeof contentRules)[Id] extends Rule<infer Found> ? Found : never;

/** A problem before its line and column are known: `offset` counts UTF-16 code units from the start of what was checked. */
export interface UnlocatedProblem extends Pick<Problem, 'severity' | 'message' | 'hint' | 'fix'> {
  readonly rule: RuleId;
  readonly offset: number;
  /** A fact that is mistyped or lost, or the kind of emphasis that is. */
  readonly about?: string;
  /** What a warning has found, without the words that a rule makes of it; see `accept-problems.ts`. */
  readonly found?: string;
}

/** What breaks a rule, in the rule's own words; at the start of the file unless `offset` says where. */
export function problemOf<Id extends RuleId>(
  rule: Id,
  ...[found]: object extends FoundBy<Id> ? [found?: { offset?: number }] : [found: FoundBy<Id> & { offset?: number }]
): UnlocatedProblem {
  const { severity, message, hint, fix, about: nameSubject } = contentRules[rule] as Rule<object>;
  const { offset = 0, ...values } = found ?? {};
  const say = (words: Words<object>) => (typeof words === 'string' ? words : words(values));
  const about = nameSubject?.(values);
  return {
    rule,
    severity,
    message: say(message),
    hint: say(hint),
    offset,
    ...(about !== undefined && { about }),
    ...(severity === 'warning' && { found: JSON.stringify(Object.values(values).map(String).sort()) }),
    ...(fix !== undefined && { fix: fix(values) }),
  };
}
