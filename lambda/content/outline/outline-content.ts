import { hasApplications } from '../applications.ts';
import type { Content, Translation, Version } from '../content.ts';
import type { Section } from '../section.ts';
import { digestSharedWords } from '../words/digest-shared-words.ts';
import { digestWords } from '../words/digest-words.ts';
import type { ContentOutline, OutlinedSection, OutlinedText, OutlinedVersion } from './content-outline.ts';

/** Makes the outline of a content that has no error. */
export function outlineContent({ settings, messages, policies }: Content): ContentOutline {
  const sections: OutlinedSection[] = [];
  const positions = new Map<string, number>();
  const positionOf = ({ id, digest, clauses }: Section): number => {
    const outlined = [id, digest, clauses] as const;
    const key = JSON.stringify(outlined);
    const known = positions.get(key) ?? sections.push(outlined) - 1;
    positions.set(key, known);
    return known;
  };
  const outlineText = (text: Translation, version: Version): OutlinedText => ({
    ...text,
    sections: text.sections.map(positionOf),
    wordDigest: digestWords(text, version),
    sharedDigest: hasApplications(settings) ? digestSharedWords(text, version) : undefined,
  });
  const outlineVersion = (version: Version): OutlinedVersion => ({
    ...version,
    translations: [...version.translations.values()].map((text) => outlineText(text, version)),
    corrections: version.corrections.map((correction) => ({
      ...correction,
      replaced: outlineText(correction.replaced, version),
    })),
  });
  return {
    settings,
    messages: [...messages],
    policies: policies.map((policy) => ({ ...policy, versions: policy.versions.map(outlineVersion) })),
    sections,
  };
}
