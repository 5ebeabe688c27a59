import { expect, test } from 'vitest';
import { isSite, nameInRow, type OutsidePlace, outsideInWords, ownSite } from '../../lambda/shared/outside-place.ts';
import { proposeOutsideEntry } from '../../lambda/shared/propose-storage.ts';
import { formatStoragePlaces, parseStoragePlaces } from '../../lambda/shared/storage-places.ts';

const places: readonly (readonly [OutsidePlace, words: string, inRow: string | undefined, isSite: boolean])[] = [
  [{ kind: 'host', name: 'api.stripe.com' }, 'api.stripe.com', 'api.stripe.com', false],
  [{ kind: 'host', name: 'nas.corp.internal' }, 'nas.corp.internal', 'nas.corp.internal', true],
  [{ kind: 'host', name: '203.0.113.4' }, '203.0.113.4', '203.0.113.4', true],
  [{ kind: 'hostsBelow', name: 'partner.io' }, 'a host of partner.io', '*.partner.io', false],
  [{ kind: 'hostsBelow', name: 'corp.internal' }, 'a host of corp.internal', '*.corp.internal', true],
  [{ kind: 'account', name: '444455556666' }, 'the account 444455556666', '444455556666', false],
  [{ kind: 'outpost', name: 'op-0123456789abcdef0' }, 'the Outpost op-0123456789abcdef0', 'op-0123456789abcdef0', true],
  [{ kind: 'cloudRegion', name: 'westeurope', cloud: 'Azure' }, 'the region westeurope of Azure', 'westeurope', true],
  [ownSite, 'a site of your own', undefined, true],
];

test.each(places)('%j is %s', (place, words, inRow, site) => {
  expect(outsideInWords(place)).toBe(words);
  expect(nameInRow(place)).toBe(inRow);
  expect(isSite(place)).toBe(site);
  const { list, lines } = proposeOutsideEntry(place, []);
  expect(list).toBe(site ? 'storage' : 'recipients');
  if (inRow !== undefined) expect(lines.join('\n')).toMatch(/hosts:|processor:/);
});

test('the file in an assembly keeps the kind and the name of each place', () => {
  const hosts = places.map(([place]) => ({ place, resource: 'Shop/Mailer', type: 'AWS::Lambda::Function' }));
  const { hosts: read } = parseStoragePlaces(formatStoragePlaces({ places: [], hosts }));
  expect(new Set(read.map(({ place }) => place))).toEqual(new Set(places.map(([place]) => place)));
});
