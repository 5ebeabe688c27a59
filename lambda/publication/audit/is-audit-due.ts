import type { Instant } from '../../site/site.ts';

/** Milliseconds between two audits. */
export const auditInterval = 86_400_000;

/** Returns true once a day has passed since the last audit; an instant in the future cannot be that of an audit. */
export function isAuditDue({ audited }: { readonly audited: string }, now: Instant): boolean {
  return Math.abs(now - Date.parse(audited)) >= auditInterval;
}
