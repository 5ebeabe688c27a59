import { describe, expect, test } from 'vitest';
import { takeInventory } from '../../lambda/guard/inventory/take-inventory.ts';
import { explainLead } from '../../lambda/guard/net/explanations.ts';
import { findLeads } from '../../lambda/guard/net/leads.ts';
import { createAppIndex } from '../../lambda/guard/template/app-index.ts';
import { specifiedTypes, textPaths } from '../service-spec.ts';
import { nest } from './nest.ts';

/** What is put into every property of every type that AWS publishes, one at a time. */
const mutants = {
  region: 'us-west-2',
  arn: 'arn:aws:sqs:us-west-2:111122223333:orders',
  host: 'https://collector.partner.io/v1',
};

type Kind = keyof typeof mutants;
type Outcome = { readonly kind: Kind; readonly at: string; readonly reason: string | undefined };

const outcomes: Outcome[] = [...specifiedTypes.values()].flatMap((type) =>
  textPaths(type).flatMap((path) =>
    (Object.keys(mutants) as Kind[]).flatMap((kind) => {
      if (isFound(type.name, path, mutants[kind])) return [];
      const at = `${type.name} ${path.replaceAll('*', '0')}`;
      const reason = findLeads(mutants[kind])
        .map((lead) => explainLead(at, lead))
        .find((one) => one !== undefined);
      return [{ kind, at, reason }];
    }),
  ),
);

describe('a foreign place in any property of any type', () => {
  test('is found, or explained with a reason', () => {
    expect([...specifiedTypes.values()].flatMap(textPaths).length).toBeGreaterThan(70_000);
    expect(outcomes.filter(({ reason }) => reason === undefined)).toEqual([]);
  });

  test('is explained in few properties, and for these reasons', () => {
    const counts: Record<string, Record<string, number>> = {};
    for (const { kind, reason = '' } of outcomes) {
      counts[reason] ??= {};
      counts[reason][kind] = (counts[reason][kind] ?? 0) + 1;
    }
    expect(counts).toMatchInlineSnapshot(`
      {
        "a label": {
          "arn": 419,
          "host": 419,
          "region": 419,
        },
        "a name under which readers are served, or from which they may come": {
          "host": 138,
        },
        "a program is read from there": {
          "arn": 170,
          "host": 170,
          "region": 170,
        },
        "a range of addresses in a rule or network": {
          "host": 121,
        },
        "a rule about traffic, which sends none": {
          "host": 800,
        },
        "a text for people": {
          "arn": 1116,
          "host": 1130,
          "region": 1116,
        },
        "an answer to whoever looks up a name, or a name that belongs to the owner": {
          "host": 210,
        },
        "an identity provider, which sends data here": {
          "arn": 10,
          "host": 60,
          "region": 10,
        },
        "checks whether a server answers, and sends no data of people": {
          "arn": 9,
          "host": 9,
          "region": 9,
        },
        "keeps and copies programs": {
          "arn": 302,
          "host": 302,
          "region": 302,
        },
        "moves programs, not data": {
          "arn": 120,
          "host": 120,
          "region": 120,
        },
        "names code or a format": {
          "host": 22,
        },
        "says what a browser may ask for": {
          "host": 28,
        },
        "says who may act, from wherever": {
          "arn": 95,
          "host": 95,
          "region": 95,
        },
        "says who may call": {
          "arn": 2,
          "host": 2,
          "region": 2,
        },
        "selects events that arrive here": {
          "arn": 125,
          "host": 125,
          "region": 125,
        },
        "selects requests that arrive here": {
          "host": 13,
        },
        "shows measurements, which concern machines": {
          "arn": 5,
          "host": 5,
          "region": 5,
        },
        "the settings of a network": {
          "host": 4,
        },
      }
    `);
  });

  test('is never explained where the name of the property says that data goes there, except for programs', () => {
    const saysSo =
      /(?:Region|Regions|RegionName|Destination|DestinationArn|TargetArn|StreamArn|LogGroupArn|TopicArn|Replica)(?:\.0)?$/;
    const ofPrograms =
      /^AWS::(?:CodePipeline|CodeBuild|CodeDeploy|CodeCommit|CodeStarNotifications|ECR|ImageBuilder|Route53::HealthCheck|Signer)\b/;
    const explained = outcomes.filter(({ kind, at }) => kind !== 'host' && saysSo.test(at) && !ofPrograms.test(at));
    expect(explained.map(({ at, reason }) => `${at}: ${reason}`)).toMatchInlineSnapshot(`[]`);
  });
});

function isFound(type: string, path: string, value: string): boolean {
  const resources = { Store: { Type: type, Properties: nest(path.split('.'), value) } };
  const body = { Resources: resources };
  const place = { stack: 'Shop', file: '/cdk.out/Shop.json', region: 'eu-central-1', account: '111122223333' };
  const template = { ...place, body, resources, parameters: new Map(), app: createAppIndex() };
  const { places } = takeInventory([template], { isHelper: () => false, isTrusted: () => true });
  return places.some(({ property }) => property !== '');
}
