import type { Content, Facts, Settings } from './content.ts';
import { nearest } from './nearest.ts';
import { problemOf, type UnlocatedProblem } from './rules.ts';
import type { Yaml } from './yaml/parse-yaml.ts';

/** Facts that stores and laws ask for, whether or not a text shows them. */
const askedFacts = ['deletionUrl', 'reviewed'];

/** What the facts of a file are compared with. */
interface Around {
  /** The names of the facts that they come before. */
  readonly others: readonly string[];
  /** The texts that may use them. */
  readonly texts: Iterable<string>;
  readonly offsetOf: (name: string) => number;
}

/** Finds facts that no text uses, and whose name is almost that of another one: readers get the value of that one. */
export function checkMisspeltFacts(facts: Facts, { others, texts, offsetOf }: Around): UnlocatedProblem[] {
  const names = Object.keys(facts);
  const candidates = [...askedFacts, ...others].filter((name) => !names.includes(name));
  return names.flatMap((name) => {
    if (askedFacts.includes(name) || others.includes(name)) return [];
    const meant = nearest(name, candidates);
    if (meant === undefined || isUsed(name, texts)) return [];
    return [problemOf('misspelt-fact', { name, meant, offset: offsetOf(name) })];
  });
}

function isUsed(name: string, texts: Iterable<string>): boolean {
  const use = new RegExp(`\\{\\{[ \\t]*${name}[ \\t]*\\}\\}`);
  for (const text of texts) if (use.test(text)) return true;
  return false;
}

/** The same of the facts of each application, which come before those of every policy. */
export function checkFactsOfApplications(
  { settings, policies }: Pick<Content, 'settings' | 'policies'>,
  offsetOf: Yaml<Settings>['offsetOf'],
  texts: Iterable<string>,
): UnlocatedProblem[] {
  const others = policies.flatMap(({ versions }) => Object.keys(versions.at(-1)?.facts ?? {}));
  return Object.entries(settings.applications ?? {}).flatMap(([id, { facts }]) =>
    checkMisspeltFacts(facts, { others, texts, offsetOf: (name) => offsetOf(['applications', id, 'facts', name]) }),
  );
}

/** The texts below a directory, the last one first; each is read when somebody asks for it. */
export function textsBelow(directory: string, texts: ReadonlyMap<string, string>): Iterable<string> {
  const files = [...texts.keys()].filter((file) => file.startsWith(directory) && file.endsWith('.md')).reverse();
  return {
    *[Symbol.iterator]() {
      for (const file of files) yield texts.get(file) ?? '';
    },
  };
}
