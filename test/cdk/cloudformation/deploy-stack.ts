import { isDeepStrictEqual } from 'node:util';
import type { RunPublisher } from '../../../lambda/deployment/answer-event.ts';
import { replacingChanges, specifiedTypes } from '../../service-spec.ts';
import { type Account, accountId, type DeployedStack, type PhysicalResource } from './account.ts';
import { evaluate, type Scope } from './evaluate.ts';
import { attributeOf, createResource, type ResourceRequest, removeResource, updateResource } from './resource-types.ts';
import { orderOf, type StackTemplate, type TemplateResource } from './stack-template.ts';

/** A resource that fails once, among those that are handled at the same time first or last. */
export interface Failure {
  readonly id: string;
  readonly when: 'first' | 'last';
  /** Whether it did what was asked, and only the answer was lost. */
  readonly takesEffect?: boolean;
}

/** How CloudFormation carries a deployment out, as far as that is its own choice. */
export interface DeployOptions {
  readonly runPublisher: RunPublisher;
  readonly failure?: Failure | undefined;
  /**
   * How a rollback restores resources: in the order of their dependencies, telling a custom resource that failed of the properties that it
   * should have got; or the other way round, telling it of those that it had.
   */
  readonly rollback?: 'forward' | 'backward';
}

/** How a deployment ended. */
export interface Deployed {
  readonly status: string;
  /** What was done to each resource that was not as it is wanted, until something failed; the rollback aside. */
  readonly actions: ReadonlyMap<string, 'create' | 'update' | 'replace' | 'delete'>;
  /** Resources with data that were replaced, or deleted although they hold some. */
  readonly lost: readonly string[];
  /** Why it failed; undefined when it did not. */
  readonly reason: string | undefined;
}

type Resources = Map<string, PhysicalResource & { readonly deletionPolicy: string }>;

/** Where a deployment ended. */
interface FailedResource {
  readonly id: string;
  readonly error: unknown;
  /** What it should have got. */
  readonly properties: Readonly<Record<string, unknown>>;
}

/** What was done, so that it can be undone. */
interface Step {
  readonly id: string;
  readonly before: PhysicalResource | undefined;
  readonly after: PhysicalResource;
}

/** Creates or updates a stack as CloudFormation does, and rolls it back when a resource fails. */
export async function deployStack(
  account: Account,
  template: StackTemplate,
  options: DeployOptions,
): Promise<Deployed> {
  const key = `${template.region} ${template.name}`;
  const deployed = account.stacks.get(key);
  const resources: Resources = new Map(deployed?.resources);
  const steps: Step[] = [];
  const actions: Map<string, 'create' | 'update' | 'replace' | 'delete'> = new Map();
  const context = { account, template, resources, options };
  const { failure } = options;
  const order = orderOf(template.resources, failure && { id: failure.id, to: failure.when });
  let failed: FailedResource | undefined;
  for (const id of order) {
    try {
      const action = await apply(context, id, steps);
      if (action !== undefined) actions.set(id, action);
    } catch (error) {
      actions.set(id, resources.has(id) ? 'update' : 'create');
      failed = { id, error, properties: propertiesOf(context, wantedOf(template, id)) };
      break;
    }
  }
  if (failed !== undefined) {
    const status = await rollBack(context, { deployed, steps, failed });
    account.stacks.set(key, deployed ?? { resources, outputs: {} });
    if (deployed === undefined && status === 'ROLLBACK_COMPLETE') account.stacks.delete(key);
    return { status, actions, lost: [], reason: messageOf(failed.error) };
  }
  const lost = await cleanUp(context, { deployed, steps, actions });
  account.stacks.set(key, { resources, outputs: outputsOf(context) });
  const done = deployed === undefined ? 'CREATE_COMPLETE' : actions.size > 0 ? 'UPDATE_COMPLETE' : 'UNCHANGED';
  return { status: done, actions, lost, reason: undefined };
}

interface Context {
  readonly account: Account;
  readonly template: StackTemplate;
  readonly resources: Resources;
  readonly options: DeployOptions;
}

