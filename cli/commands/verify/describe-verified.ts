import type { OutsideView } from '../../../lambda/outside/check-site.ts';
import { plural } from '../../shared/format-problems.ts';
import type { Verification } from './verify-ledger.ts';

/** What was verified; one of both is missing where only the other was asked for. */
export interface Verified {
  readonly ledger?: Verification;
  readonly outside?: OutsideView;
}

/** Every fault, as a line. */
export function faultsOf({ ledger, outside }: Verified): string[] {
  const seen = outside?.faults.map(({ path, message }) => `${path}: ${message}`) ?? [];
  return [...(ledger?.faults ?? []), ...seen];
}

/** The lines that tell a person what was verified, and every fault first. */
export function describeVerified(url: string, verified: Verified): string[] {
  const { ledger, outside } = verified;
  const faults = faultsOf(verified);
  const compared = [
    ...(ledger === undefined ? [] : comparedIn(ledger)),
    ...(outside === undefined ? [] : seenIn(outside)),
  ];
  const good = outside === undefined ? 'all as they were published' : 'no fault';
  const verdict = faults.length === 0 ? good : plural(faults.length, 'fault');
  return [
    ...faults,
    `${url}: ${compared.join(', ')}; ${verdict}`,
    ...(outside?.notes ?? []),
    ...(ledger === undefined ? [] : describeHead(ledger)),
  ];
}

function comparedIn({ entries, copies, pages, keptHeads }: Verification): string[] {
  return [
    plural(entries, 'entry', 'entries'),
    plural(copies, 'copy', 'copies'),
    ...(pages > 0 ? [`${plural(pages, 'page')} of today`] : []),
    ...(keptHeads > 0 ? [plural(keptHeads, 'kept head')] : []),
  ];
}

function seenIn({ addresses, requests, versions, locales }: OutsideView): string[] {
  return [
    `${plural(addresses, 'address', 'addresses')} in ${plural(requests, 'request')}`,
    plural(versions, 'version'),
    plural(locales, 'language'),
  ];
}

function describeHead({ unrecorded, head }: Verification): string[] {
  const running =
    unrecorded === 0
      ? []
      : [
          `published.json does not name ${plural(unrecorded, 'entry', 'entries')} yet: a run is under way or was interrupted`,
        ];
  const last = head === undefined ? [] : [`Last entry: ${head} (keep it: it proves that no earlier entry was changed)`];
  return [...running, ...last];
}
