import { expect, test } from 'vitest';
import { findAddedNegation, findLostNegation } from '../../lambda/content/compare/negations.ts';

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
      // Points for vowels are part of a word, and may be left out.
      if (/[\u064b-\u0652\u0670]/.test(sign)) return false;
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

const inEnglish = (words: string) => ({ words, locale: 'en' });

/** A sentence that denies, the same without its denial, and the denial in other words, in every language that is known. */
const denied = [
  ['de', 'Wir verkaufen die Liste nicht.', 'Wir verkaufen die Liste.', 'Wir unterlassen es, die Liste zu verkaufen.'],
  ['nl', 'Wij verkopen de lijst niet.', 'Wij verkopen de lijst.', 'Wij weigeren de lijst te verkopen.'],
  ['fr', 'Nous ne vendons pas la liste.', 'Nous vendons la liste.', 'Nous refusons de vendre la liste.'],
  ['es', 'No vendemos la lista.', 'Vendemos la lista.', 'Nos negamos a vender la lista.'],
  ['pt-BR', 'Não vendemos a lista.', 'Vendemos a lista.', 'Recusamos vender a lista.'],
  ['it', 'Non vendiamo la lista.', 'Vendiamo la lista.', 'Rifiutiamo di vendere la lista.'],
  ['ca', 'No venem la llista.', 'Venem la llista.', 'Refusem vendre la llista.'],
  ['ro', 'Nu vindem lista.', 'Vindem lista.', 'Refuzăm să vindem lista.'],
  ['sv', 'Vi säljer inte listan.', 'Vi säljer listan.', 'Vi vägrar sälja listan.'],
  ['da', 'Vi sælger ikke listen.', 'Vi sælger listen.', 'Vi undgår at sælge listen.'],
  ['no', 'Vi selger ikke listen.', 'Vi selger listen.', 'Vi nekter å selge listen.'],
  ['nb', 'Vi selger ikke listen.', 'Vi selger listen.', 'Vi unngår å selge listen, altså aldri.'],
  ['pl', 'Nie sprzedajemy listy.', 'Sprzedajemy listę.', 'Sprzedaż listy jest zabroniona.'],
  ['cs', 'Seznam se ne prodává.', 'Seznam se prodává.', 'Prodej seznamu je zakázán.'],
  ['sk', 'Zoznam nie je verejný.', 'Zoznam je verejný.', 'Predaj zoznamu je zakázaný.'],
  ['hr', 'Ne prodajemo popis.', 'Prodajemo popis.', 'Prodaja popisa je zabranjena.'],
  ['sl', 'Seznam ni naprodaj.', 'Seznam je naprodaj.', 'Seznama nikoli ne damo.'],
  ['ru', 'Мы не продаём список.', 'Мы продаём список.', 'Продажа списка запрещена.'],
  ['uk', 'Ми не продаємо список.', 'Ми продаємо список.', 'Продаж списку заборонено.'],
  ['bg', 'Не продаваме списъка.', 'Продаваме списъка.', 'Продажбата на списъка е забранена.'],
  ['el', 'Δεν πουλάμε τη λίστα.', 'Πουλάμε τη λίστα.', 'Απαγορεύεται η πώληση της λίστας.'],
  ['hu', 'Nem adjuk el a listát.', 'Eladjuk a listát.', 'Tilos a lista eladása.'],
  ['fi', 'Emme myy luetteloa.', 'Myymme luettelon.', 'Luettelon myynti on kielletty.'],
  ['id', 'Kami tidak menjual daftar itu.', 'Kami menjual daftar itu.', 'Daftar itu dilarang dijual.'],
  ['tr', 'Listeyi satmıyoruz.', 'Listeyi satıyoruz.', 'Listenin satışı yasaktır.'],
  ['ar', 'لا نبيع القائمة.', 'نبيع القائمة.', 'يُحظر بيع القائمة، وهو محظور.'],
  ['fa', 'فهرست را نمی‌فروشیم.', 'فهرست را می‌فروشیم.', 'فروش فهرست ممنوع است.'],
  ['he', 'אין אנו מוכרים את הרשימה.', 'אנו מוכרים את הרשימה.', 'מכירת הרשימה אסורה.'],
  ['hi', 'हम सूची नहीं बेचते।', 'हम सूची बेचते हैं।', 'सूची बेचना निषिद्ध है।'],
  ['th', 'เราไม่ขายรายชื่อ', 'เราขายรายชื่อ', 'เราปฏิเสธการขายรายชื่อ'],
  ['vi', 'Chúng tôi không bán danh sách.', 'Chúng tôi bán danh sách.', 'Chúng tôi từ chối bán danh sách.'],
  ['ja', '名簿は販売しません。', '名簿は販売します。', '名簿の販売は禁止です。'],
  ['ko', '당사는 명단을 팔지 않습니다.', '당사는 명단을 팝니다.', '명단 판매는 금지됩니다.'],
  ['zh-Hans', '我们不会出售名单。', '我们出售名单。', '名单禁止出售。'],
  ['zh-Hant', '我們不會出售名單。', '我們出售名單。', '名單禁止出售。'],
] as const;

