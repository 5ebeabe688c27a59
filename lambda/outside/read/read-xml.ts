import { Parser } from 'htmlparser2';

/** An element of an XML document, with its words and what is in it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

/** What a server can make its reader keep. */
const maxElements = 500_000;
const maxDepth = 100;

/** Reads an XML document without entities of its own; undefined if it is not well-formed. The document is not trusted. */
export function readXml(xml: string): XmlElement | undefined {
  if (!isBalanced(xml)) return undefined;
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const element = { name, attributes, children: [], text: '' };
        open.at(-1)?.children.push(element);
        open.push(element);
      },
      ontext(text) {
        const current = open.at(-1);
        if (current !== undefined) current.text += text;
      },
      onclosetag: () => void open.pop(),
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(xml);
  parser.end();
  return root.children.length === 1 ? root.children[0] : undefined;
}

const tag =
  /<(?:\?[^>]*\?|!--[\s\S]*?--|(\/?)([A-Za-z_][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?))>/g;

/** Every element that begins ends in its place, and no `<` or `&` stands for itself. */
function isBalanced(xml: string): boolean {
  const open: string[] = [];
  let elements = 0;
  for (const [, close, name, , empty] of xml.matchAll(tag)) {
    if (name === undefined || empty === '/') continue;
    elements += 1;
    if (close === '') open.push(name);
    else if (open.pop() !== name) return false;
    if (elements > maxElements || open.length > maxDepth) return false;
  }
  const rest = xml.replaceAll(tag, '');
  return open.length === 0 && !rest.includes('<') && !/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(xml);
}

/** The elements of a name in another one, at any depth. */
export function elementsIn(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...elementsIn(child, name)]);
}
