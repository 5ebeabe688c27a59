import { beforeEach, describe, expect, test, vi } from 'vitest';
import { editResources, editText } from './break-variants.ts';
import { deploySite, deploySuccessfully, destroySite, type Model, prepareAccount } from './deploy-site.ts';
import { readersView } from './readers-view.ts';
import { exploreBack, exploreFirst, exploreSecond, isReplicaMoved } from './state-machine.ts';
import { synthesiseVariants, type VariantName } from './variants.ts';

const others = [
  'locked',
  'replica',
  'domain',
  'watched',
  'adopted',
  'adoptedElsewhere',
  'adoptedReplica',
  'adoptedReplicaElsewhere',
  'adoptedByOtherStack',
  'announcing',
  'trial',
  'production',
  'refused',
] as const satisfies readonly VariantName[];
const variants = await synthesiseVariants(['plain', ...others]);
const model = { variants };

beforeEach(() => {
  // What the publisher refuses is logged.
  vi.spyOn(console, 'error').mockReturnValue();
});

describe('whatever resource fails', () => {
  test.each(['plain', ...others].filter((name) => name !== 'refused') as VariantName[])(
    'a first deployment of %s can be tried again',
    async (name) => {
      const { violations, failures, status, touched } = await exploreFirst(model, name, 'one');
      expect(violations).toEqual([]);
      expect([status, [...failures.keys()]]).toEqual(['CREATE_COMPLETE', ['ROLLBACK_COMPLETE']]);
      expect(failures.get('ROLLBACK_COMPLETE')).toBeGreaterThan(touched);
    },
  );

  test.each(others)('plain → %s → plain leaves the site as it was or as it is to be', async (name) => {
    const explored = [
      await exploreSecond(model, 'plain', name, 'one'),
      await exploreBack(model, 'plain', name, 'one'),
      ...(name === 'refused' ? [] : [await exploreSecond(model, name, 'plain', 'one')]),
      ...(name === 'trial' ? [await exploreSecond(model, 'trial', 'production', 'one')] : []),
    ];
    expect(explored.flatMap((one) => one?.violations ?? [])).toEqual([]);
  });
});

describe('without a failing resource', () => {
  test.each<[from: VariantName, to: VariantName, status: string]>([
    ['plain', 'locked', 'UPDATE_COMPLETE'],
    ['plain', 'replica', 'UPDATE_COMPLETE'],
    ['plain', 'domain', 'UPDATE_COMPLETE'],
    ['plain', 'watched', 'UPDATE_COMPLETE'],
    ['watched', 'plain', 'UPDATE_COMPLETE'],
    ['plain', 'announcing', 'UPDATE_COMPLETE'],
    ['plain', 'refused', 'UPDATE_ROLLBACK_COMPLETE'],
    // Its own bucket, and another one.
    ['plain', 'adopted', 'UPDATE_COMPLETE'],
    ['plain', 'adoptedElsewhere', 'UPDATE_ROLLBACK_COMPLETE'],
    ['adopted', 'plain', 'UPDATE_ROLLBACK_COMPLETE'],
    ['replica', 'adoptedReplicaElsewhere', 'UPDATE_ROLLBACK_COMPLETE'],
    // Into production, and not back; a stack that names no stage is in production.
    ['trial', 'production', 'UPDATE_COMPLETE'],
    ['trial', 'plain', 'UPDATE_COMPLETE'],
    ['plain', 'production', 'UPDATE_COMPLETE'],
    ['production', 'trial', 'UPDATE_ROLLBACK_COMPLETE'],
    ['plain', 'trial', 'UPDATE_ROLLBACK_COMPLETE'],
  ])('%s → %s ends in %s', async (from, to, status) => {
    expect((await exploreSecond(model, from, to, 'one')).status).toBe(status);
  });

  test('a trial leaves nothing when it goes into production, and cannot come back', async () => {
    const account = await prepareAccount(model, 'trial');
    await deploySuccessfully(model, account, 'trial');
    const stack = variants.get('trial')?.stack ?? '';
    const trial = readersView(account, stack);
    await deploySuccessfully(model, account, 'production');
    const production = readersView(account, stack);
    expect(production).toMatchObject({ distribution: trial?.distribution, content: 'first', sequence: 1 });
    expect(account.buckets.has(trial?.bucket ?? '')).toBe(false);
    const { reason } = await deploySite(model, account, { variant: 'trial' });
    expect(reason).toMatch(/^Cannot make a trial of a site that is in production: /);
    expect(readersView(account, stack)).toEqual(production);
  });

  test('a trial that is destroyed leaves nothing', async () => {
    const account = await prepareAccount(model, 'trial');
    const before = [...account.buckets.keys()];
    await deploySuccessfully(model, account, 'trial');
    await destroySite(model, account, 'trial');
    expect([[...account.buckets.keys()], account.stacks.size, account.names.size]).toEqual([before, 0, 0]);
  });

  test.each(['adopted', 'adoptedByOtherStack'] as const)(
    'a site that is deployed again as %s continues its ledger',
    async (name) => {
      const account = await prepareAccount(model, name);
      const [bucket] = [...account.buckets].find(([, { objects }]) => objects.has('ledger/000001.json')) ?? [];
      await deploySuccessfully(model, account, name);
      expect(readersView(account, variants.get(name)?.stack ?? '')).toMatchObject({
        bucket,
        content: 'first',
        sequence: 2,
      });
      const record = account.buckets.get(bucket ?? '')?.objects.get('published.json')?.text ?? '{}';
      expect(JSON.parse(record).ledger).toMatchObject({ entry: 1 });
    },
  );

  test('a replica that is moved is refused, and cannot be read until the next deployment', async () => {
    const account = await prepareAccount(model, 'replica');
    await deploySuccessfully(model, account, 'replica');
    const stack = variants.get('replica')?.stack ?? '';
    const before = readersView(account, stack);
    expect(isReplicaMoved(await deploySite(model, account, { variant: 'adoptedReplicaElsewhere' }))).toBe(true);
    expect(readersView(account, stack)).toEqual({ ...before, fallback: { ...before?.fallback, content: undefined } });
    await deploySuccessfully(model, account, 'adoptedReplica');
    expect(readersView(account, stack)).toMatchObject({ ...before, sequence: expect.any(Number) });
  });
});

