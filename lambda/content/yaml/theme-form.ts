import * as v from 'valibot';
import { lineForm, localeForm } from './values.ts';

const colourForm = v.pipe(
  v.string('it is not a colour (put it between quotes)'),
  v.regex(/^#[0-9a-f]{6}$/, 'it is not a colour such as "#0b4fa8", in lower case'),
);
const coloursForm = v.object(
  {
    text: v.optional(colourForm),
    quiet: v.optional(colourForm),
    page: v.optional(colourForm),
    line: v.optional(colourForm),
    mark: v.optional(colourForm),
    link: v.optional(colourForm),
  },
  'it is not a list of colours by their names',
);
const hrefForm = v.pipe(
  v.string('it is not an address'),
  v.check(isAddress, 'it is neither an address with "https:", "mailto:" or "tel:" nor a path such as "/privacy"'),
);
const linkForm = v.object(
  { href: hrefForm, label: v.record(localeForm, lineForm, 'it is not a list of languages with words') },
  'it is not a link with href and label',
);

const pictureForm = v.pipe(
  v.string('it is not the name of a file'),
  v.regex(/^[A-Za-z0-9][\w.-]*\.svg$/, 'it is not the name of an SVG file beside site.yaml, such as "logo.svg"'),
);

/** The form of `theme:` in `site.yaml`. */
export const themeForm = v.object(
  {
    name: v.optional(lineForm),
    logo: v.optional(pictureForm),
    logoDark: v.optional(pictureForm),
    favicon: v.optional(pictureForm),
    colours: v.optional(
      v.object({ light: v.optional(coloursForm), dark: v.optional(coloursForm) }, 'it is neither light nor dark'),
    ),
    links: v.optional(v.array(linkForm, 'it is not a list of links')),
  },
  'it is not a look with keys such as name, logo and colours',
);

function isAddress(text: string): boolean {
  if (/^\/(?:[A-Za-z0-9][\w.-]*(?:\/[A-Za-z0-9][\w.-]*)*)?$/.test(text)) return true;
  if (/[\s\\"'<>]/.test(text) || !URL.canParse(text)) return false;
  const { protocol, username } = new URL(text);
  return (protocol === 'https:' && username === '') || protocol === 'mailto:' || protocol === 'tel:';
}
