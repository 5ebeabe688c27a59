import { describe, expect, test } from 'vitest';
import { createEdge } from '../lambda/shared/edge/create-edge.ts';
import { edgeOf } from '../lambda/shared/edge/edge-of.ts';
import { everyConstruct } from './every-construct.ts';
import { fixtureContent } from './fixture-content.ts';
import { deploymentOf } from './promises/deployment.ts';
import { instantsAround, momentAt } from './promises/moment.ts';
import { pagePromises } from './promises/page-promises.ts';
import { clauses, type PolicyPromise } from './promises/promise.ts';
import { stackPromises } from './promises/stack-promises.ts';
import { pageText, siteOf } from './site/site-content.ts';

const moments = instantsAround(fixtureContent).map((at) => momentAt(fixtureContent, at));
const deployment = await deploymentOf(fixtureContent);

describe.each(Object.entries(clauses).map(([clause, words]) => [words, clause] as const))('%s', (_, clause) => {
  test.each(ofClause(stackPromises, clause))('%s', (__, check) => check(deployment));

  test.each(ofClause(pagePromises, clause))('%s', async (__, check) => {
    expect.hasAssertions();
    for (const moment of moments) await check(moment);
  });
});

test('the edge of the stand-in is the edge of the stack', () => {
  const { locales, sourceLocale } = fixtureContent.settings;
  const { site } = momentAt(fixtureContent, Date.UTC(2026, 11, 1));
  const styles = [
    pageText(site, '/privacy/en'),
    pageText(siteOf(everyConstruct), '/privacy/en'),
    pageText(site, '/privacy/en/history'),
  ].map((page) => /<style>(.*?)<\/style>/s.exec(page)?.[1] ?? '');
  expect(createEdge({ policies: ['privacy'], locales, sourceLocale, styles })).toEqual(edgeOf(fixtureContent));
});

function ofClause<Subject>(promises: readonly PolicyPromise<Subject>[], clause: string) {
  return promises.filter((one) => one.clause === clause).map(({ sentence, check }) => [sentence, check] as const);
}