/** Makes one resource what the template says; undefined when it is that already. */
async function apply(
  context: Context,
  id: string,
  steps: Step[],
): Promise<'create' | 'update' | 'replace' | undefined> {
  const { template, resources, options } = context;
  const wanted = wantedOf(template, id);
  const { Type: type, DeletionPolicy: deletionPolicy = 'Delete' } = wanted;
  const properties = propertiesOf(context, wanted);
  const before = resources.get(id);
  if (before !== undefined && before.type !== type) throw new Error(`Update of resource type is not permitted: ${id}`);
  if (before !== undefined && isDeepStrictEqual(before.properties, properties)) {
    resources.set(id, { ...before, deletionPolicy });
    return undefined;
  }
  const { failure } = options;
  if (failure?.id === id && !failure.takesEffect) throw new Error('Internal failure');
  const request = requestFor(context, id, { type, properties });
  const isReplaced = before !== undefined && replacingChanges(type, before.properties, properties).length > 0;
  const physicalId =
    before === undefined || isReplaced
      ? await createResource(request)
      : await updateResource({ ...request, existing: checkedToken(before, properties) });
  const after = { type, physicalId, properties };
  steps.push({ id, before, after });
  if (failure?.id === id) throw new Error('Internal failure');
  resources.set(id, { ...after, deletionPolicy });
  return before === undefined ? 'create' : isReplaced ? 'replace' : 'update';
}

/** CloudFormation sends a custom resource to the function that created it, for ever. */
function checkedToken(before: PhysicalResource, { ServiceToken }: Readonly<Record<string, unknown>>): PhysicalResource {
  if (before.properties.ServiceToken !== ServiceToken) throw new Error('Modifying service token is not allowed');
  return before;
}

/**
 * Restores what was updated, and deletes what was created. What fails while it is deleted after an update is left; after the creation of a
 * stack it is a failure.
 */
async function rollBack(
  context: Context,
  { deployed, steps, failed }: { deployed: DeployedStack | undefined; steps: Step[]; failed: FailedResource },
): Promise<string> {
  const { resources, options } = context;
  const changed = [...steps];
  const existing = deployed?.resources.get(failed.id);
  // The failed resource is restored too, because it may have been changed in part.
  if (existing !== undefined && !changed.some(({ id }) => id === failed.id)) {
    const properties = options.rollback === 'forward' ? failed.properties : existing.properties;
    changed.push({ id: failed.id, before: existing, after: { ...existing, properties } });
  }
  const restored = options.rollback === 'backward' ? changed.toReversed() : changed;
  for (const { id, before, after } of restored) {
    if (before === undefined || before.physicalId !== after.physicalId) continue;
    try {
      const request = requestFor(context, id, before);
      await updateResource({ ...request, existing: after });
    } catch {
      return 'UPDATE_ROLLBACK_FAILED';
    }
  }
  let isClean = true;
  for (const { id, before, after } of steps.toReversed()) {
    if (before !== undefined && before.physicalId === after.physicalId) continue;
    const { DeletionPolicy, UpdateReplacePolicy } = wantedOf(context.template, id);
    const policy = before === undefined ? DeletionPolicy : UpdateReplacePolicy;
    if (policy === 'Retain') continue;
    isClean = (await tryToRemove(context, id, after)) && isClean;
    if (before === undefined) resources.delete(id);
  }
  if (deployed !== undefined) return 'UPDATE_ROLLBACK_COMPLETE';
  return isClean ? 'ROLLBACK_COMPLETE' : 'ROLLBACK_FAILED';
}

/** Deletes what was replaced and what is not in the template any more; returns what was lost by it. */
async function cleanUp(
  context: Context,
  {
    deployed,
    steps,
    actions,
  }: { deployed: DeployedStack | undefined; steps: readonly Step[]; actions: Map<string, 'delete' | string> },
): Promise<string[]> {
  const { template, resources } = context;
  const lost: string[] = [];
  for (const { id, before, after } of steps.toReversed()) {
    if (before === undefined || before.physicalId === after.physicalId) continue;
    if (isStateful(before.type)) lost.push(`${id} was replaced`);
    if (wantedOf(template, id).UpdateReplacePolicy !== 'Retain') await tryToRemove(context, id, before);
  }
  for (const [id, resource] of [...(deployed?.resources ?? [])].toReversed()) {
    if (template.resources.has(id)) continue;
    actions.set(id, 'delete');
    resources.delete(id);
    if (isRetained(resource.deletionPolicy)) continue;
    // Access logs are emptied before, on purpose, and what a function logged goes with the function.
    if (isStateful(resource.type) && !isEmptied(deployed, resource) && !isLogOfRemoved(deployed, resource, template))
      lost.push(`${id} was deleted`);
    await tryToRemove(context, id, resource);
  }
  return lost;
}

