import path from 'node:path';
import type { PolicyInForce } from '../../lambda/guard/disclosure/disclosure.ts';
import { GuardProblem } from '../../lambda/guard/disclosure/guard-problem.ts';
import { type Acceptance, acceptancesFile } from '../../lambda/guard/findings/acceptance.ts';
import { readAcceptances } from '../../lambda/guard/findings/read-acceptances.ts';
import { isAccountId } from '../../lambda/guard/inventory/account-id.ts';
import type { GuardOptions } from './create-guard.ts';
import type { GuardSettings } from './guard-settings.ts';

/** What a scope is held to. It grows: a second policy, or a second site, may bring more of everything. */
export interface Guarded {
  readonly policies: PolicyInForce[];
  region?: string;
  readonly accounts: Set<string>;
  readonly hosts: Set<string>;
  readonly acceptances: Acceptance[];
  /** The files that the acceptances were read from. */
  readonly files: Set<string>;
}

/** A scope that is held to nothing yet. */
export function beginGuarded(): Guarded {
  return { policies: [], accounts: new Set(), hosts: new Set(), acceptances: [], files: new Set() };
}

/** Adds what an app says about itself to what it said before. Throws a `GuardProblem` where that is wrong, or contradicts it. */
export function addSettings(guarded: Guarded, { region, accounts = [], acceptances }: GuardSettings): void {
  if (region !== undefined && guarded.region !== undefined && region !== guarded.region)
    throw new GuardProblem(
      `Cannot use region "${region}" for stacks that name none: the app has said before that it is "${guarded.region}"`,
      "Give each stack its own, such as env: { region: 'eu-central-1' }",
    );
  const wrong = accounts.find((account) => !isAccountId(account));
  if (wrong !== undefined)
    throw new GuardProblem(
      `Cannot use account ${JSON.stringify(wrong)}: it is not the id of an account of AWS`,
      "Write its 12 digits in quotes, such as accounts: ['111122223333']",
    );
  if (region !== undefined) guarded.region = region;
  for (const account of accounts) guarded.accounts.add(account);
  const file = path.resolve(acceptances ?? acceptancesFile);
  if (guarded.files.has(file)) return;
  guarded.acceptances.push(...readAcceptances(acceptances));
  guarded.files.add(file);
}

/** What is said until synthesis counts, so nothing is copied. */
export function optionsOf(guarded: Guarded, mayWrite = true): GuardOptions {
  const { accounts, hosts, acceptances } = guarded;
  return {
    get region() {
      return guarded.region;
    },
    acceptances,
    mayWrite,
    owner: { accounts, hosts },
  };
}
