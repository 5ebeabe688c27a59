import { expect, test } from 'vitest';
import { isCountry, nearestCountry } from '../../lambda/content/countries.ts';
import { sha256 } from '../../lambda/content/digest.ts';
import { adequacyDecisions } from '../../lambda/content/law/adequacy.ts';
import { findSafeguardFault } from '../../lambda/content/law/find-safeguard-fault.ts';
import { messageKeys } from '../../lambda/content/message-keys.ts';
import { nearestProcessor, processorOfHost, processors, resolveRecipient } from '../../lambda/content/processors.ts';
import { awsRegions } from '../../lambda/content/regions.ts';
import { rowsToText } from '../../lambda/content/rows-to-text.ts';
import { isIsoDate } from '../../lambda/content/yaml/values.ts';

const row = { purpose: 'payments', holds: ['accounts'], safeguard: 'notNeeded' } as const;

test('each processor has a company, a known country, a service with words, and hosts', () => {
  for (const [id, entries] of Object.entries(processors)) {
    for (const { name, country, service, since } of entries) {
      expect([id, isCountry(country), isIsoDate(since), name.trim() === name]).toEqual([id, true, true, true]);
      expect(Object.keys(messageKeys)).toContain(`service.${service}`);
    }
    expect(resolveRecipient({ processor: id, ...row }, '2026-06-01')?.hosts?.length).toBeGreaterThan(0);
  }
});

test('what the catalogue said of a processor stays, because announced versions were read by it', () => {
  const first = Object.entries(processors)
    .map(([id, entries]) => [id, entries.find(({ since }) => since === '2026-01-01')])
    .filter(([, facts]) => facts !== undefined);
  expect(sha256(JSON.stringify(first.sort()))).toBe('081c44884119e7e74dc40b5cfde6aa40044237a620898447551ca7ab057d110b');
});

test('what a row says replaces what the catalogue knows', () => {
  const own = { processor: 'stripe', name: 'Stripe, LLC', country: 'US', role: 'controller', ...row } as const;
  expect(resolveRecipient(own, '2026-06-01')).toMatchObject({
    name: 'Stripe, LLC',
    country: 'US',
    role: 'controller',
    service: 'payments',
    hosts: ['*.stripe.com'],
  });
});

test('processors are found by their hosts and by what people call them', () => {
  expect(['api.stripe.com', 'o1.ingest.de.sentry.io', 'stripe.com.example.net'].map(processorOfHost)).toEqual([
    'stripe',
    'sentry',
    undefined,
  ]);
  expect(['Stripe', 'send grid', 'OpenAI', 'Functional Software', 'nothing like it'].map(nearestProcessor)).toEqual([
    'stripe',
    'sendGrid',
    'openAi',
    'sentry',
    undefined,
  ]);
});

test('countries are known by code, and found by what people write', () => {
  for (const { country } of Object.values(awsRegions)) expect([country, isCountry(country)]).toEqual([country, true]);
  expect(['EU', 'UK', 'XX', 'de', 'ZZ'].map(isCountry)).toEqual([false, false, false, false, false]);
  expect(['UK', 'de', 'Germny', 'South Korea', 'Nowhere'].map(nearestCountry)).toEqual([
    'GB',
    'DE',
    'DE',
    'KR',
    undefined,
  ]);
});

test('each decision on adequacy has its day, its source and known countries', () => {
  for (const decision of Object.values(adequacyDecisions).flat()) {
    const { countries, from, source } = decision;
    expect([source, isIsoDate(from)]).toEqual([source, true]);
    expect(countries.split(' ').filter((country) => country !== 'EEA' && !isCountry(country))).toEqual([]);
    expect(source).not.toBe('');
  }
});

test.each([
  ['US', '2020-07-15', true],
  ['US', '2020-07-16', false],
  ['US', '2023-07-09', false],
  ['US', '2023-07-10', true],
  ['GB', '2031-12-27', true],
  ['GB', '2031-12-28', false],
  ['BR', '2026-01-25', false],
  ['BR', '2026-01-26', true],
])('adequacy for %s holds on %s: %s', (to, on, holds) => {
  const fault = findSafeguardFault({ from: 'DE', to, safeguard: 'adequacy', on });
  expect(fault === undefined).toBe(holds);
});

test('a decision that ended is named with its last day', () => {
  expect(findSafeguardFault({ from: 'DE', to: 'GB', safeguard: 'adequacy', on: '2032-01-01' })?.reason).toBe(
    'the decision on United Kingdom ended on 2031-12-27 (Implementing Decision (EU) 2021/1772, extended on 2025-12-19)',
  );
});

test('the rows of an earlier release are frozen as they were, and hosts are not', () => {
  const place = { region: 'eu-central-1', holds: ['accounts'], provider: 'P', safeguard: 'notNeeded' } as const;
  expect(rowsToText([place])).toBe(
    '[{"region":"eu-central-1","holds":["accounts"],"provider":"P","safeguard":"notNeeded"}]',
  );
  expect(rowsToText([{ ...place, hosts: ['a.example.com'] }])).toBe(rowsToText([place]));
});
