// CloudFront's function runtime 2.0 lacks spread, destructuring, default parameters, `?.`, for-of, Map, Set and Intl. The variable
// `site` is defined on the line before this one. Nothing is logged, so that no visit is recorded.
// https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/functions-javascript-runtime-20.html
const none = -1;
const maxHeaderLength = 1000;
const maxRanges = 32;
const maxTagLength = 35;
const languageTag = /^[a-z]{2,3}(-[a-z0-9]{1,8})*$/;
const script = /^[a-z]{4}$/;
const region = /^([a-z]{2}|[0-9]{3})$/;
const extendedLanguage = /^[a-z]{3}$/;
const quality = /^\s*q\s*=\s*([01](\.[0-9]*)?|\.[0-9]+)\s*$/;
// A decimal comma, as some programs of its languages write it: `de;q=0,8`.
const decimalComma = /(;\s*q\s*=\s*[01]),([0-9]{1,3}\s*(,|$))/gi;
const textForm = /(\.(md|txt))?$/i;
const date = /^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{4})?$/;
// What follows a locale in the paths of pages.
const partOfText = /^(history|feed\.xml|notice\.json|changes|corrected\/[0-9]+)$/;
// Only such a path becomes a Location: without `//`, `..`, encoded characters or control characters.
const plainPath = /^(\/|(\/[A-Za-z0-9_-][A-Za-z0-9._-]*)+\/?)$/;

// Each request sets `site` to what holds for the policy that it is about.
const all = site;

// biome-ignore lint/correctness/noUnusedVariables: CloudFront calls it by this name
function handler(event) {
  site = all;
  const request = event.request;
  const uri = request.uri;
  if (!plainPath.test(uri) || uri.indexOf('..') >= 0) return request;
  const only = all.policies.length === 1 ? all.policies[0] : '';
  if (uri === '/' && all.policies.length > 0) {
    choose(only);
    return negotiated(only && `/${only}`, request);
  }
  const segments = pathOf(uri).slice(1).split('/');
  let place = 0;
  if (all.policies.indexOf(segments[0].toLowerCase()) >= 0) {
    // Of an application, the version and the language come after "apps" and its id: by this pattern and not by a list of ids.
    const start = all.apps && /^apps$/i.test(segments[1]) ? 3 : 1;
    segments.slice(0, start).forEach((name, index) => {
      segments[index] = name.toLowerCase();
    });
    choose(segments[0]);
    place = date.test(segments[start]) ? start + 1 : start;
    if (segments.length === place && `/${segments.join('/')}` === uri) return negotiated(uri, request);
    if (segments.length > place) segments[place] = canonicalName(segments[place]);
  } else if (all.policies.length > 1 && segments.length === 1 && segments[0] !== '') {
    segments[0] = canonicalLocale(segments[0]) || segments[0];
  }
  const canonical = `/${segments.join('/')}`;
  if (canonical !== uri) return moved(canonical);
  if (isMissing(segments, place)) request.uri = pathOfNotFound(segments[place], request);
  return request;
}

// True for what cannot be a page of this content, nor of newer content: after a deployment is rolled back, pages are there that this
// function does not know. Of all else only S3 can tell whether it is there.
function isMissing(segments, place) {
  const rest = segments.slice(place + 1);
  if (place > 0 && isLocale(segments[place])) return rest.length > 0 && !partOfText.test(rest.join('/'));
  const last = segments[segments.length - 1];
  return (
    rest.length < (place > 0 ? 1 : 2) &&
    !(last.indexOf('.') > 0 || languageTag.test(last.toLowerCase()) || date.test(last))
  );
}

// The page for missing addresses in the language that the path names, or else the reader's.
function pathOfNotFound(name, request) {
  const named = site.locales.indexOf(name);
  const index = named >= 0 ? named : negotiatedIndex(request);
  const locale = site.locales[index];
  return locale === all.locales[all.source] ? '/404' : `/404.${locale}`;
}

function choose(policy) {
  site = all.own.filter((own) => own.policy === policy)[0] || all;
}

// Without the endings that content management systems put after a path.
function pathOf(uri) {
  const first = uri
    .split('/')[1]
    .replace(/\.html?$/i, '')
    .toLowerCase();
  const isPage = all.policies.indexOf(first) >= 0 || /^index\.html?$/i.test(uri.slice(1));
  const path = isPage ? uri.replace(/(\/index)?\.html?$/i, '') : uri;
  return path.endsWith('/') ? path.slice(0, -1) : path;
}

