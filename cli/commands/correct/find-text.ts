import type { Content, Policy, Translation, Version } from '../../../lambda/content/content.ts';
import { HintedError } from '../../../lambda/shared/hinted-error.ts';
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
  // Another version of the same name but for a digit is never meant: its readers are others.
  const [policy, version, locale = ''] = name.split('/');
  const own = texts.filter((text) => text.policy.id === policy && text.version.id === version);
  const earlier = texts.findLast(
    (text) =>
      text.policy.id === policy && text.translation.locale === locale && text.version.id < (own[0]?.version.id ?? ''),
  );
  if (earlier !== undefined && own.every(({ translation }) => translation.locale !== locale))
    throw new HintedError(
      `Cannot correct ${name}: ${policy}/${version} has no text of its own in "${locale}"`,
      `Its readers see the words of earlier versions: correct the text that has them, such as ${earlier.name}`,
    );
  return findNamed('text', name, new Map((own.length > 0 ? own : texts).map((text) => [text.name, text])));
}
