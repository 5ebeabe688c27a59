import { App, Stack } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { holdToContent } from '../../cdk/guard/hold-to-content.ts';
import type { Content, Policy } from '../../lambda/content/content.ts';
import { type Synthesised, synthesise } from '../cdk/synthesise.ts';
import { fixtureContent } from '../fixture-content.ts';
import type { Moment } from './moment.ts';

/** A content, and the stack that serves it. */
export interface Deployment extends Pick<Synthesised, 'template'> {
  readonly content: Content;
  /** Whether the same stack is refused with other settings. */
  readonly isRefusedWith: (context: Readonly<Record<string, string>>) => Promise<boolean>;
}

/** Synthesises the stack of a content once all its versions are in force, whatever they say of places. */
export async function deploymentOf(content: Content): Promise<Deployment> {
  const options = { now: Date.UTC(2100, 0, 1), change: () => withFixtureText(content) };
  const { template } = await synthesise(options);
  return { content, template, isRefusedWith: (context) => isRefused(() => synthesise({ ...options, context })) };
}

/** Returns whether a stack that keeps something in a region can be deployed at a moment. */
export async function isDeployable({ content, at }: Pick<Moment, 'content' | 'at'>, region: string): Promise<boolean> {
  const app = new App({ autoSynth: false, builtinCloudFormationValidation: false });
  new Bucket(new Stack(app, 'Other', { env: { region } }), 'Accounts');
  holdToContent(app, content, at);
  return !(await isRefused(() => app.synth()));
}

async function isRefused(synth: () => unknown): Promise<boolean> {
  try {
    await synth();
    return false;
  } catch (error) {
    if (error instanceof Error && error.message.includes('Cannot deploy')) return true;
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
