import { at, edit, headers, into, intoHead, page, type SeededFault, seeded, status, versions } from './seed.ts';

const feed = '/privacy/de/feed.xml';
const sitemap = '/sitemap.xml';
const notice = '/privacy/de/notice.json';
const history = '/privacy/de/history';

/** Faults of further kinds: those that one program makes in all of its answers, and those of one header, element or field. */
export const moreFaults: readonly SeededFault[] = [
  seeded(
    'a page that caches show for a week after it changed',
    page,
    /stale-while-revalidate|a day after/,
    headers(at(page), { 'cache-control': 'public, max-age=0, s-maxage=86400, stale-while-revalidate=604800' }),
  ),
  seeded(
    'a page that is kept for each browser',
    page,
    /Vary/,
    headers(at(page), { vary: 'Accept-Encoding, User-Agent' }),
  ),
  seeded('a page that is kept for nobody', page, /Vary/, headers(at(page), { vary: '*' })),
  seeded(
    'a redirect that leads to itself',
    '/privacy',
    /instead of \/privacy/,
    status('/privacy', 302, { location: '/privacy' }),
  ),
  seeded('a page in a loop of redirects', page, /Answers 301 and leads/, (answer, request) =>
    request.uri === page ? { ...answer, status: 301, headers: { ...answer.headers, location: `${page}/` } } : answer,
  ),
  seeded('a negotiation that is permanent', '/privacy', /Answers 301 instead of 302/, (answer, { uri }) =>
    uri === '/privacy' ? { ...answer, status: 301 } : answer,
  ),
  seeded(
    'an alias that leads on for now',
    '/privacy/en/',
    /Does not lead on to \/privacy\/en with 301/,
    (answer, { uri }) => (uri === '/privacy/en/' ? { ...answer, status: 302 } : answer),
  ),
  seeded(
    'a cookie of a redirect',
    '/privacy',
    /Sets the cookie "lang"/,
    headers(at('/privacy'), { 'set-cookie': 'lang=de' }),
  ),
  seeded(
    'a cookie of a missing page',
    '/no-such-page',
    /Sets the cookie "a"/,
    headers((_, { status: code }) => code === 404, { 'set-cookie': 'a=1' }),
  ),
  seeded(
    'a cookie for a browser on Android',
    page,
    /Sets the cookie "a", for a browser on Android/,
    (answer, request) =>
      /Android/.test(request.headers['user-agent'] ?? '')
        ? headers(at(page), { 'set-cookie': 'a=1' })(answer, request)
        : answer,
  ),
  seeded('a cookie of HEAD', page, /cookie/i, (answer, request) =>
    request.method === 'HEAD' ? headers(at(page), { 'set-cookie': 'a=1' })(answer, request) : answer,
  ),
  seeded('a language in a header', page, /Content-Language/, headers(at(page), { 'content-language': 'en' })),
  seeded(
    'another place for the same site',
    page,
    /alt-svc/i,
    headers(at(page), { 'alt-svc': 'h3="cdn.example.org:443"; ma=86400' }),
  ),
  seeded(
    'a referrer that the page sends after all',
    page,
    /referrer/,
    intoHead('<meta name="referrer" content="unsafe-url">'),
  ),
  seeded(
    'one search engine that is kept out',
    page,
    /search engines out/,
    intoHead('<meta name="googlebot" content="noindex">'),
  ),
  seeded(
    'a picture for social networks',
    page,
    /og:image|Names an image/,
    intoHead('<meta property="og:image" content="https://cdn.example.org/a.png">'),
  ),
  seeded(
    'another address for social networks',
    page,
    /og:url/,
    intoHead('<meta property="og:url" content="https://other.example/privacy">'),
  ),
  seeded('a page in the mode of old browsers', page, /doctype/i, edit(page, /<!doctype html>/i, '')),
  seeded('a page that was cut', page, /cut|end/i, edit(page, /<\/main>[\s\S]*$/, '')),
  seeded('words that are hidden', page, /Hides words/, into('<p hidden>We sell your data.</p>')),
  seeded(
    'words that nobody is read',
    page,
    /Hides words/,
    into('<p aria-hidden="true">We sell your data to anybody.</p>'),
  ),
  seeded('words behind a button', page, /Hides words/, into('<div popover id="more"><p>We sell your data.</p></div>')),
  seeded(
    'a menu whose button sends something',
    page,
    /Contains <button>/,
    edit(page, /<button type="button"/, '<button type="button" form="more" name="locale"'),
  ),
  seeded('a button that opens no menu', page, /Contains <button>/, into('<button type="button">I agree</button>')),
  seeded('two headings', page, /2 headings/, into('<h1>Another</h1>')),
  seeded('two titles', page, /2 titles/, intoHead('<title>Another</title>')),
  seeded('a part in a language that there is not', page, /language "english"/, into('<p lang="english">Words</p>')),
  seeded(
    'a page of another language in the menu',
    page,
    /hreflang|says that/i,
    edit(page, /(<a [^>]*)hreflang="en"/, '$1hreflang="ar"'),
  ),
  seeded(
    'a default that is a page',
    '/privacy/en',
    /x-default/,
    intoHead('<link rel="alternate" hreflang="x-default" href="ORIGIN/privacy/en">', '/privacy/en'),
  ),
  seeded(
    'a list of pages from the future',
    sitemap,
    /future|not past|later/,
    edit(sitemap, /<lastmod>[^<]*</, '<lastmod>2049-01-01<'),
  ),
  seeded(
    'a list of pages that names a page twice',
    sitemap,
    /Lists \S+ twice/,
    edit(sitemap, /<url>[\s\S]*?<\/url>/, '$&$&'),
  ),
  seeded(
    'a list of pages with a missing one',
    sitemap,
    /which answers 404/,
    edit(sitemap, /\/privacy\/de<\/loc>/, '/privacy/de-gone</loc>'),
  ),
  seeded('a feed without its address', feed, /its own address/, edit(feed, /rel="self"/, 'rel="related"')),
  seeded('a feed in another language', feed, /Declares the language/, edit(feed, /xml:lang="de"/, 'xml:lang="en"')),
  seeded('a feed without a version', feed, /Has no entry of version/, edit(feed, /<entry>[\s\S]*<\/entry>/, '')),
  seeded(
    'a feed that is newer than its entries',
    feed,
    /at another time than its newest entry/,
    edit(feed, /<updated>[^<]*</, '<updated>2049-01-01T00:00:00Z<'),
  ),
  seeded(
    'a feed entry that leads nowhere',
    feed,
    /which is no page of the site/,
    edit(feed, /(<entry>[\s\S]*?href=")[^"]*/, '$1https://policy.example.com/gone'),
  ),
  seeded(
    'a notice in another language',
    notice,
    /Says that it is in "en"/,
    edit(notice, /"lang": "de"/, '"lang": "en"'),
  ),
  seeded('a notice that is not there', notice, /Is missing/, status(notice, 404)),
  seeded(
    'a history without a version',
    history,
    /Does not show that version/,
    edit(history, /<time datetime="2026-10-15[^>]*>[^<]*<\/time>/g, ''),
  ),
  seeded(
    'a latest page that does not lead to its history',
    page,
    /history/,
    edit(page, /href="\/privacy\/de\/history"/g, 'href="/privacy/de"'),
  ),
  seeded(
    'a latest page that does not lead to its permanent page',
    page,
    /permanent/,
    edit(page, /href="\/privacy\/2026-11-15\/de"/g, 'href="/privacy/de"'),
  ),
  seeded(
    'another state',
    versions,
    /several versions are in force/,
    edit(versions, /"status": "replaced"/, '"status": "inForce"'),
  ),
  seeded(
    'a version whose address is of another host',
    versions,
    /Names the address/,
    edit(versions, /"url": "[^"]*\/2026-11-15"/, '"url": "https://other.example/privacy/2026-11-15"'),
  ),
  seeded(
    'a time zone that there is not',
    versions,
    /Cannot be read as the versions/,
    edit(versions, /"timeZone": "[^"]*"/, '"timeZone": "Mars/Olympus"'),
  ),
  seeded('a file of a form that is not known', versions, /format/, edit(versions, /"format": \d+/, '"format": 99')),
  seeded('a site without the other letters', '/PRIVACY', /Does not lead on/, status('/PRIVACY', 404)),
  seeded(
    'another name for search engines',
    page,
    /Tells search engines/,
    edit(page, '"@type":"WebPage",', '"@type":"WebPage","name":"Terms",'),
  ),
  seeded(
    'a body that is not what its encoding says',
    page,
    /cannot be decoded|Does not answer/,
    headers(at(page), { 'content-encoding': 'gzip' }),
  ),
  seeded(
    'an answer of another site',
    '/robots.txt',
    /Content-Type/,
    headers(at('/robots.txt'), { 'content-type': 'text/html' }),
  ),
  seeded(
    'a link that opens a page with power over this one',
    page,
    /opener/,
    into('<a href="https://www.example.org/" target="_blank" rel="opener">x</a>'),
  ),
  seeded('a link without words', page, /without words/, into('<a href="/privacy/en"></a>')),
  seeded('a site that tells its server', page, /which program runs/, headers(at(page), { 'x-powered-by': 'PHP/5.4' })),
  seeded('a policy about embedding that is off', page, /frame-ancestors/, (answer, request) =>
    headers(at(page), {
      'content-security-policy': (answer.headers['content-security-policy'] ?? '').replace(
        /frame-ancestors[^;]*;?/,
        '',
      ),
    })(answer, request),
  ),
];