function negotiated(path, request) {
  const locale = site.locales[negotiatedIndex(request)];
  const headers = {
    location: { value: `${path}/${locale}` },
    'cache-control': { value: all.cacheControl.negotiation },
  };
  headers.vary = { value: 'accept-language' };
  return { statusCode: 302, statusDescription: 'Found', headers: headers };
}

function negotiatedIndex(request) {
  const header = request.headers['accept-language'];
  return negotiate(header ? header.value : '');
}

function moved(path) {
  const headers = { location: { value: path }, 'cache-control': { value: all.cacheControl.alias } };
  return { statusCode: 301, statusDescription: 'Moved Permanently', headers: headers };
}

// A page of a policy, or its words in another form: `DE.txt`.
function canonicalName(name) {
  const ending = textForm.exec(name)[0];
  const locale = canonicalLocale(name.slice(0, name.length - ending.length));
  return locale ? locale + ending.toLowerCase() : name;
}

function canonicalLocale(segment) {
  if (isLocale(segment)) return segment;
  const index = lookUp(segment.toLowerCase().replace(/_/g, '-'));
  return site.locales[index];
}

function isLocale(segment) {
  return site.locales.indexOf(segment) >= 0 || site.dropped.indexOf(segment) >= 0;
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
    if (index !== none && (refused.indexOf(index) < 0 || isOwnName(wanted[i].tag, index))) return index;
  }
  const takesAny = ranges.some((range) => range.tag === '*' && range.quality > 0);
  const other = site.locales.findIndex((_, index) => refused.indexOf(index) < 0);
  return takesAny && refused.indexOf(site.source) >= 0 && other !== none ? other : site.source;
}

// `de-DE` is the name of the locale `de` too.
function isOwnName(tag, index) {
  const own = site.locales[index].toLowerCase();
  return tag === own || tag === `${own}-${site.homes.slice(index * 2, index * 2 + 2)}`;
}

function parseRanges(header) {
  const parts = header.slice(0, maxHeaderLength).replace(decimalComma, '$1.$2').split(',');
  // The last part may be cut off, and half a tag is a different tag.
  if (header.length > maxHeaderLength) parts.pop();
  return parts.slice(0, maxRanges).map(parseRange);
}

function parseRange(part, position) {
  const fields = part.toLowerCase().split(';');
  const match = fields.length === 2 ? quality.exec(fields[1]) : null;
  const value = fields.length === 1 ? 1 : match ? Number(match[1]) : none;
  return { tag: fields[0].trim().replace(/_/g, '-'), quality: value > 1 ? none : value, position: position };
}

// Truncates from the right, but never removes a script: a reader of zh-Hant does not get zh. A dangling singleton (`de-x`) is never
// listed, so the next step removes it.
function lookUp(tag) {
  if (tag.length > maxTagLength || !languageTag.test(tag)) return none;
  let subtags = tag.split('-');
  const isExtended = subtags.length > 1 && extendedLanguage.test(subtags[1]);
  if (isExtended && rename(subtags.slice(1))[0] !== subtags[0]) return none;
  subtags = rename(isExtended ? subtags.slice(1) : subtags);
  const shortest = hasScript(subtags) ? 2 : 1;
  let index = entryOf(subtags.join('-'));
  while (index === undefined && subtags.length > shortest) {
    const last = subtags.pop();
    const groups = site.regions[subtags.join('-')];
    index = groups && region.test(last) ? groups[0] : entryOf(subtags.join('-'));
  }
  return index === undefined ? none : index;
}

// The language under its name in the table, without a script that says nothing.
function rename(subtags) {
  const code = ` ${subtags[0]} `;
  const alias = site.aliases.filter((codes) => codes.indexOf(code) > 0)[0];
  if (alias) {
    const names = alias.split(' ')[0].split('-');
    return rename((hasScript(subtags) ? names.slice(0, 1) : names).concat(subtags.slice(1)));
  }
  const isUsual = site.usualScripts.some((codes) => codes.split(' ')[0] === subtags[1] && codes.indexOf(code) > 0);
  return isUsual ? subtags.slice(0, 1).concat(subtags.slice(2)) : subtags;
}

function hasScript(subtags) {
  return subtags.length > 1 && script.test(subtags[1]);
}

// What the table says of a range itself; undefined if nothing.
function entryOf(range) {
  if (typeof site.ranges[range] === 'number') return site.ranges[range];
  const end = range.length - 3;
  const groups = range[end] === '-' ? site.regions[range.slice(0, end)] : undefined;
  for (let i = 1; groups && i < groups.length; i += 2) {
    for (let j = 0; j < groups[i].length; j += 2)
      if (groups[i].slice(j, j + 2) === range.slice(-2)) return groups[i + 1];
  }
  return undefined;
}
