import * as v from 'valibot';
import { outdatedModes, type PolicySettings } from '../content.ts';
import { factsForm } from './facts-form.ts';
import type { YamlForm } from './parse-yaml.ts';
import { ianaZoneForm, localesForm, noticeDaysForm, siteForm } from './site-form.ts';
import { lineForm, localeForm } from './values.ts';
import { versionForm } from './version-form.ts';

/** What `policy.yaml` may say in the place of `site.yaml`. */
const policyKeys = {
  sourceLocale: v.optional(localeForm),
  locales: v.optional(localesForm),
  dropped: v.optional(v.array(localeForm, 'it is not a list of language tags')),
  timeZone: v.optional(ianaZoneForm),
  noticeDays: v.optional(noticeDaysForm),
  outdated: v.optional(v.picklist(outdatedModes, 'it is not one of fallback, notice, block')),
  country: v.optional(lineForm),
  facts: v.optional(factsForm),
};

/** The form of a `policy.yaml`. */
export const policyForm: YamlForm<PolicySettings> = {
  schema: v.object(policyKeys),
  examples: Object.fromEntries(Object.keys(policyKeys).map((key) => [key, siteForm.examples[key] ?? ''])),
  elsewhere: Object.fromEntries([
    ...Object.keys(siteForm.examples).map((key) => [key, 'site.yaml']),
    ...Object.keys(versionForm.examples).map((key) => [key, 'version.yaml']),
  ]),
};
