import type { RunPublisher } from '../../../lambda/deployment/answer-event.ts';
import { type Account, createAccount } from './account.ts';
import { type Deployed, type DeployOptions, deleteStack, deployStack, type Failure } from './deploy-stack.ts';
import { createPublisher } from './publisher.ts';
import { otherBuckets, type Variant, type VariantName, withBucket } from './variants.ts';

/** What makes a deployment of a site fail. */
export interface SiteFailure extends Failure {
  readonly stack: string;
}

/** How the deployment of a site ended, of which each stack but the last one succeeded. */
export interface SiteDeployed {
  readonly status: string;
  readonly reason: string | undefined;
  readonly lost: readonly string[];
  /** What was done, by stack. */
  readonly actions: ReadonlyMap<string, Deployed['actions']>;
}

/** All variants, and the state of the publisher. */
export interface Model {
  readonly variants: ReadonlyMap<VariantName, Variant>;
  /** Whether every run of the publisher fails. */
  readonly isPublisherDown?: boolean;
}

function publisherOf({ variants, isPublisherDown = false }: Model, account: Account): RunPublisher {
  const contents = new Map([...variants.values()].map(({ code, content }) => [code, content]));
  if (isPublisherDown)
    return async () => {
      throw new Error('S3 does not answer');
    };
  return createPublisher(account, (code) => contents.get(code) ?? 'refused');
}

/** Deploys the stacks of a variant, until one fails. */
export async function deploySite(
  model: Model,
  account: Account,
  {
    variant: name,
    failure,
    rollback,
  }: { variant: VariantName; failure?: SiteFailure; rollback?: DeployOptions['rollback'] },
): Promise<SiteDeployed> {
  const variant = variantIn(model, account, name);
  const runPublisher = publisherOf(model, account);
  const actions = new Map<string, Deployed['actions']>();
  const lost: string[] = [];
  let last: Deployed | undefined;
  for (const template of variant.templates) {
    const own = failure?.stack === template.name ? failure : undefined;
    last = await deployStack(account, template, {
      runPublisher,
      ...(own && { failure: own }),
      ...(rollback && { rollback }),
    });
    actions.set(template.name, last.actions);
    lost.push(...last.lost.map((loss) => `${template.name}: ${loss}`));
    if (last.reason !== undefined) break;
  }
  return { status: last?.status ?? '', reason: last?.reason, lost, actions };
}

/** Deletes the stacks of a variant; throws when one cannot be deleted. */
export async function destroySite(model: Model, account: Account, name: VariantName): Promise<void> {
  const { templates } = variantIn(model, account, name);
  for (const template of templates.toReversed()) {
    const status = await deleteStack(account, template, publisherOf(model, account));
    if (status !== 'DELETE_COMPLETE') throw new Error(`Cannot delete ${template.name}: ${status}`);
  }
}

function variantIn({ variants }: Model, account: Account, name: VariantName): Variant {
  const variant = variants.get(name);
  if (variant === undefined) throw new Error(`Variant ${name} was not synthesised`);
  return withBucket(variant, ownBucket(account));
}

/** The bucket that a site of the default name created, or left. */
function ownBucket({ buckets }: Account): string {
  return [...buckets.keys()].find((name) => name.startsWith('promulgate-bucket')) ?? otherBuckets.home;
}

/** The sites whose buckets variants adopt. */
const formerSites: Partial<Record<VariantName, VariantName>> = {
  adopted: 'plain',
  adoptedByOtherStack: 'plain',
  adoptedReplica: 'replica',
};

/** An account without a site, in which a variant can be deployed; the buckets that it adopts are those of a site that was destroyed. */
export async function prepareAccount(model: Model, name: VariantName): Promise<Account> {
  const account = createAccount();
  for (const bucket of Object.values(otherBuckets))
    account.buckets.set(bucket, { objects: new Map(), policy: undefined });
  const destroyed = formerSites[name];
  if (destroyed === undefined) return account;
  await deploySuccessfully(model, account, destroyed);
  await destroySite(model, account, destroyed);
  // This variant adopts the replica alone.
  if (name === 'adoptedReplica') account.buckets.delete(ownBucket(account));
  return account;
}

/** Deploys a variant to an account; throws when that fails. */
export async function deploySuccessfully(model: Model, account: Account, variant: VariantName): Promise<void> {
  const { status, reason } = await deploySite(model, account, { variant });
  if (reason !== undefined) throw new Error(`The deployment of ${variant} ended in ${status}: ${reason}`);
}
