import { isDeepStrictEqual } from 'node:util';
import { type Account, copyAccount } from './account.ts';
import {
  deploySite,
  deploySuccessfully,
  type Model,
  prepareAccount,
  type SiteDeployed,
  type SiteFailure,
} from './deploy-site.ts';
import type { DeployOptions } from './deploy-stack.ts';
import type { ContentOfSite } from './publisher.ts';
import { type ReadersView, readersView } from './readers-view.ts';
import type { VariantName } from './variants.ts';

/** What became of the deployment of a variant, and of the same deployment with each resource failing. */
export interface Explored {
  readonly deployment: string;
  /** How it ended when no resource failed. */
  readonly status: string;
  /** How many resources it touches. */
  readonly touched: number;
  /** How it ended when a resource failed, with the number of times. */
  readonly failures: ReadonlyMap<string, number>;
  /** What is not as it was promised. */
  readonly violations: readonly string[];
}

/** How far each failure is explored: by one schedule of CloudFormation, or by every one that the model has. */
export type Depth = 'one' | 'every';

type Schedule = Pick<SiteFailure, 'when'> & Required<Pick<DeployOptions, 'rollback'>>;

const schedules: Readonly<Record<Depth, readonly Schedule[]>> = {
  one: [{ when: 'last', rollback: 'backward' }],
  every: (['first', 'last'] as const).flatMap((when) =>
    (['forward', 'backward'] as const).map((rollback) => ({ when, rollback })),
  ),
};

/** Deploys a variant where there is no site. */
export async function exploreFirst(model: Model, to: VariantName, depth: Depth): Promise<Explored> {
  return explore(model, await prepareAccount(model, to), { deployment: `${to}`, from: undefined, to, depth });
}

/** Deploys a variant over another one. */
export async function exploreSecond(model: Model, from: VariantName, to: VariantName, depth: Depth): Promise<Explored> {
  const account = await prepareAccount(model, from);
  await deploySuccessfully(model, account, from);
  return explore(model, account, { deployment: `${from} → ${to}`, from, to, depth });
}

/** Deploys a variant again, over another one that was deployed over it; undefined when that other one is refused. */
export async function exploreBack(
  model: Model,
  from: VariantName,
  to: VariantName,
  depth: Depth,
): Promise<Explored | undefined> {
  const account = await prepareAccount(model, from);
  await deploySuccessfully(model, account, from);
  const { reason } = await deploySite(model, account, { variant: to });
  if (reason !== undefined) return undefined;
  return explore(model, account, { deployment: `${from} → ${to} → ${from}`, from: to, to: from, depth });
}

interface Deployment {
  readonly deployment: string;
  /** What is deployed. */
  readonly from: VariantName | undefined;
  readonly to: VariantName;
  readonly depth: Depth;
}

async function explore(model: Model, account: Account, { deployment, from, to, depth }: Deployment): Promise<Explored> {
  const stack = model.variants.get(from ?? to)?.stack ?? '';
  const before = readersView(account, stack);
  const undisturbed = copyAccount(account);
  const result = await deploySite(model, undisturbed, { variant: to });
  const after = readersView(undisturbed, stack);
  const wanted = model.variants.get(to);
  const isSameSite = stack === wanted?.stack;
  const isNew = isSameSite && model.variants.get(from ?? to)?.isTrial === true && wanted?.isTrial === false;
  const expected = { before, after, isReplicaMoved: isReplicaMoved(result), isNew };
  const violations = [
    ...violationsOf(result, after, expected),
    ...(result.reason === undefined ? unreadable(undisturbed, wanted?.stack ?? '', wanted?.content) : []),
    ...(isSameSite || isDeepStrictEqual(after, before) ? [] : ['the other site changed']),
  ].map((violation) => `${deployment}: ${violation}`);
  const failures = new Map<string, number>();
  const disturbances = disturbancesOf(model, result, depth);
  for (const { label, disturbed, options } of disturbances) {
    const copy = copyAccount(account);
    const failed = await deploySite(disturbed, copy, { variant: to, ...options });
    failures.set(failed.status, (failures.get(failed.status) ?? 0) + 1);
    const found = violationsOf(failed, readersView(copy, stack), expected);
    const again = await deploySite(model, copy, { variant: to });
    if (result.reason === undefined && again.reason !== undefined)
      found.push(`it cannot be deployed again: ${again.status}, ${again.reason}`);
    else if (!isSameContent(readersView(copy, stack), after)) found.push('deployed again, the site is another');
    violations.push(...found.map((violation) => `${deployment}, ${label}: ${violation}`));
  }
  const touched = [...result.actions.values()].reduce((sum, actions) => sum + actions.size, 0);
  return { deployment, status: result.status, touched, failures, violations };
}

