import { roles, safeguards } from '../../content/content.ts';
import {
  address,
  country,
  date,
  digest,
  direction,
  instant,
  listOf,
  locale,
  localTime,
  nullOr,
  objectOf,
  oneOf,
  recordOf,
  type Schema,
  string,
  version,
  words,
} from './schema-parts.ts';

const kind = oneOf('source', 'machine', 'reviewed', 'certified');
const status = oneOf('announced', 'inForce', 'replaced', 'withdrawn');
const format: Schema = { const: 1 };
/** Only a trial says its stage. */
const stage: Schema = { const: 'trial' };
const because = { because: string };
const becauseIn = { becauseIn: recordOf(string) };

const listedVersion = objectOf(
  {
    id: version,
    status,
    imported: { type: 'boolean' },
    firstPublic: nullOr(instant),
    announced: date,
    announcedAt: instant,
    effective: nullOr(localTime),
    effectiveAt: nullOr(instant),
    replaced: nullOr(version),
    replacedAt: nullOr(instant),
    change: oneOf('major', 'minor'),
    url: address,
    locales: listOf(locale),
    translations: recordOf(objectOf({ kind, firstPublic: nullOr(instant), url: address, wordsSha256: digest })),
    corrections: listOf(
      objectOf(
        { locale, date, firstPublic: nullOr(instant), ...because, url: address },
        { ...becauseIn, meaning: { const: true } },
      ),
    ),
    pages: recordOf(objectOf({ url: address, bytesSha256: digest })),
  },
  {
    urgent: objectOf(because, becauseIn),
    postponed: listOf(objectOf({ date, from: localTime, to: localTime, ...because }, becauseIn)),
    withdrawn: objectOf({ date, wasToTakeEffect: localTime, ...because }, becauseIn),
  },
);

const holding = {
  holds: listOf(string),
  safeguard: oneOf(...safeguards),
  retentionDays: nullOr({ type: 'integer', minimum: 1 }),
};
const reached = { contact: string, hosts: listOf(string) };
const role = oneOf(...roles);

const disclosedVersion = objectOf(
  {
    version,
    from: instant,
    section: nullOr(string),
    locales: listOf(locale),
    places: listOf(
      objectOf(
        { region: string, country, city: string, ...holding, provider: string, since: version },
        { zone: string, role, ...reached },
      ),
    ),
  },
  {
    sites: listOf(objectOf({ country, city: string, ...holding, provider: string, role }, reached)),
    recipients: listOf(
      objectOf({ name: string, service: string, purpose: string, role, country, ...holding }, reached),
    ),
  },
);

const notice = objectOf(
  {
    version,
    kind: oneOf('coming', 'changed'),
    announced: date,
    effective: localTime,
    until: instant,
    lang: locale,
    dir: direction,
    title: words,
    text: string,
    summary: nullOr(words),
    url: address,
    html: string,
  },
  { urgent: words, postponed: listOf(objectOf({ date, from: localTime, to: localTime, because: words })) },
);

const withdrawnNotice = objectOf({
  version,
  announced: date,
  effective: localTime,
  date: nullOr(date),
  because: nullOr(words),
  url: address,
});

const bundledText = objectOf({
  lang: locale,
  dir: direction,
  name: string,
  title: words,
  kind,
  url: address,
  permanentUrl: address,
  html: string,
  text: string,
});

function schemaOf(title: string, schema: Schema): Schema {
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', title, ...schema };
}

const head = { format, policy: string };

/** The JSON Schema of each kind of file for programs, by the file's name without its ending. */
export const fileSchemas: Readonly<Record<string, Schema>> = {
  versions: schemaOf(
    'The public versions of a policy',
    objectOf({ ...head, sourceLocale: locale, timeZone: string, versions: listOf(listedVersion) }, { stage }),
  ),
  storage: schemaOf(
    'Where a policy says that information is stored, and who receives it',
    objectOf({ ...head, versions: listOf(disclosedVersion) }, { stage }),
  ),
  notice: schemaOf(
    'The notices of a policy in one language',
    objectOf(
      { ...head, lang: locale, dir: direction, notices: listOf(notice) },
      { stage, withdrawn: listOf(withdrawnNotice) },
    ),
  ),
  bundle: schemaOf(
    'What the latest pages of a policy say, in every language',
    objectOf(
      {
        ...head,
        sourceLocale: locale,
        timeZone: string,
        version,
        status,
        effective: localTime,
        effectiveAt: instant,
        texts: recordOf(bundledText),
      },
      { stage },
    ),
  ),
};
