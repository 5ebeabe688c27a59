import { type Finding, guardRules } from './finding.ts';

/** True after the last day on which an exemption holds; one without such a day never expires. */
export function isExpired({ expires }: { readonly expires?: string | undefined }, today: string): boolean {
  return expires !== undefined && expires < today;
}

/** Reports an exemption that cannot be applied. */
export function refuseExemption(scope: string, message: string, fix: string): Finding {
  return { rule: guardRules.acceptance, severity: 'fatal', message, fix, scope, occurrences: [] };
}

/** Says what is covered, such as `2 AWS::S3::Bucket in us-east-1, 1 AWS::SQS::Queue in us-east-1`. */
export function summariseCovered(covered: readonly { readonly type: string; readonly place: string }[]): string {
  const counts = new Map<string, number>();
  for (const { type, place } of covered) {
    const key = `${type} in ${place}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].map(([key, count]) => `${count} ${key}`).join(', ');
}
