import type { Content, Policy, Translation, Version } from '../../../lambda/content/content.ts';
import { findNamed } from '../../shared/find-named.ts';

/** One text of the content, with the version and policy that it belongs to. */
export interface FoundText {
  /** Such as `privacy/2026-11-15/de`. */
  readonly name: string;
  readonly policy: Policy;
  readonly version: Version;
  readonly translation: Translation;
}

/** Finds a text by a name such as `privacy/2026-11-15/de`; throws with the nearest name when there is none. */
export function findText({ policies }: Content, name: string): FoundText {
  const texts = policies.flatMap((policy) =>
    policy.versions.flatMap((version) =>
      [...version.translations.values()].map((translation) => ({
        name: `${policy.id}/${version.id}/${translation.locale}`,
        policy,
        version,
        translation,
      })),
    ),
  );
  return findNamed('text', name, new Map(texts.map((text) => [text.name, text])));
}
