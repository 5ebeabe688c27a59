import { describe, expect, test } from 'vitest';
import { messagesJson, problemsWith, version } from './small-content.ts';

/** Three sentences of one paragraph in each language; the middle one also in other words. */
const texts: Readonly<Record<string, readonly [first: string, middle: string, last: string, other: string]>> = {
  en: [
    'The shop keeps your orders in a safe place.',
    'We delete them as soon as you close your account with the shop.',
    'Backups go away later.',
    'They are deleted by us when you tell the shop that you want to close your account.',
  ],
  de: [
    'Der Laden bewahrt Ihre Bestellungen an einem sicheren Ort auf.',
    'Wir löschen sie, sobald Sie Ihr Konto bei dem Laden schließen.',
    'Sicherungen verschwinden später.',
    'Sie werden von uns gelöscht, wenn Sie dem Laden mitteilen, dass Sie Ihr Konto schließen möchten.',
  ],
  fr: [
    'La boutique garde vos commandes dans un lieu sûr.',
    'Nous les effaçons dès que vous fermez votre compte dans la boutique.',
    'Les sauvegardes disparaissent plus tard.',
    'Elles sont effacées par nous quand vous dites à la boutique que vous voulez fermer votre compte.',
  ],
  es: [
    'La tienda guarda sus pedidos en un lugar seguro.',
    'Los borramos en cuanto usted cierra su cuenta en la tienda.',
    'Las copias desaparecen más tarde.',
    'Se borran cuando usted dice a la tienda que no quiere conservar su cuenta por más tiempo.',
  ],
  ru: [
    'Магазин хранит ваши заказы в надёжном месте.',
    'Мы удаляем их, как только вы закрываете свою учётную запись.',
    'Резервные копии исчезают позже.',
    'Мы удаляем заказы, если вы сообщите магазину, что это больше не ваша учётная запись.',
  ],
  tr: [
    'Mağaza siparişlerinizi güvenli bir yerde saklar.',
    'Biz onları siz hesabınızı kapatır kapatmaz sileriz.',
    'Yedekler daha sonra kaybolur.',
    'Biz bu siparişleri, siz hesabınızı kapatmak istediğinizi mağazaya bildirdiğinizde ve bunun için değil başka bir neden olarak da sileriz.',
  ],
  pl: [
    'Sklep przechowuje zamówienia w bezpiecznym miejscu.',
    'Usuwamy je, gdy tylko konto w sklepie zostanie zamknięte.',
    'Kopie znikają później.',
    'Zamówienia są usuwane, jeżeli klient powie, że nie chce już konta w sklepie, lub gdy ma to być zrobione.',
  ],
  ja: [
    'お店は注文を安全な場所に保管します。',
    'アカウントが閉じられると、すぐに削除します。',
    '控えはその後に消えます。',
    'アカウントを閉じたいとお店に知らせていただいた時点で、注文の記録は削除されます。',
  ],
  'zh-Hans': [
    '商店将您的订单保存在安全的地方。',
    '您关闭账户后，我们会立即将其删除。',
    '备份随后消失。',
    '当您告诉商店您不再需要这个账户时，我们会将与您有关的订单从系统中删除。',
  ],
  ko: [
    '상점은 주문을 안전한 곳에 보관합니다.',
    '계정을 닫으시면 즉시 삭제합니다.',
    '백업은 나중에 사라집니다.',
    '상점에 계정을 닫고 싶다고 알려 주시면 주문 기록을 시스템에서 삭제하여 더 이상 보관하지 않습니다.',
  ],
  ar: [
    'يحفظ المتجر طلباتك في مكان آمن.',
    'نحذفها فور إغلاق حسابك في المتجر.',
    'تختفي النسخ الاحتياطية لاحقا.',
    'يتم حذفها عندما تخبر المتجر أنك لا تريد أن يبقى حسابك مفتوحا في هذا المتجر.',
  ],
  hi: [
    'दुकान आपके ऑर्डर सुरक्षित जगह पर रखती है।',
    'खाता बंद होते ही हम उन्हें मिटा देते हैं।',
    'बैकअप बाद में मिटते हैं।',
    'जब आप दुकान को बताते हैं कि आप अपने खाते को बंद करना चाहते हैं तो हम आपके ऑर्डर को मिटा देते हैं।',
  ],
  th: [
    'ร้านเก็บคำสั่งซื้อของคุณไว้ในที่ปลอดภัย',
    'เราจะลบเมื่อคุณปิดบัญชีกับร้าน',
    'สำเนาสำรองจะหายไปภายหลัง',
    'คำสั่งซื้อจะถูกลบโดยเราเมื่อคุณแจ้งร้านว่าคุณไม่ต้องการให้บัญชีของคุณอยู่กับร้านอีก',
  ],
};

/** The rules that a paragraph breaks which is a translation between two locales. */
function problemsOf([from, to]: readonly [string, string], source: string, own: string): string[] {
  const front = '---\ntitle: A\n---\n## {#a}\n\n'.replace('## {', '## X {');
  return problemsWith({
    'site.yaml': `sourceLocale: ${from}\nlocales: [${from}, ${to}]\ntimeZone: Europe/Berlin\nnoticeDays: 30\n`,
    'messages/en.json': undefined,
    'messages/de.json': undefined,
    [`messages/${from}.json`]: messagesJson(),
    [`messages/${to}.json`]: messagesJson(),
    [`${version}/version.yaml`]: 'announced: 2026-10-15\nchange: major\nfacts: { company: Example GmbH }\n',
    [`${version}/en.md`]: undefined,
    [`${version}/de.md`]: undefined,
    [`${version}/${from}.md`]: `${front}${source}\n`,
    [`${version}/${to}.md`]: `${front.replace('title: A\n', 'title: A\ntranslation: machine\n')}${own}\n`,
  });
}

