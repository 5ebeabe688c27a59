import { regionInWords } from '../../shared/propose-storage.ts';
import type { Doubt } from '../inventory/doubt.ts';
import { sayAccount } from './describe-undisclosed.ts';
import { type Finding, guardRules, type PathLookup } from './finding.ts';
import { report, type Statement } from './report.ts';
import type { Subject } from './subjects.ts';

/** What a doubt says, given the place as acceptances name it, and the name by which a row discloses it. */
type Describe = (place: string, name: string) => Statement;

const doubts: Readonly<Record<Doubt, Describe>> = {
  // As often as not it is the account that the app is deployed to.
  ownAccount: (place, name) => ({
    rule: guardRules.unknownAccount,
    say: (resources) =>
      `Cannot tell whether ${place}, named by ${resources}, is your company's own: no stack of the app says its own account`,
    fix: `Give the stacks an account in env, or say that it is your own: ${sayAccount(name)}. If it is somebody else's, announce who gets the data`,
  }),
  mailbox: (place, name) => ({
    rule: guardRules.mayLeadElsewhere,
    say: (resources) => `Cannot tell whether personal data reaches the mailboxes at ${place} from ${resources}`,
    fix: `If the messages contain personal data, and somebody else runs the mailboxes, announce a recipient with hosts: [${name}]`,
  }),
  role: (place, name) => ({
    rule: guardRules.mayLeadElsewhere,
    say: (resources) => `Cannot tell whether personal data reaches ${place} from ${resources}: it names a role there`,
    fix: `If the account is your company's own, say so: ${sayAccount(name)}. Otherwise announce a recipient with hosts: ['${name}']`,
  }),
  organisation: (place, name) => ({
    rule: guardRules.mayLeadElsewhere,
    say: (resources) => `Cannot tell who gets data in the organisation of ${place} from ${resources}`,
    fix: `If the organisation is your company's own, say so: ${sayAccount(name)}. Otherwise announce a recipient with hosts: ['${name}']`,
  }),
  key: (place) => ({
    rule: guardRules.mayLeadElsewhere,
    say: (resources) =>
      `Cannot tell whether data is kept in ${place} (${regionInWords(place)}) by ${resources}: it names a key there, and a key encrypts only in its own region`,
    fix: 'Name a key of a region that the policy discloses. If nothing is encrypted with this one, there is nothing to do',
  }),
};

/** Reports the resources of a stack that raise one doubt about one place. */
export function reportDoubt(subjects: readonly Subject[], pathOf: PathLookup): Finding[] {
  const [{ doubt, where, place } = {}] = subjects as readonly [Subject?];
  if (doubt === undefined || place === undefined) return [];
  const isAccount = typeof where === 'object' && 'outside' in where && where.outside.kind === 'account';
  const statement = doubts[doubt](place, isAccount ? place.replace('the account ', '') : place);
  return [{ ...report(statement, subjects, pathOf), severity: 'info' }];
}
