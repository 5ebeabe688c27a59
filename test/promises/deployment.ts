import type { Content, Policy } from '../../lambda/content/content.ts';
import { type Synthesised, synthesise } from '../cdk/synthesise.ts';
import { fixtureContent } from '../fixture-content.ts';
import type { Moment } from './moment.ts';

/** A content, and the stack that serves it. */
export interface Deployment extends Pick<Synthesised, 'template'> {
  readonly content: Content;
}

/** Synthesises the stack of a content once all its versions are in force, whatever they say of places. */
export async function deploymentOf(content: Content): Promise<Deployment> {
  const { template } = await synthesise({ now: Date.UTC(2100, 0, 1), change: () => withFixtureText(content) });
  return { content, template };
}

/** Returns whether a stack of a content can be synthesised for a region at a moment. */
export async function isDeployable({ content, at }: Pick<Moment, 'content' | 'at'>, homeRegion: string) {
  try {
    await synthesise({ now: at, context: { homeRegion }, change: () => content });
    return true;
  } catch (error) {
    if (error instanceof Error && error.message.includes('Cannot deploy')) return false;
    throw error;
  }
}

/** Puts the fixture's text, which names the region, in place of every text: all else in a stack is the same for any words. */
function withFixtureText(content: Content): Content {
  const newest = fixtureContent.policies[0]?.versions.at(-1);
  const source = newest?.translations.get(fixtureContent.settings.sourceLocale);
  if (newest === undefined || source === undefined) throw new Error('Cannot find the text of the fixture');
  const texts = new Map([[content.settings.sourceLocale, source]]);
  const rewrite = (policy: Policy): Policy => ({
    ...policy,
    versions: policy.versions.map((version) => ({ ...version, storage: newest.storage, translations: texts })),
  });
  return { ...content, policies: content.policies.map(rewrite) };
}
