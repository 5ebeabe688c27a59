import { describe, expect, test } from 'vitest';
import { dataStores, isStateless, statelessNames } from '../../lambda/guard/types/classify-type.ts';
import { placeProperties } from '../../lambda/guard/types/place-properties.ts';
import { statelessServices } from '../../lambda/guard/types/stateless-types.ts';
import { propertyPaths, specifiedTypes } from '../service-spec.ts';
import { keeping, keepingNothing, sending } from './judged-types.ts';
import { dissent, looksLikeStore } from './second-opinion.ts';

const types = [...specifiedTypes.keys()];
const keepsOrSends = (type: string) => dataStores.has(type) || type in placeProperties;

describe('the types that CloudFormation knows', () => {
  test('are more than 95 in 100 known to the guard too', () => {
    const known = types.filter((type) => keepsOrSends(type) || isStateless(type));
    expect(types.length).toBeGreaterThan(1_900);
    expect(known.length / types.length).toBeGreaterThan(0.95);
  });

  test('never both keep data and keep none', () => {
    expect([...dataStores, ...Object.keys(placeProperties)].filter(isStateless)).toEqual([]);
  });

  test('include every type and service in the tables, except those of the CDK itself', () => {
    const named = [...dataStores, ...statelessNames, ...Object.keys(placeProperties)];
    const unknown = named.filter((type) => !specifiedTypes.has(type) && !type.startsWith('Custom::'));
    // The transform of SAM knows more types than AWS specifies.
    const ofSam = ['CapacityProvider', 'Connector', 'GraphQLApi', 'WebSocketApi'].map(
      (name) => `AWS::Serverless::${name}`,
    );
    expect(unknown.sort()).toEqual(['AWS::CDK::Metadata', ...ofSam]);
    const services = new Set(types.map((type) => type.split('::')[1]));
    expect(statelessServices.filter((service) => !services.has(service))).toEqual([]);
  });

  test('appear in the tables once', () => {
    expect([...statelessNames].filter((type) => statelessServices.includes(type.split('::')[1] ?? ''))).toEqual([]);
    expect(new Set(statelessServices).size).toBe(statelessServices.length);
  });

  test('have every property that the tables name', () => {
    // These belong to objects whose keys AWS's specification leaves open, or to several properties at once.
    const unspecified = [
      'AWS::Batch::JobDefinition ContainerProperties.LogConfiguration.Options.awslogs-region',
      'AWS::ECS::TaskDefinition ContainerDefinitions.*.LogConfiguration.Options.awslogs-region',
      'AWS::ECS::TaskDefinition ContainerDefinitions.*.LogConfiguration.Options.region',
      'AWS::KinesisFirehose::DeliveryStream *.S3Configuration.BucketARN',
      'AWS::KinesisFirehose::DeliveryStream *.S3BackupConfiguration.BucketARN',
      'AWS::NetworkFirewall::LoggingConfiguration LoggingConfiguration.LogDestinationConfigs.*.LogDestination.bucketName',
    ];
    const missing = [...specifiedTypes.values()].flatMap((type) => {
      const { regions = [], arns = [], buckets = [], everyRegion = [], logs } = placeProperties[type.name] ?? {};
      const specified = new Set(propertyPaths(type));
      const named = [...regions, ...arns, ...buckets, ...everyRegion, ...(logs ? [logs.code] : [])];
      return named.filter((path) => !specified.has(path)).map((path) => `${type.name} ${path}`);
    });
    expect(missing.sort()).toEqual(unspecified.sort());
  });
});

describe('the guard agrees', () => {
  test.each([
    ['keep data', keeping, (type: string) => dataStores.has(type)],
    ['keep nothing', keepingNothing, isStateless],
    ['only send data', sending, (type: string) => type in placeProperties && !dataStores.has(type)],
  ])('with the judgement that types %s', (_, judged, agrees) => {
    const names = Object.keys(judged);
    expect(names.filter((type) => !specifiedTypes.has(type))).toEqual([]);
    expect(names.filter((type) => !agrees(type))).toEqual([]);
  });

  test('on more than 250 judged types, none of them judged twice', () => {
    const judged = [keeping, keepingNothing, sending].flatMap((table) => Object.keys(table));
    expect(judged.length).toBeGreaterThan(250);
    expect(new Set(judged).size).toBe(judged.length);
  });

  test('with AWS’s own specification about what looks like a store, except for types judged one by one', () => {
    const looking = [...specifiedTypes.values()].filter(looksLikeStore).map(({ name }) => name);
    const excepted = dissent.flatMap(([names]) => names.split(/\s+/).map((name) => `AWS::${name}`));
    expect(looking.filter(isStateless).sort()).toEqual(excepted.sort());
    // A rule that finds few stores would be no second opinion.
    expect(looking.filter((type) => dataStores.has(type)).length).toBeGreaterThan(160);
  });
});
