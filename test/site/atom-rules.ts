import { DOMParser } from 'linkedom';
import { canonicalLocale } from '../../lambda/content/yaml/values.ts';

/** An element of a parsed feed. */
export interface FeedElement {
  readonly localName: string;
  readonly textContent: string;
  readonly children: Iterable<FeedElement>;
  getAttribute(name: string): string | null;
}

/** The root element of a feed. */
export function parseFeed(text: string): FeedElement {
  return new DOMParser().parseFromString(text, 'text/xml').documentElement as unknown as FeedElement;
}

/** Children of an element by name. */
export function childrenOf(element: FeedElement, name: string): FeedElement[] {
  return [...element.children].filter(({ localName }) => localName === name);
}

/** The words of the only child of a name. */
export function textIn(element: FeedElement, name: string): string {
  const found = childrenOf(element, name).map(({ textContent }) => textContent);
  if (found.length !== 1) throw new Error(`Cannot read "${name}": there are ${found.length}`);
  return found[0] ?? '';
}

/** Rules of RFC 4287, by section, each with what breaks it. */
type Rule = (element: FeedElement) => boolean;
const once =
  (name: string): Rule =>
  (element) =>
    childrenOf(element, name).length === 1;
const atMostOnce =
  (name: string): Rule =>
  (element) =>
    childrenOf(element, name).length <= 1;
const isDate = (text: string) =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(text) && !Number.isNaN(Date.parse(text));
const isAbsolute = (address: string | null) => /^(https?:\/\/[^\s/]+\/|urn:[a-z]+:)\S+$/.test(address ?? '');
const isTag = (tag: string | null) => tag === null || canonicalLocale(tag) === tag;
const links = (element: FeedElement, rel: string) =>
  childrenOf(element, 'link').filter((link) => link.getAttribute('rel') === rel);

const ofBoth: Readonly<Record<string, Rule>> = {
  '4.2.6 one id': once('id'),
  '4.2.6 the id is an absolute IRI': (element) =>
    childrenOf(element, 'id').every(({ textContent }) => isAbsolute(textContent)),
  '4.2.14 one title': once('title'),
  '4.2.14 the title has words': (element) =>
    childrenOf(element, 'title').every(({ textContent }) => textContent.trim() !== ''),
  '4.2.15 one updated': once('updated'),
  '3.3 dates are those of RFC 3339': (element) =>
    childrenOf(element, 'updated').every(({ textContent }) => isDate(textContent)),
  '4.2.7.1 links lead to absolute IRIs': (element) =>
    childrenOf(element, 'link').every((link) => isAbsolute(link.getAttribute('href'))),
  '4.1.1 one alternate of a type and language': (element) => {
    const kinds = links(element, 'alternate').map(
      (link) => `${link.getAttribute('type')} ${link.getAttribute('hreflang')}`,
    );
    return new Set(kinds).size === kinds.length;
  },
  '2 languages are tags': (element) =>
    [element, ...element.children].every(
      (one) => isTag(one.getAttribute('xml:lang')) && isTag(one.getAttribute('hreflang')),
    ),
};

const ofFeed: Readonly<Record<string, Rule>> = {
  '4.1.1 the root is a feed': (feed) =>
    feed.localName === 'feed' && feed.getAttribute('xmlns') === 'http://www.w3.org/2005/Atom',
  '4.1.1 somebody is its author': (feed) =>
    childrenOf(feed, 'author').length > 0 &&
    childrenOf(feed, 'author').every((author) => once('name')(author) && textIn(author, 'name').trim() !== ''),
  '4.1.1 it names its own address': (feed) => links(feed, 'self').length === 1,
  '4.1.1 only entries follow the first entry': (feed) => {
    const names = [...feed.children].map(({ localName }) => localName);
    return names.slice(names.indexOf('entry')).every((name) => name === 'entry') || !names.includes('entry');
  },
  '4.2.6 no two ids are the same': (feed) => {
    const ids = [feed, ...childrenOf(feed, 'entry')].flatMap((element) => childrenOf(element, 'id'));
    return new Set(ids.map(({ textContent }) => textContent)).size === ids.length;
  },
  '4.2.15 it is as new as its newest entry': (feed) => {
    const [own, ...entries] = [feed, ...childrenOf(feed, 'entry')].map((element) =>
      Date.parse(childrenOf(element, 'updated')[0]?.textContent ?? ''),
    );
    return own === Math.max(...entries);
  },
  'its elements are known': (feed) =>
    [...feed.children].every(({ localName }) => 'id title updated author link entry'.split(' ').includes(localName)),
};

const ofEntry: Readonly<Record<string, Rule>> = {
  '4.1.2 without content it has an alternate': (entry) => links(entry, 'alternate').length > 0,
  '4.1.2 at most one summary': atMostOnce('summary'),
  'its elements are known': (entry) =>
    [...entry.children].every(({ localName }) =>
      'id title updated link summary content'.split(' ').includes(localName),
    ),
};

/** The rules that a feed breaks. */
export function brokenRules(text: string): string[] {
  const feed = parseFeed(text);
  const broken = (where: string, element: FeedElement, rules: Readonly<Record<string, Rule>>) =>
    Object.entries(rules).flatMap(([name, holds]) => (holds(element) ? [] : [`${where}: ${name}`]));
  return [
    ...broken('feed', feed, { ...ofBoth, ...ofFeed }),
    ...childrenOf(feed, 'entry').flatMap((entry, index) => broken(`entry ${index}`, entry, { ...ofBoth, ...ofEntry })),
  ];
}
