import type { contentRules } from '../../../lambda/content/rules.ts';

/** A source, a translation that says the same in the way of its language, and one that does not. */
interface Texts {
  readonly locale: string;
  readonly source: string;
  readonly sound: string;
  readonly damaged: string;
}

/** Five clauses that are alike, as a text has beside the piece that is looked at. */
function clausesOf(sentence: string): string {
  return [...'abcde'].map((label) => `(${label}) ${sentence.replace('%', label.toUpperCase())}\n\n`).join('');
}

/** Twelve paragraphs that are alike. */
function paragraphsOf(sentence: string): string {
  return [...'ABCDEFGHIJKL'].map((name) => `${sentence.replace('%', name)}\n\n`).join('');
}

/** The same as items. */
function itemsOf(sentence: string): string {
  return [...'abcde'].map((label) => `- ${sentence.replace('%', label.toUpperCase())}\n`).join('');
}

/** What languages say otherwise, each beside damage of the same kind and the rule that finds it. */
export const sameInOtherWords: readonly (readonly [name: string, texts: Texts, rule: keyof typeof contentRules])[] = [
  [
    'numbers in a list without spaces',
    {
      locale: 'de',
      source: 'Choose 1,2 or 3 copies for each of the forms that you sign.',
      sound: 'Wählen Sie 1, 2 oder 3 Kopien für jedes Formular, das Sie unterschreiben.',
      damaged: 'Wählen Sie 1, 4 oder 3 Kopien für jedes Formular, das Sie unterschreiben.',
    },
    'numbers-differ',
  ],
  [
    'an address of e-mail between words without spaces',
    {
      locale: 'zh-Hans',
      source: 'Write to privacy@example.org, or visit our office in the main street.',
      sound: '请写信至privacy@example.org，或到访我们位于主街的办公室。',
      damaged: '请写信至privcy@example.org，或到访我们位于主街的办公室。',
    },
    'email-differs',
  ],
  [
    'addresses and names of places beside words without spaces',
    {
      locale: 'zh-Hans',
      source: 'Use the form at <https://example.org/contact>. Our office is at 221B Baker Street, London NW1 6XE.',
      sound: '请使用<https://example.org/contact>上的表格。我们的办公室位于221B Baker Street, London NW1 6XE。',
      damaged: 'Use the form at <https://example.org/contact>. Our office is at 221B Baker Street, London NW1 6XE.',
    },
    'untranslated',
  ],
  [
    'a sentence that ends with an address',
    {
      locale: 'de',
      source: `${clausesOf('You may read this text on page % of our site.')}\nUse the form at <https://example.org/contact>. Our office is in the main street of the old town, behind the church and the market.`,
      sound: `${clausesOf('Sie können diesen Text auf Seite % unserer Website lesen.')}\nNutzen Sie das Formular unter <https://example.org/contact>. Unser Büro ist in der Hauptstraße der Altstadt, hinter der Kirche und dem Markt.`,
      damaged: `${clausesOf('Sie können diesen Text auf Seite % unserer Website lesen.')}\nNutzen Sie das Formular unter <https://example.org/contact>.`,
    },
    'text-short',
  ],
  [
    'sentences without full stops',
    {
      locale: 'th',
      source: 'A copy costs $2.50. Call us from 9 a.m. to 5 p.m. at our office in the main street.',
      sound: 'สำเนาหนึ่งชุดมีค่าใช้จ่าย 2.50 ดอลลาร์ โทรหาเราได้ตั้งแต่ 9.00 น. ถึง 17.00 น. ที่สำนักงานของเราบนถนนสายหลัก',
      damaged: 'สำเนาหนึ่งชุดมีค่าใช้จ่าย 2.80 ดอลลาร์ โทรหาเราได้ตั้งแต่ 9.00 น. ถึง 17.00 น. ที่สำนักงานของเราบนถนนสายหลัก',
    },
    'numbers-differ',
  ],
  [
    'a condition that denies',
    {
      locale: 'fi',
      source: 'You may have your data erased, unless the law requires us to keep it.',
      sound: 'Voit pyytää tietojesi poistamista, ellei laki velvoita meitä säilyttämään niitä.',
      damaged: 'Voit pyytää tietojesi poistamista, kun laki velvoittaa meitä säilyttämään niitä.',
    },
    'negation-differs',
  ],
  [
    'an abbreviation before the number of an article',
    {
      locale: 'zh-Hans',
      source:
        'The words “personal data” have the meaning given in Art. 4(1) GDPR, and “you” is anyone who uses it. The service is provided by a company of the group.',
      sound: '“个人数据”具有GDPR第4条第1款所赋予的含义，“您”是指使用本服务的任何人。本服务由集团旗下的一家公司提供。',
      damaged: '“个人数据”具有GDPR第5条第1款所赋予的含义，“您”是指使用本服务的任何人。本服务由集团旗下的一家公司提供。',
    },
    'numbers-differ',
  ],
  [
    'the currency of two amounts at the second one',
    {
      locale: 'de',
      source: 'A copy costs EUR 10 to EUR 20.',
      sound: 'Eine Kopie kostet 10 bis 20 EUR.',
      damaged: 'Eine Kopie kostet 10 bis 20.',
    },
    'measure-differs',
  ],
  [
    'the currencies of two amounts, each in its own words',
    {
      locale: 'ja',
      source: 'A fine may reach EUR 20,000, whichever court decides on it in the first place; a copy costs $2.50.',
      sound:
        '第一審としていずれの裁判所が判断する場合であっても、罰金は20,000ユーロに達することがあります。写しは1部2.50ドルです。',
      damaged:
        '第一審としていずれの裁判所が判断する場合であっても、罰金は20,000ユーロに達することがあります。写しは1部2.50です。',
    },
    'measure-differs',
  ],
  [
    'per cent in two words',
    {
      locale: 'de',
      source: 'A fine may reach 4 per cent of the turnover.',
      sound: 'Die Geldbuße kann 4 % des Umsatzes erreichen.',
      damaged: 'Die Geldbuße kann 5 % des Umsatzes erreichen.',
    },
    'numbers-differ',
  ],
  [
    'a number that is no percentage',
    {
      locale: 'de',
      source: 'We keep invoices until 31 December.',
      sound: 'Rechnungen bewahren wir bis zum 31. Dezember auf.',
      damaged: 'Rechnungen bewahren wir bis zum 31 % Dezember auf.',
    },
    'measure-differs',
  ],
  [
    'an amount beside the same number',
    {
      locale: 'fr',
      source: 'It reaches you within 5 to 10 days. The fee is 3.5% of the amount, but at least €5.',
      sound: 'Il vous parvient sous 5 à 10 jours. Les frais sont de 3,5 % du montant, avec un minimum de 5 €.',
      damaged: 'Il vous parvient sous 5 à 10 jours. Les frais sont de 3,5 % du montant, avec un minimum de 5.',
    },
    'measure-differs',
  ],
  [
    'an amount before the same number',
    {
      locale: 'de',
      source: 'It reaches you within 5 to 10 days. The fee is 3.5% of the amount, but at least €5.',
      sound: 'Die Gebühr beträgt mindestens 5 €, sonst 3,5 % des Betrags. Nach 5 bis 10 Tagen ist er bei Ihnen.',
      damaged: 'Nach 5 bis 10 Tagen ist er bei Ihnen. Die Gebühr beträgt 3,5 % des Betrags, mindestens aber 5 %.',
    },
    'measure-differs',
  ],
  [
    'a currency that another word ends like',
    {
      locale: 'tr',
      source: 'For each copy we may ask for a fee of EUR 4.50 for postage.',
      sound: 'Her kopya için 4,50 EUR tutarında posta ücreti isteyebiliriz.',
      damaged: 'Her kopya için 4,50 tutarında posta ücreti isteyebiliriz.',
    },
    'measure-differs',
  ],
  [
    'half of something in a word',
    {
      locale: 'de',
      source: 'We keep the list for 2.5 years. Each copy takes up to 4.2 MB on our disks.',
      sound: 'Wir bewahren die Liste zweieinhalb Jahre auf. Jede Kopie belegt bis zu 4,2 MB auf unseren Platten.',
      damaged: 'Wir bewahren die Liste zweieinhalb Jahre auf. Jede Kopie belegt etwas Platz auf unseren Platten.',
    },
    'numbers-differ',
  ],
  [
    'a label within parentheses',
    {
      locale: 'fr',
      source: 'To perform the contract with you (point (b) of Article 6(1) GDPR).',
      sound: 'Pour exécuter le contrat conclu avec vous (article 6, paragraphe 1, point b), du RGPD).',
      damaged: 'Pour exécuter le contrat conclu avec vous, article 6, paragraphe 1, point b), du RGPD).',
    },
    'lone-parenthesis',
  ],
  [
    'one sentence where the source has one',
    {
      locale: 'ja',
      source: 'We keep server logs for 30 days, and invoices for 10 years after the end of the calendar year.',
      sound: 'サーバーのログは30日間保存し、請求書は暦年の終わりから10年間保存します。',
      damaged:
        'サーバーのログは30日間保存し、請求書は暦年の終わりから10年間保存します。サーバーのログは30日間保存し、請求書は暦年の終わりから10年間保存します。',
    },
    'repeated-text',
  ],
  [
    'a sentence between spaces',
    {
      locale: 'th',
      source: 'You have the right of access, unless the law requires us to keep the data.',
      sound: 'คุณมีสิทธิเข้าถึงข้อมูลของคุณได้ เว้นแต่กฎหมายกำหนดให้เราเก็บข้อมูลไว้',
      damaged: 'คุณมีสิทธิเข้าถึงข้อมูลของคุณได้ เว้นแต่กฎหมายกำหนดให้เราเก็บข้อมูลไว้ เว้นแต่กฎหมายกำหนดให้เราเก็บข้อมูลไว้',
    },
    'repeated-text',
  ],
  [
    'a measure in the units of another country',
    {
      locale: 'de',
      source: 'The office is 10 miles from the station, and the letterbox is 25 cm (10 inches) wide.',
      sound: 'Das Büro liegt 16 km vom Bahnhof entfernt, und der Briefkasten ist 25 cm breit.',
      damaged: 'Das Büro liegt 61 km vom Bahnhof entfernt, und der Briefkasten ist 25 cm breit.',
    },
    'numbers-differ',
  ],
  [
    'degrees of another scale',
    {
      locale: 'fr',
      source: 'Keep the device below 95 °F while it charges.',
      sound: 'Gardez l’appareil sous 35 °C pendant qu’il se charge.',
      damaged: 'Gardez l’appareil sous 53 °C pendant qu’il se charge.',
    },
    'numbers-differ',
  ],
  [
    'a number as a word of the language',
    {
      locale: 'fr',
      source: 'You may withdraw within 14 days after you have received the goods.',
      sound: 'Vous pouvez vous rétracter dans les quatorze jours qui suivent la réception des biens.',
      damaged: 'Vous pouvez vous rétracter dans les jours qui suivent la réception des biens.',
    },
    'numbers-differ',
  ],
  [
    'a word of the source as a number',
    {
      locale: 'de',
      source: 'We delete the account after thirty days without a visit.',
      sound: 'Wir löschen das Konto nach 30 Tagen ohne Besuch.',
      damaged: 'Wir löschen das Konto nach 40 Tagen ohne Besuch.',
    },
    'numbers-differ',
  ],
  [
    'a century in Roman numerals',
    {
      locale: 'fr',
      source: 'The collection holds letters of the 18th century.',
      sound: 'La collection contient des lettres du XVIIIe siècle.',
      damaged: 'La collection contient des lettres du XVIe siècle.',
    },
    'numbers-differ',
  ],
  [
    'millions in the steps of the language',
    {
      locale: 'ko',
      source: 'More than 16 million people use the service every month.',
      sound: '매달 1600만 명이 넘는 사람이 서비스를 이용합니다.',
      damaged: '매달 160만 명이 넘는 사람이 서비스를 이용합니다.',
    },
    'numbers-differ',
  ],
  [
    'digits in the middle of a name',
    {
      locale: 'fr',
      source: 'The i18n team answers questions within 48 hours.',
      sound: 'L’équipe d’internationalisation répond aux questions sous 48 heures.',
      damaged: 'L’équipe d’internationalisation répond aux questions sous 84 heures.',
    },
    'numbers-differ',
  ],
  [
    'the name of a currency within another name',
    {
      locale: 'ja',
      source: 'The GRUB2 program needs two files.',
      sound: 'GRUB2 では 2 つのファイルが必要です。',
      damaged: 'GRUB2 では 20 のファイルが必要です。',
    },
    'numbers-differ',
  ],
  [
    'program code that is named twice',
    {
      locale: 'de',
      source: 'Open `settings.json` and look for the key.',
      sound: 'Öffnen Sie `settings.json` und suchen Sie in `settings.json` den Schlüssel.',
      damaged: 'Öffnen Sie settings.json und suchen Sie den Schlüssel.',
    },
    'emphasis-differs',
  ],
  [
    'strong words that are named twice',
    {
      locale: 'de',
      source: 'Choose **Delete all** to delete. After **Delete all** the list is empty.',
      sound: 'Wählen Sie **Alles löschen**. Danach ist die Liste leer.',
      damaged: 'Wählen Sie Alles löschen. Danach ist die Liste leer.',
    },
    'emphasis-differs',
  ],
  [
    'quotation marks for strong words',
    {
      locale: 'de',
      source: 'Choose **Delete all** to delete, and **Close** to go back.',
      sound: 'Wählen Sie „Alles löschen“ zum Löschen und **Schließen**, um zurückzugehen.',
      damaged: 'Wählen Sie *Alles löschen* zum Löschen und **Schließen**, um zurückzugehen.',
    },
    'emphasis-differs',
  ],
  [
    'strong words for italics',
    {
      locale: 'es',
      source: 'The connection is *available to everyone* who **signs in**.',
      sound: 'La conexión está **disponible para todos** los que **entran**.',
      damaged: 'La conexión está disponible para todos los que *entran*.',
    },
    'emphasis-differs',
  ],
  [
    'program code in no language',
    {
      locale: 'zh-Hans',
      source:
        'Replace it in the command by `amd64`, `arm64`, `armel`, `armhf`, `i386`, `mips64el`, `mipsel`, `ppc64el`, `s390x`.',
      sound:
        '用下面其中一个替换命令中的名字 `amd64`, `arm64`, `armel`, `armhf`, `i386`, `mips64el`, `mipsel`, `ppc64el`, `s390x`。',
      damaged:
        'Write one of these names instead of it: `amd64`, `arm64`, `armel`, `armhf`, `i386`, `mips64el`, `mipsel`, `ppc64el`, `s390x`.',
    },
    'untranslated',
  ],
  [
    'a title in the language of the source',
    {
      locale: 'zh-Hans',
      source: 'See [Frequently Asked Questions, Chapter 13](https://example.com/faq) (semi-official).',
      sound: '参见 [Frequently Asked Questions, Chapter 13](https://example.com/faq)（半官方文档）。',
      damaged: 'Look at the [Frequently Asked Questions, Chapter 13](https://example.com/faq) that we wrote.',
    },
    'untranslated',
  ],
  [
    'names of files alone',
    {
      locale: 'sv',
      source: 'gzip (`.tar.gz`, `.tgz`)',
      sound: 'gzip (`.tar.gz`, `.tgz`)',
      damaged: 'gzip (.tar.gz, .tgz)',
    },
    'emphasis-differs',
  ],
  [
    'a script without capitals',
    {
      locale: 'ka',
      source: 'Everyone has the right to life, liberty and the security of person.',
      sound: 'ყოველ ადამიანს აქვს სიცოცხლის, თავისუფლებისა და პირადი ხელშეუხებლობის უფლება.',
      damaged: 'Every person has the right to life and to liberty.',
    },
    'untranslated',
  ],
  [
    'a text that starts with the name of a program',
    {
      locale: 'ko',
      source: 'When you have finished the installation with dm-crypt, please take the time to send us a report.',
      sound: 'dm-crypt 설치를 마쳤다면, 시간을 내서 설치 보고서를 보내 주십시오.',
      damaged: 'dm-crypt 설치를 마쳤다면. 시간을 내서 설치 보고서를',
    },
    'sentence-end',
  ],
  [
    'a text that starts with program code',
    {
      locale: 'fr',
      source: 'The program `debootstrap` reads the list of all packages.',
      sound: '`debootstrap` est le programme qui lit la liste de tous les paquets.',
      damaged: 'programme `debootstrap` qui lit la liste de tous les paquets.',
    },
    'sentence-start',
  ],
  [
    'the end before what follows',
    {
      locale: 'nl',
      source: 'First choose a place. Then write the name of the place in this form:',
      sound: 'Kies eerst een plaats. Schrijf daarna de naam van de plaats in deze vorm',
      damaged: 'Kies eerst een plaats. Schrijf daarna de naam van de plaats in deze vorm (',
    },
    'lone-parenthesis',
  ],
  [
    'abbreviations',
    {
      locale: 'fr',
      source: `${clausesOf('We keep your list % as long as you have an account with us.')}It is part of every form that we send, i.e. all of the sheets in the box. Ask for it in the office when you come.`,
      sound: `${clausesOf('Nous gardons votre liste % tant que vous avez un compte chez nous.')}Il fait partie de chaque formulaire envoyé, donc de toutes les feuilles de la boîte. Demandez-le au bureau en venant.`,
      damaged: `${clausesOf('Nous gardons votre liste % tant que vous avez un compte chez nous.')}Il fait partie de chaque formulaire envoyé.`,
    },
    'text-short',
  ],
  [
    'what must be, in Japanese what may not be left out',
    {
      locale: 'ja',
      source: 'You must give your address. We do not sell it.',
      sound: '住所を書かなければいけません。住所は販売しません。',
      damaged: '住所をお書きください。住所は販売します。',
    },
    'negation-differs',
  ],
  [
    '"or not"',
    {
      locale: 'de',
      source: 'The files may or may not be shared. They are not sold at any time.',
      sound: 'Die Dateien werden vielleicht freigegeben. Sie werden nie verkauft.',
      damaged: 'Die Dateien werden vielleicht freigegeben. Sie werden jederzeit verkauft.',
    },
    'negation-differs',
  ],
  [
    '"not only"',
    {
      locale: 'de',
      source: 'We not only store the data of customers, we protect them. We do not sell them to other people.',
      sound: 'Wir speichern die Daten der Kunden und schützen sie auch. Wir verkaufen sie nicht an andere Leute.',
      damaged: 'Wir speichern die Daten der Kunden und schützen sie auch. Wir verkaufen sie an andere Leute.',
    },
    'negation-differs',
  ],
  [
    'a word that denies by itself',
    {
      locale: 'fr',
      source: 'The use of this program is not legal there.',
      sound: 'L’utilisation de ce programme y est illégale.',
      damaged: 'L’utilisation de ce programme y est possible.',
    },
    'negation-differs',
  ],
  [
    'a "not" in program code',
    {
      locale: 'nl',
      source: 'You may see the message `cannot find the file`. We do not keep it.',
      sound: 'U ziet mogelijk het bericht `cannot find the file`. Wij bewaren het niet.',
      damaged: 'U ziet mogelijk het bericht `cannot find the file`. Wij bewaren het wel.',
    },
    'negation-differs',
  ],
  [
    'an article and a page of the language',
    {
      locale: 'de',
      source:
        'See [regions](https://en.wikipedia.org/wiki/Region_code), [members](https://example.org/members_en) and [help](https://www.example.com/help).',
      sound:
        'Siehe [Regionen](https://de.wikipedia.org/wiki/Regionalcode), [Mitglieder](https://example.org/members_de) und [Hilfe](https://www.example.de/help).',
      damaged:
        'Siehe [Regionen](https://fr.wikipedia.org/wiki/Code_de_region), [Mitglieder](https://example.org/members_de) und [Hilfe](https://www.example.de/help).',
    },
    'link-differs',
  ],
  [
    'the page of another language, or of another company',
    {
      locale: 'de',
      source: 'See [regions](https://en.wikipedia.org/wiki/Region_code) and [help](https://www.example.com/help).',
      sound: 'Siehe [Regionen](https://en.wikipedia.org/wiki/Region_code) und [Hilfe](https://www.example.com/help).',
      damaged: 'Siehe [Regionen](https://en.wikipedia.org/wiki/Region_code) und [Hilfe](https://www.example.net/help).',
    },
    'link-differs',
  ],
  [
    'italics, which each language uses in its own way',
    {
      locale: 'fr',
      source: 'You may press the middle **mouse button** at any *time*.',
      sound: 'Vous pouvez appuyer à tout moment sur le **bouton** du milieu (*middle mouse button*).',
      damaged: 'Vous pouvez appuyer à tout moment sur le *bouton* du milieu.',
    },
    'emphasis-differs',
  ],
  [
    'a clause that starts with the name of a program, where others start with the letters of the language',
    {
      locale: 'ko',
      source: `${clausesOf('We keep your list % as long as you have an account.')}(f) Access to your computer from elsewhere with ssh.`,
      sound: `${clausesOf('계정이 있는 동안 목록 %을 보관합니다.')}(f) ssh로 원격 컴퓨터에 접근합니다.`,
      damaged: `${clausesOf('계정이 있는 동안 목록 %을 보관합니다.')}(f) ssh로 원격 컴퓨터에 접근합니다`,
    },
    'sentence-end',
  ],
  [
    'what is not forgotten is remembered',
    {
      locale: 'de',
      source: 'Remember to sign the form. You must not sign it twice.',
      sound: 'Vergessen Sie nicht, das Formular zu unterschreiben. Sie dürfen es nicht zweimal unterschreiben.',
      damaged: 'Bitte unterschreiben Sie das Formular. Sie müssen es zweimal unterschreiben.',
    },
    'negation-differs',
  ],
  [
    'a condition that is said the other way round',
    {
      locale: 'fr',
      source: 'Make sure that the letter is not damaged. We will never open it.',
      sound: 'Vérifiez que la lettre est intacte. Nous ne l’ouvrirons jamais.',
      damaged: 'Vérifiez que la lettre est bien fermée. Nous l’ouvrirons toujours.',
    },
    'negation-differs',
  ],
  [
    'a denial after a condition',
    {
      locale: 'it',
      source: 'If you are under 16, you may not use the service.',
      sound: 'Sotto i 16 anni non può usare il servizio.',
      damaged: 'Sotto i 16 anni può usare il servizio.',
    },
    'negation-differs',
  ],
  [
    'what lies out of something',
    {
      locale: 'nl',
      source: 'Repairs are not within the scope of this contract.',
      sound: 'Reparaties vallen buiten het bestek van dit contract.',
      damaged: 'Reparaties vallen binnen het bestek van dit contract.',
    },
    'negation-differs',
  ],
  [
    'hundreds as words',
    {
      locale: 'de',
      source: 'More than two hundred people signed.',
      sound: 'Über 200 Menschen haben unterschrieben.',
      damaged: 'Über 300 Menschen haben unterschrieben.',
    },
    'numbers-differ',
  ],
  [
    'a decade',
    {
      locale: 'it',
      source: 'The rules date from the 1980s.',
      sound: 'Le regole risalgono agli anni ’80.',
      damaged: 'Le regole risalgono agli anni ’90.',
    },
    'numbers-differ',
  ],
  [
    'two measures with one unit',
    {
      locale: 'hu',
      source: 'Stay within 5-10 meters (about 16-33 feet) of the door.',
      sound: 'Maradjon az ajtó 5-10 méteres körzetében.',
      damaged: 'Maradjon az ajtó 5-20 méteres körzetében.',
    },
    'numbers-differ',
  ],
  [
    'a number at the start of a piece that is no label',
    {
      locale: 'it',
      source: '- 12,800 letters came.\n- 2.5 million people read them.',
      sound: '- 12.800 lettere sono arrivate.\n- 2,5 milioni di persone le hanno lette.',
      damaged: '- 12.900 lettere sono arrivate.\n- 2,5 milioni di persone le hanno lette.',
    },
    'numbers-differ',
  ],
  [
    'an address of e-mail with a particle',
    {
      locale: 'ko',
      source: 'Write to `office@example.com` or to `press@example.com` with your name.',
      sound: '이름을 적어 `office@example.com`이나 `press@example.com`으로 보내 주십시오.',
      damaged: '이름을 적어 `office@example.com`이나 `press@example.org`으로 보내 주십시오.',
    },
    'email-differs',
  ],
  [
    'an address of e-mail in a compound',
    {
      locale: 'de',
      source: 'Write to the `team@lists.example.org` list.',
      sound: 'Schreiben Sie an die `team@lists.example.org`-Liste.',
      damaged: 'Schreiben Sie an die `term@lists.example.org`-Liste.',
    },
    'email-differs',
  ],
  [
    'a page in the language of the text, and a part of an article',
    {
      locale: 'es',
      source:
        'See the [manual](https://example.org/manual#start) and [passwords](https://en.wikipedia.org/wiki/Password#Rules).',
      sound:
        'Vea el [manual](https://example.org/manual.es.html#start) y [contraseñas](https://es.wikipedia.org/wiki/Contrase%C3%B1a).',
      damaged:
        'Vea el [manual](https://example.org/manuel.es.html#start) y [contraseñas](https://es.wikipedia.org/wiki/Contrase%C3%B1a).',
    },
    'link-differs',
  ],
  [
    'the title of a page that stays as it is',
    {
      locale: 'ca',
      source: 'Read [How can you help us to write?](https://example.org/help). You may ask the office for help.',
      sound: 'Llegiu [How can you help us to write?](https://example.org/help). Podeu demanar ajuda a l’oficina.',
      damaged: 'Llegiu [How can you help us to write?](https://example.org/help). You may ask the office for help.',
    },
    'untranslated',
  ],
  [
    'a name without its plural',
    {
      locale: 'ja',
      source: 'The update-alternatives command of Example Services',
      sound: 'Example Service の update-alternative コマンド',
      damaged: 'Example Service の command to choose between others',
    },
    'other-language',
  ],
  [
    'a text that starts with a name that is a link',
    {
      locale: 'fi',
      source: 'The [etherboot project](https://example.org/) gives you disks.',
      sound: '[etherboot project](https://example.org/) tarjoaa levykkeitä käyttöön.',
      damaged: 'hanke [etherboot project](https://example.org/) tarjoaa levykkeitä.',
    },
    'sentence-start',
  ],
  [
    'one of several pieces that are one sentence',
    {
      locale: 'fr',
      source: 'The package is not installed without the others.',
      sound: 'le paquet n’est pas installé sans les autres ;',
      damaged: 'le paquet n’est pas installé sans les autres.',
    },
    'sentence-start',
  ],
  [
    'an item that starts and ends as no sentence does',
    {
      locale: 'es',
      source: `${itemsOf('We keep your list % as long as you have an account.')}- Lists of all the names, with dates, etc.\n- Small letters only, as long as you have them.`,
      sound: `${itemsOf('Guardamos su lista % mientras tenga una cuenta.')}- listas con todos los nombres, con fechas, etc\n- letras minúsculas solamente, mientras usted las tenga`,
      damaged: `${itemsOf('Guardamos su lista % mientras tenga una cuenta.')}- Listas con todos los nombres, con fechas, etc.\n- Letras minúsculas solamente, mientras`,
    },
    'sentence-end',
  ],
  [
    'a small number as a word in one language and in digits in the other',
    {
      locale: 'de',
      source: 'Return it within 5 days, and ask again after 20 days and two weeks.',
      sound: 'Geben Sie es innerhalb von fünf Tagen zurück, und fragen Sie nach 20 Tagen und 2 Wochen erneut.',
      damaged: 'Geben Sie es innerhalb von 6 Tagen zurück, und fragen Sie nach 20 Tagen und zwei Wochen erneut.',
    },
    'numbers-differ',
  ],
  [
    'a number as a word in a language of the north',
    {
      locale: 'sv',
      source: 'We answer within 30 days.',
      sound: 'Vi svarar inom trettio dagar.',
      damaged: 'Vi svarar inom sextio dagar.',
    },
    'numbers-differ',
  ],
  [
    'a number in a name that the other language has another name for',
    {
      locale: 'de',
      source: 'On computers of the kind x86 the app uses IPv6 and keeps 20 marks.',
      sound: 'Auf Rechnern der Art i386 nutzt die App IPv6 und behält 20 Zeichen.',
      damaged: 'Auf Rechnern der Art x86 nutzt die App IPv4 und behält 20 Zeichen.',
    },
    'numbers-differ',
  ],
  [
    'around the clock',
    {
      locale: 'de',
      source: 'The service is open 24/7, and answers within 30 days.',
      sound: 'Der Dienst ist rund um die Uhr offen und antwortet innerhalb von 30 Tagen.',
      damaged: 'Der Dienst ist rund um die Uhr offen und antwortet innerhalb von 13 Tagen.',
    },
    'numbers-differ',
  ],
  [
    'a number that is there once more with another unit',
    {
      locale: 'de',
      source: 'The limit is 24 days. For more than one day, ask us.',
      sound: 'Die Grenze sind 24 Tage. Für mehr als 24 Stunden fragen Sie uns.',
      damaged: 'Die Grenze sind 24 Stunden. Für mehr als einen Tag fragen Sie uns.',
    },
    'time-differs',
  ],
  [
    'a number in words that touch an address',
    {
      locale: 'zh-Hans',
      source: 'See <https://example.org/forms>, which has 30 pages.',
      sound: '请参阅<https://example.org/forms>，共有30页。',
      damaged: '请参阅<https://example.org/forms>，共有13页。',
    },
    'numbers-differ',
  ],
  [
    'a sentence that starts with a quotation, or with a name in Latin letters',
    {
      locale: 'ja',
      source: `${clausesOf('We keep your list % as long as you have an account. You can ask for it. We send it to you.')}(f) There are many kinds of forms in use. Choosing one of them is an important decision for you. It is the reasons that matter here, not the kinds of forms. The list names them all.`,
      sound: `${clausesOf('アカウントをお持ちの間、リスト%を保管します。請求することができます。お送りします。')}(f) 多くの種類が使われています。どれを選ぶかは重要です。「種類」ではなく、「理由」が大切です。list にすべてあります。`,
      damaged: `${clausesOf('アカウントをお持ちの間、リスト%を保管します。請求することができます。お送りします。')}(f) 多くの種類が使われています。「種類」ではなく、「理由」が大切です。`,
    },
    'text-short',
  ],
  [
    'a sentence that goes on after program code',
    {
      locale: 'fr',
      source:
        'Open the list of all the names with this:\n\n```text\nlist\n```\n\nAnd look at the end of it, where the names are.',
      sound:
        'Ouvrez la liste de tous les noms avec ceci :\n\n```text\nlist\n```\n\net regardez la fin de la liste, où sont les noms.',
      damaged:
        'la liste de tous les noms est ouverte avec ceci :\n\n```text\nlist\n```\n\net regardez la fin de la liste, où sont les noms.',
    },
    'sentence-start',
  ],
  [
    'a word that starts with a name of the source',
    {
      locale: 'nb',
      source: 'The apt-grapher package draws all that is measured on each day.',
      sound: 'apt-grapher-pakken tegner alt som måles på hver eneste dag.',
      damaged: 'pakken grapher tegner alt som måles på hver eneste dag.',
    },
    'sentence-start',
  ],
  [
    'several pieces that start with small letters',
    {
      locale: 'fr',
      source:
        'Offers a field in which you can type all that you want.\n\nAsks for a password that is kept in the database.\n\nGives you the choice between yes and no, and nothing else.',
      sound:
        'offre un champ dans lequel vous pouvez tout écrire.\n\ndemande un mot de passe qui est gardé dans la base.\n\nlaisse le choix entre oui et non, et rien d’autre.',
      damaged:
        'offre un champ dans lequel vous pouvez tout écrire.\n\nDemande un mot de passe qui est gardé dans la base.\n\nLaisse le choix entre oui et non, et rien d’autre.',
    },
    'sentence-start',
  ],
  [
    'an example that comes after an open parenthesis',
    {
      locale: 'fr',
      source:
        'The option keeps what was done. It keeps the call as well (e.g.\n\n```text\nlist\n```\n\nIt is kept for long. It is deleted at the end of it.',
      sound:
        'L’option garde ce qui a été fait. Elle garde aussi l’appel (par exemple\n\n```text\nlist\n```\n\nElle est gardée longtemps. Elle est effacée à la fin.',
      damaged:
        'L’option garde ce qui a été fait. Elle garde aussi l’appel (par exemple\n\n```text\nlist\n```\n\nElle est gardée longtemps. Elle est effacée à la',
    },
    'sentence-end',
  ],
  [
    'a Spanish word that is a note elsewhere',
    {
      locale: 'es',
      source: 'The place is not all: you have to keep the key, too.',
      sound: 'El lugar no lo es todo: usted tiene que guardar también la clave.',
      damaged: 'El lugar no lo es TODO: usted tiene que guardar también la clave.',
    },
    'placeholder',
  ],
  [
    'program code that touches a letter',
    {
      locale: 'de',
      source: 'You get a `list` of the names, and a `note`.',
      sound: 'Sie erhalten `list`en der Namen und eine `note`.',
      damaged: 'Sie erhalten d`list der Namen`s und eine `note`.',
    },
    'accidental-mark',
  ],
  [
    'what is not done until a time',
    {
      locale: 'de',
      source: 'The letter will not be sent until you agree to that. We will not read the letter at all.',
      sound: 'Der Brief geht nach Ihrer Zustimmung an Sie ab. Wir werden den Brief nicht lesen.',
      damaged: 'Der Brief geht nach Ihrer Zustimmung an Sie ab. Wir werden den Brief gern lesen.',
    },
    'negation-differs',
  ],
  [
    'a page that has the language in its name',
    {
      locale: 'de',
      source: 'Ask at https://lists.example.org/users-english/ or https://lists.example.org/rules/.',
      sound: 'Fragen Sie unter https://lists.example.org/users-german/ oder https://lists.example.org/rules/.',
      damaged: 'Fragen Sie unter https://lists.example.org/users-german/ oder https://lists.example.org/rulers/.',
    },
    'link-differs',
  ],
  [
    'a law of the European Union in its own language',
    {
      locale: 'de',
      source: 'See [the law](https://laws.example.org/uri=OJ:L:2016:119:EN:PDF).',
      sound: 'Siehe [das Gesetz](https://laws.example.org/uri=OJ:L:2016:119:DE:PDF).',
      damaged: 'Siehe [das Gesetz](https://laws.example.org/uri=OJ:L:2016:191:DE:PDF).',
    },
    'link-differs',
  ],
  [
    'what is included, with other words for "not limited to"',
    {
      locale: 'de',
      source: 'We use it to send you news, including but not limited to offers and notes.',
      sound: 'Wir nutzen es, um Ihnen Neuigkeiten zu senden, unter anderem Angebote und Hinweise.',
      damaged:
        'Wir nutzen es, um Ihnen Neuigkeiten zu senden, einschließlich, aber beschränkt auf Angebote und Hinweise.',
    },
    'negation-differs',
  ],
  [
    'a denial after its word',
    {
      locale: 'ja',
      source: 'We use it to send you news, including but not limited to offers and notes.',
      sound: 'お知らせをお送りするために使用します。これには提案や通知が含まれますが、これらに限定されません。',
      damaged: 'お知らせをお送りするために使用します。これには提案や通知が含まれますが、これらに限定されます。',
    },
    'negation-differs',
  ],
  [
    'a limit beside what is not limited',
    {
      locale: 'fr',
      source: 'Our liability is limited to direct losses, including but not limited to the price.',
      sound: 'Notre responsabilité est limitée aux pertes directes, notamment le prix.',
      damaged: 'Notre responsabilité est limitée aux pertes directes, y compris mais limitée au prix.',
    },
    'negation-differs',
  ],
  [
    'at least so many days',
    {
      locale: 'ar',
      source: 'We announce it at least 30 days before.',
      sound: 'نعلن عنه قبل ذلك بمدة لا تقل عن 30 يومًا.',
      damaged: 'نعلن عنه قبل ذلك بمدة تقل عن 30 يومًا.',
    },
    'negation-differs',
  ],
  [
    'at least, where that is no number',
    {
      locale: 'it',
      source: 'It will at least allow you to decide, and you keep it for at least 30 days.',
      sound: 'Permette almeno di decidere, e lo conservate per almeno 30 giorni.',
      damaged: 'Permette almeno di decidere, e lo conservate per meno di 30 giorni.',
    },
    'negation-differs',
  ],
  [
    'what readers agree that is not so',
    {
      locale: 'ru',
      source: 'You understand and agree that this privacy policy does not apply to the following information.',
      sound:
        'Вы понимаете и соглашаетесь, что настоящая политика конфиденциальности не применяется к такой информации.',
      damaged: 'Вы понимаете и соглашаетесь, что настоящая политика конфиденциальности применяется к такой информации.',
    },
    'negation-differs',
  ],
  [
    'what readers agree that is not so, with words that begin as a denial does',
    {
      locale: 'pt-BR',
      source: 'You understand and agree that this privacy policy does not apply to the following information.',
      sound: 'Você entende e concorda que esta política de privacidade não se aplica às seguintes informações.',
      damaged: 'Você entende e concorda que esta política de privacidade se aplica às seguintes informações.',
    },
    'negation-differs',
  ],
  [
    'a name in English after a colon',
    {
      locale: 'de',
      source: 'Ask the office that keeps the list: the Office of the Commissioner for Data.',
      sound: 'Fragen Sie die Stelle, die die Liste führt: das Office of the Commissioner for Data.',
      damaged: 'Fragen Sie die Stelle, die die Liste führt: you can ask us at any time which of them we have.',
    },
    'untranslated',
  ],
  [
    'a short word with an apostrophe before a capital',
    {
      locale: 'nl',
      source: 'In the evening we call you at the number that you gave us.',
      sound: "'s Avonds bellen wij u op het nummer dat u ons hebt gegeven.",
      damaged: 'avonds bellen wij u op het nummer dat u ons hebt gegeven.',
    },
    'sentence-start',
  ],
  [
    'a quotation at the start of both',
    {
      locale: 'pl',
      source: '"Undo" takes back this edit and opens the form again.',
      sound: '„cofnij” wycofuje tę zmianę i ponownie otwiera formularz.',
      damaged: 'cofnij wycofuje tę zmianę i ponownie otwiera formularz.',
    },
    'sentence-start',
  ],
  [
    'two in each section that start with small letters',
    {
      locale: 'fr',
      source: [1, 2, 3]
        .map(
          (one) =>
            `Offers field ${one} in which you can type what you want.\n\nAsks for password ${one} that is kept here.`,
        )
        .join('\n\n## More {#more-}\n\n')
        .replace('{#more-}', '{#more}')
        .replace('{#more-}', '{#most}'),
      sound: [1, 2, 3]
        .map(
          (one) =>
            `offre le champ ${one} où vous pouvez tout écrire.\n\ndemande le mot de passe ${one} qui est gardé ici.`,
        )
        .join('\n\n## Encore {#more-}\n\n')
        .replace('{#more-}', '{#more}')
        .replace('{#more-}', '{#most}'),
      damaged: [1, 2, 3]
        .map(
          (one) =>
            `Offre le champ ${one} où vous pouvez tout écrire.\n\nDemande le mot de passe ${one} qui est gardé ici.`,
        )
        .join('\n\n## Encore {#more-}\n\n')
        .replace('{#more-}', '{#more}')
        .replace('{#more-}', '{#most}')
        .replace('Offre le champ 3', 'offre le champ 3'),
    },
    'sentence-start',
  ],
  [
    'a denial that is one of two choices',
    {
      locale: 'pt-BR',
      source: 'There was an error or you are not allowed to change your account in this place.',
      sound: 'Ocorreu um erro ou não lhe é permitido alterar a sua conta neste local.',
      damaged: 'Ocorreu um erro ou lhe é permitido alterar a sua conta neste local.',
    },
    'negation-differs',
  ],
  [
    'the original in parentheses after its translation',
    {
      locale: 'de',
      source: 'We send no letters to you. No news is good news for all of us here.',
      sound: 'Wir senden Ihnen keine Briefe. Keine Nachricht ist eine gute (No news is good news for all of us here.).',
      damaged: 'Wir senden Ihnen keine Briefe. No news is good news for all of us here.',
    },
    'untranslated',
  ],
  [
    'small words that another language has, too',
    {
      locale: 'af',
      source: 'The part is not shown on this page, or it is not in the list of this view.',
      sound: 'Die afdeling is nie in hierdie bladsy gewys nie of is nie in die lys van hierdie aansig nie.',
      damaged:
        'We delete them as soon as you close your account with us, and you can ask for it. Dit is nie in die lys nie.',
    },
    'untranslated',
  ],
  [
    'what is not limited, denied after it in Korean',
    {
      locale: 'ko',
      source: 'This policy is not limited to the pages of the site.',
      sound: '이 방침이 단지 사이트의 페이지에만 한정되는 것은 아닙니다.',
      damaged: '이 방침은 단지 사이트의 페이지에만 한정되는 것입니다.',
    },
    'negation-differs',
  ],
  [
    'a limit that says something else',
    {
      locale: 'fr',
      source: 'To the extent of the law, you bear losses, including but not limited to the price.',
      sound: 'Dans les limites de la loi, vous supportez les pertes, notamment le prix.',
      damaged: 'Dans les limites de la loi, vous supportez les pertes, y compris et limitées au prix.',
    },
    'negation-differs',
  ],
  [
    'a ten and a unit in one number, in French',
    {
      locale: 'fr',
      source: 'You may add a passage of up to 25 words to the end of the list.',
      sound: 'Vous pouvez ajouter un passage de vingt-cinq mots à la fin de la liste.',
      damaged: 'Vous pouvez ajouter un passage de vingt-sept mots à la fin de la liste.',
    },
    'numbers-differ',
  ],
  [
    'a ten and a unit in one number, in Ukrainian',
    {
      locale: 'uk',
      source: 'You may add a passage of up to 25 words to the end of the list.',
      sound: "Ви можете додати уривок до двадцяти п'яти слів у кінець списку.",
      damaged: 'Ви можете додати уривок до двадцяти семи слів у кінець списку.',
    },
    'numbers-differ',
  ],
  [
    'a ten and a unit in one number, in Spanish',
    {
      locale: 'es',
      source: 'You may add a passage of up to 25 words to the end of the list.',
      sound: 'Puede añadir un pasaje de veinticinco palabras al final de la lista.',
      damaged: 'Puede añadir un pasaje de veintisiete palabras al final de la lista.',
    },
    'numbers-differ',
  ],
  [
    'a ten and a unit in one number, in German',
    {
      locale: 'de',
      source: 'You may add a passage of up to 25 words to the end of the list.',
      sound: 'Sie können dem Ende der Liste einen Absatz von fünfundzwanzig Wörtern hinzufügen.',
      damaged: 'Sie können dem Ende der Liste einen Absatz von siebenundzwanzig Wörtern hinzufügen.',
    },
    'numbers-differ',
  ],
  [
    'a ten and a unit in one number, in Slovenian',
    {
      locale: 'sl',
      source: 'You may add a passage of up to 25 words to the end of the list.',
      sound: 'Na konec seznama lahko dodate odlomek do petindvajset besed.',
      damaged: 'Na konec seznama lahko dodate odlomek do sedemindvajset besed.',
    },
    'numbers-differ',
  ],
  [
    'a ten and a unit in one number, in Arabic',
    {
      locale: 'ar',
      source: 'You may add a passage of up to 25 words to the end of the list.',
      sound: 'يمكنك إضافة مقطع من خمسة وعشرين كلمة إلى نهاية القائمة.',
      damaged: 'يمكنك إضافة مقطع من سبعة وعشرين كلمة إلى نهاية القائمة.',
    },
    'numbers-differ',
  ],
  [
    'an abbreviation in a language without full stops',
    {
      locale: 'th',
      source: 'The law of 2019 applies to all of them. Ask us for the form in May 2019.',
      sound: 'ใช้กฎหมาย พ.ศ. 2562 กับทุกคน ขอแบบฟอร์มจากเราในเดือนพฤษภาคม 2562',
      damaged: 'ใช้กฎหมาย พ.ศ. 2565 กับทุกคน ขอแบบฟอร์มจากเราในเดือนพฤษภาคม 2562',
    },
    'numbers-differ',
  ],
  [
    'names in Latin letters within other ones',
    {
      locale: 'ru',
      source:
        'Pay by bank transfer. It is open source. Ask The gardener. See the Terms of Service for the `fees and taxes` of the add-on-by-mail.',
      sound:
        'Оплатите банковским переводом. Это open source. Спросите The gardener. О `fees and taxes` для add-on-by-mail см. Terms of Service.',
      damaged:
        'Оплатите by bank transfer. Это open source. Спросите The gardener. О `fees and taxes` для add-on-by-mail см. Terms of Service.',
    },
    'untranslated',
  ],
  [
    'a cell in other letters',
    {
      locale: 'ko',
      source:
        '| Country | Days |\n| --- | --- |\n| Other countries of the EU | 10 days |\n| Germany (land of poets) | 2 days |',
      sound: '| 국가 | 일수 |\n| --- | --- |\n| EU의 다른 국가 | 10일 |\n| 독일 (land of poets) | 2일 |',
      damaged: '| 국가 | 일수 |\n| --- | --- |\n| Other countries of the EU | 10일 |\n| 독일 (land of poets) | 2일 |',
    },
    'untranslated',
  ],
  [
    'a heading that is a name elsewhere',
    {
      locale: 'ru',
      source: '### Cookies {#cookies}\n\nWe set a cookie here.',
      sound: '### Cookies {#cookies}\n\nМы ставим здесь cookie.',
      damaged: '### Cookies {#cookies}\n\nМы ставим здесь метку.',
    },
    'untranslated',
  ],
  [
    'a name in traditional characters',
    {
      locale: 'zh-Hans',
      source: 'The company 郵網 sends it by letter.',
      sound: '郵網公司以信件寄送。',
      damaged: '郵網公司以郵件寄送，并收费認證。',
    },
    'other-language',
  ],
  [
    'a month after the Hebrew "in"',
    {
      locale: 'he',
      source: 'The form is here since 1 March.',
      sound: 'הטופס נמצא כאן מאז 1 במרץ.',
      damaged: 'הטופס נמצא כאן מאז 1 במאי.',
    },
    'numbers-differ',
  ],
  [
    'what is said twice on purpose',
    {
      locale: 'de',
      source:
        'We keep it day after day after day after day after day after day. The shop opens at 9. The shop opens at 9.',
      sound: 'Wir behalten es Tag um Tag um Tag um Tag um Tag um Tag. Der Laden öffnet um 9. Der Laden öffnet um 9.',
      damaged: 'Wir behalten es Tag um Tag um Tag um Tag um Tag um Tag. Der Laden öffnet um 9. Der Laden öffnet um 8.',
    },
    'numbers-differ',
  ],
  [
    'two rows about the same',
    {
      locale: 'de',
      source: '| Where | Days |\n| --- | --- |\n| Here | 2 days |\n| Here | 3 days |\n| There | 4 days |',
      sound: '| Ort | Tage |\n| --- | --- |\n| Hier | 2 Tage |\n| Hier | 3 Tage |\n| Dort | 4 Tage |',
      damaged: '| Ort | Tage |\n| --- | --- |\n| Hier | 2 Tage |\n| Hier | 3 Tage |\n| Hier | 4 Tage |',
    },
    'repeated-text',
  ],
  [
    'two cells with the same words',
    {
      locale: 'de',
      source: '| Kept | Sent |\n| --- | --- |\n| for 3 days after the visit | 3 days after your visit |',
      sound: '| Bewahrt | Gesendet |\n| --- | --- |\n| 3 Tage nach Ihrem Besuch | 3 Tage nach Ihrem Besuch |',
      damaged: '| Bewahrt | Gesendet |\n| --- | --- |\n| 3 Tage nach Ihrem Besuch | 8 Tage nach Ihrem Besuch |',
    },
    'numbers-differ',
  ],
  [
    'a term of the source in square brackets',
    {
      locale: 'vi',
      source: 'Enter the address of the gateway before you use the network.',
      sound: 'Hãy nhập địa chỉ của cổng ra [gateway] trước khi dùng mạng.',
      damaged: 'Hãy nhập địa chỉ của cổng ra [xem lại] trước khi dùng mạng.',
    },
    'translator-note',
  ],
  [
    'brackets of another kind',
    {
      locale: 'de',
      source: 'You may ask us for a copy (in writing) of the list of the data.',
      sound: 'Sie können von uns eine Kopie der Liste der Daten [schriftlich] verlangen.',
      damaged: 'Sie können von uns (schriftlich) eine Kopie der Liste der Daten [prüfen] verlangen.',
    },
    'translator-note',
  ],
  [
    'words in parentheses',
    {
      locale: 'fr',
      source: 'You may ask us for a copy of the data that we have of you.',
      sound: 'Vous pouvez nous demander une copie (gratuite) des données que nous avons sur vous.',
      damaged: 'Vous pouvez nous demander une copie (à vérifier) des données que nous avons sur vous.',
    },
    'translator-note',
  ],
  [
    'strong words of Japanese',
    {
      locale: 'ja',
      source: 'Important: keep the letter that we send to you.',
      sound: '【重要】お送りする手紙を保管してください。',
      damaged: '【要確認】お送りする手紙を保管してください。',
    },
    'translator-note',
  ],
  [
    'a word of Spanish that English writers leave as a note',
    {
      locale: 'es',
      source: 'ALL OF THE DATA IS KEPT IN THE CITY IN WHICH YOU LIVE.',
      sound: 'TODO EL CONJUNTO DE DATOS SE GUARDA EN LA CIUDAD EN LA QUE VIVE.',
      damaged: 'TODO EL CONJUNTO DE DATOS (TBC) SE GUARDA EN LA CIUDAD EN LA QUE VIVE.',
    },
    'translator-note',
  ],
  [
    'a number in Roman numerals',
    {
      locale: 'pt',
      source: 'The rights are those of article 30 of the declaration.',
      sound: 'Os direitos são os do artigo XXX da declaração.',
      damaged: 'Os direitos são os do artigo 30 da declaração ?? que lemos.',
    },
    'translator-note',
  ],
  [
    'letters that were put right in a text of Thai',
    {
      locale: 'th',
      source: 'All of us are born equal in dignity and rights.',
      sound: 'เราทุกคนเกิดมาเสมอภาคกันในเกียรติศักด[เกียรติศักดิ์]และสิทธิ',
      damaged: 'เราทุกคนเกิดมาเสมอภาคกันในเกียรติศักดิ์[MR1]และสิทธิ',
    },
    'translator-note',
  ],
  [
    'names with a number',
    {
      locale: 'cs',
      source: 'Pages use the version of the language that the browser has (HTML 5).',
      sound: 'Stránky používají verzi jazyka, kterou má prohlížeč (html5), a v počítači amd64.',
      damaged: 'Stránky používají verzi1 jazyka, kterou má prohlížeč (html5).',
    },
    'glued-number',
  ],
  [
    'ordinal numbers',
    {
      locale: 'fr',
      source: 'We answer on the first day of the month, within 24 hours.',
      sound: 'Nous répondons le 1er jour du mois, sous 24h.',
      damaged: 'Nous répondons le 1er jour du mois, sous 24heures.',
    },
    'glued-number',
  ],
  [
    'units with a raised number',
    {
      locale: 'de',
      source: 'The park has 30 square kilometres, and is in the city.',
      sound: 'Der Park hat 30 km² und liegt in der Stadt.',
      damaged: 'Der Park hat 30 Quadratkilometer¹ und liegt in der Stadt.',
    },
    'glued-number',
  ],
  [
    'a number before the words',
    {
      locale: 'de',
      source: 'About 30 people work in the office that we have in the city.',
      sound: '~ 30 Personen arbeiten in dem Büro, das wir in der Stadt haben.',
      damaged: '~ Etwa 30 Personen arbeiten in dem Büro, das wir in der Stadt haben.',
    },
    'stray-sign',
  ],
  [
    'a paragraph that starts with the name of a file',
    {
      locale: 'de',
      source: 'The file `.env` has the settings of the program.',
      sound: '.env-Dateien enthalten die Einstellungen des Programms und heißen `.env`.',
      damaged: ', die Datei `.env` enthält die Einstellungen des Programms.',
    },
    'stray-sign',
  ],
  [
    'words that begin with a number',
    {
      locale: 'de',
      source: 'You have the right to return the goods within 14 days.',
      sound: 'Sie haben ein 14tägiges Recht, die Waren zurückzugeben.',
      damaged: 'Sie haben das Recht, die Waren binnen 14Tagen zurückzugeben.',
    },
    'glued-number',
  ],
  [
    'a sign that both texts start with',
    {
      locale: 'de',
      source: '~ About thirty people work in the office.',
      sound: '~ Ungefähr dreißig Personen arbeiten in dem Büro.',
      damaged: '~ Ungefähr dreißig Personen arbeiten in dem Büro. +',
    },
    'stray-sign',
  ],
  [
    'a line that starts with a number and its sign',
    {
      locale: 'de',
      source: 'Call us at +49 30 1234567 on every day of the week.',
      sound: 'Rufen Sie uns an jedem Tag der Woche an:\n+49 30 1234567.',
      damaged: 'Rufen Sie uns an jedem Tag der Woche\n+unter der Nummer +49 30 1234567 an.',
    },
    'stray-sign',
  ],
  [
    'fewer words, where all other pieces have as many',
    {
      locale: 'de',
      source: `${paragraphsOf('We keep your list % as long as you have an account with us.')}You can look at the lists in the office on every working day of the week, and we will show you how they are read and who made them.`,
      sound: `${paragraphsOf('Wir bewahren Ihre Liste % auf, solange Sie ein Konto bei uns haben.')}An jedem Arbeitstag können Sie die Listen im Büro ansehen; wir zeigen, wie man sie liest und wer sie machte.`,
      damaged: `${paragraphsOf('Wir bewahren Ihre Liste % auf, solange Sie ein Konto bei uns haben.')}Sie können die Listen an jedem Arbeitstag der Woche in dem Büro ansehen.`,
    },
    'text-short',
  ],
  [
    'more words, where all other pieces have as many',
    {
      locale: 'de',
      source: `${paragraphsOf('We keep your list % as long as you have an account with us.')}You can look at the lists in the office on every working day of the week, and we will show you how they are read and who made them.`,
      sound: `${paragraphsOf('Wir bewahren Ihre Liste % auf, solange Sie ein Konto bei uns haben.')}Sie können sich die Listen an jedem einzelnen Arbeitstag der Woche in unserem Büro ansehen, und wir werden Ihnen dort gern zeigen, wie sie gelesen werden und von wem sie stammen.`,
      damaged: `${paragraphsOf('Wir bewahren Ihre Liste % auf, solange Sie ein Konto bei uns haben.')}Sie können sich die Listen an jedem einzelnen Arbeitstag der Woche in unserem Büro ansehen, und wir werden Ihnen dort gern zeigen, wie sie gelesen werden und von wem sie stammen, solange das Büro offen ist und jemand Zeit dafür hat, der das weiß.`,
    },
    'text-long',
  ],
  [
    'two sentences in one, where all other pieces have as many words',
    {
      locale: 'de',
      source: `${paragraphsOf('We keep your list % as long as you have an account with us.')}You can look at the lists in the office on every working day of the week, and we will show you how they are read and who made them. The office is in the city.`,
      sound: `${paragraphsOf('Wir bewahren Ihre Liste % auf, solange Sie ein Konto bei uns haben.')}Sie können die Listen an jedem Arbeitstag der Woche in dem Büro in der Stadt ansehen, und wir zeigen Ihnen, wie sie gelesen werden und wer sie gemacht hat.`,
      damaged: `${paragraphsOf('Wir bewahren Ihre Liste % auf, solange Sie ein Konto bei uns haben.')}Sie können die Listen an jedem Arbeitstag der Woche im Büro ansehen, und wir zeigen, wie sie gelesen werden und wer sie machte.`,
    },
    'text-short',
  ],
  [
    'one sentence in two, where all other pieces have as many words',
    {
      locale: 'de',
      source: `${paragraphsOf('We keep your list % as long as you have an account with us.')}You can look at the lists in the office on every working day of the week, and we will show you how they are read and who made them.`,
      sound: `${paragraphsOf('Wir bewahren Ihre Liste % auf, solange Sie ein Konto bei uns haben.')}Sie können die Listen an jedem Arbeitstag der Woche in unserem Büro ansehen. Wir zeigen Ihnen dort, wie sie gelesen werden und von wem sie stammen.`,
      damaged: `${paragraphsOf('Wir bewahren Ihre Liste % auf, solange Sie ein Konto bei uns haben.')}Sie können die Listen an jedem Arbeitstag der Woche in unserem Büro ansehen. Wir zeigen Ihnen dort, wie sie gelesen werden und von wem sie stammen. Wer es anders möchte, schreibt uns bitte vorher einen Brief darüber.`,
    },
    'text-long',
  ],
  [
    'fewer words, where there are too few pieces to tell how many they have',
    {
      locale: 'de',
      source: `${clausesOf('We keep your list % as long as you have an account with us.')}You can look at the lists in the office on every working day of the week, and we will show you how they are read and who made them.`,
      sound: `${clausesOf('Wir bewahren Ihre Liste % auf, solange Sie ein Konto bei uns haben.')}Sie können die Listen an jedem Arbeitstag der Woche in dem Büro ansehen.`,
      damaged: `${clausesOf('Wir bewahren Ihre Liste % auf, solange Sie ein Konto bei uns haben.')}Sie können die Listen im Büro ansehen.`,
    },
    'text-short',
  ],
  [
    'a title in the language of the source: fr',
    {
      locale: 'fr',
      source:
        'The shop respects and protects the privacy of everyone. It follows the *Regulation on the protection of natural persons with regard to the processing of personal data*.',
      sound:
        'Le magasin respecte et protège la vie privée de tous. Il suit le *Regulation on the protection of natural persons with regard to the processing of personal data*.',
      damaged:
        'Le magasin respecte et protège la vie privée de tous. Il suit le *Regulation on the protection of natural persons with regard to the processing of personal data*. / This shop respects and protects the privacy of all customers.',
    },
    'untranslated',
  ],
  [
    'a title in the language of the source: ru',
    {
      locale: 'ru',
      source:
        'The shop respects and protects the privacy of everyone. It follows the *Regulation on the protection of natural persons with regard to the processing of personal data*.',
      sound:
        'Магазин уважает и защищает частную жизнь каждого. Он следует *Regulation on the protection of natural persons with regard to the processing of personal data*.',
      damaged:
        'Магазин уважает и защищает частную жизнь каждого. Он следует *Regulation on the protection of natural persons with regard to the processing of personal data*. / This shop respects and protects the privacy of all customers.',
    },
    'untranslated',
  ],
  [
    'a name that denies',
    {
      locale: 'da',
      source: 'The browser sends a signal called Do Not Track to every page.',
      sound: 'Browseren sender et signal med navnet Do Not Track til hver side.',
      damaged: 'Browseren sender et signal med navnet Do Not Track til hver side, [sic] altid.',
    },
    'translator-note',
  ],
  [
    'a name that denies, in a sentence that does',
    {
      locale: 'da',
      source: 'We do not read the signal Do Not Track on any of our pages.',
      sound: 'Vi læser ikke signalet Do Not Track på vores sider.',
      damaged: 'Vi læser signalet Do Not Track på vores sider.',
    },
    'negation-differs',
  ],
  [
    'the Finnish case that denies',
    {
      locale: 'fi',
      source: 'All customers get the same service without any preference.',
      sound: 'Kaikki asiakkaat saavat erotuksetta samaa palvelua.',
      damaged: 'Kaikki asiakkaat saavat samaa palvelua.',
    },
    'negation-differs',
  ],
  [
    'Catalan for "unless"',
    {
      locale: 'ca',
      source: 'Your account is kept unless you close it in the office.',
      sound: 'Guardem el compte a menys que vostè el tanqui a la oficina.',
      damaged: 'Guardem el compte quan vostè el tanca a la oficina.',
    },
    'negation-differs',
  ],
  [
    'Italian for what nobody has to do',
    {
      locale: 'it',
      source: 'The customers are not obliged to copy the list of the goods.',
      sound: 'Per i clienti copiare la lista delle merci è facoltativo.',
      damaged: 'Per i clienti copiare la lista delle merci è obbligatorio.',
    },
    'negation-differs',
  ],
  [
    'Czech for "neither"',
    {
      locale: 'cs',
      source: 'You get neither a bill for it nor a copy of the list.',
      sound: 'Dostanete ani účet, ani kopii seznamu.',
      damaged: 'Dostanete účet i kopii seznamu.',
    },
    'negation-differs',
  ],
  [
    'two lists, of which one has whole sentences',
    {
      locale: 'de',
      source:
        '(a) The lists of what you bought from us.\n\n(b) The letters that you have sent to us.\n\nThis is what we do with them:\n\n(c) We keep them in the office in the city.\n\n(d) EBay gets a copy of all of the lists.\n\n(e) You get a copy of all of the lists.',
      sound:
        '(a) die Listen dessen, was Sie bei uns gekauft haben.\n\n(b) die Briefe, die Sie an uns gesandt haben.\n\nDas ist es, was wir mit ihnen tun:\n\n(c) Wir bewahren sie im Büro in der Stadt auf.\n\n(d) eBay bekommt eine Kopie von allen Listen.\n\n(e) Sie bekommen eine Kopie von allen Listen.',
      damaged:
        '(a) die Listen dessen, was Sie bei uns gekauft haben.\n\n(b) die Briefe, die Sie an uns gesandt haben.\n\nDas ist es, was wir mit ihnen tun:\n\n(c) Wir bewahren sie im Büro in der Stadt auf.\n\n(d) Ebay bekommt eine Kopie von allen Listen.\n\n(e) bekommen eine Kopie von allen Listen.',
    },
    'sentence-start',
  ],
  [
    'two clauses of several sentences',
    {
      locale: 'de',
      source:
        '(a) We keep them in the office. It is in the city.\n\n(b) You get a copy of all lists. It is sent by mail.',
      sound:
        '(a) Wir bewahren sie im Büro auf. Es liegt in der Stadt.\n\n(b) Sie bekommen eine Kopie von allen Listen. Sie kommt mit der Post.',
      damaged:
        '(a) Wir bewahren sie im Büro auf. Es liegt in der Stadt.\n\n(b) bekommen eine Kopie von allen Listen. Sie kommt mit der Post.',
    },
    'sentence-start',
  ],
  [
    'two clauses of which one is a noun',
    {
      locale: 'de',
      source: '(a) A list of the goods.\n\n(b) The letters that you sent.',
      sound: '(a) Warenlisten.\n\n(b) die Briefe, die Sie gesandt haben.',
      damaged: '(a) Warenlisten.\n\n(b) die Briefe, die Sie gesandt haben.1',
    },
    'glued-number',
  ],
  [
    'items without a full stop',
    {
      locale: 'de',
      source:
        '(a) The names of all of our customers in the city.\n\n(b) The addresses of all of our customers in the city.\n\n(c) The payments of all of our customers in the city.',
      sound:
        '(a) Namen von allen unseren Kunden in der Stadt\n\n(b) die Anschriften von allen unseren Kunden in der Stadt\n\n(c) Zahlungen von allen unseren Kunden in der Stadt',
      damaged:
        '(a) Namen von allen unseren Kunden in der Stadt\n\n(b) die Anschriften von allen unseren Kunden in der Stadt1\n\n(c) Zahlungen von allen unseren Kunden in der Stadt',
    },
    'glued-number',
  ],
  [
    'items with an article and without one',
    {
      locale: 'de',
      source:
        '(a) The names of all of our customers in the city.\n\n(b) The addresses of all of our customers in the city.\n\n(c) The payments of all of our customers in the city.',
      sound:
        '(a) Namen von allen unseren Kunden in der Stadt.\n\n(b) die Anschriften von allen unseren Kunden in der Stadt.\n\n(c) die Zahlungen von allen unseren Kunden in der Stadt.',
      damaged:
        '(a) Namen von allen unseren Kunden in der Stadt.\n\n(b) die Anschriften von allen unseren Kunden in der Stadt1.\n\n(c) die Zahlungen von allen unseren Kunden in der Stadt.',
    },
    'glued-number',
  ],
  [
    'a verb that may stand twice',
    {
      locale: 'de',
      source: 'The letters that are to be kept will be kept in the office.',
      sound: 'Die Briefe, die aufbewahrt werden werden im Büro aufbewahrt.',
      damaged: 'Die Briefe, die aufbewahrt werden werden im Büro aufbewahrt aufbewahrt.',
    },
    'repeated-text',
  ],
  [
    'a pronoun that is written twice',
    {
      locale: 'fr',
      source: 'You commit yourself to keep the letters in the office.',
      sound: 'Vous vous engagez à garder les lettres au bureau, et vous vous en souvenez.',
      damaged: 'Vous vous engagez à garder les lettres lettres au bureau, et vous vous en souvenez.',
    },
    'repeated-text',
  ],
  [
    'words that a language writes twice',
    {
      locale: 'id',
      source: 'We keep the letters of your friends in the office.',
      sound: 'Kami menyimpan surat teman teman Anda di kantor.',
      damaged: 'Kami menyimpan surat teman teman Anda di kantor1.',
    },
    'glued-number',
  ],
  [
    'a place whose name is a word twice',
    {
      locale: 'de',
      source: 'The office is in Bora Bora, and is open on every day.',
      sound: 'Das Büro liegt in Bora Bora und ist jeden Tag offen.',
      damaged: 'Das Büro liegt in Bora Bora und ist jeden jeden Tag offen.',
    },
    'repeated-text',
  ],
  [
    'a sentence that is a part of another one elsewhere',
    {
      locale: 'de',
      source: `${clausesOf('We keep your list % as long as you have an account with us.')}You can ask us for a copy at any time. We answer it within one month.\n\nPlease write a letter to us, and we answer it within one month.`,
      sound: `${clausesOf('Wir bewahren Ihre Liste % auf, solange Sie ein Konto bei uns haben.')}Sie können jederzeit eine Kopie von uns verlangen. Wir beantworten das innerhalb eines Monats.\n\nSchreiben Sie uns. Wir beantworten das innerhalb eines Monats.`,
      damaged: `${clausesOf('Wir bewahren Ihre Liste % auf, solange Sie ein Konto bei uns haben.')}Sie können jederzeit eine Kopie von uns verlangen. Wir beantworten das innerhalb eines Monats.\n\nSchreiben Sie uns, und Sie haben bald eine Antwort von uns. Wir beantworten das innerhalb eines Monats.`,
    },
    'repeated-text',
  ],
  [
    'a sentence that the source repeats, too',
    {
      locale: 'de',
      source: `${clausesOf('We keep your list % as long as you have an account with us.')}You can ask us for a copy at any time. We answer it within one month.\n\nWe answer it within one month. Write to us; it is best to do that in plain words.`,
      sound: `${clausesOf('Wir bewahren Ihre Liste % auf, solange Sie ein Konto bei uns haben.')}Sie können jederzeit eine Kopie von uns verlangen. Wir beantworten das innerhalb eines Monats.\n\nWir beantworten das innerhalb eines Monats. Schreiben Sie uns bitte. Am besten tun Sie das wenn möglich in ganz einfachen Worten.`,
      damaged: `${clausesOf('Wir bewahren Ihre Liste % auf, solange Sie ein Konto bei uns haben.')}Sie können jederzeit eine Kopie von uns verlangen. Wir beantworten das innerhalb eines Monats.\n\nWir beantworten das innerhalb eines Monats. Schreiben Sie uns bitte bitte. Am besten tun Sie das wenn möglich in ganz einfachen Worten.`,
    },
    'repeated-text',
  ],
  [
    'letters of a word in brackets',
    {
      locale: 'de',
      source: 'All of our customers get a copy of the list.',
      sound: 'Alle unsere Kund[inn]en und jeder Besteller[in] bekommen eine Kopie der Liste.',
      damaged: 'Alle unsere Kunden [prüfen] bekommen eine Kopie der Liste.',
    },
    'translator-note',
  ],
  [
    'signs for less and more',
    {
      locale: 'de',
      source: 'People who are under 13 or over 70 pay less.',
      sound: 'Menschen im Alter < 13 oder > 70 zahlen weniger.',
      damaged: 'Menschen im Alter < 13 oder > 70 zahlen <prüfen> weniger.',
    },
    'translator-note',
  ],
  [
    'units whose number is not raised',
    {
      locale: 'de',
      source: 'The park has 30 square kilometres, and is in the city.',
      sound: 'Der Park hat 30 km2 und liegt in der Stadt.',
      damaged: 'Der Park2 hat 30 km2 und liegt in der Stadt.',
    },
    'glued-number',
  ],
  [
    'a dash before a list',
    {
      locale: 'de',
      source: 'You can send us the following things by mail:',
      sound: 'Sie können uns Folgendes mit der Post senden -',
      damaged: 'Sie können uns Folgendes mit der Post senden +',
    },
    'stray-sign',
  ],
  [
    'a note of the source',
    {
      locale: 'fr',
      source: 'The office is open on every day (to be confirmed) of the week.',
      sound: 'Le bureau est ouvert chaque jour (à confirmer) de la semaine.',
      damaged: 'Le bureau est ouvert chaque jour (à confirmer) de la semaine [MR1].',
    },
    'translator-note',
  ],
  [
    'no parentheses where the source has some',
    {
      locale: 'fr',
      source: 'You get a copy (in writing) of the list of the goods.',
      sound: 'Vous recevez par écrit une copie de la liste des biens.',
      damaged: 'Vous recevez par écrit une copie (à vérifier) de la liste des biens.',
    },
    'translator-note',
  ],
  [
    'a note by the translator that is meant for readers',
    {
      locale: 'it',
      source: 'The law of the state of Delaware applies to this contract.',
      sound:
        'A questo contratto si applica la legge del Delaware (N.d.T.: uno degli Stati Uniti, in cui molte società hanno la sede).',
      damaged: 'A questo contratto si applica la legge del Delaware (N.d.T.: quale?).',
    },
    'translator-note',
  ],
  [
    'one sign for both numbers of a range',
    {
      locale: 'de',
      source: 'The fee is €10 to €20 a month, and 5% to 7% of it are taxes.',
      sound: 'Die Gebühr beträgt 10 bis höchstens 20 € im Monat, und 5 bis 7 % davon sind Steuern.',
      damaged: 'Die Gebühr beträgt 10 € im Monat bis zu 20 im Jahr, und 5 bis 7 % davon sind Steuern.',
    },
    'measure-differs',
  ],
  [
    'prices with a tax whose name is three capitals',
    {
      locale: 'es',
      source: 'Membership costs €3.90 a month or €39 a year (including 19% VAT).',
      sound: 'La suscripción cuesta 3,90 € al mes o EUR 39 al año (con un 19 % de IVA incluido).',
      damaged: 'La suscripción cuesta 3,90 € al mes o 39 al año (con un 19 % de IVA incluido).',
    },
    'measure-differs',
  ],
  [
    'a question that is asked in two',
    {
      locale: 'de',
      source: 'Do you have questions? Write to us at any time.',
      sound: 'Sie haben Fragen? Oder Wünsche? Schreiben Sie uns jederzeit.',
      damaged: 'Haben Sie Fragen? Schreiben Sie ?? uns jederzeit.',
    },
    'translator-note',
  ],
  [
    'words that a language doubles',
    {
      locale: 'tr',
      source: 'The list grows step by step while you use the application.',
      sound: 'Uygulamayı kullandıkça liste yavaş yavaş büyür.',
      damaged: 'Uygulamayı kullandıkça kullandıkça liste büyür.',
    },
    'repeated-text',
  ],
  [
    'a name in capitals beside letters without spaces',
    {
      locale: 'ja',
      source: 'Its provider is Example Maps LLC in the USA, which uses TLS 1.3.',
      sound: '提供者は米国のExample Maps LLCで、TLS1.3を使用しています。',
      damaged: '提供者は米国のExample Maps LLC1で、TLS1.3を使用しています。',
    },
    'glued-number',
  ],
  [
    'two sentences that became one, beside one that is gone',
    {
      locale: 'hi',
      source: `${paragraphsOf('We keep your list % as long as you have an account with us.')}Membership costs €3.90 a month or €39 a year (including 19% VAT). It is renewed automatically unless you cancel at least one day before the end of the current period. You can cancel at any time in your account under “Membership” → “Cancel”; no reason is needed. We will announce price increases two months in advance.`,
      sound: `${paragraphsOf('हम आपकी सूची % तब तक रखते हैं जब तक आपका खाता हमारे पास है।')}सदस्यता का मूल्य €3.90 प्रति माह या €39 प्रति वर्ष है (19% वैट सहित), और जब तक आप चालू अवधि की समाप्ति से कम से कम एक दिन पहले इसे रद्द नहीं करते, यह अपने आप नवीनीकृत हो जाती है। आप इसे अपने खाते में “सदस्यता” → “रद्द करें” के अंतर्गत कभी भी रद्द कर सकते हैं; कारण बताने की आवश्यकता नहीं है। मूल्य वृद्धि की सूचना हम दो महीने पहले देंगे।`,
      damaged: `${paragraphsOf('हम आपकी सूची % तब तक रखते हैं जब तक आपका खाता हमारे पास है।')}सदस्यता का मूल्य €3.90 प्रति माह या €39 प्रति वर्ष है (19% वैट सहित)। जब तक आप चालू अवधि की समाप्ति से कम से कम एक दिन पहले इसे रद्द नहीं करते, यह अपने आप नवीनीकृत हो जाती है। आप इसे अपने खाते में “सदस्यता” → “रद्द करें” के अंतर्गत कभी भी रद्द कर सकते हैं; कारण बताने की आवश्यकता नहीं है।`,
    },
    'text-short',
  ],
];
