import type { LocatedFinding } from './located-finding.ts';

/** Formats findings as a JUnit report: a test for each finding that fails, and one that passes if there is none. */
export function formatJunit(findings: readonly LocatedFinding[]): string {
  const failed = findings.filter(({ severity }) => severity === 'error');
  const cases = failed.map(
    ({ rule, message, fix, file, line, resources }) =>
      `    <testcase classname="${escapeXml(file ?? 'app')}" name="${escapeXml(`${rule} ${resources[0]?.path ?? ''}`.trim())}"${line === undefined ? '' : ` line="${line}"`}>
      <failure type="${escapeXml(rule)}" message="${escapeXml(message.split('\n')[0] ?? '')}">${escapeXml(`${message}\n${fix}`)}</failure>
    </testcase>`,
  );
  if (failed.length === 0) cases.push('    <testcase classname="app" name="keeps data where the policy says"/>');
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites tests="${cases.length}" failures="${failed.length}">`,
    `  <testsuite name="promulgate guard" tests="${cases.length}" failures="${failed.length}">`,
    ...cases,
    '  </testsuite>',
    '</testsuites>',
  ].join('\n');
}

/** XML has no way to write most control characters. */
function escapeXml(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '�')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;');
}
