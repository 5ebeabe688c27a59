/** Attributes whose address a browser asks for as soon as it sees the element, by element; `*` for any. */
const loadingAttributes: Readonly<Record<string, readonly string[]>> = {
  '*': ['src', 'srcset', 'imagesrcset', 'poster', 'background', 'lowsrc', 'dynsrc', 'manifest', 'ping', 'longdesc'],
  object: ['data', 'classid', 'codebase'],
  applet: ['code', 'archive', 'codebase'],
  image: ['href', 'xlink:href'],
  use: ['href', 'xlink:href'],
  feimage: ['href', 'xlink:href'],
  form: ['action'],
  button: ['formaction'],
  input: ['formaction'],
  base: ['href'],
  html: ['manifest'],
};

/** Kinds of `<link>` that only name an address; a browser asks for that of any other kind. */
const quietLinks = new Set([
  ...['alternate', 'author', 'canonical', 'help', 'index', 'license', 'me', 'next', 'prev', 'search', 'up', 'self'],
  ...['describedby', 'current', 'latest-version', 'predecessor-version', 'successor-version', 'version-history'],
  ...['privacy-policy', 'terms-of-service', 'edit', 'first', 'last', 'collection', 'item', 'about'],
]);

/** The addresses that a browser asks for by itself because of an element. */
export function loadsOf(name: string, attributes: Readonly<Record<string, string>>): string[] {
  const names = [...(loadingAttributes['*'] ?? []), ...(loadingAttributes[name] ?? [])];
  const found = names.flatMap((key) => {
    const value = attributes[key];
    if (value === undefined) return [];
    return key.endsWith('srcset') ? value.split(',').map((part) => part.trim().split(/\s+/)[0] ?? '') : [value];
  });
  const rels = (attributes.rel ?? '').toLowerCase().split(/\s+/);
  const isLoud = name === 'link' && (rels.includes('stylesheet') || !rels.some((rel) => quietLinks.has(rel)));
  const linked = isLoud && attributes.href !== undefined ? [attributes.href] : [];
  return [...found, ...linked, ...addressesInCss(attributes.style ?? '')].filter((address) => address.trim() !== '');
}

/** The addresses in a style sheet. */
export function addressesInCss(css: string): string[] {
  const plain = css
    .replaceAll(/\/\*[\s\S]*?\*\//g, ' ')
    .replaceAll(/\\([0-9a-f]{1,6})\s?/gi, (_, code: string) => toCharacter(code));
  const found = [...plain.matchAll(/(?:url\(\s*|@import\s+|image-set\(\s*)["']?([^"')\s;]+)/gi)];
  return found.map(([, address = '']) => address).filter((address) => !/^url\(/i.test(address));
}

function toCharacter(code: string): string {
  const point = Number.parseInt(code, 16);
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '\uFFFD';
}

const running = new Set([
  ...['script', 'iframe', 'frame', 'frameset', 'object', 'embed', 'applet', 'portal', 'fencedframe', 'noscript'],
  ...['form', 'input', 'button', 'select', 'textarea', 'dialog', 'canvas', 'video', 'audio', 'base', 'svg', 'math'],
]);
const dataTypes = new Set(['application/ld+json']);

/** What a button may have that opens a menu of the page, and sends nothing. */
const menuAttributes = new Set(['type', 'popovertarget', 'id', 'class', 'lang', 'dir', 'aria-label']);

function isMenuButton(name: string, attributes: Readonly<Record<string, string>>): boolean {
  const isAlone = Object.keys(attributes).every((key) => menuAttributes.has(key));
  return name === 'button' && attributes.type === 'button' && attributes.popovertarget !== undefined && isAlone;
}

/** What of an element runs, takes input, can be edited or moves readers elsewhere, as it is written. */
export function taboosOf(name: string, attributes: Readonly<Record<string, string>>): string[] {
  const isData = name === 'script' && dataTypes.has((attributes.type ?? '').trim().toLowerCase());
  const isHarmless = (isData && attributes.src === undefined) || isMenuButton(name, attributes);
  const own = running.has(name) && !isHarmless ? [`<${name}>`] : [];
  const equivalent = (attributes['http-equiv'] ?? '').trim().toLowerCase();
  const isOrder = ['refresh', 'set-cookie', 'content-security-policy', 'x-dns-prefetch-control'].includes(equivalent);
  if (name === 'meta' && isOrder) own.push(`<meta http-equiv="${equivalent}">`);
  for (const [key, value] of Object.entries(attributes)) {
    const isEditable = key === 'contenteditable' && value.toLowerCase() !== 'false';
    if (/^on[a-z]/.test(key) || key === 'srcdoc' || isEditable) own.push(`<${name} ${key}>`);
    else if (/^\s*(?:javascript|vbscript|data):/i.test(value) && ['href', 'action', 'xlink:href'].includes(key)) {
      const isEmptyIcon = name === 'link' && /^data:(?:,|image\/)/i.test(value);
      if (!isEmptyIcon) own.push(`<${name} ${key}="${value.trim().slice(0, 24)}">`);
    }
  }
  return own;
}
