import { problemOf, type UnlocatedProblem } from '../rules.ts';
import { findMovedCell } from './compare-cells.ts';
import { compareHeadingNumbers } from './compare-heading-numbers.ts';
import { compareNumbers, type NumberContext, type NumberDifference } from './compare-numbers.ts';
import { dateAround } from './dates.ts';
import { checkGluedNumber, checkLeftovers } from './leftovers.ts';
import { compareMeasures } from './measures.ts';
import type { Unit } from './units.ts';
import { type Emphasis, mayBeSameCurrency, readValues, type UnitLink, type Values } from './values.ts';

/** The languages of two units that are compared. */
export interface Languages {
  readonly own: string;
  readonly source: string;
}

/** Compares what two units say that is the same in every language. */
export function compareUnits(own: Unit, source: Unit, languages: Languages): UnlocatedProblem[] {
  const found = readValues(own, languages.own);
  const wanted = readValues(source, languages.source);
  const values = compareValues(own, found, wanted, languages);
  return [
    ...compareLinks(own, found, wanted),
    ...compareEmails(own, found, wanted),
    ...compareFacts(own, found, wanted),
    ...values,
    ...compareUnitsOfNumbers(own, found, wanted, languages),
    ...findMovedCell(own, source, languages),
    ...compareEmphasis(own, found, wanted),
    ...checkLeftovers(own, source, languages.own),
    // A number that differs is reported as that.
    ...(values.length > 0 ? [] : checkGluedNumber(own, { own: found, source: wanted }, languages.own)),
  ];
}

/** Offset of a piece of a unit as it was typed; of the unit where it is not found. */
function placeOf(unit: Unit, typed: string): number {
  const index = typed === '' ? -1 : unit.raw.indexOf(typed);
  return index < 0 ? unit.offset : unit.at(index);
}

function compareLinks(own: Unit, found: Values, wanted: Values): UnlocatedProblem[] {
  const others = difference(found.links, wanted.links, ({ target }) => target);
  const left = difference(wanted.links, found.links, ({ target }) => target);
  const missing = difference(left, others, ({ local }) => local);
  const extra = difference(others, left, ({ local }) => local);
  // The same address more or less often: a sentence may name it twice in one language.
  const isNew = ({ target }: UnitLink, others: readonly UnitLink[]) => others.every((other) => other.target !== target);
  const isSameCount = missing.length === extra.length;
  return pairUp(extra, missing).flatMap(([surplus, lost]) => {
    if (surplus !== undefined && lost !== undefined)
      return problemOf('link-differs', { found: surplus.typed, wanted: lost.typed, offset: placeOf(own, surplus.raw) });
    if (surplus !== undefined && !isSameCount && isNew(surplus, wanted.links))
      return problemOf('link-added', { found: surplus.typed, offset: placeOf(own, surplus.raw) });
    if (lost !== undefined) return problemOf('link-lost', { wanted: lost.raw, offset: own.offset });
    return [];
  });
}

function compareEmails(own: Unit, found: Values, wanted: Values): UnlocatedProblem[] {
  const same = (text: string) => text;
  const missing = difference(wanted.emails, found.emails, same);
  const extra = difference(found.emails, wanted.emails, same);
  return pairUp(extra, missing).flatMap(([surplus, lost]) => {
    if (surplus === undefined && lost !== undefined && found.emails.includes(lost)) return [];
    if (lost === undefined && surplus !== undefined && wanted.emails.includes(surplus)) return [];
    return [problemOf('email-differs', { found: surplus, wanted: lost, offset: placeOf(own, surplus ?? '') })];
  });
}

function compareFacts(own: Unit, found: Values, wanted: Values): UnlocatedProblem[] {
  const same = (name: string) => name;
  const missing = difference(wanted.facts, found.facts, same);
  const extra = difference(found.facts, wanted.facts, same);
  return pairUp(extra, missing).map(([surplus, lost]) => {
    const typed =
      surplus === undefined
        ? undefined
        : new RegExp(`\\{\\{[ \\t]*${surplus.replace(/\W/g, '\\$&')}`).exec(own.raw)?.[0];
    const at = placeOf(own, typed ?? '');
    return problemOf('facts-differ', { found: surplus, wanted: lost, offset: at });
  });
}

