import { type Changes, englishFront } from '../small-content.ts';
import type { FileCase } from './case.ts';

const text = `${englishFront}## Scope {#scope}\n\nNothing is stored.\n`;

/** The small content, whose version takes effect on 2026-11-15, with these versions after it, each with lines of its `version.yaml`. */
function followedBy(versions: Readonly<Record<string, readonly string[]>>): Changes {
  const files = Object.entries(versions).flatMap(([id, lines]) => [
    [`privacy/${id}/version.yaml`, ['announced: 2027-01-02', 'change: minor', ...lines].join('\n')],
    [`privacy/${id}/en.md`, text],
  ]);
  return Object.fromEntries(files);
}

function acted(...lines: string[]): Changes {
  return followedBy({ '2027-02-01': lines });
}

const file = 'privacy/2027-02-01/version.yaml';
const why = 'because: Delay';
const lateHint =
  'Put what should hold instead into a new version with "promulgate new-version", where it cannot wait with --urgent';
const orderHint = 'Put the acts in the order of their dates; a version that was withdrawn can no longer be postponed';

/** What a company did with versions: withdrawals, postponements, times of day. */
export const acts: readonly FileCase[] = [
  ['a withdrawal', acted(`withdrawn: { date: 2027-01-02, ${why} }`)],
  ['a withdrawal a minute before the effective date', acted(`withdrawn: { date: 2027-01-31T23:59, ${why} }`)],
  ['a reason in two languages', acted('withdrawn: { date: 2027-01-02, because: { en: Delay, de: Verzug } }')],
  [
    'two postponements and a withdrawal on one day',
    acted(
      'postponed:',
      `  - { date: 2027-01-10, to: 2027-03-01, ${why} }`,
      `  - { date: 2027-01-10, to: 2027-04-01T12:30, ${why} }`,
      `withdrawn: { date: 2027-01-10, ${why} }`,
    ),
  ],
  [
    'a postponement past another version, and its former date given to a third',
    followedBy({
      '2027-02-01': ['postponed:', `  - { date: 2027-01-03, to: 2027-03-01, ${why} }`],
      '2027-02-15': [],
      '2027-02-01T0900': [],
    }),
  ],
  [
    'acts on a draft',
    acted(
      'postponed:',
      `  - { date: 2027-01-01T23:59, to: 2027-03-01, ${why} }`,
      `withdrawn: { date: 2027-01-01, ${why} }`,
    ),
    `${file}:4:13: Cannot postpone on 2027-01-01T23:59: the version is announced on 2027-01-02, and is a draft until then [act-early]`,
    'Rename the directory to the later date, and delete this entry',
    `${file}:5:20: Cannot withdraw on 2027-01-01: the version is announced on 2027-01-02, and is a draft until then [act-early]`,
    'Delete the directory of the version, which nobody has seen',
  ],
  [
    'acts on a version in force',
    acted(
      'postponed:',
      `  - { date: 2027-02-01, to: 2027-03-01, ${why} }`,
      `withdrawn: { date: 2027-03-01T00:00, ${why} }`,
    ),
    `${file}:4:13: Cannot postpone on 2027-02-01: the version took effect on 2027-02-01 [act-late]`,
    lateHint,
    `${file}:5:20: Cannot withdraw on 2027-03-01T00:00: the version took effect on 2027-03-01 [act-late]`,
    lateHint,
  ],
  [
    'acts out of order',
    acted(
      'postponed:',
      `  - { date: 2027-01-10, to: 2027-03-01, ${why} }`,
      `  - { date: 2027-01-09, to: 2027-03-02, ${why} }`,
      `withdrawn: { date: 2027-01-08, ${why} }`,
    ),
    `${file}:5:13: Cannot postpone on 2027-01-09: the act before this one was on 2027-01-10 [acts-order]`,
    orderHint,
    `${file}:6:20: Cannot withdraw on 2027-01-08: the act before this one was on 2027-01-09 [acts-order]`,
    orderHint,
  ],
  [
    'a postponement to an earlier time, and one to the same',
    acted(
      'postponed:',
      `  - { date: 2027-01-10, to: 2027-01-20, ${why} }`,
      `  - { date: 2027-01-11, to: 2027-01-20T00:00, ${why} }`,
    ),
    `${file}:4:29: Cannot postpone to 2027-01-20: the version takes effect on 2027-02-01, which is not earlier [postponed-earlier]`,
    'Write a time after 2027-02-01; for an earlier one, withdraw the version and make a new one',
    `${file}:5:29: Cannot postpone to 2027-01-20T00:00: the version takes effect on 2027-01-20, which is not earlier [postponed-earlier]`,
    'Write a time after 2027-01-20; for an earlier one, withdraw the version and make a new one',
  ],
  [
    'two versions at one time',
    followedBy({
      '2027-02-01': ['postponed:', `  - { date: 2027-01-03, to: 2027-02-15, ${why} }`],
      '2027-02-15': [],
    }),
    'privacy/2027-02-15/version.yaml:1:1: Cannot take effect on 2027-02-15: version 2027-02-01 takes effect at the same time as version 2027-02-15 [same-time]',
    'Choose a different time: only one version can be in force',
  ],
  [
    'times that clocks skip, or show twice',
    followedBy({
      '2027-02-01': [
        'postponed:',
        `  - { date: 2027-01-10, to: 2027-03-28T02:30, ${why} }`,
        `  - { date: 2027-03-28T02:00, to: 2027-10-31T02:59, ${why} }`,
      ],
      '2027-10-31T0200': [],
    }),
    `${file}:4:29: Cannot use 2027-03-28T02:30: in Europe/Berlin clocks skip that time when they are put forward [clock-change]`,
    'Choose a time that clocks show once, such as one two hours later',
    `${file}:5:13: Cannot use 2027-03-28T02:00: in Europe/Berlin clocks skip that time when they are put forward [clock-change]`,
    'Choose a time that clocks show once, such as one two hours later',
    `${file}:5:35: Cannot use 2027-10-31T02:59: in Europe/Berlin clocks show that time twice when they are put back [clock-change]`,
    'Choose a time that clocks show once, such as one two hours later',
    'privacy/2027-10-31T0200:1:1: Cannot use 2027-10-31T02:00: in Europe/Berlin clocks show that time twice when they are put back [clock-change]',
    'Choose a time that clocks show once, such as one two hours later',
  ],
  [
    'directories for a time',
    followedBy({ '2027-02-01T15:00': [], '2027-02-02T0000': [], '2027-02-03-1500': [], '2027-02-04T2400': [] }),
    'privacy/2027-02-01T15:00:1:1: Cannot use directory "2027-02-01T15:00" as a version: it is not a calendar date in the form YYYY-MM-DD [invalid-date]',
    'Write "2027-02-01T1500" for a time of that day',
    'privacy/2027-02-02T0000:1:1: Cannot use directory "2027-02-02T0000" as a version: it is not a calendar date in the form YYYY-MM-DD [invalid-date]',
    'Write "2027-02-02", which begins at midnight',
    'privacy/2027-02-03-1500:1:1: Cannot use directory "2027-02-03-1500" as a version: it is not a calendar date in the form YYYY-MM-DD [invalid-date]',
    'Write "2027-02-03T1500" for a time of that day',
    'privacy/2027-02-04T2400:1:1: Cannot use directory "2027-02-04T2400" as a version: it is not a calendar date in the form YYYY-MM-DD [invalid-date]',
    'Name the directory after the effective date, such as 2026-11-15',
  ],
  [
    'wrong values',
    acted('postponed: { date: 2027-01-10 }', 'withdrawn: { date: tomorrow, because: [] }'),
    `${file}:3:12: Cannot use {"date":"2027-01-10"} for "postponed": it is not a list of postponements [invalid-value]`,
    'Write, for example: postponed: [{ date: 2026-11-24, to: 2027-01-15, because: The new service is delayed }]',
    `${file}:4:20: Cannot use "tomorrow" for "date": it is neither a calendar date in the form YYYY-MM-DD nor a time in the form YYYY-MM-DDThh:mm [invalid-value]`,
    'Write, for example: date: 2026-11-24',
    `${file}:4:39: Cannot use [] for "because": it is neither a text (put it between quotes) nor texts by language, such as { en: …, de: … } [invalid-value]`,
    'Write, for example: because: The service that it describes is not built',
  ],
];
