import { guardRules } from '../../../lambda/guard/findings/finding.ts';
import project from '../../../package.json' with { type: 'json' };
import type { LocatedFinding } from './located-finding.ts';

/** Formats findings as SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html). */
export function formatSarif(findings: readonly LocatedFinding[]): object {
  const rules = [...new Set([...Object.values(guardRules), ...findings.map(({ rule }) => rule)])];
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: project.name, version: project.version, rules: rules.map((id) => ({ id })) } },
        results: findings.map(({ rule, severity, message, fix, file, line = 1, column = 1 }) => ({
          ruleId: rule,
          ruleIndex: rules.indexOf(rule),
          level: severity,
          message: { text: fix === '' ? message : `${message}\n${fix}` },
          ...(file !== undefined && {
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: addressOf(file) },
                  region: { startLine: line, startColumn: column },
                },
              },
            ],
          }),
        })),
      },
    ],
  };
}

function addressOf(file: string): string {
  return file.split(/[\\/]/).map(encodeURIComponent).join('/');
}
