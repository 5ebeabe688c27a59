import { expect, test } from 'vitest';
import { fixtureContent } from '../fixture-content.ts';
import { brokenRules } from './atom-rules.ts';
import { inForce, pageText, siteOf } from './site-content.ts';

const feed = pageText(siteOf(fixtureContent, inForce), '/privacy/en/feed.xml');

test.each([
  ['<id>urn:uuid:', '<id>uuid ', 'feed: 4.2.6 the id is an absolute IRI'],
  [/<id>.*<\/id>\n/, '', 'feed: 4.2.6 one id'],
  [/<title>.*?<\/title>/, '<title> </title>', 'feed: 4.2.14 the title has words'],
  [/<title>.*?<\/title>/, '', 'feed: 4.2.14 one title'],
  [/<updated>.*?<\/updated>/, '<updated>2026-11-15</updated>', 'feed: 3.3 dates are those of RFC 3339'],
  [
    /<updated>.*?<\/updated>/,
    '<updated>2026-11-16T00:00:00Z</updated>',
    'feed: 4.2.15 it is as new as its newest entry',
  ],
  [/<updated>.*?<\/updated>/, '', 'feed: 4.2.15 one updated'],
  [/<author>.*<\/author>/, '', 'feed: 4.1.1 somebody is its author'],
  [/<name>.*?<\/name>/, '<name></name>', 'feed: 4.1.1 somebody is its author'],
  ['rel="self"', 'rel="via"', 'feed: 4.1.1 it names its own address'],
  [
    'href="https://policy.example.com/privacy/en/history"',
    'href="/history"',
    'feed: 4.2.7.1 links lead to absolute IRIs',
  ],
  ['xml:lang="en"', 'xml:lang="en_US"', 'feed: 2 languages are tags'],
  ['</feed>', '<title>Late</title></feed>', 'feed: 4.1.1 only entries follow the first entry'],
  ['</entry>', '<summary>Twice</summary></entry>', 'entry 0: 4.1.2 at most one summary'],
  ['</entry>', '<div/></entry>', 'entry 0: its elements are known'],
  [/(<entry>[\s\S]*?)<link.*?\/>/, '$1', 'entry 0: 4.1.2 without content it has an alternate'],
  [/(<entry>[\s\S]*?)(<link.*?\/>)/, '$1$2$2', 'entry 0: 4.1.1 one alternate of a type and language'],
  [/(<id>.*<\/id>)([\s\S]*?<entry>\n)<id>.*<\/id>/, '$1$2$1', 'feed: 4.2.6 no two ids are the same'],
  ['http://www.w3.org/2005/Atom', 'http://purl.org/atom/ns#', 'feed: 4.1.1 the root is a feed'],
])('brokenRules() finds %s → %j: %s', (from, to, rule) => {
  const broken = feed.replace(from, to);
  expect(broken).not.toBe(feed);
  expect(brokenRules(broken)).toContain(rule);
});
