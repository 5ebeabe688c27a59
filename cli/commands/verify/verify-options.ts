import { type Command, Option } from 'commander';
import { repeatedOption } from '../../shared/repeated-option.ts';

/** What is verified: what was ever published, what everyone is served now, or of that only what is not of a single version. */
export type Part = 'ledger' | 'outside' | 'latest';

/** The options of `promulgate verify` that it shares with no other command. */
export const verifyOptions: readonly Option[] = [
  new Option('--url <address>', 'instead of the argument: verify the ledger of that site or directory only'),
  new Option('--only <part>', 'verify one part only, instead of both').choices(['ledger', 'outside', 'latest']),
  repeatedOption(
    '--head <file or digest>',
    'a head that you kept: a checkpoint, an entry, a published.json, what "verify --json" printed, or a digest; can be repeated',
  ),
  repeatedOption(
    '--key <file>',
    'a public key in PEM that you trust and that must have signed the last checkpoint; can be repeated',
  ),
  new Option(
    '--stamp-ca <file>',
    'certificates in PEM of the time-stamp authority that you trust, whose stamps must cover every entry within a week',
  ),
  new Option(
    '--watch <directory>',
    'keep the head there, and compare the site with every head that was kept there before',
  ),
];

/** The site that is named, once: by the argument or by the option. */
export function siteOf(command: Command, argument: string | undefined, option: string | undefined): string {
  const site = argument ?? option;
  if (site === undefined) return command.error('error: name the site to verify, such as https://policy.example.com');
  if (argument === undefined || option === undefined) return site;
  return command.error('error: name one site: as the argument or with --url');
}

/** What `promulgate verify --help` says after the options. */
export const verifyHelp = `
Of the site, as everyone is served it now (--only outside):
  - status, redirects, types, headers, lifetimes in caches, compression, cookies, the
    certificate, and what no page of a policy needs: scripts, forms, other hosts
  - every address of the record and of the list of pages, and each link and anchor
  - each language and version: addresses without a language lead there, and everyone gets
    the same bytes, whatever the browser, the cookie or the query is
  - what two places state: dates in words, for machines and in versions.json; storage
    places in tables and storage.json; notices, feeds, the list of pages, translations,
    canonical addresses and digests
The same of latest pages and files for programs alone, for a look each hour (--only latest).
Of the ledger (--only ledger):
  - each entry of the ledger with the digest in the next one, and the last one with
    published.json
  - the numbers and instants of the entries with their order
  - the words of each announced text with those in earlier entries; only a correction
    may change them
  - the bytes of every copy in the ledger with its digest
  - the bytes of today's pages with the ledger, and their Content-Type and Cache-Control
    with published.json
  - each checkpoint with the entries, and its signature with the key that the entry names
  - the last signature with the keys that --key names: without a key of your own, whoever
    controls the site can also make a new one
  - each time stamp with its entry, and the dates of all entries with the stamps of the
    authority that --stamp-ca names
  - every head that --head names or --watch has kept with the entries: a ledger that was
    rebuilt, cut, forked or backdated since differs from it
A directory has no headers, and a proof only some copies. The site is not trusted: its
answers are limited in size, number and time, and no other host is asked.

Exit codes: 0 everything is as it should be, 1 there is a fault, 2 wrong usage; with
--watch also 3, where the site could not be read, so that a scheduled job can tell an
outage from a forgery.`;