describe('the model finds', () => {
  const explore = async (broken: Model['variants'], from: VariantName, to: VariantName) => {
    const { status, violations } = await exploreSecond({ variants: broken }, from, to, 'one');
    return { status, text: violations.join('\n') };
  };
  /** Nothing keeps the bucket, and the publisher knows it by itself. */
  const withoutKeeper = (broken: Model['variants']) =>
    editResources(editText(broken, ['{"Ref":"KeptBucket"}', '{"Ref":"Bucket83908E77"}']), (resource, id) =>
      id === 'KeptBucket' ? undefined : resource,
    );
  const lockedBySetting = editResources(variants, (resource, id, variant) => {
    if (id !== 'Bucket83908E77' || variant === 'locked') return resource;
    const { ObjectLockEnabled: _, ...properties } = resource.Properties ?? {};
    return { ...resource, Properties: properties };
  });

  test('a setting that replaces the bucket, which is refused', async () => {
    expect(await explore(lockedBySetting, 'plain', 'locked')).toEqual({ status: 'UPDATE_ROLLBACK_COMPLETE', text: '' });
  });

  test('a setting that replaces the bucket, when nothing keeps it', async () => {
    const { text } = await explore(withoutKeeper(lockedBySetting), 'plain', 'locked');
    expect(text).toContain('plain → locked: Promulgate: Bucket83908E77 was replaced');
    expect(text).toMatch(/plain → locked: readers get bucket promulgate-\S+ instead of promulgate-/);
  });

  test('a setting that moves the site to another bucket, when nothing keeps it', async () => {
    const named = editText(variants, ['{"Ref":"KeptBucket"}', '"another-bucket"'], 'adoptedElsewhere');
    const { text } = await explore(withoutKeeper(named), 'plain', 'adoptedElsewhere');
    expect(text).toMatch(/plain → adoptedElsewhere: readers get bucket another-bucket instead of promulgate-/);
  });

  test('another logical id of the distribution', async () => {
    const renamed = editText(variants, ['SiteDistribution390DED28', 'SiteDistributionRenamed'], 'locked');
    const { text } = await explore(renamed, 'plain', 'locked');
    expect(text).toContain('plain → locked: Promulgate: SiteDistribution390DED28 was deleted');
    expect(text).toContain('plain → locked: readers have another distribution');
  });

  test('another logical id of the policy of an adopted bucket, which keeps the bucket from being adopted', async () => {
    const renamed = editText(variants, ['BucketPolicyE9A3008A', 'AdoptedPolicy'], 'adopted');
    expect((await explore(renamed, 'plain', 'adopted')).status).toBe('UPDATE_ROLLBACK_COMPLETE');
  });

  test('a publisher that gets another expression for the same bucket, of which Lambda publishes no new version', async () => {
    const version = [...(variants.get('adopted')?.templates[0]?.resources.keys() ?? [])].find((id) =>
      id.startsWith('PublisherFunctionCurrentVersion'),
    );
    const renamed = editText(variants, [version ?? '', 'PublisherFunctionCurrentVersionOther'], 'adopted');
    expect((await explore(renamed, 'plain', 'adopted')).status).toBe('UPDATE_ROLLBACK_COMPLETE');
  });

  test('a bucket of a fixed name that a failed creation leaves', async () => {
    const left = editResources(variants, (resource) =>
      resource.DeletionPolicy === 'RetainExceptOnCreate' ? { ...resource, DeletionPolicy: 'Retain' } : resource,
    );
    expect((await explore(left, 'plain', 'replica')).text).toContain('it cannot be deployed again: ROLLBACK_COMPLETE');
  });

  test('a stack of an earlier version, which is in production, of which no trial is made', async () => {
    const former = editResources(variants, (resource, id) => {
      if (id === 'FirstBucket') return undefined;
      const { Stage: _, FirstBucket: __, ...properties } = resource.Properties ?? {};
      return id === 'KeptBucket' ? { ...resource, Properties: properties } : resource;
    }).get('plain');
    const upgraded = new Map([...variants, ...(former ? [['unprotected', former] as const] : [])]);
    expect(await explore(upgraded, 'unprotected', 'plain')).toEqual({ status: 'UPDATE_COMPLETE', text: '' });
    expect(await explore(upgraded, 'unprotected', 'trial')).toEqual({ status: 'UPDATE_ROLLBACK_COMPLETE', text: '' });
  });

  test('a stack of before that nothing kept, over which the bucket is kept only when it is adopted', async () => {
    const former = withoutKeeper(lockedBySetting).get('plain');
    const upgraded = new Map([...variants, ...(former ? [['unprotected', former] as const] : [])]);
    expect((await explore(upgraded, 'unprotected', 'plain')).text).toContain('Bucket83908E77 was replaced');
    expect(await explore(upgraded, 'unprotected', 'adopted')).toEqual({ status: 'UPDATE_COMPLETE', text: '' });
  });
});
