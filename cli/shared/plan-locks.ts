import { settingsOf, type Translation, type Version } from '../../lambda/content/content.ts';
import type { AssessedPiece } from '../../lambda/content/memory/assess-section.ts';
import { recordPieces } from '../../lambda/content/memory/record-pieces.ts';
import type { LoadedContent } from '../../lambda/shared/load-content.ts';

/** A lock file as it would be written. */
export interface PlannedLock {
  /** Relative to the content directory. */
  readonly file: string;
  readonly text: string;
  /** How many pieces it says something new about. */
  readonly count: number;
}

/** Plans the lock files of some translations; the pieces that were reviewed are recorded anew. */
export function planLocks(
  { readable }: Pick<LoadedContent, 'readable'>,
  isChosen: (text: Translation, version: Version) => boolean,
  isReviewed: (piece: AssessedPiece) => boolean,
): PlannedLock[] {
  if (readable === undefined) return [];
  return readable.policies.flatMap((policy) => {
    const settings = settingsOf(policy, readable.settings);
    return policy.versions.flatMap((version) =>
      [...version.translations.values()]
        .filter((text) => text.locale !== settings.sourceLocale && isChosen(text, version))
        .map(({ file, locale }) => ({
          file: file.replace(/\.md$/, '.lock'),
          ...recordPieces({ version, policy, settings }, locale, isReviewed),
        })),
    );
  });
}
