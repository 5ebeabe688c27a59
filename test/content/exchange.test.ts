import { describe, expect, test } from 'vitest';
import { applyReturned } from '../../cli/shared/exchange/apply-returned.ts';
import { shortDigest, toExchange } from '../../cli/shared/exchange/exchange-unit.ts';
import { formatPo, parsePo } from '../../cli/shared/exchange/po.ts';
import { formatXliff, parseXliff } from '../../cli/shared/exchange/xliff.ts';
import { findWork } from '../../lambda/content/memory/find-work.ts';
import { parseContent } from '../../lambda/content/parse-content.ts';
import { formatProblem } from '../../lambda/content/problem.ts';
import { fixtureContent, fixtureFiles } from '../fixture-content.ts';
import { englishFront, germanFront, smallContent, version } from './small-content.ts';

const facts = 'change: minor\nfacts: { company: Example GmbH, contact: privacy@example.com }\n';
const english = '## 1. Terms {#terms}\n\n(a) You may read "{{company}}" & <more>.\n\n(b) You may copy one page.\n';
const german =
  '## 1. Bedingungen {#terms}\n\n(a) Sie dürfen „{{company}}“ & <mehr> lesen.\n\n(b) Sie dürfen eine Seite kopieren.\n';
const changed = english.replace('one page', 'ten pages');
const typeable = (text: string) => text.replace('<', '\\<');

function only<Text>([text, ...others]: readonly Text[]): Text {
  if (text === undefined || others.length > 0) throw new Error('Cannot find one text');
  return text;
}

function load(own?: string) {
  const files = smallContent({
    'privacy/2025-01-01/version.yaml': `announced: 2024-12-01\n${facts}`,
    'privacy/2025-01-01/en.md': englishFront + typeable(english),
    'privacy/2025-01-01/de.md': germanFront + typeable(german),
    [`${version}/version.yaml`]: `announced: 2026-10-01\n${facts}`,
    [`${version}/en.md`]: englishFront + typeable(changed),
    [`${version}/de.md`]: own,
  });
  const { content, problems } = parseContent(files);
  if (content === undefined) throw new Error(problems.map(formatProblem).join('\n'));
  return { content, files };
}