test.each(denied)(
  'findLostNegation() misses a denial in %s, unless other words may say so',
  (locale, not, yes, other) => {
    const source = inEnglish('We do not sell the list.');
    const lost = [not, yes, other].map((words) => findLostNegation({ words, locale }, source)?.said);
    expect(lost).toEqual([undefined, yes, undefined]);
  },
);

test.each(denied)('findAddedNegation() sees a denial in %s that the source lacks', (locale, not, yes) => {
  const source = inEnglish('We sell the list.');
  const added = [not, yes].map((words) => findAddedNegation({ words, locale }, source)?.said);
  expect(added).toEqual([not, undefined]);
});

test('findLostNegation() shows the sentence of a paragraph whose sentences have other lengths', () => {
  const said = 'Es ist die Liste, die wir oben schon lang und breit beschrieben haben. Wir verkaufen sie.';
  const meant = 'It is short. We do not sell the list of the people who have an account with us.';
  expect(findLostNegation({ words: said, locale: 'de' }, inEnglish(meant))).toEqual({
    said: ' Wir verkaufen sie.',
    meant: ' We do not sell the list of the people who have an account with us.',
  });
});

test('findAddedNegation() sees a French denial before a vowel', () => {
  const words = 'Le magasin n’ouvre pas le lundi.';
  const source = inEnglish('The shop opens on Monday.');
  expect(findAddedNegation({ words, locale: 'fr' }, source)).toEqual({ said: words, meant: source.words });
});

test.each([
  ['If the parcel does not arrive, write to us.', 'Wenn das Paket ankommt, schreiben Sie uns.'],
  ['Your parcel has not been sent.', 'Ihr Paket wurde gesendet.'],
  ['The shop wasn’t open.', 'Der Laden war offen.'],
  ['We accept no liability.', 'Wir übernehmen die Haftung.'],
  ['Nothing of this limits your rights.', 'Dies beschränkt Ihre Rechte.'],
  ['You can do so without giving reasons.', 'Sie können dies mit Angabe von Gründen tun.'],
  ['We keep it unless you object.', 'Wir behalten es, wenn Sie das wünschen.'],
  [
    'We do not rent it because it is small, and we do not sell it.',
    'Wir vermieten es nicht, da es klein ist, und verkaufen es.',
  ],
  ['We do not sell it, and we do not rent it.', 'Wir verkaufen es nicht, und wir vermieten es.'],
])('findLostNegation() reads "%s" as a denial', (words, said) => {
  expect(findLostNegation({ words: said, locale: 'de' }, inEnglish(words))).toEqual({ said, meant: words });
});