const untranslated = (problems: readonly string[]) => problems.filter((problem) => problem.includes('[untranslated]'));
const paragraph = (sentences: readonly string[]) => sentences.join(' ');
const others = Object.keys(texts).filter((locale) => locale !== 'en');
const bothWays = others.flatMap((locale) => [['en', locale] as const, [locale, 'en'] as const]);
const between = [
  ['de', 'fr'],
  ['fr', 'de'],
  ['ja', 'zh-Hans'],
  ['zh-Hans', 'ja'],
  ['ja', 'ko'],
  ['ru', 'de'],
  ['es', 'ar'],
] as const;

describe('a sentence that was left in the language of the source is found within a translated', () => {
  test.each([...bothWays, ...between])('paragraph, %s → %s', (from, to) => {
    const [source, own] = [texts[from] ?? [], texts[to] ?? []];
    // Not the words that the source has now: it may have changed since.
    const left = source[3] ?? '';
    const found = untranslated(
      problemsOf([from, to], paragraph(source.slice(0, 3)), paragraph([own[0] ?? '', left, own[2] ?? ''])),
    );
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`${version}/${to}.md:7:${(own[0]?.length ?? 0) + 2}:`);
    const sound = problemsOf([from, to], paragraph(source.slice(0, 3)), paragraph(own.slice(0, 3)));
    expect(untranslated(sound)).toEqual([]);
  });

  test.each([
    ['clause', (words: string) => `(a) ${words}`],
    ['list item', (words: string) => `- One.\n- ${words}`],
    ['row of a table', (words: string) => `| A | B |\n| --- | --- |\n| x | ${words} |`],
    ['definition', (words: string) => `Term\n: ${words}`],
    ['quotation', (words: string) => `> ${words}`],
  ])('%s', (_, within) => {
    const [source = [], own = []] = [texts.en, texts.ja];
    const left = [own[0] ?? '', source[3] ?? '', own[2] ?? ''];
    const found = problemsOf(['en', 'ja'], within(paragraph(source.slice(0, 3))), within(paragraph(left)));
    expect(untranslated(found)).toHaveLength(1);
  });
});

describe('no sentence was left in the language of the source in', () => {
  test.each([
    [
      'de',
      'We act as a processor.',
      'Wir handeln als „processor of the data that you have given to us“ im Sinne des Vertrags.',
    ],
    [
      'fr',
      'We act for you.',
      'Nous agissons selon les « terms that you and we have agreed on with the store » de la boutique.',
    ],
    [
      'de',
      'It is an offer.',
      'Es ist ein Angebot (in the words of the law, that which you are offered by us and may accept).',
    ],
    [
      'de',
      'Read the guide.',
      'Lesen Sie [How you can delete the data that we have about you](https://example.com/guide).',
    ],
    ['de', 'The principle holds.', 'Es gilt der Grundsatz *you may not do to the others what you do not want*.'],
    [
      'ja',
      'We use Sign in with Apple.',
      '当社は Sign in with Apple と Terms of Use and Privacy Policy of the App Store を使用します。',
    ],
    [
      'ja',
      'We use end-to-end encryption.',
      '当社は end-to-end encryption as a service および software as a service in the cloud を使用します。',
    ],
    [
      'ko',
      'We use a service.',
      '당사는 Amazon Web Services, Inc. 및 Let’s Encrypt, a project of the ISRG 를 이용합니다.',
    ],
    [
      'hi',
      'We use a service.',
      'हम Google Analytics for Firebase और Terms of Service of the Play Store का उपयोग करते हैं।',
    ],
    [
      'zh-Hans',
      'We are in Berlin.',
      '我们的地址是 Example GmbH, Street of the 17th of June 135, 10623 Berlin, Germany。',
    ],
    [
      'zh-Hans',
      'The licence holds.',
      '本软件按 GNU General Public License as published by the Free Software Foundation 授权。',
    ],
    [
      'ru',
      'The licence holds.',
      'Программа распространяется по лицензии Creative Commons Attribution and Share Alike for the World.',
    ],
    ['th', 'The law holds.', 'กฎหมายคือ General Data Protection Regulation of the European Union and of the Council'],
    ['nl', 'We do so.', 'Wij doen dat via onze business-to-business software as a service en on demand cloud hosting.'],
    ['de', 'We do so.', 'Wir tun das über Software as a Service, Open-Source-Tools und Cloud-Hosting made in Germany.'],
  ])('%s: %s → %s', (locale, source, own) => {
    expect(untranslated(problemsOf(['en', locale], source, own))).toEqual([]);
  });

  test('an English text with a Japanese name and address', () => {
    const own = 'The company is 株式会社例示ホールディングス, 東京都千代田区丸の内一丁目1番1号丸の内例示ビルディング.';
    expect(untranslated(problemsOf(['ja', 'en'], '会社は例示です。', own))).toEqual([]);
  });
});

test.each([
  ['Your rights', 1],
  ['What we do with your data', 1],
  ['Terms of Service', 0],
  ['Cookies', 0],
  ['Sign in with Apple', 0],
])('a heading as the source has it: %s', (heading, count) => {
  const found = problemsWith({
    [`${version}/version.yaml`]: 'announced: 2026-10-15\nchange: major\n',
    [`${version}/en.md`]: `---\ntitle: A\n---\n## ${heading} {#a}\n\nText.\n`,
    [`${version}/de.md`]: `---\ntitle: A\ntranslation: machine\n---\n## ${heading} {#a}\n\nWorte.\n`,
  });
  expect(untranslated(found)).toHaveLength(count);
});
