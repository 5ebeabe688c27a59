import { describe, expect, test } from 'vitest';
import { assertPages } from '../../lambda/site/assert-pages.ts';
import { createPage } from '../../lambda/site/create-page.ts';
import { fixtureContent } from '../fixture-content.ts';
import { siteOf } from './site-content.ts';

const page = createPage('/privacy/de', 'text/plain', 'Text.');

describe('assertPages()', () => {
  test('accepts every page of a site', () => {
    expect(() => assertPages(siteOf(fixtureContent).pages)).not.toThrow();
  });

  test('is asked about every site that is built', () => {
    const [policy] = fixtureContent.policies;
    const withPolicies = (...ids: readonly string[]) =>
      siteOf({ ...fixtureContent, policies: ids.flatMap((id) => (policy === undefined ? [] : [{ ...policy, id }])) });
    expect(() => withPolicies('privacy policy')).toThrow('the path is not canonical');
    expect(() => withPolicies('privacy', 'privacy')).toThrow('Cannot publish two pages at "/privacy/');
  });

  test('refuses two pages at one path', () => {
    const other = createPage('/privacy/de', 'text/plain', 'Another text.');
    expect(() => assertPages([page, createPage('/privacy/en', 'text/plain', 'Text.'), other])).toThrow(
      'Cannot publish two pages at "/privacy/de"',
    );
  });

  test.each([
    '',
    '/',
    'privacy/de',
    '//privacy/de',
    '/privacy/de/',
    '/privacy//de',
    '/privacy/../de',
    '/privacy/de..json',
    '/privacy/.de',
    '/privacy/d%65',
    '/privacy/dé',
    '/privacy/de?',
    '/privacy/d e',
    '/privacy/de\n',
  ])('refuses %j, which is not canonical', (path) => {
    expect(() => assertPages([{ ...page, path }])).toThrow(
      `Cannot publish a page at "${path}": the path is not canonical`,
    );
  });
});
