import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { App, type CfnElement, Stack, Validations } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { AwsSolutionsChecks } from 'cdk-nag';
import type { IConstruct } from 'constructs';
import { holdToContent } from '../../cdk/guard/hold-to-content.ts';
import { readSettings } from '../../cdk/settings/settings.ts';
import { addSite } from '../../cdk/stacks/add-site.ts';
import { createSiteStack } from '../../cdk/stacks/create-site-stack.ts';
import type { SiteConstruct } from '../../cdk/stacks/site-construct.ts';
import type { Content, Policy, StoragePlace, Version } from '../../lambda/content/content.ts';
import { environment } from '../../lambda/shared/environment.ts';
import type { Instant } from '../../lambda/site/site.ts';
import { fixtureContent, fixtureDirectory } from '../fixture-content.ts';

export const project = path.join(import.meta.dirname, '../..');

/** Before the version of 2026 is announced. */
export const beforeAnnouncement = Date.UTC(2026, 8, 1);

/** When the version of 2026 is in force. */
const inForce = Date.UTC(2026, 11, 1);

/** What may differ from the stack that the fixture makes. */
export interface SynthesisOptions {
  readonly context?: Readonly<Record<string, string>>;
  readonly now?: Instant;
  readonly account?: string;
  /** The directory of the publisher's bundle, which makes the version that is deployed. */
  readonly publisher?: string;
  readonly change?: (content: Content) => Content;
  /** Adds to the stack before it is synthesised. */
  readonly extend?: (site: SiteConstruct) => void;
}

/** An app's stacks as CloudFormation gets them. */
export interface Synthesised {
  readonly site: SiteConstruct;
  readonly template: Template;
  /** Of every stack, by its name. */
  readonly templates: ReadonlyMap<string, Template>;
}

/** The stacks that the fixture makes, with no account known by default; nothing is left on disk. */
export async function synthesise(options: SynthesisOptions = {}): Promise<Synthesised> {
  const { now = inForce, account, change = (content) => content } = options;
  const outdir = await mkdtemp(path.join(tmpdir(), 'promulgate-synth-'));
  try {
    const app = new App({ autoSynth: false, outdir, context: { ...(await fixtureContext()), ...options.context } });
    const settings = readSettings(app.node.getAllContext());
    // What is in a bundle makes no difference to a template but its name.
    const bundles = {
      publisher: options.publisher ?? settings.contentDirectory,
      deploymentProvider: path.join(project, 'lambda/deployment'),
      canary: path.join(project, 'lambda/outside/canary'),
    };
    const content = change(fixtureContent);
    const { site } = addSite(createSiteStack(app, settings, account), { settings, content, bundles, now });
    holdToContent(app, content, now);
    Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
    options.extend?.(site);
    const { stacks } = app.synth();
    const templates = new Map(stacks.map(({ stackName, template }) => [stackName, Template.fromJSON(template)]));
    return { site, template: Template.fromStack(Stack.of(site)), templates };
  } finally {
    await rm(outdir, { recursive: true, force: true });
  }
}

/** Content in which every version shows what the newest does, and these regions too, so that anything may be deployed there. */
export function disclosing(...regions: string[]): (content: Content) => Content {
  return (content) => ({ ...content, policies: content.policies.map((policy) => disclose(policy, regions)) });
}

function disclose(policy: Policy, regions: readonly string[]): Policy {
  const { storage = [], translations = new Map() } = policy.versions.at(-1) ?? {};
  const others = storage.slice(0, 1).flatMap((place) => regions.map((region) => ({ ...place, region })));
  return {
    ...policy,
    versions: policy.versions.map((version) => ({ ...version, storage: [...storage, ...others], translations })),
  };
}

/** What discloses access logs that are kept for 30 days. */
export const storedLogs: StoragePlace = {
  region: 'eu-central-1',
  holds: ['siteLogs'],
  provider: 'Example Hosting',
  safeguard: 'notNeeded',
  retentionDays: 30,
};

/** Content in which every version discloses one additional place. */
export function addingPlace(place: StoragePlace): (content: Content) => Content {
  const add = (version: Version) => ({ ...version, storage: [...version.storage, place] });
  return (content) => ({
    ...content,
    policies: content.policies.map((policy) => ({ ...policy, versions: policy.versions.map(add) })),
  });
}

/** The settings of a deployment of the fixture, with the feature flags of `cdk.json`: a company changes its settings there. */
export async function fixtureContext(): Promise<Readonly<Record<string, unknown>>> {
  const { context } = JSON.parse(await readFile(path.join(project, 'cdk.json'), 'utf8'));
  const flags = Object.entries(context).filter(([name]) => name.startsWith('@'));
  return { ...Object.fromEntries(flags), homeRegion: 'eu-central-1', contentDirectory: fixtureDirectory };
}

/** The properties of every resource of a type, in the order of the template. */
export function allProperties({ template }: Pick<Synthesised, 'template'>, type: string) {
  return Object.values(template.findResources(type)).map((resource) => resource.Properties);
}

/** The properties of the only resource of a type. */
export function onlyProperties(synthesised: Pick<Synthesised, 'template'>, type: string) {
  const found = allProperties(synthesised, type);
  if (found.length !== 1) throw new Error(`Cannot tell which ${type} is meant: the template has ${found.length}`);
  return found[0];
}

/** The properties of the publisher's function. */
export function publisherProperties(synthesised: Pick<Synthesised, 'template'>) {
  const functions = allProperties(synthesised, 'AWS::Lambda::Function');
  const publisher = functions.find(({ Environment }) => Environment?.Variables[environment.bucket] !== undefined);
  if (publisher === undefined) throw new Error('Cannot find the publisher in the template');
  return publisher;
}

/** The name in the template of what a construct is made of. */
export function logicalIdOf(site: SiteConstruct, construct: IConstruct): string {
  return Stack.of(site).getLogicalId(construct.node.defaultChild as CfnElement);
}
