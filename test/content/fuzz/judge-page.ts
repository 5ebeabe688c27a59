import { parseHTML } from 'linkedom';

/** Everything that a page of a policy may consist of; written down here, and not read from the program. */
const elements = new Set(
  (
    'html head meta title link style body a header nav main article section aside footer h1 h2 h3 h4 h5 h6 p ol ul li ' +
    'strong em del ins code pre blockquote br hr table caption thead tbody tr th td div span time details summary bdi small script dl dt dd'
  ).split(' '),
);
const attributes = new Set(
  (
    'lang dir class id href hreflang rel type charset name content datetime scope title start value aria-label ' +
    'aria-current aria-labelledby aria-hidden role colspan align tabindex data-label property'
  ).split(' '),
);
const address = /^(?:https?:\/\/[^\s@]+|mailto:[^\s]+|\/[^/\\][^\s]*|\/|#[^\s]*|data:,)$/;
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
      if (attribute.name === 'href' && !address.test(attribute.value))
        finds.push(`${name} leads to ${attribute.value}`);
    }
  }
  return [...new Set(finds)];
}
