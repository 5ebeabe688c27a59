import { expect, test } from 'vitest';
import { readSettings } from '../../cdk/settings/settings.ts';
import policies from '../iam/fixtures/policies.json' with { type: 'json' };
import { readDocument, tableOf } from './read-documents.ts';

const platform = await readDocument('docs/platform.md');

/** The settings that the deployment reads: every name that it asks a context for. */
function namesRead(): string[] {
  const names = new Set<string | symbol>();
  const context = new Proxy<Record<string, unknown>>(
    { homeRegion: 'eu-central-1' },
    {
      has(target, name) {
        names.add(name);
        return Reflect.has(target, name);
      },
      get(target, name) {
        names.add(name);
        return Reflect.get(target, name);
      },
    },
  );
  readSettings(context);
  return [...names].filter((name) => typeof name === 'string').sort();
}

test('the table of settings names every setting, and nothing else', () => {
  const rows = tableOf(platform, 'Setting');
  const documented = rows.map(([name]) => /^`(\w+)`$/.exec(name ?? '')?.[1]);
  expect(documented.toSorted()).toEqual(namesRead());
});

test('the table of permissions names every action that the publisher is allowed, and no other', () => {
  const rows = tableOf(platform, 'Action');
  const documented = rows.flatMap(([actions = '']) => actions.split(', ').map((action) => action.replaceAll('`', '')));
  expect(documented.sort()).toEqual(policies.publisher.flatMap(({ Action }) => Action).sort());
});
