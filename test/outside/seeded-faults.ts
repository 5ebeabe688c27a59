import type { ViewerRequest } from '../../cli/stand-in/edge/viewer-function.ts';
import { moreFaults } from './more-faults.ts';
import {
  at,
  edit,
  everywhere,
  headers,
  into,
  intoHead,
  page,
  type SeededFault,
  seeded,
  status,
  version,
  versions,
} from './seed.ts';

const answers: readonly SeededFault[] = [
  seeded('a page that is gone', version, /Answers 404 instead of 200/, status(version, 404)),
  seeded('a page that is in error', page, /Answers 503 instead of 200/, status(page, 503)),
  seeded('a page behind a login', page, /Answers 401 instead of 200/, status(page, 401)),
  seeded(
    'a page that leads away',
    page,
    /Answers 302 and leads to "https:\/\/login.example.org\/"/,
    status(page, 302, { location: 'https://login.example.org/' }),
  ),
  seeded(
    'a page that is offered as a download',
    page,
    /content-disposition.*save the page/,
    headers(at(page), { 'content-disposition': 'attachment' }),
  ),
  seeded(
    'a page of another type',
    page,
    /Content-Type "text\/plain; charset=utf-8" instead of text\/html/,
    headers(at(page), { 'content-type': 'text/plain; charset=utf-8' }),
  ),
  seeded(
    'a page without an encoding',
    page,
    /Content-Type "text\/html" instead of/,
    headers(at(page), { 'content-type': 'text/html' }),
  ),
  seeded(
    'a file of another type',
    versions,
    /Content-Type "text\/html" instead of application\/json/,
    headers(at(versions), { 'content-type': 'text/html' }),
  ),
  seeded('a missing page that answers 200', '/no-such-page', /Answers 200 instead of 404/, (answer) =>
    answer.status === 404 ? { ...answer, status: 200 } : answer,
  ),
  seeded(
    'a missing page without its headers',
    '/no-such-page',
    /Lacks the header Content-Security-Policy/,
    headers((_, { status }) => status === 404, { 'content-security-policy': undefined }),
  ),
  seeded(
    'a missing page that stays missing',
    '/no-such-page',
    /so that it stays missing/,
    headers((_, { status }) => status === 404, { 'cache-control': 'max-age=86400' }),
  ),
  seeded('a site that takes changes', '/privacy/en', /Answers POST with 200/, (answer, { method }) =>
    method === 'POST' ? { ...answer, status: 200 } : answer,
  ),
  seeded(
    'a browser that is sent what it has',
    '/privacy/en',
    /Lacks an ETag/,
    headers(everywhere, { etag: undefined }),
  ),
];

