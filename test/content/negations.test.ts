import { expect, test } from 'vitest';
import { findLostNegation } from '../../lambda/content/compare/negations.ts';

const source = { words: 'We do not sell them', locale: 'en' };

/** Signs of every part of Unicode; the whole of it would take minutes. */
const signs = Array.from({ length: 0x30_000 / 7 }, (_, index) => String.fromCodePoint(index * 7)).filter(
  (sign) => sign.toLowerCase() === sign && /[\p{L}\p{M}\p{N}\p{P}\p{S}]/u.test(sign),
);

test.each([
  ['de', 'nicht', /\p{sc=Latn}/u],
  ['el', 'δεν', /\p{sc=Grek}/u],
  ['ru', 'не', /\p{sc=Cyrl}/u],
  ['ar', 'لا', /\p{sc=Arab}/u],
])(
  'findLostNegation() takes a denial in %s for one where it is a word by itself, whatever sign is beside it',
  (locale, word, own) => {
    // A letter of the language may make another word that denies.
    const wrong = signs.filter((sign) => {
      if (own.test(sign) && /\p{L}/u.test(sign)) return false;
      const isLost = findLostNegation({ words: `${sign}${word}`, locale }, source) !== undefined;
      return isLost !== /[\p{L}\p{M}]/u.test(sign);
    });

    expect(wrong).toEqual([]);
  },
);

test('findLostNegation() takes letters of any script for the rest of a word', () => {
  const wrong = signs.filter((sign) => {
    // "no" followed by a letter may be the start of another word, such as "not".
    const isDenial =
      findLostNegation({ words: 'Wir verkaufen alles davon', locale: 'de' }, { words: `no${sign}`, locale: 'es' }) !==
      undefined;
    return isDenial !== !/[\p{L}\p{M}-]/u.test(sign);
  });

  expect(wrong).toEqual([]);
});

test.each([
  ['de', 'Wir sagen es nicht später als 30 Tage vorher.'],
  ['nl', 'Wij melden het niet minder dan 30 dagen vooraf.'],
  ['es', 'Lo anunciamos con no menos de 30 días de antelación.'],
  ['pt-BR', 'Anunciamos com não menos de 30 dias de antecedência.'],
  ['es', 'No obstante, tratamos esos datos con cuidado.'],
  ['ca', 'No obstant això, tractem aquestes dades amb cura.'],
  ['it', 'Lo annunciamo con non meno di 30 giorni di anticipo.'],
  ['ro', 'Anunțăm cu nu mai puțin de 30 de zile înainte.'],
  ['sv', 'Vi meddelar det inte mindre än 30 dagar i förväg.'],
  ['da', 'Vi meddeler det ikke mindre end 30 dage i forvejen.'],
  ['no', 'Vi varsler det ikke mindre enn 30 dager i forveien.'],
  ['pl', 'Ogłaszamy to nie później niż 30 dni wcześniej.'],
  ['ru', 'Мы сообщаем об этом не позднее чем за 30 дней.'],
  ['uk', 'Ми повідомляємо про це не менше ніж за 30 днів.'],
  ['hu', 'Ezt nem kevesebb mint 30 nappal közöljük.'],
  ['id', 'Kami mengumumkannya tidak kurang dari 30 hari di muka.'],
  ['vi', 'Chúng tôi thông báo không ít hơn 30 ngày.'],
  ['th', 'เราแจ้งล่วงหน้าไม่น้อยกว่า 30 วัน'],
  ['ja', '30日を下回らない期間をおいて公表します。'],
  ['ar', 'نعلن ذلك قبل مدة لا تقل عن 30 يومًا.'],
])('findLostNegation() takes a bound or an idiom in %s for no denial', (locale, words) => {
  const said = { words: 'Wir kündigen es mindestens 30 Tage zuvor an.', locale: 'de' };
  const other = { words: 'We announce it at least 30 days in advance.', locale: 'en' };
  expect(findLostNegation(locale === 'de' ? other : said, { words, locale })).toBeUndefined();
});

test.each([
  ['es', 'No más correos.'],
  ['ro', 'Nu mai trimitem scrisori.'],
  ['de', 'Wir senden Ihnen nicht mehr.'],
  ['ru', 'Мы больше не отправляем писем.'],
  ['ar', 'لا نرسل رسائل.'],
])('findLostNegation() takes "no more" in %s for a denial', (locale, words) => {
  const said = locale === 'de' ? { words: 'We send them.', locale: 'en' } : { words: 'Wir senden sie.', locale: 'de' };
  expect(findLostNegation(said, { words, locale })?.meant).toBe(words);
});
