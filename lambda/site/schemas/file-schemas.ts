import { roles, safeguards } from '../../content/content.ts';
import {
  addressSchema,
  arrayOf,
  countrySchema,
  daySchema,
  digestSchema,
  directionSchema,
  instantSchema,
  type JsonSchema,
  localeSchema,
  localTimeSchema,
  nullOr,
  objectOf,
  recordOf,
  textSchema,
  versionSchema,
  wordOf,
  wordsSchema,
} from './schema-parts.ts';

const kind = wordOf('source', 'machine', 'reviewed', 'certified');
const status = wordOf('announced', 'inForce', 'replaced', 'withdrawn');
const format: JsonSchema = { const: 1 };
/** Only a trial says its stage. */
const stage: JsonSchema = { const: 'trial' };
const because = { because: textSchema };
const becauseIn = { becauseIn: recordOf(textSchema) };

const listedVersion = objectOf(
  {
    id: versionSchema,
    status,
    imported: { type: 'boolean' },
    firstPublic: nullOr(instantSchema),
    announced: daySchema,
    announcedAt: instantSchema,
    effective: nullOr(localTimeSchema),
    effectiveAt: nullOr(instantSchema),
    replaced: nullOr(versionSchema),
    replacedAt: nullOr(instantSchema),
    change: wordOf('major', 'minor'),
    url: addressSchema,
    locales: arrayOf(localeSchema),
    translations: recordOf(
      objectOf({ kind, firstPublic: nullOr(instantSchema), url: addressSchema, wordsSha256: digestSchema }),
    ),
    corrections: arrayOf(
      objectOf(
        { locale: localeSchema, date: daySchema, firstPublic: nullOr(instantSchema), ...because, url: addressSchema },
        { ...becauseIn, meaning: { const: true } },
      ),
    ),
    pages: recordOf(objectOf({ url: addressSchema, bytesSha256: digestSchema })),
  },
  {
    urgent: objectOf(because, becauseIn),
    postponed: arrayOf(
      objectOf({ date: daySchema, from: localTimeSchema, to: localTimeSchema, ...because }, becauseIn),
    ),
    withdrawn: objectOf({ date: daySchema, wasToTakeEffect: localTimeSchema, ...because }, becauseIn),
  },
);

const application = objectOf({ name: textSchema, url: addressSchema }, { discontinued: { const: true } });

const holding = {
  holds: arrayOf(textSchema),
  safeguard: wordOf(...safeguards),
  retentionDays: nullOr({ type: 'integer', minimum: 1 }),
};
const reached = { contact: textSchema, hosts: arrayOf(textSchema) };
const role = wordOf(...roles);

const disclosedVersion = objectOf(
  {
    version: versionSchema,
    from: instantSchema,
    section: nullOr(textSchema),
    locales: arrayOf(localeSchema),
    places: arrayOf(
      objectOf(
        {
          region: textSchema,
          country: countrySchema,
          city: textSchema,
          ...holding,
          provider: textSchema,
          since: versionSchema,
        },
        { zone: textSchema, role, ...reached },
      ),
    ),
  },
  {
    sites: arrayOf(
      objectOf({ country: countrySchema, city: textSchema, ...holding, provider: textSchema, role }, reached),
    ),
    recipients: arrayOf(
      objectOf(
        { name: textSchema, service: textSchema, purpose: textSchema, role, country: countrySchema, ...holding },
        reached,
      ),
    ),
  },
);

const notice = objectOf(
  {
    version: versionSchema,
    kind: wordOf('coming', 'changed'),
    announced: daySchema,
    effective: localTimeSchema,
    until: instantSchema,
    lang: localeSchema,
    dir: directionSchema,
    title: wordsSchema,
    text: textSchema,
    summary: nullOr(wordsSchema),
    url: addressSchema,
    html: textSchema,
  },
  {
    urgent: wordsSchema,
    postponed: arrayOf(objectOf({ date: daySchema, from: localTimeSchema, to: localTimeSchema, because: wordsSchema })),
  },
);

const withdrawnNotice = objectOf({
  version: versionSchema,
  announced: daySchema,
  effective: localTimeSchema,
  date: nullOr(daySchema),
  because: nullOr(wordsSchema),
  url: addressSchema,
});

const bundledText = objectOf({
  lang: localeSchema,
  dir: directionSchema,
  name: textSchema,
  title: wordsSchema,
  kind,
  url: addressSchema,
  permanentUrl: addressSchema,
  html: textSchema,
  text: textSchema,
});

function schemaOf(title: string, schema: JsonSchema): JsonSchema {
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', title, ...schema };
}

const head = { format, policy: textSchema };

type Keys = Readonly<Record<string, JsonSchema>>;

/** The JSON Schema of each kind of file for programs, by the file's name without its ending. */
export const fileSchemas = schemasWith({ ofVersions: {}, ofBundle: {} });

/** The same for a site with applications. */
export const applicationSchemas = schemasWith({
  ofVersions: { applications: recordOf(application) },
  ofBundle: { application: textSchema },
});

function schemasWith({ ofVersions, ofBundle }: Readonly<Record<'ofVersions' | 'ofBundle', Keys>>): Keys {
  return {
    versions: schemaOf(
      'The public versions of a policy',
      objectOf(
        { ...head, sourceLocale: localeSchema, timeZone: textSchema, versions: arrayOf(listedVersion) },
        { stage, ...ofVersions },
      ),
    ),
    storage: schemaOf(
      'Where a policy says that information is stored, and who receives it',
      objectOf({ ...head, versions: arrayOf(disclosedVersion) }, { stage }),
    ),
    notice: schemaOf(
      'The notices of a policy in one language',
      objectOf(
        { ...head, lang: localeSchema, dir: directionSchema, notices: arrayOf(notice) },
        { stage, withdrawn: arrayOf(withdrawnNotice) },
      ),
    ),
    bundle: schemaOf(
      'What the latest pages of a policy say, in every language',
      objectOf(
        {
          ...head,
          sourceLocale: localeSchema,
          timeZone: textSchema,
          version: versionSchema,
          status,
          effective: localTimeSchema,
          effectiveAt: instantSchema,
          texts: recordOf(bundledText),
        },
        { stage, ...ofBundle },
      ),
    ),
  };
}
