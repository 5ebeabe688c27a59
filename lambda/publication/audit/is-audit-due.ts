import type { Instant } from '../../site/site.ts';

/** Milliseconds from one audit to the next. */
export const auditInterval = 86_400_000;

/** Returns true once a day has passed since the last audit; an instant that has not come yet is none of an audit. */
export function isAuditDue({ audited }: { readonly audited: string }, now: Instant): boolean {
  return Math.abs(now - Date.parse(audited)) >= auditInterval;
}
