import { Stack } from 'aws-cdk-lib';
import { AttributeType, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { describe, expect, test } from 'vitest';
import type { SiteConstruct } from '../../cdk/stacks/site-construct.ts';
import type { Content } from '../../lambda/content/content.ts';
import { beforeAnnouncement, disclosing, synthesise } from '../cdk/synthesise.ts';

/** While the version of 2026 is announced but not in force yet. */
const announced = Date.UTC(2026, 9, 20);

const additions: Readonly<Record<string, (site: SiteConstruct) => void>> = {
  'a replica of a table in the site’s own stack': (site) =>
    new TableV2(site, 'Visits', {
      partitionKey: { name: 'id', type: AttributeType.STRING },
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      replicas: [{ region: 'us-west-2' }],
    }),
  'a log group in another stack of the app': ({ node }) =>
    new LogGroup(new Stack(node.root, 'Other', { env: { region: 'us-west-2' } }), 'Visits'),
};

describe.each(Object.entries(additions))('%s', (_, extend) => {
  test('is refused in a region that section 4 does not name, and passes in one that it names', async () => {
    await expect(synthesise({ extend })).rejects.toThrow(
      /to us-west-2 \(Oregon, United States\): section "storage" of privacy 2026-11-15, which is in force, does not/,
    );
    await expect(synthesise({ extend, change: disclosing('us-west-2') })).resolves.toBeDefined();
  });
});

describe('the fixture’s stack', () => {
  test('is refused while the version in force shows no places, with the date from which the announced one does', async () => {
    await expect(synthesise({ now: announced })).rejects.toThrow(
      'privacy 2023-03-30, which is in force, has no section that shows where information is stored; privacy 2026-11-15 does, but takes effect only at 2026-11-14T23:00:00.000Z',
    );
  });

  test('does not consider a version that is not announced', async () => {
    await expect(synthesise({ now: beforeAnnouncement })).rejects.toThrow(
      /privacy 2023-03-30, which is in force, has no section that shows where information is stored\n/,
    );
  });
});

describe('before any version is in force, the fixture’s stack', () => {
  /** The content with the version of 2026 alone, which is announced later, or is. */
  const firstVersion = (content: Content): Content => ({
    ...content,
    policies: content.policies.map((policy) => ({ ...policy, versions: policy.versions.slice(-1) })),
  });

  test.each([
    ['a draft', beforeAnnouncement],
    ['announced', announced],
  ])('is deployed while the first is %s, where that one says that information is stored', async (_, now) => {
    await expect(synthesise({ now, change: firstVersion })).resolves.toBeDefined();
    const change = (content: Content) => withoutSection(firstVersion(content));
    await expect(synthesise({ now, change })).rejects.toThrow(
      'privacy 2026-11-15, which will be the first version in force, has no section that shows where information is stored',
    );
    const elsewhere = synthesise({ now, change: firstVersion, context: { homeRegion: 'us-west-2' } });
    await expect(elsewhere).rejects.toThrow(
      /section "storage" of privacy 2026-11-15, which will be the first version in force, does not disclose it\n.*Move it to eu-central-1, or begin with a version of privacy whose version\.yaml contains this:/s,
    );
  });
});

/** Content whose texts show no storage. */
function withoutSection(content: Content): Content {
  const policies = content.policies.map((policy) => ({
    ...policy,
    versions: policy.versions.map((version) => ({ ...version, translations: new Map() })),
  }));
  return { ...content, policies };
}
