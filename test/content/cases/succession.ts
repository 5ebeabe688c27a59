import { type Changes, englishFront, germanFront } from '../small-content.ts';
import type { FileCase } from './case.ts';

const later = 'privacy/2027-03-01';

/** The small content, which stores in Germany from 2026-11-15 on, with a version after it. */
function followedBy(...lines: string[]): Changes {
  return {
    [`${later}/version.yaml`]: lines.join('\n'),
    [`${later}/en.md`]: `${englishFront}## Storage {#storage}\n\n{{storage}}\n`,
    [`${later}/de.md`]: `${germanFront}## Orte {#storage}\n\n{{storage}}\n`,
  };
}

function place(region: string): string {
  return `  - { region: ${region}, holds: [accounts], provider: Example Hosting, safeguard: notNeeded }`;
}

/** What a version may and may not change from the previous one. */
export const succession: readonly FileCase[] = [
  ['a minor change', followedBy('announced: 2027-03-01', 'change: minor', 'storage:', place('eu-central-1'))],
  [
    'a minor change to a different region of the same country',
    followedBy('announced: 2027-03-01', 'change: minor', 'storage:', place('eusc-de-east-1')),
  ],
  [
    'a minor change to fewer countries',
    {
      ...followedBy('announced: 2027-03-01', 'change: minor'),
      [`${later}/en.md`]: `${englishFront}## Scope {#scope}\n\nNothing is stored.\n`,
      [`${later}/de.md`]: undefined,
    },
  ],
  [
    'a minor change to new countries',
    followedBy(
      'announced: 2027-01-01',
      'change: minor',
      'storage:',
      place('eu-west-1'),
      place('us-east-1'),
      place('us-east-2'),
    ),
    `${later}/version.yaml:2:9: Cannot call this change minor: it stores information in Ireland and United States, where version 2026-11-15 stores none [new-country]`,
    'Write "change: major", and announce it at least 30 days before it takes effect',
  ],
  [
    'a major change with just enough notice',
    followedBy('announced: 2027-01-30', 'change: major', 'storage:', place('eu-west-1')),
  ],
  [
    'a major change with one day too few',
    followedBy('announced: 2027-01-31', 'change: major', 'storage:', place('eu-west-1')),
    `${later}/version.yaml:1:12: Cannot take effect on 2027-03-01: a major change announced on 2027-01-31 gives 29 days of notice, and site.yaml promises 30 [short-notice]`,
    'Write "announced: 2027-01-30" or earlier, or name the directory 2027-03-02 or later',
  ],
];