describe.each([
  ['PO', formatPo, parsePo],
  ['XLIFF', formatXliff, parseXliff],
])('%s', (name, format, parse) => {
  test('keeps every unit of the fixture as it was, and gives the bytes of each text again', () => {
    const work = findWork(fixtureContent);
    expect(work.length).toBeGreaterThan(3);
    for (const text of work) {
      const exchanged = toExchange(text);
      const returned = only(parse(format(exchanged)));
      expect(returned.file).toBe(text.file);
      expect(returned.units.map(({ id, target }) => [id, target])).toEqual(
        exchanged.units.map(({ id, target }) => [id, target]),
      );
      const typed = new TextDecoder().decode(fixtureFiles.get(text.file));
      expect(applyReturned(text, returned.units, { typed })).toMatchObject({
        text: undefined,
        applied: [],
        superseded: [],
      });
    }
  });

  test('marks an outdated translation, and takes over the finished one', () => {
    const { content } = load();
    const [text] = findWork(content);
    if (text === undefined) throw new Error('Cannot find the text');
    const file = format(toExchange(text));
    expect(
      only(parse(file))
        .units.filter(({ isDone }) => !isDone)
        .map(({ id }) => id),
    ).toEqual(['terms/clause-b']);
    expect(only(parse(file)).units[0]).toMatchObject({ id: 'title', target: 'Datenschutz' });
    const units = only(parse(file)).units.map((unit) =>
      unit.id === 'terms/clause-b' ? { ...unit, target: 'Sie dürfen zehn Seiten kopieren.', isDone: true } : unit,
    );
    const title = { id: 'title', digest: shortDigest('Privacy'), target: 'Datenschutz: alles', isDone: true };
    const applied = applyReturned(text, [...units.slice(1), title], { typed: undefined });
    expect(applied.text).toBe(
      `---\ntitle: "Datenschutz: alles"\ntranslation: reviewed\n---\n${typeable(german).replace('eine Seite', 'zehn Seiten')}`,
    );
    expect(applied.superseded).toEqual([]);
    expect(
      parseContent(new Map([...load().files, [text.file, new TextEncoder().encode(applied.text)]])).problems,
    ).toEqual([]);
    const stale = [...units.slice(1), title].map((unit) => ({ ...unit, digest: 'another' }));
    expect(applyReturned(text, stale, { typed: undefined })).toMatchObject({
      text: undefined,
      superseded: expect.arrayContaining(['title', 'terms/clause-b']),
    });
  });

  test('takes nothing from a file that breaks off, wherever it does', () => {
    const [text] = findWork(load().content);
    const file = text === undefined ? '' : format(toExchange(text));
    const ends = Array.from({ length: 40 }, (_, index) => Math.floor((file.trimEnd().length * (index + 1)) / 41));
    for (const end of ends) {
      const part = file.slice(0, end);
      // A PO file may end after any of its lines.
      if (name === 'PO' && /(?:"|^)$/.test(part.split('\n').at(-1) ?? '')) continue;
      if (name === 'PO' && part.split('\n').at(-1)?.startsWith('#')) continue;
      expect(() => parse(part)).toThrow('Cannot read');
    }
  });

  test('exports what is left to translate without words, and keeps it where only some of it returns', () => {
    const typed = `---\ntitle: "TODO: Privacy"\ntranslation: machine\n---\n## TODO: 1. Terms {#terms}\n\n(a) TODO: You may read.\n\n(b) TODO: You may copy ten pages.\n`;
    const [text] = findWork(load(typed).content);
    if (text === undefined) throw new Error('Cannot find the text');
    const { units } = only(parse(format(toExchange(text))));
    expect(units.filter(({ isDone }) => isDone).map(({ id }) => id)).toEqual([
      'title',
      'terms/terms',
      'terms/clause-a',
    ]);
    const own = units.map((unit) => (unit.id === 'terms/clause-b' ? unit : { ...unit, isDone: false }));
    const back = own.map((unit) => ({
      ...unit,
      ...(unit.isDone || unit.id !== 'terms/clause-b' ? {} : { isDone: true, target: 'Zehn.' }),
    }));
    expect(applyReturned(text, back, { typed }).text).toContain('(b) Zehn.\n');
  });

  describe('of a text that somebody has changed since the export', () => {
    const before = `${germanFront}${typeable(german.replace('eine Seite', 'zehn Seiten'))}`;
    const now = before.replace('(b) Sie dürfen', '(b) Alle dürfen').replace('„', '«');
    const exported = only(parse(format(toExchange(only(findWork(load(before).content))))));
    const give = (changes: Readonly<Record<string, string>>, replace?: boolean) => {
      const returned = exported.units.map((unit) => ({ ...unit, target: changes[unit.id] ?? unit.target }));
      return applyReturned(only(findWork(load(now).content)), returned, { typed: now, replace });
    };
    const byBoth = { 'terms/clause-b': 'Man darf zehn Seiten kopieren.' };

    test('keeps what only the text has changed', () => {
      expect(give({})).toMatchObject({ text: undefined, applied: [], contested: [] });
      expect(give({}, true)).toMatchObject({ text: undefined, applied: [], contested: [] });
      const { text, applied } = give({ 'terms/terms': '1. Regeln' });
      expect(applied).toEqual(['terms/terms']);
      expect(text).toBe(now.replace('## 1. Bedingungen', '## 1. Regeln'));
    });

    test('leaves out what both have changed, unless it replaces it', () => {
      expect(give(byBoth)).toMatchObject({
        text: undefined,
        applied: [],
        contested: [{ id: 'terms/clause-b', words: 'Alle dürfen zehn Seiten kopieren.' }],
      });
      const { text, applied, contested } = give(byBoth, true);
      expect({ applied, contested }).toEqual({ applied: ['terms/clause-b'], contested: [] });
      expect(text).toBe(now.replace('Alle dürfen zehn Seiten kopieren.', byBoth['terms/clause-b']));
    });

    test('has nothing to say where both have the same words', () => {
      expect(give({ 'terms/clause-b': 'Alle dürfen zehn Seiten kopieren.' })).toMatchObject({
        applied: [],
        contested: [],
      });
    });
  });

  test('protects facts and shows the previous source', () => {
    const { content } = load();
    const [text] = findWork(content);
    const file = text === undefined ? '' : format(toExchange(text));
    expect(file).toContain(name === 'PO' ? '#, placeholders:{{company}}' : 'canDelete="no" equiv="{{company}}"');
    expect(file).toContain(name === 'PO' ? '#| msgid "You may copy one page."' : '>You may copy one page.</note>');
    expect(file).toContain(name === 'PO' ? 'fuzzy' : 'state="initial"');
  });
});

test('parsePo() reads what other programs write: wrapped lines, escapes, Windows line ends, obsolete messages', () => {
  const text =
    'msgid ""\r\nmsgstr ""\r\n"X-Promulgate-File: a/b/de.md\\n"\r\n\r\n# note\r\nmsgctxt "terms/clause-a 123"\r\nmsgid ""\r\n"One \\"two\\"\\n"\r\n"three"\r\nmsgstr ""\r\n"Eins "\r\n"\\\\zwei\\n"\r\n"drei"\r\n\r\n#~ msgctxt "old 1"\r\n#~ msgid "x"\r\n#~ msgstr "y"\r\n';
  expect(only(parsePo(text))).toEqual({
    file: 'a/b/de.md',
    units: [{ id: 'terms/clause-a', digest: '123', target: 'Eins \\zwei\ndrei', isDone: true }],
  });
});

describe('parseXliff() reads what programs for translators write', () => {
  const xliff = (unit: string) =>
    `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1"><file original="a/b/de.md">${unit}</file></xliff>\n`;
  const segment = (source: string, target: string, state = 'final') =>
    `<segment state="${state}"><source>${source}</source>${target}</segment>`;
  const name = 'id="terms.clause-a" name="terms/clause-a 123"';
  const one = { id: 'terms/clause-a', digest: '123', isDone: true };
  test.each([
    [
      'other white space, and attributes in another order',
      `<unit name="terms/clause-a 123"\n  id="terms.clause-a">\n${segment('One.', '<target>Eins.</target>')}\n</unit>`,
      { ...one, target: 'Eins.' },
    ],
    [
      'two segments, and the space between them',
      `<unit ${name}>${segment('One.', '<target>Eins.</target>')}<ignorable><source> </source></ignorable>${segment('Two.', '<target>Zwei.</target>')}</unit>`,
      { ...one, target: 'Eins. Zwei.' },
    ],
    [
      'segments in another order',
      `<unit ${name}>${segment('One.', '<target order="2">Eins.</target>')}${segment('Two.', '<target order="1">Zwei.</target>')}</unit>`,
      { ...one, target: 'Zwei.Eins.' },
    ],
    [
      'two segments, one of them empty',
      `<unit ${name}>${segment('One.', '<target>Eins.</target>')}${segment('Two.', '<target></target>')}</unit>`,
      { ...one, target: 'Eins.', isDone: false },
    ],
    [
      'two segments, one of them not finished',
      `<unit ${name}>${segment('One.', '<target>Eins.</target>')}${segment('Two.', '<target>Zwei.</target>', 'initial')}</unit>`,
      { ...one, target: 'Eins.Zwei.', isDone: false },
    ],
    [
      'no state',
      `<unit ${name}><segment><source>One.</source><target>Eins.</target></segment></unit>`,
      { ...one, target: 'Eins.', isDone: false },
    ],
    [
      'candidates and notes',
      `<unit ${name}><notes><note>Look!</note></notes><mtc:matches><mtc:match><source>One</source><target>MEMORY</target></mtc:match></mtc:matches>${segment('One.', '<target>Eins.</target>')}</unit>`,
      { ...one, target: 'Eins.' },
    ],
    [
      'a placeholder by its id alone',
      `<unit ${name}>${segment('Of <ph id="1" equiv="{{company}}"/>.', '<target>Von <ph id="1"/>.</target>')}</unit>`,
      { ...one, target: 'Von {{company}}.' },
    ],
    [
      'marks around words',
      `<unit ${name}>${segment('One.', '<target><mrk id="m" type="term">Ei</mrk>ns<cp hex="00e9"/>.</target>')}</unit>`,
      { ...one, target: 'Einsé.' },
    ],
    [
      'no name of a unit',
      `<unit id="terms.clause-a">${segment('One.', '<target>Eins.</target>')}</unit>`,
      { ...one, digest: shortDigest('One.'), target: 'Eins.' },
    ],
  ])('%s', (_, unit, expected) => {
    expect(only(parseXliff(xliff(unit))).units).toEqual([expected]);
  });
});

const withSummary = (words: string) => `---\ntitle: Privacy\nsummary: ${words}\n---\n`;

function loadWithSummary(own: string | undefined) {
  const files = smallContent({
    [`${version}/version.yaml`]: `announced: 2026-10-01\n${facts}`,
    [`${version}/en.md`]: `${withSummary('Section 1 is new.')}${typeable(english)}`,
    [`${version}/de.md`]: own,
  });
  const { content, problems } = parseContent(files);
  if (content === undefined) throw new Error(problems.map(formatProblem).join('\n'));
  return only(findWork(content));
}

describe.each([
  ['PO', formatPo, parsePo],
  ['XLIFF', formatXliff, parseXliff],
])('the summary in %s', (_, format, parse) => {
  const own = `---\ntitle: "Datenschutz"\ntranslation: reviewed\n---\n${typeable(german)}`;

  test('is a unit, and goes into the front matter without another change', () => {
    const text = loadWithSummary(own);
    const { units } = only(parse(format(toExchange(text))));
    expect(units[1]).toMatchObject({ id: 'summary', target: '', isDone: false });
    const returned = units.map((unit) =>
      unit.id === 'summary' ? { ...unit, target: 'Neu ist: Abschnitt 1', isDone: true } : unit,
    );
    const applied = applyReturned(text, returned, { typed: own });
    expect(applied.applied).toEqual(['summary']);
    expect(applied.text).toBe(own.replace('reviewed\n', 'reviewed\nsummary: "Neu ist: Abschnitt 1"\n'));
    expect(applyReturned(loadWithSummary(applied.text), returned, { typed: applied.text })).toMatchObject({
      text: undefined,
      applied: [],
    });
  });

  test('is in a new text, too', () => {
    const text = loadWithSummary(undefined);
    const { units } = only(parse(format(toExchange(text))));
    const returned = units.map((unit) => ({
      ...unit,
      isDone: true,
      target: unit.id === 'terms/clause-a' ? 'Von {{company}}.' : 'Neu.',
    }));
    expect(applyReturned(text, returned, { typed: undefined }).text).toMatch(
      /^---\ntitle: Neu\.\ntranslation: reviewed\nsummary: Neu\.\n---\n/,
    );
  });
});

describe('applyReturned() leaves out, and says why', () => {
  const typed = `${germanFront}${typeable(german)}`;
  const returnedWith = (target: string, id = 'terms/clause-a') => {
    const text = loadWithSummary(typed);
    const { units } = only(parsePo(formatPo(toExchange(text))));
    return applyReturned(
      text,
      units.map((unit) => (unit.id === id ? { ...unit, target, isDone: true } : unit)),
      { typed },
    );
  };

  test.each([
    ['a lost placeholder', 'Sie dürfen lesen.', 'it has no {{company}}, which the source has: copy it unchanged'],
    ['a translated placeholder', 'Von {{firma}}.', 'it has no {{company}}, which the source has: copy it unchanged'],
    ['a placeholder of another unit', '{{company}} {{contact}}', 'it has {{contact}}, which the source does not have'],
    ['a second piece', 'Von {{company}}.\n\n(b) Mehr.', 'it has an empty line within it: a unit is one piece'],
    [
      'a label',
      '(a) Von {{company}}.',
      'it starts with "(a)", which the source does not: labels and marks are added by the program',
    ],
    [
      'the mark of a list',
      '- {{company}}',
      'it starts with "-", which the source does not: labels and marks are added by the program',
    ],
    [
      'the mark of a heading',
      '## {{company}}',
      'it starts with "##", which the source does not: labels and marks are added by the program',
    ],
  ])('%s', (_, target, reason) => {
    expect(returnedWith(target)).toMatchObject({
      text: undefined,
      applied: [],
      refused: [{ id: 'terms/clause-a', reason }],
    });
  });

  test('a summary of two lines', () => {
    expect(returnedWith('Eins.\nZwei.', 'summary').refused).toEqual([
      { id: 'summary', reason: 'it has more than one line' },
    ]);
  });

  test('what is not marked as finished', () => {
    const text = loadWithSummary(typed);
    const { units } = only(parsePo(formatPo(toExchange(text))));
    const returned = units.map((unit) => ({ ...unit, target: `${unit.target} {{company}}`, isDone: false }));
    expect(applyReturned(text, returned, { typed })).toMatchObject({ text: undefined, unfinished: units.length });
  });

  test.each([
    ['spaces around it', '  Von {{company}}.\n'],
    ['a placeholder twice', '{{company}} bei {{company}}.'],
    ['a placeholder with spaces', 'Von {{ company }}.'],
    ['a line within it', 'Von\n{{company}}.'],
    ['marks within it', '**{{company}}** (a) und 1. und # und > sind nur Worte.'],
  ])('nothing of a text with %s, which is new once', (_, target) => {
    const first = returnedWith(target);
    expect(first).toMatchObject({ applied: ['terms/clause-a'], refused: [] });
    const text = loadWithSummary(first.text);
    const { units } = only(parsePo(formatPo(toExchange(text))));
    const again = units.map((unit) => (unit.id === 'terms/clause-a' ? { ...unit, target } : unit));
    expect(applyReturned(text, again, { typed: first.text })).toMatchObject({ text: undefined, applied: [] });
  });
});

describe('parsePo() reads a file that was edited', () => {
  const entry = 'msgctxt "terms/clause-a 123"\nmsgid "One."\nmsgstr "Eins."\n';
  const head = 'msgid ""\nmsgstr ""\n"X-Promulgate-File: a/b/de.md\\n"\n';
  const one = { id: 'terms/clause-a', digest: '123', target: 'Eins.', exported: undefined, isDone: true };

  test.each([
    [
      'without empty lines between messages',
      `${head}${entry}msgctxt "x 1"\nmsgid "Two."\nmsgstr ""\n`,
      [one, { id: 'x', digest: '1', target: '', isDone: false }],
    ],
    [
      'with comments at once after a message',
      `${head}\n${entry}# note\n#, fuzzy\nmsgctxt "x 1"\nmsgid "Two."\nmsgstr "Zwei."\n`,
      [one, { id: 'x', digest: '1', target: 'Zwei.', isDone: false }],
    ],
    [
      'whose header is wrapped',
      `msgid ""\nmsgstr ""\n"X-Promulgate-File: a/b/"\n"de.md\\n"\n"Language: de\\n"\n\n${entry}`,
      [one],
    ],
    [
      'with the header of another program',
      `msgid ""\nmsgstr ""\n"Project-Id-Version: x\\n"\n\n#: a/b/de.md#terms/clause-a\n${entry}`,
      [one],
    ],
    ['with a flag that only resembles fuzzy', `${head}\n#, no-wrap, placeholders:{{fuzzy}}\n${entry}`, [one]],
    ['with two flags', `${head}\n#, placeholders:{{company}}, fuzzy\n${entry}`, [{ ...one, isDone: false }]],
    [
      'with previous and obsolete messages',
      `${head}\n#| msgid "Un."\n${entry}\n#~ msgctxt "x 1"\n#~ msgid "Two."\n#~ msgstr "Zwei."\n`,
      [one],
    ],
    [
      'with what is left to do',
      `${head}\n${entry.replace('Eins', 'TODO: Eins')}`,
      [{ ...one, target: 'TODO: Eins.', isDone: false }],
    ],
    ['with Windows line ends and a byte order mark', `\uFEFF${`${head}\n${entry}`.replace(/\n/g, '\r\n')}`, [one]],
  ])('%s', (_, text, units) => {
    expect(only(parsePo(text))).toMatchObject({ file: 'a/b/de.md', units });
  });
});

describe('parseXliff()', () => {
  const unit = (id: string) =>
    `<unit id="${id}" name="${id} 123"><segment state="final"><source>One.</source><target>Eins.</target></segment></unit>`;
  const read = { digest: '123', target: 'Eins.', isDone: true };

  test('reads each of several files for itself', () => {
    const text = `<xliff version="2.1"><file original="a/b/de.md">${unit('a')}</file><file original="a/b/fr.md"><group id="g">${unit('b')}</group></file></xliff>`;
    expect(parseXliff(text)).toEqual([
      { file: 'a/b/de.md', units: [{ id: 'a', ...read }] },
      { file: 'a/b/fr.md', units: [{ id: 'b', ...read }] },
    ]);
  });

  test('reads elements with a prefix', () => {
    const text = `<x:xliff version="2.0"><file original="a/b/de.md">${unit('a')}</file></x:xliff>`.replace(
      /<(\/?)(?=\w+[\s>])/g,
      '<$1x:',
    );
    expect(only(parseXliff(text)).units).toEqual([{ id: 'a', ...read }]);
  });

  test('reads placeholders in another order, and marks that lost their name', () => {
    const text = `<xliff version="2.1"><file original="a/b/de.md"><unit id="a" name="a 123"><segment state="reviewed" subState="x:y"><source><ph id="1" equiv="{{a}}"/> of <ph id="2" equiv="{{b}}"/></source><target><ph id="2"/> von <ph id="1"/></target></segment></unit></file></xliff>`;
    expect(only(parseXliff(text)).units).toEqual([{ id: 'a', ...read, target: '{{b}} von {{a}}' }]);
  });

  test.each(['1.2', '1.1', '3'])('refuses XLIFF %s', (format) => {
    expect(() =>
      parseXliff(`<xliff version="${format}"><file><body><trans-unit id="a"/></body></file></xliff>`),
    ).toThrow(
      `Cannot read XLIFF ${format}: only XLIFF 2.0 and later is read\n    Let the program save XLIFF 2.1, or export the text as PO`,
    );
  });
});
