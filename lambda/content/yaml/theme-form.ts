import * as v from 'valibot';
import { fontScripts, type ScriptName } from '../font-scripts.ts';
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

const linksForm = v.array(linkForm, 'it is not a list of links');
const scriptNames = Object.keys(fontScripts) as ScriptName[];
const fontForm = v.pipe(
  v.string('it is not the name of a font (put it between quotes)'),
  v.check(isFontName, 'it is not the name of a font such as "Noto Serif"'),
);
const fontListForm = v.pipe(
  v.array(fontForm, 'it is not a list of fonts'),
  v.minLength(1, 'it is empty'),
  v.maxLength(8, 'it has more than 8 fonts'),
);
const fontsForm = v.object(
  v.entriesFromList(scriptNames, v.optional(fontListForm)),
  'it is not a list of scripts with their fonts',
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
    fonts: v.optional(fontsForm),
    headerLinks: v.optional(linksForm),
    links: v.optional(linksForm),
  },
  'it is not a look with keys such as name, logo and colours',
);

/** Nothing that could end a name between quotes in a style sheet. */
function isFontName(name: string): boolean {
  return /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N} ._-]{0,62}[\p{L}\p{M}\p{N}])?$/u.test(name);
}

function isAddress(text: string): boolean {
  if (/^\/(?:[A-Za-z0-9][\w.-]*(?:\/[A-Za-z0-9][\w.-]*)*)?$/.test(text)) return true;
  if (/[\s\\"'<>]/.test(text) || !URL.canParse(text)) return false;
  const { protocol, username } = new URL(text);
  return (protocol === 'https:' && username === '') || protocol === 'mailto:' || protocol === 'tel:';
}
