import { Parser } from 'htmlparser2';

/** What a page may carry, written down here and not read from the program. */
const harmless = {
  element:
    /^(?:svg|g|defs|use|symbol|clipPath|mask|linearGradient|radialGradient|stop|path|rect|circle|ellipse|line|polyline|polygon)$/,
  attribute: /^(?:(?!on|src|style|xlink|base)[A-Za-z][\w-]*)$/,
  value: /^(?:http:\/\/www\.w3\.org\/2000\/svg|[\w\s#.,()%+-]*)$/,
  load: /url\((?!#)|(?:src|image|expression|import)\s*\(/i,
};

/** What a picture has that is more than shapes, one sentence or name for each find. */
export function findHarm(svg: string): string[] {
  const harm: string[] = /["&\\]/.test(svg) ? ['the picture has a sign of markup'] : [];
  const parser = new Parser(
    {
      onopentagname: (name) => void (harmless.element.test(name) || harm.push(name)),
      onattribute: (name, value) => {
        const isRight = harmless.attribute.test(name) && harmless.value.test(value) && !harmless.load.test(value);
        if (!isRight) harm.push(`${name}=${value}`);
      },
      ontext: (text) => void harm.push(text),
      oncomment: (text) => void harm.push(text),
      onprocessinginstruction: (name) => void harm.push(name),
    },
    { xmlMode: true },
  );
  parser.end(svg);
  return harm;
}
