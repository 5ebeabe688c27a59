import { describe, expect, test } from 'vitest';
import { parseContent } from '../../lambda/content/parse-content.ts';
import { makeContent, pageText, siteOf } from '../site/site-content.ts';
import { englishFront, problemsWith, smallContent, version } from './small-content.ts';

const terms = {
  'terms/2026-11-01/version.yaml': 'announced: 2026-10-01\nchange: minor\n',
  'terms/2026-11-01/en.md': `${englishFront}## Pay {#pay}\n\n(a) x:\n    (i) y.\n\n### Late {#late}\n\nz\n`,
};

/** The problems of a text that links to an address, beside a policy "terms". */
function problemsOf(address: string, others: Readonly<Record<string, string>> = terms): string[] {
  return problemsWith({
    ...others,
    [`${version}/version.yaml`]: 'announced: 2026-10-15\nchange: minor\n',
    [`${version}/en.md`]: `${englishFront}See [the terms](${address}).\n`,
    [`${version}/de.md`]: undefined,
  }).map((problem) => problem.slice(version.length + 1));
}

describe('parseContent() checks links to other policies', () => {
  test.each(['policy:terms', 'policy:terms#pay', 'policy:terms#pay-a', 'policy:terms#pay-a-i', 'policy:terms#late'])(
    '%s is right',
    (address) => {
      expect(problemsOf(address)).toEqual([]);
    },
  );

  test.each([
    [
      'policy:term',
      'en.md:4:17: Cannot link to policy "term": there is none of that name [link-policy]\n    Write "terms"',
    ],
    [
      'policy:terms#pay-b',
      'en.md:4:17: Cannot find "#pay-b" in policy "terms": no heading or clause of its newest version has that id [link-policy-anchor]\n    Write "policy:terms#pay-a"',
    ],
    [
      'policy:Terms!',
      'en.md:4:5: Cannot use "policy:Terms!" as a link: "policy:" is not one of https:, http:, mailto:, tel: [link-address]\n    Write https://…, mailto:…, tel:+…, policy:name, /path or #section-id',
    ],
  ])('%s is reported', (address, problem) => {
    expect(problemsOf(address)).toEqual([problem]);
  });

  test('a policy that is not public yet is reported', () => {
    const later = { ...terms, 'terms/2026-11-01/version.yaml': 'announced: 2026-10-20\nchange: minor\n' };
    expect(problemsOf('policy:terms', later)).toEqual([
      'en.md:4:17: Cannot link to policy "terms": it is public from 2026-10-20 on, and this text from 2026-10-15 [link-policy-early]\n    Announce this version on 2026-10-20 or later, or the policy earlier',
    ]);
  });

  test('one in a definition counts, one in a comment does not', () => {
    const files = smallContent({
      ...terms,
      [`${version}/version.yaml`]: 'announced: 2026-10-15\nchange: minor\n',
      [`${version}/en.md`]: `${englishFront}See [the terms][t]. <!-- [x](policy:never) -->\n\n[t]: policy:tems#pay\n`,
      [`${version}/de.md`]: undefined,
    });
    expect(parseContent(files).problems.map(({ rule, line }) => [rule, line])).toEqual([['link-policy', 6]]);
  });
});

test('readers of each language are led to the other policy in that language, at any time', () => {
  const others = Object.fromEntries(Object.entries(terms).map(([file, text]) => [file, text]));
  const texts = { en: 'See [the terms](policy:terms#pay-a).', de: 'Siehe [AGB](policy:terms#pay-a).' };
  const site = siteOf(makeContent({ '2026-11-15': { texts } }, others));
  expect(pageText(site, '/privacy/2026-11-15/de')).toContain('<a href="/terms/de#pay-a">AGB</a>');
  expect(pageText(site, '/privacy/en')).toContain('<a href="/terms/en#pay-a">the terms</a>');
});