test.each([
  ['The sheet is neither long nor not wide.', 'Das Blatt ist weder lang noch breit.'],
  ['We do not sell it, unless you agree.', 'Wir verkaufen es nur, wenn Sie zustimmen.'],
  ['We do not sell it without your consent.', 'Wir verkaufen es nur mit Ihrer Zustimmung.'],
  ['Press “Do not send” at the end.', 'Drücken Sie am Ende auf “Senden”.'],
  ['Do not lose your key.', 'Behalten Sie Ihren Schlüssel.'],
  ['You never forget the key.', 'Sie behalten den Schlüssel im Kopf.'],
  ['We do so without undue delay.', 'Wir tun das sofort.'],
  ['There is no charge.', 'Das ist gratis.'],
  ['Verify it does not open.', 'Prüfen Sie, dass es zu bleibt.'],
  ['They remain, but the private ones will not.', 'Sie bleiben, die privaten gehen.'],
])('findLostNegation() does not ask for a denial of "%s"', (words, said) => {
  expect(findLostNegation({ words: said, locale: 'de' }, inEnglish(words))).toBeUndefined();
});

test.each([
  ['Choose this button.', 'Wählen Sie „Nicht senden“.', 'de'],
  ['Write to us.', 'Zögern Sie nicht, uns zu schreiben.', 'de'],
  ['Write to us.', 'ご連絡いただけませんか。', 'ja'],
  ['You choose to use it.', 'U kiest of u het al dan niet gebruikt.', 'nl'],
  ['See the new stories.', '看看有没有新鲜事。', 'zh-Hans'],
  ['See when it opens.', 'ดูว่าเปิดหรือไม่', 'th'],
  ['See all pages.', 'ไม่พลาดทุกหน้า', 'th'],
  ['Write to us as soon as it comes.', 'Ci scriva non appena arriva.', 'it'],
  ['We have trouble with it.', 'Es geht bei uns nicht.', 'de'],
  ['Do you agree to that?', 'Stimmen Sie dem nicht zu?', 'de'],
  ['Write to us.', 'N’hésitez pas à nous écrire.', 'fr'],
  ['Please write to us.', 'No dude en escribirnos.', 'es'],
  ['We are at fault.', '申し訳ありません。', 'ja'],
  ['The air is clear.', 'Bầu không khí rất trong.', 'vi'],
])('findAddedNegation() takes it that "%s" may be said so', (words, said, locale) => {
  expect(findAddedNegation({ words: said, locale }, inEnglish(words))).toBeUndefined();
});

