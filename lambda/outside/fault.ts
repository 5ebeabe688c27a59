/** What a look from outside can find wrong, by the name under which it is reported. */
const outsideKinds = {
  answer: 'an address does not answer, or not with the status that it should have',
  cache: 'an answer may be kept by caches for too long, or by none',
  certificate: 'the connection is not encrypted, or its certificate is not valid or ends soon',
  clock: 'the site shows another moment than now',
  compression: 'a page is sent without compression, or what is sent cannot be decoded',
  cookie: 'an answer sets a cookie',
  damage: 'words are damaged, or a placeholder was left in them',
  date: 'two places name different dates',
  digest: 'bytes or words are not those that the site says they are',
  disclosure: 'two places name different storage places',
  feed: 'a feed is not what feed readers expect',
  foreign: 'a page makes the browser ask another host',
  header: 'a security header is missing or too weak, or a header gives readers away',
  language: 'the declared language or direction is not that of the address',
  link: 'a link or an anchor leads nowhere',
  negotiation: 'an address without a language leads to the wrong one',
  page: 'a page lacks what every page has',
  programs: 'a file for programs cannot be read, or contradicts the pages',
  robots: 'search engines and stores are kept out, or let into what is none of theirs',
  script: 'a page runs something, asks for input or can be edited',
  search: 'canonical addresses, translations and the list of pages contradict each other',
  security: 'security.txt does not say how to report a weakness, or no longer',
  variance: 'not everyone gets the same bytes',
} as const;

/** The name of a kind of fault. */
export type OutsideKind = keyof typeof outsideKinds;

/** Something that anyone can see from outside, and that is not as it should be. */
export interface OutsideFault {
  readonly kind: OutsideKind;
  /** The viewer path, or `/` for the site as a whole. */
  readonly path: string;
  /** A sentence without a full stop that makes sense after the path. */
  readonly message: string;
}

/** Makes the faults of one path from sentences. */
export function faultsAt(kind: OutsideKind, path: string, messages: readonly string[]): OutsideFault[] {
  return messages.map((message) => ({ kind, path, message }));
}

/** A text of someone else in a message: in quotes, and not longer than a line. */
export function inQuotes(text: string): string {
  return `"${text.length > 120 ? `${text.slice(0, 119)}…` : text}"`;
}
