import { withoutLookAlikes } from '../look-alikes.ts';
import { nearest } from '../nearest.ts';
import { problemOf, type UnlocatedProblem } from '../rules.ts';
import { disclosureNames } from './facts.ts';

const braces = /(?:\\?[{｛﹛]){2}[ \t\u3000]*([^{}｛｝﹛﹜\n\\]{1,40}?)[ \t\u3000]*(?:\\?[}｝﹜]){2}/gu;

/** Finds facts whose braces are full-width, or were escaped by a program for translators: readers would see them. */
export function checkFactLookAlikes(text: string, facts: readonly string[]): UnlocatedProblem[] {
  const tooMany = [...text.matchAll(/\{{3,}|\}{3,}/g)].map(({ 0: found, index }) =>
    problemOf('broken-fact', { found, offset: index }),
  );
  return [
    ...tooMany.filter((_, index) => index % 2 === 0),
    ...[...text.matchAll(braces)].flatMap(({ 0: found, 1: typed = '', index }) => {
      if (/^\{\{[^{}]*\}\}$/.test(found)) return [];
      const meant = nearest(withoutLookAlikes(typed), [...facts, ...disclosureNames]);
      return meant === undefined ? [] : [problemOf('fact-look-alike', { found, meant, offset: index })];
    }),
  ];
}
