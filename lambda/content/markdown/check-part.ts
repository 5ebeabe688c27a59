import { sha256 } from '../digest.ts';
import type { Proofs } from '../proofs.ts';
import { rememberOf } from '../remember.ts';
import type { UnlocatedProblem } from '../rules.ts';
import { checkFactLookAlikes } from './check-fact-look-alikes.ts';
import { checkMarks } from './check-marks.ts';
import { checkShown } from './check-shown.ts';
import { checkToken, type Surroundings } from './check-token.ts';
import { blankComments } from './comments.ts';
import { tagName } from './html-equivalents.ts';
import type { Located } from './lex-markdown.ts';
import type { PlacedPart } from './place-parts.ts';
import type { TextPart } from './text-part.ts';
import type { Token } from './tokens.ts';

/** What a part of a text may refer to. */
export interface PartSurroundings extends Omit<Surroundings, 'links'> {
  /** The same for equal surroundings only. */
  readonly key: string;
  readonly proofs: Proofs | undefined;
}

/** The problems of a part by what finds them, in the order in which they are reported. */
export interface PartProblems {
  readonly ofTokens: readonly UnlocatedProblem[];
  readonly ofSigns: readonly UnlocatedProblem[];
}

/** Checks everything of a part that can be said without the rest of its text. */
export function checkPart(placed: PlacedPart, around: PartSurroundings): PartProblems {
  const known = checkedOf(placed.part);
  const problems = known.get(around.key) ?? findUnproven(placed, around);
  known.set(around.key, problems);
  return problems;
}

const none: PartProblems = { ofTokens: [], ofSigns: [] };

function findUnproven(placed: PlacedPart, around: PartSurroundings): PartProblems {
  const { proofs, key } = around;
  if (proofs === undefined) return findProblems(placed, around);
  const claim = `right ${sha256(`${key}\n${placed.part.text}`)}`;
  if (proofs.has(claim)) return none;
  const problems = findProblems(placed, around);
  if (problems.ofTokens.length + problems.ofSigns.length === 0) proofs.add(claim);
  return problems;
}

const checkedOf = rememberOf((_: TextPart) => new Map<string, PartProblems>());

function findProblems(placed: PlacedPart, around: PartSurroundings): PartProblems {
  const { part } = placed;
  const located = placed.located();
  return {
    ofTokens: checkTokens(located, around),
    ofSigns: [
      ...checkMarks(part.text, located),
      ...checkShown(part.text, located),
      ...checkFactLookAlikes(blankComments(part.text), around.facts),
    ],
  };
}

function checkTokens(located: readonly Located[], around: Omit<Surroundings, 'links'>): UnlocatedProblem[] {
  const opened = new Set(located.filter(({ token }) => isOpeningTag(token)).map(({ token }) => tagName(token.raw)));
  const links = new Set(located.flatMap(({ token }) => (token.type === 'link' ? [token.href] : [])));
  return located
    .filter(({ token }) => token.type !== 'html' || isOpeningTag(token) || !opened.has(tagName(token.raw)))
    .flatMap((found) =>
      checkToken(found, { ...around, links }).map((problem) => ({ ...problem, offset: found.at(problem.offset) })),
    );
}

/** One mistake is one problem: a closing tag is reported only where none was opened. */
function isOpeningTag(token: Token): boolean {
  return token.type === 'html' && !token.raw.startsWith('</');
}
