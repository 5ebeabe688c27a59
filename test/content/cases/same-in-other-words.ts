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
      damaged: 'Öffnen Sie `settings.json` und suchen Sie den `Schlüssel`.',
    },
    'emphasis-differs',
  ],
  [
    'strong words that are named twice',
    {
      locale: 'de',
      source: 'Choose **Delete all** to delete. After **Delete all** the list is empty.',
      sound: 'Wählen Sie **Alles löschen**. Danach ist die Liste leer.',
      damaged: 'Wählen Sie „Alles löschen. Danach ist die Liste leer.',
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
      source: 'The connection is *available to everyone* who signs in.',
      sound: 'La conexión está **disponible para todos** los que entran.',
      damaged: 'La conexión está disponible para todos los que entran.',
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
    'other-language',
  ],
  [
    'a title in the language of the source',
    {
      locale: 'zh-Hans',
      source: 'See [Frequently Asked Questions, Chapter 13](https://example.com/faq) (semi-official).',
      sound: '参见 [Frequently Asked Questions, Chapter 13](https://example.com/faq)（半官方文档）。',
      damaged: 'Look at the [Frequently Asked Questions, Chapter 13](https://example.com/faq) that we wrote.',
    },
    'other-language',
  ],
  [
    'names of files alone',
    {
      locale: 'sv',
      source: 'gzip (`.tar.gz`, `.tgz`)',
      sound: 'gzip (`.tar.gz`, `.tgz`)',
      damaged: 'gzip (`.tar.gz`)',
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
    'other-language',
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
    '"may" in Japanese',
    {
      locale: 'ja',
      source: 'The network card may provide this function.',
      sound: 'ネットワークカードがこの機能を提供しているかもしれません。',
      damaged: 'ネットワークカードはこの機能を提供していません。',
    },
    'negation-differs',
  ],
  [
    '"or not"',
    {
      locale: 'de',
      source: 'Use the switch to choose where the files can be shared.',
      sound: 'Wählen Sie mit dem Schalter, wo die Dateien freigegeben werden oder nicht.',
      damaged: 'Wählen Sie mit dem Schalter, wo die Dateien nicht freigegeben werden können.',
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
      source: 'You may see the message `cannot find the file` on the screen.',
      sound: 'U ziet mogelijk het bericht `cannot find the file` op het scherm.',
      damaged: 'U ziet het bericht `cannot find the file` niet op het scherm.',
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
    'a foreign term in italics',
    {
      locale: 'fr',
      source: 'You may press the middle mouse button at any time.',
      sound: 'Vous pouvez appuyer à tout moment sur le bouton du milieu (*middle mouse button*).',
      damaged: 'Vous pouvez appuyer à tout moment sur le *bouton du milieu*.',
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
];
