import { parseHTML } from 'linkedom';

/** The part of a parsed element that the tests use. */
export interface PageElement {
  readonly localName: string;
  readonly id: string;
  readonly textContent: string;
  readonly parentElement: PageElement | null;
  readonly children: Iterable<PageElement>;
  /** Elements and pieces of text, which have a `nodeType` of 1 and 3. */
  readonly childNodes: Iterable<PageElement & { readonly nodeType: number }>;
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  closest(selector: string): PageElement | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

/** The root element of a page. */
export function parsePage(text: string): PageElement {
  return parseHTML(text).document.documentElement as unknown as PageElement;
}

/** All elements that match, in the order of the page. */
export function findAll(root: PageElement, selector: string): PageElement[] {
  return [...root.querySelectorAll(selector)];
}

/** The only element that matches. */
export function findOne(root: PageElement, selector: string): PageElement {
  const [found, ...others] = findAll(root, selector);
  if (found === undefined || others.length > 0) {
    throw new Error(`Cannot find one "${selector}": ${others.length + (found === undefined ? 0 : 1)} match`);
  }
  return found;
}

/** The values of an attribute of all elements that match. */
export function attributesOf(root: PageElement, selector: string, name: string): (string | null)[] {
  return findAll(root, selector).map((element) => element.getAttribute(name));
}

/** The language and direction of an element: its own, or those of its surroundings. */
export function languageOf(element: PageElement): string {
  const lang = element.closest('[lang]')?.getAttribute('lang');
  const dir = element.closest('[dir]')?.getAttribute('dir');
  return `${lang} ${dir}`;
}

/** Text as it is read, with single spaces. */
export function wordsOf(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The words of the policy itself on a page, without the page's own. */
export function policyWords(root: PageElement): string {
  const parts = findAll(root, 'article > section, article > div:not(.changes)');
  return wordsOf(parts.map(({ textContent }) => textContent).join(' '));
}
