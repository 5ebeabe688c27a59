import { expect, test } from 'vitest';
import { findJoinedColons } from '../../lambda/content/yaml/joined-colons.ts';

/** The problems as "offset: found -> what to write". */
function found(text: string, isKey: Parameters<typeof findJoinedColons>[1] = () => true): string[] {
  return findJoinedColons(text, isKey).map(
    ({ offset, message, hint }) => `${offset}: ${/"(.*)": there/s.exec(message)?.[1]} -> ${hint}`,
  );
}

test.each([
  ['a key', 'title:Privacy', '0: title:Privacy -> Write title: Privacy'],
  ['a key on the second line', 'a: 1\ntitle:Privacy', '5: title:Privacy -> Write title: Privacy'],
  ['an item of a list', '- title:Privacy', '2: title:Privacy -> Write title: Privacy'],
  ['a key in quotes', '"title":Privacy', '0: title:Privacy -> Write title: Privacy'],
  ['a full-width colon', 'title：Privacy', '0: title:Privacy -> Write title: Privacy'],
  ['a comma in the value of a line', 'title:A, B', '0: title:A, B -> Write title: A, B'],
  ['spaces after the value', 'title:A  ', '0: title:A -> Write title: A'],
  ['an entry between braces', 'x: {date:1, to: 2}', '4: date:1 -> Write date: 1'],
  ['the second entry between braces', 'x: {date: 1, to:2}', '13: to:2 -> Write to: 2'],
  ['an entry of a list in brackets', 'x: [a, to:2]', '7: to:2 -> Write to: 2'],
  ['a comma in quotes', 'x: {date:"1, 2", to: 3}', '4: date:"1, 2" -> Write date: "1, 2"'],
  ['a comma in single quotes', "x: {date:'1, 2', to: 3}", "4: date:'1, 2' -> Write date: '1, 2'"],
])('findJoinedColons() finds %s', (_, text, problem) => {
  expect(found(text)).toEqual([problem]);
});

test.each(['title: Privacy', 'https://example.com', 'a::b', 'title:', 'the title:Privacy'])(
  'findJoinedColons() finds nothing in "%s"',
  (text) => {
    expect(found(text)).toEqual([]);
  },
);

test('findJoinedColons() says of a key whether its line is indented', () => {
  const asked: string[] = [];
  found('a:1\n  b:2\n  {c:3}\n{d:4}', (name, isIndented) => asked.push(`${name} ${isIndented}`) === 0);
  expect(asked).toEqual(['a false', 'b true', 'c true', 'd false']);
});