const protection: readonly SeededFault[] = [
  seeded(
    'no policy for what a page loads',
    page,
    /Lacks the header Content-Security-Policy/,
    headers(at(page), { 'content-security-policy': undefined }),
  ),
  seeded(
    'a policy that allows scripts',
    page,
    /script-src allows/,
    headers(at(page), {
      'content-security-policy':
        "default-src 'none'; script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    }),
  ),
  seeded(
    'a policy that allows everything',
    page,
    /default-src allows "\*"/,
    headers(at(page), {
      'content-security-policy': "default-src *; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    }),
  ),
  seeded(
    'a policy without the digest of the style',
    page,
    /keeps browsers from applying/,
    headers(at(page), {
      'content-security-policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    }),
  ),
  seeded(
    'a policy that reports visits',
    page,
    /report-uri makes browsers report/,
    headers(at(page), {
      'content-security-policy':
        "default-src 'none'; report-uri https://r.example; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    }),
  ),
  seeded(
    'a type that browsers may guess',
    version,
    /Lacks the header x-content-type-options/,
    headers(at(version), { 'x-content-type-options': undefined }),
  ),
  seeded(
    'no transport security',
    page,
    /Lacks the header Strict-Transport-Security/,
    headers(at(page), { 'strict-transport-security': undefined }),
  ),
  seeded(
    'transport security for an hour',
    page,
    /less than a year/,
    headers(at(page), { 'strict-transport-security': 'max-age=3600' }),
  ),
  seeded(
    'a page that others may frame',
    page,
    /x-frame-options: "SAMEORIGIN"/,
    headers(at(page), { 'x-frame-options': 'SAMEORIGIN' }),
  ),
  seeded(
    'a page that says where readers come from',
    page,
    /referrer-policy: "unsafe-url"/,
    headers(at(page), { 'referrer-policy': 'unsafe-url' }),
  ),
  seeded(
    'a page that may use the camera',
    page,
    /does not deny camera/,
    headers(at(page), { 'permissions-policy': 'geolocation=(), microphone=()' }),
  ),
  seeded('a cookie', page, /Sets the cookie "sid"/, headers(at(page), { 'set-cookie': 'sid=1; Path=/' })),
  seeded(
    'a cookie of a file',
    '/robots.txt',
    /Sets the cookie "a"/,
    headers(at('/robots.txt'), { 'set-cookie': 'a=1' }),
  ),
  seeded('reports of visits', page, /nel:.*report visits/, headers(at(page), { nel: '{"report_to":"x"}' })),
  seeded(
    'a header that loads a style',
    page,
    /Link:.*makes browsers ask for it/,
    headers(at(page), { link: '<https://cdn.example/x.css>; rel=preload; as=style' }),
  ),
  seeded(
    'a site that search engines may not list',
    page,
    /X-Robots-Tag: "noindex"/,
    headers(at(page), { 'x-robots-tag': 'noindex' }),
  ),
];

const caching: readonly SeededFault[] = [
  seeded(
    'a page that browsers keep',
    page,
    /browsers show it after it has changed/,
    headers(at(page), { 'cache-control': 'public, max-age=3600' }),
  ),
  seeded(
    'a page that caches keep for a month',
    page,
    /caches show it a day after/,
    headers(at(page), { 'cache-control': 'public, max-age=0, s-maxage=2592000' }),
  ),
  seeded(
    'a page that no cache keeps',
    page,
    /no cache keeps it/,
    headers(at(page), { 'cache-control': 'private, max-age=0' }),
  ),
  seeded('a page that is a week old', page, /Is 604800 seconds old/, headers(at(page), { age: '604800' })),
  seeded(
    'a redirect that is kept',
    '/privacy',
    /one reader's language to all/,
    headers((_, { status }) => status === 302, { 'cache-control': 'public, max-age=600' }),
  ),
  seeded(
    'a redirect that does not vary',
    '/privacy',
    /without Vary: Accept-Language/,
    headers((_, { status }) => status === 302, { vary: undefined }),
  ),
  seeded('a page without compression', page, /without compression/, (answer, request) => {
    if (request.uri === page) Object.assign(request.headers, { 'accept-encoding': 'identity' });
    return answer;
  }),
];

const markup: readonly SeededFault[] = [
  seeded(
    'an image of another host',
    page,
    /another host, "cdn.example"/,
    into('<img src="https://cdn.example/p.gif" alt="">'),
  ),
  seeded(
    'a style sheet of another host',
    page,
    /another host, "fonts.example"/,
    intoHead('<link rel="stylesheet" href="//fonts.example/f.css">'),
  ),
  seeded(
    'a font in a style',
    page,
    /another host, "fonts.example"/,
    edit(page, '<style>', '<style>@font-face{src:url(https://fonts.example/a.woff2)}'),
  ),
  seeded(
    'a host that is looked up before',
    page,
    /"a.example"/,
    intoHead('<link rel="dns-prefetch" href="https://a.example">'),
  ),
  seeded('a file of its own', page, /ask the site again/, into('<img src="/logo.png" alt="">')),
  seeded('a script', page, /Contains <script>/, into('<script>track()</script>')),
  seeded('a script in an attribute', page, /Contains <a onclick>/, into('<a href="/privacy/de" onclick="x()">x</a>')),
  seeded(
    'an address that is a script',
    page,
    /Contains <a href="javascript:/,
    into('<a href="javascript:void(0)">x</a>'),
  ),
  seeded('a form', page, /Contains <form>/, into('<form action="/privacy/de"></form>')),
  seeded('a text that can be edited', page, /Contains <p contenteditable>/, into('<p contenteditable>x</p>')),
  seeded('a frame', page, /Contains <iframe>/, into('<iframe srcdoc="x" title="x"></iframe>')),
  seeded(
    'a page that moves on',
    page,
    /<meta http-equiv="refresh">/,
    intoHead('<meta http-equiv="refresh" content="0;url=/">'),
  ),
  seeded('another language', page, /Declares the language "en"/, edit(page, 'lang="de"', 'lang="en"')),
  seeded(
    'another direction',
    '/privacy/ar',
    /Is set from left to right/,
    edit('/privacy/ar', 'dir="rtl"', 'dir="ltr"'),
  ),
  seeded('no title', page, /Has an empty title/, edit(page, /<title>[^<]*<\/title>/, '<title></title>')),
  seeded('no heading', page, /Has 0 headings/, edit(page, /<h1[\s\S]*?<\/h1>/, '')),
  seeded('a page that does not fit phones', page, /lacks the viewport/, edit(page, /<meta name="viewport"[^>]*>/, '')),
  seeded('a robots tag', page, /Keeps search engines out/, intoHead('<meta name="robots" content="noindex">')),
  seeded('words that were decoded wrongly', page, /decoded wrongly/, into('<p>our companyâ€™s website</p>')),
  seeded('a lost character', page, /could not be decoded/, into('<p>Gr\uFFFD\uFFFDe</p>')),
  seeded('a fact that was not filled in', page, /placeholder/, into('<p>{{company}} collects</p>')),
  seeded('the same id twice', page, /Has the id "twice" twice/, into('<p id="twice"></p><p id="twice"></p>')),
  seeded(
    'broken data for search engines',
    page,
    /JSON-LD that cannot be read/,
    intoHead('<script type="application/ld+json">{</script>'),
  ),
];

const links: readonly SeededFault[] = [
  seeded(
    'a link to a page that is not there',
    page,
    /\/privacy\/nowhere", which answers 404/,
    into('<a href="/privacy/nowhere">x</a>'),
  ),
  seeded(
    'an anchor that is not there',
    page,
    /nothing with the id "no-such-clause"/,
    into('<a href="#no-such-clause">x</a>'),
  ),
  seeded(
    'an anchor on another page',
    page,
    /nothing with the id "no-such-clause"/,
    into('<a href="/privacy/en#no-such-clause">x</a>'),
  ),
  seeded(
    'a link into a private network',
    page,
    /one machine or in one network only/,
    into('<a href="http://192.168.0.1/">x</a>'),
  ),
  seeded(
    'a link to a machine',
    page,
    /one machine or in one network only/,
    into('<a href="http://localhost:3000/">x</a>'),
  ),
  seeded(
    'a link that nobody can open',
    page,
    /which readers cannot open/,
    into('<a href="file:///C:/policy.html">x</a>'),
  ),
  seeded('a mail address that is none', page, /which is no mail address/, into('<a href="mailto:nobody">x</a>')),
  seeded('no canonical address', page, /Names 0 canonical addresses/, edit(page, /<link rel="canonical"[^>]*>/, '')),
  seeded(
    'a canonical address elsewhere',
    page,
    /which is not one of/,
    edit(page, /(<link rel="canonical" href=")[^"]*/, '$1https://other.example/privacy/de'),
  ),
  seeded(
    'a canonical address of another page',
    page,
    /which is not the same page/,
    edit(page, /(<link rel="canonical" href="[^"]*)\/privacy\/de"/, '$1/privacy/2026-11-15/de"'),
  ),
  seeded('a list of pages that cannot be read', '/sitemap.xml', /well-formed/, edit('/sitemap.xml', '</urlset>', '')),
  seeded(
    'a list of pages that lacks one',
    '/sitemap.xml',
    /Does not list \/privacy\/de$/,
    edit('/sitemap.xml', /<url><loc>[^<]*\/privacy\/de<\/loc>[\s\S]*?<\/url>/, ''),
  ),
  seeded(
    'a list of pages with another host',
    '/sitemap.xml',
    /which is not an address of/,
    edit('/sitemap.xml', /<loc>[^<]*\/privacy\/de</, '<loc>https://other.example/privacy/de<'),
  ),
  seeded(
    'crawlers that are kept out',
    '/robots.txt',
    /Keeps crawlers out of "\/"/,
    edit('/robots.txt', 'Allow: /', 'Disallow: /'),
  ),
  seeded(
    'a list of pages that is not named',
    '/robots.txt',
    /Does not name the list of pages/,
    edit('/robots.txt', /Sitemap:.*/, ''),
  ),
];

const menus: readonly SeededFault[] = [
  seeded(
    'a menu without a language',
    '/privacy/en',
    /Does not lead to \/privacy\/de/,
    edit('/privacy/en', /<a href="\/privacy\/de"[^>]*>[^<]*<\/a>/, ''),
  ),
  seeded(
    'a translation that is none',
    '/privacy/en',
    /which is in "ar"/,
    edit('/sitemap.xml', /(hreflang="de" href="[^"]*\/privacy\/)de"/, '$1ar"'),
  ),
  seeded(
    'a translation that does not know it',
    '/privacy/ar',
    /does not say the same of it/,
    edit('/sitemap.xml', /(\/privacy\/en<\/loc><lastmod>[^<]*<\/lastmod>)(?:\n<xhtml:link[^>]*>)+/, '$1'),
  ),
];

const dates: readonly SeededFault[] = [
  seeded(
    'another date for machines',
    version,
    /to readers, and 2026-11-16 to machines/,
    edit(version, 'datetime="2026-11-15"', 'datetime="2026-11-16"'),
  ),
  seeded(
    'another date for readers',
    version,
    /Shows "16. November 2026"/,
    edit(version, '>15. November 2026<', '>16. November 2026<'),
  ),
  seeded(
    'another month for readers',
    version,
    /Shows "15. Oktober 2026"/,
    edit(version, '>15. November 2026<', '>15. Oktober 2026<'),
  ),
  seeded(
    'another date in both',
    version,
    /Does not show that version 2026-11-15 is effective/,
    edit(version, /<time datetime="2026-11-15">15. November 2026</g, '<time datetime="2026-11-14">14. November 2026<'),
  ),
  seeded(
    'another instant',
    versions,
    /effective on 2026-11-15, and from 2026-11-15T23/,
    edit(versions, /"effectiveAt": "2026-11-14[^"]*"/, '"effectiveAt": "2026-11-15T23:00:00.000Z"'),
  ),
  seeded(
    'a version in force that is not',
    versions,
    /several versions are in force/,
    edit(versions, '"status": "replaced"', '"status": "inForce"'),
  ),
  seeded(
    'another announcement',
    versions,
    /announced on/,
    edit(versions, /"announced": "2023[^"]*"/, '"announced": "2023-03-29"'),
  ),
  seeded(
    'other first publication',
    versions,
    /Says firstPublic/,
    edit(versions, /"firstPublic": "[^"]*"/, '"firstPublic": "2026-01-01T00:00:00+01:00"'),
  ),
  seeded(
    'other words',
    versions,
    /Says that the words of/,
    edit(versions, /"wordsSha256": "[^"]*"/, `"wordsSha256": "${'0'.repeat(64)}"`),
  ),
  seeded(
    'other bytes',
    versions,
    /has the digest 0{64}/,
    edit(versions, /"bytesSha256": "[^"]*"/, `"bytesSha256": "${'0'.repeat(64)}"`),
  ),
  seeded(
    'a version that is not listed',
    versions,
    /Does not list version 2023-03-30/,
    edit(versions, /"id": "2023-03-30"/, '"id": "2023-03-31"'),
  ),
  seeded('versions that cannot be read', versions, /Cannot be read/, edit(versions, '{', '')),
  seeded('a page with other bytes', page, /published.json says/, edit(page, '</main>', ' </main>')),
  seeded(
    'a feed that cannot be read',
    '/privacy/de/feed.xml',
    /well-formed/,
    edit('/privacy/de/feed.xml', '</entry>', ''),
  ),
  seeded(
    'a feed with another date',
    '/privacy/de/feed.xml',
    /Dates version|another time than its newest/,
    edit('/privacy/de/feed.xml', /(<entry>[\s\S]*?<updated>)[^<]*/, '$12026-01-01T00:00:00.000Z'),
  ),
  seeded('a feed that repeats an id', '/privacy/de/feed.xml', /twice, so that feed readers/, (answer, { uri }) => {
    if (uri !== '/privacy/de/feed.xml') return answer;
    const text = new TextDecoder().decode(answer.body);
    return { ...answer, body: Buffer.from(text.replace(/<entry>[\s\S]*?<\/entry>/, '$&$&')) };
  }),
];

const bundle = '/privacy/bundle.json';
const descriptions: readonly SeededFault[] = [
  seeded(
    'another date for search engines',
    page,
    /published on 2026-01-01, and versions.json/,
    edit(page, /"datePublished":"[^"]*"/, '"datePublished":"2026-01-01"'),
  ),
  seeded(
    'another language for search engines',
    page,
    /that it is in "fr", unlike/,
    edit(page, /"inLanguage":"[^"]*"/, '"inLanguage":"fr"'),
  ),
];

const forms: readonly SeededFault[] = [
  seeded(
    'other words in plain text',
    '/privacy/de.txt',
    /Says "Anders .* where \/privacy\/de says/,
    edit('/privacy/de.txt', 'Datenschutz', 'Anders Datenschutz'),
  ),
  seeded(
    'other words in Markdown',
    '/privacy/de.md',
    /where \/privacy\/de says/,
    edit('/privacy/de.md', /\n\(a\)[^\n]*/, ''),
  ),
  seeded('a bundle without a language', bundle, /Lacks the text in de/, edit(bundle, '    "de": {', '    "xx": {')),
  seeded(
    'a bundle with other words',
    bundle,
    /Has other words in en/,
    edit(bundle, /"text": "[^"]{20}/, '"text": "Other'),
  ),
  seeded(
    'a bundle of another version',
    bundle,
    /is inForce from 2020/,
    edit(bundle, /"effectiveAt": "[^"]*"/, '"effectiveAt": "2020-01-01T00:00:00.000Z"'),
  ),
  seeded(
    'a file that no website can read',
    versions,
    /so that no website can read it/,
    headers(at(versions), { 'access-control-allow-origin': undefined }),
  ),
  seeded(
    'a file that one website can read',
    versions,
    /only one site can read/,
    headers(at(versions), { 'access-control-allow-origin': 'https://a.example' }),
  ),
  seeded(
    'plain text of another type',
    '/privacy/de.txt',
    /instead of text\/plain/,
    headers(at('/privacy/de.txt'), { 'content-type': 'application/octet-stream' }),
  ),
  seeded(
    'a change that is no date',
    '/sitemap.xml',
    /which is no date/,
    edit('/sitemap.xml', /<lastmod>[^<]*/, '<lastmod>yesterday'),
  ),
];

const storage = '/privacy/storage.json';
const disclosure: readonly SeededFault[] = [
  seeded(
    'a place that the page does not show',
    page,
    /Shows the places/,
    edit(storage, /"region": "[^"]*"/, '"region": "us-east-1"'),
  ),
  seeded(
    'a place that only the page shows',
    page,
    /Shows the places none/,
    edit(page, /<table class="storage"[\s\S]*?<\/table>/, ''),
  ),
  seeded(
    'another provider',
    page,
    /Does not show "Other Inc."/,
    edit(storage, /"provider": "[^"]*"/, '"provider": "Other Inc."'),
  ),
  seeded('another country', storage, /and it is in/, edit(storage, /"country": "[^"]*"/, '"country": "IE"')),
  seeded('other holdings', storage, /Names other places/, edit(storage, /"holds": \[[^\]]*\]/, '"holds": ["nothing"]')),
];

const securityTxt = '/.well-known/security.txt';
const security: readonly SeededFault[] = [
  seeded('a security.txt without an end', securityTxt, /Has no Expires/, edit(securityTxt, /Expires: .*\n/, '')),
  seeded(
    'a security.txt with two ends',
    securityTxt,
    /more than one Expires/,
    edit(securityTxt, /(Expires: .*\n)/, '$1$1'),
  ),
  seeded(
    'an end that is no instant',
    securityTxt,
    /not an instant/,
    edit(securityTxt, /Expires: .*/, 'Expires: next year'),
  ),
  seeded('a security.txt without a contact', securityTxt, /Names no Contact/, edit(securityTxt, /Contact: .*\n/, '')),
];

const crawler = ({ headers }: ViewerRequest) => /Googlebot/.test(headers['user-agent'] ?? '');
const variance: readonly SeededFault[] = [
  seeded('another page for a crawler', page, /Differs for Google's crawler/, (answer, request) =>
    crawler(request) ? edit(page, '</main>', 'Hi</main>')(answer, request) : answer,
  ),
  seeded('no page for a browser', '/privacy/ar', /Answers a browser on an iPhone with 403/, (answer, request) =>
    /iPhone/.test(request.headers['user-agent'] ?? '') ? status('/privacy/ar', 403)(answer, request) : answer,
  ),
  seeded('another page with a cookie', version, /Differs for a reader with a cookie/, (answer, request) =>
    request.headers.cookie ? edit(version, '</main>', 'Hi</main>')(answer, request) : answer,
  ),
  seeded('another page for another language', version, /Differs for a reader of another language/, (answer, request) =>
    request.headers['accept-language'] ? edit(version, '</main>', 'Hi</main>')(answer, request) : answer,
  ),
  seeded(
    'another page with a query',
    version,
    /Differs for a reader who follows a link with a query/,
    (answer, request) => (request.query ? edit(version, '</main>', 'Hi</main>')(answer, request) : answer),
  ),
  seeded('another answer to HEAD', page, /Answers HEAD with 404/, (answer, request) =>
    request.method === 'HEAD' ? status(page, 404)(answer, request) : answer,
  ),
  seeded(
    'a language that leads elsewhere',
    '/privacy',
    /asks for "de" to "\/privacy\/en" instead/,
    (answer, { headers: own }) =>
      answer.status === 302 && own['accept-language'] === 'de'
        ? { ...answer, headers: { ...answer.headers, location: '/privacy/en' } }
        : answer,
  ),
  seeded('a start that leads elsewhere', '/', /instead of \/privacy/, (answer, { uri }) =>
    uri === '/' ? { ...answer, headers: { ...answer.headers, location: 'https://other.example/' } } : answer,
  ),
  seeded('an alias that is gone', '/privacy/en/', /Does not lead on to \/privacy\/en/, status('/privacy/en/', 404)),
];

/** Every fault that is seeded, each into a good site. */
export const seededFaults = [
  ...answers,
  ...protection,
  ...caching,
  ...markup,
  ...links,
  ...menus,
  ...dates,
  ...descriptions,
  ...forms,
  ...disclosure,
  ...security,
  ...variance,
  ...moreFaults,
];
