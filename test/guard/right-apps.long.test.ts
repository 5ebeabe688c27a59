import { describe, expect, test } from 'vitest';
import { policyDisclosing } from './policies.ts';
import { rightApps, rightAppsOfTwoRegions } from './right-apps.ts';
import { refusals, synthesiseApp } from './synthesise-app.ts';

const env = { region: 'eu-central-1', account: '111122223333' };
const policies = [policyDisclosing([env.region])];

describe('an app that keeps everything where the policy says', () => {
  test('is one of more than thirty', () => {
    expect(Object.keys({ ...rightApps, ...rightAppsOfTwoRegions }).length).toBeGreaterThan(35);
  });

  test.each(Object.entries(rightApps))('passes, with an environment and without: %s', async (_, build) => {
    expect(refusals((await synthesiseApp((app) => build(app, env), policies)).report)).toEqual([]);
    const { report } = await synthesiseApp((app) => build(app, undefined), policies, { region: env.region });
    expect(refusals(report)).toEqual([]);
  });

  test.each(Object.entries(rightAppsOfTwoRegions))('passes with parts elsewhere: %s', async (_, build) => {
    expect(refusals((await synthesiseApp((app) => build(app, env), policies)).report)).toEqual([]);
  });

  test.each(Object.entries(rightApps))('is refused where the policy says nothing of: %s', async (name, build) => {
    const elsewhere = [policyDisclosing(['ap-south-1'])];
    const { report } = await synthesiseApp((app) => build(app, env), elsewhere);
    // These keep nothing.
    const keepsNothing = ['firewall of a regional API', 'deployments from GitHub', 'mail identity'];
    expect(report.violations.length > 0, name).toBe(!keepsNothing.includes(name));
  });
});