function compareValues(own: Unit, found: Values, wanted: Values, languages: Languages): UnlocatedProblem[] {
  const context: NumberContext = {
    own: found.numbers,
    source: wanted.numbers,
    ownWords: found.words,
    sourceWords: wanted.words,
    locale: languages.own,
    sourceLocale: languages.source,
  };
  const differences = own.kind === 'heading' ? compareHeadingNumbers(context) : compareNumbers(context);
  const numbers = differences.map((each) => numberProblem(own, each, wanted, languages));
  const [foundCode, wantedCode] = [
    difference(found.currencies, wanted.currencies, String)[0],
    difference(wanted.currencies, found.currencies, String)[0],
  ];
  if (foundCode === undefined || wantedCode === undefined || mayBeSameCurrency(foundCode, wantedCode))
    return onePerDate(numbers);
  return [
    ...onePerDate(numbers),
    problemOf('currency-differs', { found: foundCode, wanted: wantedCode, offset: own.offset }),
  ];
}

function numberProblem(
  own: Unit,
  { found, wanted }: NumberDifference,
  source: Values,
  { own: locale }: Languages,
): UnlocatedProblem {
  const date = wanted === undefined ? undefined : dateAround(source.numbers, wanted, locale);
  const offset = found === undefined ? own.offset : placeOf(own, found.typed);
  return problemOf('numbers-differ', {
    found: found?.typed,
    wanted: date?.typed(source.words) ?? wanted?.typed,
    meant: date?.meant,
    offset,
  });
}

/** Day, month and year of one date are one mistake. */
function onePerDate(problems: readonly UnlocatedProblem[]): UnlocatedProblem[] {
  return [
    ...new Map(
      problems.map((problem) => [`${problem.hint}${problem.message.replace(/^Found "[^"]*"/, '')}`, problem]),
    ).values(),
  ];
}

function compareUnitsOfNumbers(own: Unit, found: Values, wanted: Values, languages: Languages): UnlocatedProblem[] {
  return compareMeasures({ ...found, locale: languages.own }, { ...wanted, locale: languages.source }).map(
    ({ isTime, ...both }) =>
      problemOf(isTime ? 'time-differs' : 'measure-differs', { ...both, offset: placeOf(own, both.found) }),
  );
}

/** Italics are not compared: each language, and each script, uses them in its own way. */
const comparedMarks = ['strong', 'del', 'codespan'] as const;

function compareEmphasis(own: Unit, found: Values, wanted: Values): UnlocatedProblem[] {
  return comparedMarks.flatMap((kind) => {
    const [here, there] = [found.emphasis[kind].length, wanted.emphasis[kind].length];
    if (here === there || isOnlyRepeated(kind, found, wanted) || isMarkedOtherwise(kind, found, wanted)) return [];
    if (kind === 'codespan' && isCodeElsewhere(found)) return [];
    return [problemOf('emphasis-differs', { kind, here, there, offset: own.offset })];
  });
}

/** Program code is marked here and there where a translator thought of it: only a text that has none at all lost it. */
function isCodeElsewhere({ emphasis }: Values): boolean {
  return emphasis.codespan.length > 0;
}

/** The same words marked more or less often: a sentence may name a thing twice in one language. */
function isOnlyRepeated(kind: Emphasis, { emphasis: own }: Values, { emphasis: source }: Values): boolean {
  const [found, wanted] = [new Set(own[kind]), new Set(source[kind])];
  // Program code is the same in each language; of other words there must be as many, each of them marked in both.
  if (kind === 'codespan') return [...wanted].every((code) => found.has(code)) && found.size === wanted.size;
  return found.size > 0 && found.size === wanted.size;
}

/** Strong words for italics, but not the other way round, or quotation marks for one of them or for program code. */
function isMarkedOtherwise(kind: Emphasis, found: Values, wanted: Values): boolean {
  if (kind === 'del') return false;
  const marksOf = ({ emphasis: { strong, em, codespan }, quotations }: Values) =>
    strong.length + em.length + quotations + (kind === 'codespan' ? codespan.length : 0);
  const isWeaker =
    kind === 'strong' &&
    found.emphasis.strong.length < wanted.emphasis.strong.length &&
    found.emphasis.em.length > wanted.emphasis.em.length;
  return !isWeaker && marksOf(found) === marksOf(wanted);
}

/** What of a list another does not have, each as often as it is there. */
function difference<T>(list: readonly T[], others: readonly T[], key: (each: T) => string): T[] {
  const left = others.map(key);
  return list.filter((each) => {
    const index = left.indexOf(key(each));
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}

function pairUp<T>(extra: readonly T[], missing: readonly T[]): [T | undefined, T | undefined][] {
  const count = Math.max(extra.length, missing.length);
  return Array.from({ length: count }, (_, index) => [extra[index], missing[index]]);
}
