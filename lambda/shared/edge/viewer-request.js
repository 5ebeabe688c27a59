// CloudFront's function runtime 2.0 lacks spread, destructuring, default parameters, `?.`, for-of, Map, Set and Intl. The constant
// `site` is defined on the line before this one. Nothing is logged, so that no visit is recorded.
// https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/functions-javascript-runtime-20.html
const none = -1;
const maxHeaderLength = 1000;
const maxRanges = 32;
const maxTagLength = 35;
const languageTag = /^[a-z]{2,3}(-[a-z0-9]{1,8})*$/;
const script = /^[a-z]{4}$/;
const extendedLanguage = /^[a-z]{3}$/;
const quality = /^\s*q=(0(\.[0-9]{0,3})?|1(\.0{0,3})?)\s*$/;
const date = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/;
// Only such a path becomes a Location: without `//`, `..`, encoded characters or control characters.
const plainPath = /^(\/|(\/[A-Za-z0-9_-][A-Za-z0-9._-]*)+\/?)$/;

// biome-ignore lint/correctness/noUnusedVariables: CloudFront calls it by this name
function handler(event) {
  const request = event.request;
  const uri = request.uri;
  if (!plainPath.test(uri) || uri.indexOf('..') >= 0) return request;
  if (uri === '/' && site.policies.length === 1) return negotiated(`/${site.policies[0]}`, request);
  const path = uri.length > 1 && uri.endsWith('/') ? uri.slice(0, -1) : uri;
  const segments = path.slice(1).split('/');
  if (site.policies.indexOf(segments[0]) >= 0) {
    const place = segments.length > 1 && date.test(segments[1]) ? 2 : 1;
    if (segments.length === place && path === uri) return negotiated(path, request);
    if (segments.length > place) segments[place] = canonicalLocale(segments[place]);
  }
  const canonical = `/${segments.join('/')}`;
  return canonical === uri ? request : moved(canonical);
}

function negotiated(path, request) {
  const header = request.headers['accept-language'];
  const locale = site.locales[negotiate(header ? header.value : '')];
  const headers = {
    location: { value: `${path}/${locale}` },
    'cache-control': { value: site.cacheControl.negotiation },
  };
  headers.vary = { value: 'accept-language' };
  return { statusCode: 302, statusDescription: 'Found', headers: headers };
}

function moved(path) {
  const headers = { location: { value: path }, 'cache-control': { value: site.cacheControl.alias } };
  return { statusCode: 301, statusDescription: 'Moved Permanently', headers: headers };
}

function canonicalLocale(segment) {
  if (site.locales.indexOf(segment) >= 0 || site.dropped.indexOf(segment) >= 0) return segment;
  const index = lookUp(segment.toLowerCase());
  return index === none ? segment : site.locales[index];
}

// RFC 4647, section 3.4. A locale refused with q=0 is chosen only if it is also requested by its own name.
function negotiate(header) {
  const ranges = parseRanges(header);
  const refused = ranges.filter((range) => range.quality === 0).map((range) => entryOf(range.tag));
  const wanted = ranges.filter((range) => range.quality > 0 && range.tag !== '*');
  // The runtime's sort need not be stable.
  wanted.sort((a, b) => b.quality - a.quality || a.position - b.position);
  for (let i = 0; i < wanted.length; i += 1) {
    const index = lookUp(wanted[i].tag);
    const isOwnName = index !== none && site.locales[index].toLowerCase() === wanted[i].tag;
    if (index !== none && (isOwnName || refused.indexOf(index) < 0)) return index;
  }
  const takesAny = ranges.some((range) => range.tag === '*' && range.quality > 0);
  const other = site.locales.findIndex((_, index) => refused.indexOf(index) < 0);
  return takesAny && refused.indexOf(site.source) >= 0 && other !== none ? other : site.source;
}

function parseRanges(header) {
  const parts = header.slice(0, maxHeaderLength).split(',');
  // The last part may be cut off, and half a tag is a different tag.
  if (header.length > maxHeaderLength) parts.pop();
  return parts.slice(0, maxRanges).map(parseRange);
}

function parseRange(part, position) {
  const fields = part.toLowerCase().split(';');
  const match = fields.length === 2 ? quality.exec(fields[1]) : null;
  const value = fields.length === 1 ? 1 : match ? Number(match[1]) : none;
  return { tag: fields[0].trim(), quality: value, position: position };
}

// Truncates from the right, but never removes a script: a reader of zh-Hant does not get zh. A dangling singleton (`de-x`) is never
// listed, so the next step removes it.
function lookUp(tag) {
  if (tag.length > maxTagLength || !languageTag.test(tag)) return none;
  const subtags = tag.split('-');
  if (subtags.length > 1 && extendedLanguage.test(subtags[1])) return none;
  const shortest = subtags.length > 1 && script.test(subtags[1]) ? 2 : 1;
  while (subtags.length >= shortest) {
    const range = subtags.join('-');
    if (isListed(range)) return site.table[range];
    subtags.pop();
  }
  return none;
}

function entryOf(range) {
  return isListed(range) ? site.table[range] : none;
}

function isListed(range) {
  return typeof site.table[range] === 'number';
}