function isEmptied(deployed: DeployedStack | undefined, { physicalId }: PhysicalResource): boolean {
  return [...(deployed?.resources.values() ?? [])].some(
    ({ type, properties }) => type === 'Custom::S3AutoDeleteObjects' && properties.BucketName === physicalId,
  );
}

function isLogOfRemoved(
  deployed: DeployedStack | undefined,
  { type, physicalId }: PhysicalResource,
  { resources: kept }: StackTemplate,
): boolean {
  const writes = ({ properties }: PhysicalResource) => JSON.stringify(properties).includes(JSON.stringify(physicalId));
  const writers = [...(deployed?.resources ?? [])].filter(
    ([, one]) => one.type === 'AWS::Lambda::Function' && writes(one),
  );
  return type === 'AWS::Logs::LogGroup' && writers.length > 0 && writers.every(([id]) => !kept.has(id));
}

function isRetained(policy: string): boolean {
  return policy.startsWith('Retain');
}

function isStateful(type: string): boolean {
  return specifiedTypes.get(type)?.isStateful === true || type === 'AWS::CloudFront::Distribution';
}

/** Deletes a stack, whose data stays. */
export async function deleteStack(
  account: Account,
  template: StackTemplate,
  runPublisher: RunPublisher,
): Promise<'DELETE_COMPLETE' | 'DELETE_FAILED'> {
  const key = `${template.region} ${template.name}`;
  const resources: Resources = new Map(account.stacks.get(key)?.resources);
  const context = { account, template, resources, options: { runPublisher } };
  for (const id of orderOf(template.resources).toReversed()) {
    const resource = resources.get(id);
    if (resource === undefined || isRetained(resource.deletionPolicy)) continue;
    if (!(await tryToRemove(context, id, resource))) return 'DELETE_FAILED';
  }
  account.stacks.delete(key);
  return 'DELETE_COMPLETE';
}

async function tryToRemove(context: Context, id: string, existing: PhysicalResource): Promise<boolean> {
  try {
    await removeResource({ ...requestFor(context, id, existing), existing });
    return true;
  } catch {
    return false;
  }
}

function requestFor(
  { account, template, options }: Context,
  logicalId: string,
  { type, properties }: Pick<PhysicalResource, 'type' | 'properties'>,
): ResourceRequest {
  const { name: stack, region } = template;
  return { account, stack, region, logicalId, type, properties, runPublisher: options.runPublisher };
}

function wantedOf({ resources, name }: StackTemplate, id: string): TemplateResource {
  const wanted = resources.get(id);
  if (wanted === undefined) throw new Error(`Cannot find resource ${id} in the template of ${name}`);
  return wanted;
}

function propertiesOf(context: Context, { Properties = {} }: TemplateResource): Readonly<Record<string, unknown>> {
  return evaluate(Properties, scopeOf(context)) as Readonly<Record<string, unknown>>;
}

function outputsOf(context: Context): Record<string, unknown> {
  const outputs = Object.entries(context.template.outputs);
  return Object.fromEntries(outputs.map(([name, { Value }]) => [name, evaluate(Value, scopeOf(context))]));
}

function scopeOf({ account, template: { name, region, mappings }, resources }: Context): Scope {
  const pseudo: Readonly<Record<string, string>> = {
    'AWS::AccountId': accountId,
    'AWS::Partition': 'aws',
    'AWS::Region': region,
    'AWS::StackName': name,
    'AWS::URLSuffix': 'amazonaws.com',
  };
  const find = (id: string) => {
    const found = resources.get(id);
    if (found === undefined) throw new Error(`Cannot evaluate a reference to ${id}: it does not exist yet`);
    return found;
  };
  return {
    ref: (id) => pseudo[id] ?? find(id).physicalId,
    attribute: (id, attribute) => attributeOf(find(id), attribute, region),
    stackOutput: (stack, of, output) => account.stacks.get(`${of} ${stack}`)?.outputs[output],
    mapping: (map, first, second) => mappings[map]?.[first]?.[second],
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