interface Disturbance {
  readonly label: string;
  readonly disturbed: Model;
  readonly options: { readonly failure?: SiteFailure; readonly rollback?: DeployOptions['rollback'] };
}

/** Each resource that a deployment touches fails; the publication also after it was made, and whenever it is tried. */
function disturbancesOf(model: Model, { actions }: SiteDeployed, depth: Depth): Disturbance[] {
  return schedules[depth].flatMap(({ when, rollback }) => [
    ...[...actions].flatMap(([stack, touched]) =>
      [...touched].flatMap(([id, action]) => {
        if (action === 'delete') return [];
        const effects = id.startsWith('DeploymentPublication') ? [false, true] : [false];
        return effects.map((takesEffect) => ({
          label: `${stack}/${id} fails ${when}${takesEffect ? ', done' : ''}, ${rollback}`,
          disturbed: model,
          options: { failure: { stack, id, when, takesEffect }, rollback },
        }));
      }),
    ),
    {
      label: `the publisher is down, ${rollback}`,
      disturbed: { ...model, isPublisherDown: true },
      options: { rollback },
    },
  ]);
}

/** Another bucket in a replica's region is refused only after the replica's own stack took its policy from the bucket of before. */
export function isReplicaMoved({ reason = '' }: SiteDeployed): boolean {
  return /^Cannot move the site .*\n.*adoptReplicaBuckets/.test(reason);
}

interface Expected {
  readonly before: ReadersView | undefined;
  /** How the site is when nothing fails. */
  readonly after: ReadersView | undefined;
  readonly isReplicaMoved: boolean;
  /** Whether a trial goes into production, with a bucket that is new. */
  readonly isNew: boolean;
}

/** What a deployment must not do to a site. */
function violationsOf(
  { status, lost, reason }: SiteDeployed,
  now: ReadersView | undefined,
  { before, after, isReplicaMoved: isFallbackLost, isNew }: Expected,
): string[] {
  const failed = /ROLLBACK_FAILED/.test(status) ? [`it ended in ${status}: ${reason}`] : [];
  if (before === undefined || now === undefined) return [...failed, ...lost];
  const isOneOf = (content: unknown) => content === before.content || content === after?.content;
  const wanted = reason === undefined ? (after ?? now) : before;
  const isMoved = isNew && reason === undefined;
  return [
    ...failed,
    ...lost,
    ...(now.distribution === before.distribution ? [] : ['readers have another distribution']),
    ...((now.bucket !== before.bucket) === isMoved
      ? []
      : [`readers get bucket ${now.bucket} instead of ${before.bucket}`]),
    ...(now.content !== undefined && isOneOf(now.content) ? [] : [`readers get ${now.content ?? 'an error'}`]),
    ...(now.sequence >= before.sequence || isMoved ? [] : [`the record went back to ${now.sequence}`]),
    ...(isDeepStrictEqual(now.hostNames, wanted.hostNames)
      ? []
      : [`readers need ${now.hostNames} for ${wanted.hostNames}`]),
    ...(now.fallback?.bucket === wanted.fallback?.bucket ? [] : ['the fallback is another']),
    ...(now.fallback === undefined || now.fallback.content !== undefined || isFallbackLost
      ? []
      : ['the fallback is an error']),
  ];
}

/**
 * A site that was deployed can be read, while its home region is in error too. A publisher whose content is superseded cannot bring a replica
 * up to date that is used again: the next content does.
 */
function unreadable(account: Account, stack: string, content: ContentOfSite | undefined): string[] {
  const view = readersView(account, stack);
  if (view?.content === undefined) return ['readers of the deployed site get an error'];
  const isCurrent = view.fallback === undefined || view.fallback.content === view.content;
  return isCurrent || view.content !== content ? [] : ['the fallback is not the same'];
}

function isSameContent(one: ReadersView | undefined, other: ReadersView | undefined): boolean {
  return isDeepStrictEqual([one?.content, one?.fallback?.content], [other?.content, other?.fallback?.content]);
}

/** The deployments as a table, one in a line. */
export function formatTable(explored: readonly Explored[]): string {
  const rows = explored.map(({ deployment, status, touched, failures }) => {
    const ends = [...failures].map(([end, count]) => `${count} × ${end}`).join(', ');
    return [deployment, String(touched), status, ends || 'nothing to fail'];
  });
  const header = ['Deployment', 'Touches', 'Ends', 'When a resource fails'];
  const widths = header.map((_, column) => Math.max(...[header, ...rows].map((row) => row[column]?.length ?? 0)));
  return [header, ...rows]
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
