import { isDeepStrictEqual } from 'node:util';
import * as v from 'valibot';
import { parseDocument } from 'yaml';
import { resolveRecipients } from '../../../lambda/content/processors.ts';
import { versionForm } from '../../../lambda/content/yaml/version-form.ts';
import { HintedError } from '../../../lambda/shared/hinted-error.ts';
import type { FoundText } from './find-text.ts';

/**
 * Throws unless a version has the facts and places that it was announced with, as a committed `version.yaml` names them. A publication
 * would refuse the version too, but could only say that all of its texts changed.
 */
export function checkTerms(
  { name, policy, version }: FoundText,
  { yaml, commit }: { readonly yaml: Uint8Array; readonly commit: string },
): void {
  const announced = parseTerms(yaml);
  const file = `version.yaml in commit "${commit}"`;
  if (announced === undefined)
    throw new HintedError(
      `Cannot correct ${name}: ${file} is not a version that can have been published`,
      'Name the commit that was published with --commit, or the text as it is published with --published FILE',
    );
  const named = { ...announced, recipients: resolveRecipients(announced) };
  for (const key of ['facts', 'storage', 'recipients'] as const) {
    if (isDeepStrictEqual(named[key], version[key])) continue;
    throw new HintedError(
      `Cannot correct ${name}: the ${key} in version.yaml differ from the announced ones`,
      `Restore them, and put the new ones into a new version with "promulgate new-version ${policy.id}"`,
    );
  }
}

/** What a committed `version.yaml` says; undefined for one that cannot have been published. */
export function parseTerms(yaml: Uint8Array) {
  const document = parseDocument(new TextDecoder().decode(yaml));
  const { success, output } = v.safeParse(versionForm.schema, document.toJS());
  return success && document.errors.length === 0 ? output : undefined;
}
