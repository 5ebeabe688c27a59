import { givesDeletionAddress, showsContact, showsFacts } from '../judges/facts.ts';
import { isHtml, isLabelled, isReachable, isReadOnly } from '../judges/pages.ts';
import { saysAll } from '../judges/topics.ts';
import type { RequirementRow } from './row.ts';

/** What Google Play asks of the policy that a listing links to. */
export const googlePlay: readonly RequirementRow[] = [
  [
    'GP1',
    'error',
    'An active address that is public and open in every country',
    'from outside: "promulgate verify"',
    isReachable,
    { isWatched: true },
  ],
  ['GP2', 'error', 'A page for a standard browser, no PDF', 'content type of the built page', isHtml],
  [
    'GP3',
    'error',
    'A policy that nobody can edit',
    'no form, no editable element, and no button but one that opens a menu',
    isReadOnly,
  ],
  [
    'GP4',
    'error',
    'Labelled as a privacy policy',
    'the language’s own term in <title> and <h1> of the built page',
    isLabelled,
  ],
  [
    'GP5',
    'error',
    'Names the company or app of the listing',
    'facts "company" and "application" are real and visible',
    showsFacts('company', 'application'),
  ],
  [
    'GP6',
    'error',
    'A point of contact for privacy',
    'fact "contact" is an address, a form or a number, and visible',
    showsContact,
  ],
  ['GP7', 'error', 'Which data are collected and shared', 'topics collects, shares', saysAll('collects', 'shares')],
  ['GP8', 'error', 'How data are handled securely', 'topic security', saysAll('security')],
  [
    'GP9',
    'error',
    'How long data are kept, and how they are deleted',
    'topics retention, deletion',
    saysAll('retention', 'deletion'),
  ],
  [
    'GP12',
    'warning',
    'An address for the deletion of an account, if the app has accounts',
    'fact "deletionUrl"',
    givesDeletionAddress,
  ],
];
