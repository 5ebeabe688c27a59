import { parseHTML } from 'linkedom';
import { findHarm } from '../svg/find-harm.ts';

/** Everything that a page of a policy may consist of; written down here, and not read from the program. */
const elements = new Set(
  (
    'html head meta title link style body a header nav main article section aside footer h1 h2 h3 h4 h5 h6 p ol ul li ' +
    'strong em del ins code pre blockquote br hr table caption thead tbody tr th td div span time details summary button bdi small script dl dt dd picture source img'
  ).split(' '),
);
const attributes = new Set(
  (
    'lang dir class id href hreflang rel type charset name content datetime scope title start value aria-label ' +
    'popover popovertarget aria-current aria-labelledby aria-hidden role colspan align tabindex property src srcset alt width height media'
  ).split(' '),
);
const address = /^(?:https?:\/\/[^\s@]+|mailto:[^\s]+|\/[^/\\][^\s]*|\/|#[^\s]*|data:,)$/;
/** How a page carries a picture; nothing else is loaded with it. */
const carried = /^data:image\/svg\+xml,(.*)$/s;
/** Characters that turn text round, hide it, or stand for something that was lost. */
const hidden = /(?![\t\n\r])\p{Cc}|[\u202a-\u202e\ufdd0-\ufdef\ufffd-\uffff]/u;

/** What a reader must never get, one sentence for each find. */
export function judgePage(html: string): string[] {
  const { document } = parseHTML(html);
  const finds: string[] = [];
  if (hidden.test(html)) finds.push(`the page has U+${hidden.exec(html)?.[0].codePointAt(0)?.toString(16)}`);
  for (const element of document.querySelectorAll('*')) {
    const name = element.localName;
    if (!elements.has(name)) finds.push(`the page has an element ${name}`);
    if (name === 'script' && element.getAttribute('type') !== 'application/ld+json')
      finds.push('the page has a script');
    for (const attribute of element.attributes) {
      if (!attributes.has(attribute.name)) finds.push(`${name} has an attribute ${attribute.name}`);
      finds.push(...judgeAttribute(name, attribute));
    }
  }
  return [...new Set(finds)];
}

function judgeAttribute(element: string, { name, value }: Attr): string[] {
  const picture = carried.exec(value)?.[1];
  const carries = ['src', 'srcset'].includes(name) || (element === 'link' && name === 'href' && picture !== undefined);
  if (carries && picture === undefined) return [`${element} loads ${value}`];
  if (carries) return findHarm(decodeURIComponent(picture ?? '')).map((harm) => `a picture has ${harm}`);
  return name === 'href' && !address.test(value) ? [`${element} leads to ${value}`] : [];
}
