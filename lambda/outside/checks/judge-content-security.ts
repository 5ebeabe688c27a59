import { inQuotes } from '../fault.ts';
import type { Visited } from '../site-visit.ts';

type Directives = ReadonlyMap<string, readonly string[]>;

/** Sources that a directive may have besides `'none'`. */
const allowed: Readonly<Record<string, RegExp>> = {
  'connect-src': /^'self'$/,
  'img-src': /^data:$/,
  'style-src': /^'sha(?:256|384|512)-[A-Za-z0-9+/]+=*'$/,
  'style-src-elem': /^'sha(?:256|384|512)-[A-Za-z0-9+/]+=*'$/,
};
const required = ['default-src', 'base-uri', 'form-action', 'frame-ancestors'];
const withoutSources = new Set(['upgrade-insecure-requests', 'block-all-mixed-content', 'sandbox']);
const reporting = new Set(['report-uri', 'report-to']);

/** Checks the Content-Security-Policy: pages may load nothing, and apply exactly the style sheets that they have. */
export function judgeContentSecurity(headers: Visited['headers'], styles: readonly string[]): string[] {
  const header = headers['content-security-policy'];
  const reportOnly = headers['content-security-policy-report-only'];
  const reports =
    reportOnly === undefined ? [] : ['Sends Content-Security-Policy-Report-Only, which makes browsers report visits'];
  if (header === undefined) return [...reports, 'Lacks the header Content-Security-Policy'];
  return [...reports, ...header.split(',').flatMap((policy) => judgePolicy(parseDirectives(policy), styles))];
}

function parseDirectives(policy: string): Directives {
  const parts = policy.split(';').map((part) => part.trim().split(/\s+/));
  // Of a directive that appears twice, only the first counts.
  return new Map(
    parts
      .filter(([name]) => name)
      .map(([name = '', ...sources]) => [name.toLowerCase(), sources] as const)
      .reverse(),
  );
}

function judgePolicy(directives: Directives, styles: readonly string[]): string[] {
  const missing = required.filter((name) => !directives.has(name));
  const faults = missing.map((name) => `Has a Content-Security-Policy without ${name} 'none'`);
  for (const [name, sources] of directives) {
    if (reporting.has(name)) faults.push(`Has a Content-Security-Policy whose ${name} makes browsers report visits`);
    if (reporting.has(name) || withoutSources.has(name)) continue;
    const wrong = sources.filter((source) => source !== "'none'" && !allowed[name]?.test(source));
    if (wrong.length > 0)
      faults.push(`Has a Content-Security-Policy whose ${name} allows ${inQuotes(wrong.join(' '))}`);
  }
  const applied =
    directives.get('style-src-elem') ?? directives.get('style-src') ?? directives.get('default-src') ?? [];
  const refused = styles.filter((digest) => !applied.includes(digest));
  if (refused.length > 0)
    faults.push('Has a Content-Security-Policy that keeps browsers from applying its own style sheet');
  return faults;
}
