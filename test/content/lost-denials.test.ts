import { describe, expect, test } from 'vitest';
import type { Files } from '../../lambda/content/files/files.ts';
import { parseContent } from '../../lambda/content/parse-content.ts';
import { createReadingCache } from '../../lambda/content/reading-cache.ts';
import { messagesJson, version } from './small-content.ts';

const source =
  'We may contact you about your account. We do not use your address for further services, and only we have it.';

/** In each, the second sentence has a word by which other sentences say the same as with a "not". */
const translations = {
  de: 'Wir kontaktieren Sie wegen Ihres Kontos. Ihre Adresse verwenden wir nicht für weitere Dienste, und nur wir haben sie.',
  fr: 'Nous vous contactons au sujet de votre compte. Nous n’utilisons pas votre adresse pour de nouveaux services, et nous seuls l’avons.',
  es: 'Le escribimos sobre su cuenta de usuario. No usamos su dirección para más servicios, y solo la tenemos nosotros.',
  it: 'La contattiamo per il suo account di servizio. Non usiamo il suo indirizzo per ulteriori servizi, e solo noi lo abbiamo.',
  nl: 'We schrijven u over uw account bij ons. We gebruiken uw adres niet voor meer diensten, en alleen wij hebben het.',
  sv: 'Vi kan skriva till dig om ditt konto. Vi använder inte din adress för fler tjänster, och bara vi har den.',
  pl: 'Możemy pisać do Państwa w sprawie konta. Nie używamy adresu do dalszych usług i tylko my go mamy u siebie.',
  cs: 'Můžeme vám psát ohledně vašeho účtu. Vaši adresu nepoužíváme pro další služby a máme ji pouze my sami.',
  ru: 'Мы можем писать вам по поводу учётной записи. Мы не используем ваш адрес для новых услуг, и он есть только у нас.',
};

const damaged = {
  de: 'Wir kontaktieren Sie wegen Ihres Kontos. Ihre Adresse verwenden wir für weitere Dienste, und nur wir haben sie.',
};

function contentOf(texts: Readonly<Record<string, string>>, words = source): Files {
  const locales = Object.keys(texts);
  const text = (words: string, kind = '') => `---\ntitle: Terms\n${kind}---\n## Terms {#terms}\n\n${words}\n`;
  const files = {
    'site.yaml': `sourceLocale: en\nlocales: [en, ${locales.join(', ')}]\ntimeZone: Europe/Berlin\nnoticeDays: 30\n`,
    ...Object.fromEntries(['en', ...locales].map((locale) => [`messages/${locale}.json`, messagesJson()])),
    [`${version}/version.yaml`]: 'announced: 2026-10-15\nchange: major\nfacts: { company: Example GmbH }\n',
    [`${version}/en.md`]: text(words),
    ...Object.fromEntries(
      locales.map((locale) => [`${version}/${locale}.md`, text(texts[locale] ?? '', 'translation: reviewed\n')]),
    ),
  };
  return new Map(Object.entries(files).map(([path, words]) => [path, new TextEncoder().encode(words)]));
}

function denialsIn(texts: Readonly<Record<string, string>>, cache = createReadingCache(), words = source): string[] {
  const { problems } = parseContent(contentOf(texts, words), undefined, cache);
  return problems
    .filter(({ rule }) => rule === 'negation-differs')
    .map(({ file, line, column, message }) => `${file}:${line}:${column}: ${message}`);
}

const found = [
  `${version}/de.md:7:42: Found no "not" in a text whose source and other translations have one: "We do not use your address for further services, a…"`,
];

describe('a sentence without the denial of its source', () => {
  test('is found where nearly all other translations have it', () => {
    expect(denialsIn(translations)).toEqual([]);
    expect(denialsIn({ ...translations, ...damaged })).toEqual(found);
  });

  test('is found in the first of two places where the source has it', () => {
    const twice = (one: string, other: string) => `${one}\n\n- ${other}`;
    const texts = Object.fromEntries(Object.entries(translations).map(([locale, text]) => [locale, twice(text, text)]));
    const broken = { ...texts, de: twice(damaged.de, translations.de) };
    expect(denialsIn(broken, createReadingCache(), twice(source, source))).toEqual(found);
  });

  test('is left alone where few translations tell', () => {
    const { pl: _pl, cs: _cs, ru: _ru, sv: _sv, ...few } = translations;
    expect(denialsIn({ ...few, ...damaged })).toEqual([]);
  });

  test('is left alone where several translations put it so', () => {
    const others = {
      pl: 'Piszemy do Państwa w sprawie konta. Używamy adresu do dalszych usług i tylko my go mamy u siebie.',
    };
    expect(denialsIn({ ...translations, ...damaged, ...others })).toEqual([]);
  });

  test('is left alone where its piece has another problem, such as words in the language of the source', () => {
    expect(denialsIn({ ...translations, de: source })).toEqual([]);
  });

  test('is found again where earlier runs have proven that it differs from the source in nothing else', () => {
    const claims = new Set<string>();
    const proofs = {
      program: '',
      has: (claim: string) => claims.has(claim),
      add: (claim: string) => claims.add(claim),
    };
    const check = (texts: Readonly<Record<string, string>>) => denialsIn(texts, createReadingCache(proofs));
    expect([check(translations), check(translations)]).toEqual([[], []]);
    const broken = { ...translations, ...damaged };
    expect([check(broken), check(broken), check(translations)]).toEqual([found, found, []]);
  });
});

describe('a sentence with one denial of two', () => {
  const neither = 'We neither sell nor rent your address.';
  const both = {
    de: 'Wir verkaufen Ihre Adresse nicht und vermieten sie nicht.',
    fr: 'Nous ne vendons ni ne louons votre adresse.',
    es: 'No vendemos ni alquilamos su dirección.',
    it: 'Non vendiamo né affittiamo il suo indirizzo.',
    'pt-BR': 'Não vendemos nem alugamos seu endereço.',
    nl: 'We verkopen uw adres niet en verhuren het niet.',
    sv: 'Vi varken säljer eller hyr ut din adress.',
    da: 'Vi hverken sælger eller udlejer din adresse.',
    pl: 'Nie sprzedajemy ani nie wynajmujemy adresu.',
    cs: 'Vaši adresu neprodáváme ani nepronajímáme.',
    ru: 'Мы не продаём и не сдаём в аренду ваш адрес.',
  };
  const denialsOf = (texts: Readonly<Record<string, string>>) => denialsIn(texts, createReadingCache(), neither);
  const one = { de: 'Wir verkaufen Ihre Adresse nicht und vermieten sie.' };

  test('is found where all other translations have both', () => {
    expect(denialsOf(both)).toEqual([]);
    expect(denialsOf({ ...both, ...one })).toEqual([
      `${version}/de.md:7:1: Found no "not" in a text whose source and other translations have one: "${neither}"`,
    ]);
  });

  test('is left alone where it has another word that may deny', () => {
    expect(denialsOf({ ...both, de: 'Wir verkaufen Ihre Adresse nicht und vermieten sie selten.' })).toEqual([]);
  });

  test('is left alone where another translation has one, and where fewer than ten tell', () => {
    expect(denialsOf({ ...both, ...one, es: 'No vendemos y alquilamos su dirección.' })).toEqual([]);
    const { ru: _ru, cs: _cs, ...nine } = both;
    expect(denialsOf({ ...nine, ...one })).toEqual([]);
  });
});