test.each([
  ['de', 'Das Kaufrecht bleibt außen vor, es gilt das Recht.'],
  ['de', 'Es gilt das Recht mit Ausnahme des Kaufrechts.'],
  ['de', 'Auf einen Anwalt wird verzichtet.'],
  ['fr', 'La convention est écartée.'],
  ['fr', 'Il renonce à tout droit.'],
  ['fr', 'Hormis la convention, la loi s’applique.'],
  ['es', 'Renunciamos a la convención.'],
  ['es', 'Queda descartada la convención.'],
  ['it', 'Si applica la legge con esclusione della convenzione.'],
  ['it', 'Si applica la legge, esclusa la convenzione.'],
  ['it', 'Rinunciamo alla convenzione.'],
  ['it', 'ad eccezione della convenzione.'],
  ['pt-BR', 'com exceção da convenção.'],
  ['pt-BR', 'Renunciamos à convenção.'],
  ['pt-BR', 'Afasta-se a convenção.'],
  ['ca', 'Renunciem a la convenció.'],
  ['ro', 'Renunțăm la convenție.'],
  ['nl', 'Wij zien af van het verdrag.'],
  ['sv', 'Lagen gäller med undantag av konventionen.'],
  ['sv', 'Lagen gäller med uteslutande av konventionen.'],
  ['da', 'Vi giver afkald på konventionen.'],
  ['nb', 'Vi gir avkall på konvensjonen.'],
  ['fi', 'Sovelletaan lakia poissulkien yleissopimuksen.'],
  ['fi', 'Luovumme sopimuksesta.'],
  ['pl', 'z wykluczeniem konwencji.'],
  ['cs', 'Platí právo s vyloučením úmluvy.'],
  ['cs', 'Vzdáváme se úmluvy.'],
  ['sk', 'Platí právo s vylúčením dohovoru.'],
  ['sk', 's výnimkou dohovoru.'],
  ['sk', 'Vzdávame sa dohovoru.'],
  ['hr', 'uz iznimku konvencije.'],
  ['sl', 'Velja pravo z izključitvijo konvencije.'],
  ['sl', 'z izjemo konvencije.'],
  ['sl', 'Odpovedujemo se konvenciji.'],
  ['uk', 'Застосовується право, за винятком конвенції.'],
  ['el', 'Εφαρμόζεται το δίκαιο, εξαιρουμένης της σύμβασης.'],
  ['el', 'Παραιτούμαστε από τη σύμβαση.'],
  ['hu', 'A jog irányadó az egyezmény kizárásával.'],
  ['hu', 'Lemondunk az egyezményről.'],
  ['tr', 'Sözleşme haricinde hukuk uygulanır.'],
  ['id', 'Hukum berlaku dengan mengesampingkan konvensi.'],
  ['id', 'dengan pengecualian konvensi.'],
  ['th', 'ใช้กฎหมายโดยตัดอนุสัญญาออก'],
  ['th', 'สละสิทธิ์ตามอนุสัญญา'],
  ['ja', '権利を放棄します。'],
  ['ko', '협약을 배제하고 법이 적용됩니다.'],
  ['ko', '협약의 적용은 배제된다.'],
  ['ko', '권리를 포기합니다.'],
  ['zh-Hans', '我们放弃该权利。'],
  ['zh-Hant', '我們放棄該權利。'],
  ['ar', 'يسري القانون مع استبعاد الاتفاقية.'],
  ['ar', 'تُستبعد الاتفاقية.'],
  ['ar', 'نتنازل عن الحق.'],
  ['he', 'תחולת האמנה מוחרגת.'],
  ['he', 'אנו מוותרים על האמנה.'],
  ['fa', 'قانون اعمال می‌شود به استثنای کنوانسیون.'],
  ['fa', 'از کنوانسیون صرف‌نظر می‌کنیم.'],
  ['hi', 'अभिसमय को बाहर रखा गया है।'],
])('findLostNegation() takes an exclusion or a waiver in %s for a denial: %s', (locale, words) => {
  const excluded = { words: 'The law of the Netherlands applies, without the UN Convention.', locale: 'en' };
  expect(findLostNegation({ words, locale }, excluded)).toBeUndefined();
});

test.each([
  ['de', 'Ob Sie Ihren Namen nennen, ist freiwillig.'],
  ['nl', 'Uw naam opgeven is vrijwillig.'],
  ['sv', 'Det är frivilligt att ange ditt namn.'],
  ['nb', 'Det er frivillig å oppgi navnet ditt.'],
  ['fi', 'Nimen antaminen on vapaaehtoista.'],
  ['pl', 'Podanie nazwiska jest dobrowolne.'],
  ['cs', 'Uvedení jména je dobrovolné.'],
  ['ru', 'Имя указывают по желанию.'],
  ['uk', 'Ім’я вказують за бажанням.'],
  ['el', 'Το όνομά σας είναι προαιρετικό.'],
  ['hu', 'A név megadása önkéntes.'],
  ['tr', 'Adınızı vermek isteğe bağlıdır.'],
  ['it', 'Il nome è opzionale.'],
  ['es', 'Tu nombre es opcional.'],
  ['pt-BR', 'Seu nome é opcional.'],
  ['ro', 'Numele este opțional.'],
  ['vi', 'Tên của bạn là tùy chọn.'],
  ['ja', 'お名前は任意です。'],
  ['ko', '이름은 선택 사항입니다.'],
  ['zh-Hans', '姓名可选填。'],
  ['ar', 'ذكر اسمك اختياري.'],
  ['he', 'מסירת השם היא רשות.'],
  ['hi', 'आपका नाम वैकल्पिक है।'],
  ['th', 'การบอกชื่อเป็นไปโดยสมัครใจ'],
  ['id', 'Nama Anda opsional.'],
])('findLostNegation() takes what is voluntary in %s for what nobody has to do: %s', (locale, words) => {
  const voluntary = { words: 'You do not have to give us your name.', locale: 'en' };
  expect(findLostNegation({ words, locale }, voluntary)).toBeUndefined();
});
