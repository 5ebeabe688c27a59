import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { application, canary, costTable, monthlyCost } from '../../bench/cost-model.ts';
import { synthesise } from '../cdk/synthesise.ts';
import { root } from './read-documents.ts';

test('the guide says what the model calculates', async () => {
  const guide = await readFile(path.join(root, 'docs/platform.md'), 'utf8');
  const [, section = ''] = /^## Costs$([\s\S]*?)^## /m.exec(guide) ?? [];
  const rows = section.split('\n').filter((line) => line.startsWith('|'));
  const cells = rows.map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
  expect(cells.slice(2)).toEqual(costTable());
});

test('the model counts the alarms of a site, and what an account has for free once', async () => {
  const { template } = await synthesise();
  expect(Object.keys(template.findResources('AWS::CloudWatch::Alarm'))).toHaveLength(application.alarms);
  const watched = await synthesise({ context: { canary: 'true' } });
  const alarms = Object.keys(watched.template.findResources('AWS::CloudWatch::Alarm'));
  expect(alarms).toHaveLength(application.alarms + canary.alarms);
  const sum = (applications: number) => monthlyCost(applications).reduce((total, { dollars }) => total + dollars, 0);
  expect(sum(1)).toBeLessThan(0.01);
  expect(sum(2) - sum(1)).toBeLessThan(sum(101) - sum(100));
});
