import { describe, expect, test } from 'vitest';
import { dataStores } from '../../cdk/guard/types/data-stores.ts';
import { otherPlaces } from '../../cdk/guard/types/other-places.ts';
import { isStateless, statelessNames, statelessServices } from '../../cdk/guard/types/stateless-types.ts';
import { cdkTypes, codeOf } from './cdk-types.ts';

const types = [...cdkTypes.keys()];
const keeps = (type: string) => dataStores.has(type) || type in otherPlaces;

describe('the types that aws-cdk-lib knows', () => {
  test('are more than 95 in 100 known to the guard too', () => {
    const known = types.filter((type) => keeps(type) || isStateless(type));
    expect(types.length).toBeGreaterThan(1_900);
    expect(known.length / types.length).toBeGreaterThan(0.95);
  });

  test('never keep data and keep none', () => {
    expect(types.filter((type) => keeps(type) && isStateless(type))).toEqual([]);
    expect([...dataStores, ...Object.keys(otherPlaces)].filter(isStateless)).toEqual([]);
  });

  test('are all that the guard names, but for what the CDK itself adds', () => {
    const named = [...dataStores, ...statelessNames, ...Object.keys(otherPlaces)];
    const strangers = named.filter((type) => !cdkTypes.has(type) && !type.startsWith('Custom::'));
    expect(strangers).toEqual(['AWS::CDK::Metadata']);
    const services = new Set(types.map((type) => type.split('::')[1]));
    expect(statelessServices.filter((service) => !services.has(service))).toEqual([]);
  });

  test('are named once', () => {
    const single = [...statelessNames].filter((type) => statelessServices.includes(type.split('::')[1] ?? ''));
    expect(single).toEqual([]);
    expect(new Set(statelessServices).size).toBe(statelessServices.length);
  });
});

describe.each(Object.entries(otherPlaces).filter(([type]) => cdkTypes.has(type)))('%s', (type, places) => {
  const { regions = [], arns = [], buckets = [], everywhere = [], logs } = places;
  const paths = [...regions, ...arns, ...buckets, ...everywhere, ...(logs ? [logs.code] : [])];

  test.each(paths)('has %s', (path) => {
    const code = codeOf(type);
    // The names of options and log destinations are the services' own, and begin with a small letter.
    const names = path.split('.').filter((step) => /^[A-Z]/.test(step));
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name) => !new RegExp(`[{,"]${name}"?:`).test(code))).toEqual([]);
  });
});
