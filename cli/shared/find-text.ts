import type { Content, Policy, Translation, Version } from '../../lambda/content/content.ts';
import { listNames, suggest } from '../../lambda/content/nearest.ts';

/** One text of a content, with what it is a text of. */
export interface FoundText {
  /** Such as `privacy/2026-11-15/de`. */
  readonly name: string;
  readonly policy: Policy;
  readonly version: Version;
  readonly translation: Translation;
}

/** The text of a name such as `privacy/2026-11-15/de`; throws with the nearest one when there is none. */
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
  const found = texts.find((text) => text.name === name);
  if (found !== undefined) return found;
  const names = texts.map((text) => text.name);
  throw new Error(
    `Cannot find text "${name}": it is not one of ${listNames(names)}\n    ${suggest(name, names, 'Write one of these')}`,
  );
}

/** The policy of an id; throws with the nearest one when there is none. */
export function findPolicy({ policies }: Content, id: string): Policy {
  const found = policies.find((policy) => policy.id === id);
  if (found !== undefined) return found;
  const ids = policies.map((policy) => policy.id);
  throw new Error(
    `Cannot find policy "${id}": it is not one of ${listNames(ids)}\n    ${suggest(id, ids, 'Write one of these')}`,
  );
}
