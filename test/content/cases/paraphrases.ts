/** Sentences of legal texts, and how translators put them, by language: each says the same in other words, forms and numbers. */
export const paraphrases: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'You can object within two weeks.': {
    de: ['Sie können innerhalb von 14 Tagen widersprechen.', 'Sie können binnen vierzehn Tagen widersprechen.'],
    fr: [
      'Vous pouvez vous y opposer dans un délai de quinze jours.',
      'Vous pouvez vous y opposer sous 15 jours.',
      'Vous pouvez vous y opposer sous 14 jours.',
    ],
    es: ['Puede oponerse en un plazo de quince días.', 'Puede oponerse en un plazo de 15 días.'],
    it: ['Può opporsi entro quindici giorni.', 'Può opporsi entro 15 giorni.'],
    'pt-BR': ['Você pode se opor em até quinze dias.'],
  },
  'You can object within a week.': {
    fr: ['Vous pouvez vous y opposer sous huit jours.', 'Vous pouvez vous y opposer sous 8 jours.'],
  },
  'We answer within one day.': {
    de: ['Wir antworten innerhalb von 24 Stunden.'],
  },
  'We answer within one year.': {
    ja: ['12か月以内に回答します。', '1年以内に回答します。', '一年以内に回答します。'],
  },
  'Sessions end after half an hour.': {
    de: ['Sitzungen enden nach 30 Minuten.', 'Sitzungen enden nach einer halben Stunde.'],
    fr: ['Les sessions se terminent au bout d’une demi-heure.', 'Les sessions se terminent au bout de 30 minutes.'],
  },
  'Logs are kept for a year and a half.': {
    de: [
      'Protokolle werden anderthalb Jahre lang aufbewahrt.',
      'Protokolle werden 18 Monate lang aufbewahrt.',
      'Protokolle werden 1,5 Jahre lang aufbewahrt.',
    ],
    ru: ['Журналы хранятся полтора года.', 'Журналы хранятся 1,5 года.'],
  },
  'Logs are kept for 18 months.': {
    de: ['Protokolle werden anderthalb Jahre lang aufbewahrt.', 'Protokolle werden eineinhalb Jahre lang aufbewahrt.'],
  },
  'The office closes at noon and opens at 2 p.m.': {
    de: ['Das Büro schließt um 12 Uhr und öffnet um 14 Uhr.', 'Das Büro schließt mittags und öffnet um 14 Uhr.'],
    es: ['La oficina cierra al mediodía y abre a las 14:00.', 'La oficina cierra a las 12 y abre a las 14 h.'],
  },
  'The deadline ends at midnight.': {
    fr: ['Le délai expire à minuit.', 'Le délai expire à 24 h.', 'Le délai expire à 0 h 00.'],
    de: ['Die Frist endet um 24 Uhr.', 'Die Frist endet um Mitternacht.', 'Die Frist endet um 0:00 Uhr.'],
  },
  'A dozen people work here.': {
    de: ['Hier arbeiten zwölf Personen.', 'Hier arbeitet ein Dutzend Personen.', 'Hier arbeiten 12 Personen.'],
  },
  'Half of the users agree.': {
    fr: ['La moitié des utilisateurs sont d’accord.'],
  },
  'We check it twice a year.': {
    de: [
      'Wir prüfen es zweimal im Jahr.',
      'Wir prüfen es halbjährlich.',
      'Wir prüfen es alle sechs Monate.',
      'Wir prüfen es 2-mal im Jahr.',
    ],
  },
  'We check it quarterly.': {
    de: ['Wir prüfen es vierteljährlich.', 'Wir prüfen es alle drei Monate.', 'Wir prüfen es alle 3 Monate.'],
  },
  'We check it every three months.': {
    fr: ['Nous le vérifions tous les trimestres.', 'Nous le vérifions trimestriellement.'],
  },
  'We check it every six months.': {
    es: ['Lo revisamos semestralmente.', 'Lo revisamos cada semestre.', 'Lo revisamos cada medio año.'],
  },
  'It holds up to 1,000 entries.': {
    de: ['Es fasst bis zu tausend Einträge.', 'Es fasst bis zu 1.000 Einträge.', 'Es fasst bis zu 1 000 Einträge.'],
  },
  'It holds up to a thousand entries.': {
    fr: ['Il contient jusqu’à mille entrées.', 'Il contient jusqu’à 1 000 entrées.'],
  },
  'It holds up to 10,000 entries.': {
    ja: ['最大1万件まで保存できます。', '最大10,000件まで保存できます。', '最大一万件まで保存できます。'],
  },
  'Fines may reach 20 million euros.': {
    'zh-Hans': ['罚款最高可达2000万欧元。', '罚款最高可达2,000万欧元。', '罚款最高可达两千万欧元。'],
    ko: ['벌금은 최대 2,000만 유로에 이를 수 있습니다.', '벌금은 최대 2천만 유로에 이를 수 있습니다.'],
    de: [
      'Geldbußen können bis zu 20 Mio. Euro betragen.',
      'Geldbußen können bis zu 20.000.000 Euro betragen.',
      'Geldbußen können bis zu zwanzig Millionen Euro betragen.',
    ],
  },
  'Fines may reach 10 million rupees.': {
    hi: ['जुर्माना 1 करोड़ रुपये तक हो सकता है।', 'जुर्माना एक करोड़ रुपये तक हो सकता है।', 'जुर्माना 1,00,00,000 रुपये तक हो सकता है।'],
  },
  'See Chapter IV and Part II of the Act.': {
    de: [
      'Siehe Kapitel 4 und Teil 2 des Gesetzes.',
      'Siehe Kapitel IV und Teil II des Gesetzes.',
      'Siehe das vierte Kapitel und den zweiten Teil des Gesetzes.',
    ],
    'zh-Hans': ['请参阅该法第四章和第二部分。', '请参阅该法第4章和第2部分。'],
  },
  'See Article 6(1)(f) of the Regulation.': {
    ru: [
      'См. пункт f) части 1 статьи 6 Регламента.',
      'См. статью 6(1)(f) Регламента.',
      'См. подпункт «f» пункта 1 статьи 6 Регламента.',
    ],
    ja: [
      '規則第6条第1項(f)を参照してください。',
      '規則第6条1項f号を参照してください。',
      '規則第六条第一項(f)をご覧ください。',
    ],
  },
  'It applies from May 25, 2018.': {
    de: ['Sie gilt ab dem 25.05.2018.', 'Sie gilt ab dem 25. Mai 2018.', 'Sie gilt ab 25.5.2018.'],
    th: [
      'มีผลตั้งแต่วันที่ 25 พฤษภาคม 2561',
      'มีผลตั้งแต่วันที่ 25 พฤษภาคม พ.ศ. 2561',
      'มีผลตั้งแต่วันที่ 25 พ.ค. 2018',
      'มีผลตั้งแต่วันที่ 25/5/2018',
    ],
    ja: ['2018年5月25日から適用されます。', '平成30年5月25日から適用されます。'],
    vi: ['Có hiệu lực từ ngày 25 tháng 5 năm 2018.', 'Có hiệu lực từ ngày 25/5/2018.'],
    hu: ['2018.05.25-től érvényes.'],
    fi: ['Voimassa 25.5.2018 alkaen.', 'Voimassa 25. toukokuuta 2018 alkaen.'],
    pl: ['Obowiązuje od 25 maja 2018 r.', 'Obowiązuje od 25.05.2018 r.'],
    tr: ['25 Mayıs 2018’den itibaren geçerlidir.', '25.05.2018 tarihinden itibaren geçerlidir.'],
    ar: [
      'يسري اعتبارًا من 25 مايو 2018.',
      'يسري اعتبارًا من 25 أيار/مايو 2018.',
      'يسري اعتبارًا من ٢٥ مايو ٢٠١٨.',
      'يسري اعتبارًا من 25 أيار 2018.',
    ],
    fa: ['از ۲۵ مه ۲۰۱۸ اعمال می‌شود.'],
  },
  'It applies from 05/25/2018 on.': {
    de: ['Sie gilt ab dem 25.05.2018.', 'Sie gilt ab dem 25. Mai 2018.'],
  },
  'Results for Q1 2026 are public.': {
    fr: [
      'Les résultats du premier trimestre 2026 sont publics.',
      'Les résultats du T1 2026 sont publics.',
      'Les résultats du 1er trimestre 2026 sont publics.',
    ],
  },
  'In the 1990s it was different.': {
    de: ['In den 90er-Jahren war es anders.', 'In den 1990er Jahren war es anders.'],
  },
  'We use two-factor authentication.': {
    de: ['Wir verwenden eine Zwei-Faktor-Authentifizierung.', 'Wir verwenden eine 2-Faktor-Authentifizierung.'],
    ja: ['二要素認証を使用しています。', '2要素認証を使用しています。', '2段階認証を使用しています。'],
    es: ['Utilizamos la autenticación en dos pasos.', 'Utilizamos autenticación de doble factor.'],
  },
  'It is available 24/7.': {
    de: [
      'Es ist rund um die Uhr verfügbar.',
      'Es ist 24/7 verfügbar.',
      'Es ist rund um die Uhr an 7 Tagen in der Woche verfügbar.',
    ],
    ja: ['24時間365日利用できます。', '24時間年中無休で利用できます。'],
  },
  'The first and the third paragraph apply.': {
    fr: [
      'Les paragraphes 1 et 3 s’appliquent.',
      'Le premier et le troisième alinéa s’appliquent.',
      'Le 1er et le 3e alinéas s’appliquent.',
    ],
    es: ['Se aplican los apartados 1.º y 3.º.', 'Se aplican los apartados primero y tercero.'],
    'zh-Hant': ['適用第一項及第三項。', '適用第1項及第3項。'],
  },
  'It is a third party, and a one-time fee of $5.': {
    de: [
      'Es ist ein Dritter, und eine einmalige Gebühr von 5 $.',
      'Es ist eine dritte Partei, und eine Einmalgebühr von 5 US-Dollar.',
      'Es ist ein Dritter, und einmalig fallen 5 USD an.',
    ],
    ja: ['第三者であり、1回限り5ドルの料金がかかります。', '第三者であり、一度限りの料金は5米ドルです。'],
  },
  'Users under the age of thirteen may not use it.': {
    ru: [
      'Пользователям младше 13 лет запрещено его использовать.',
      'Лицам, не достигшим тринадцати лет, нельзя им пользоваться.',
    ],
    ko: ['13세 미만은 사용할 수 없습니다.', '만 13세 미만의 이용자는 사용할 수 없습니다.'],
  },
  'One of the two parties must agree.': {
    pl: [
      'Jedna ze stron musi wyrazić zgodę.',
      'Jedna z dwóch stron musi wyrazić zgodę.',
      'Jedna z obu stron musi wyrazić zgodę.',
    ],
  },
  'Both parties have 10 working days, i.e. two weeks.': {
    it: [
      'Entrambe le parti hanno 10 giorni lavorativi, cioè due settimane.',
      'Le due parti hanno dieci giorni lavorativi, ossia 2 settimane.',
    ],
  },
  'It costs $1.50 per month.': {
    sv: ['Det kostar 1,50 dollar i månaden.', 'Det kostar 1:50 USD i månaden.', 'Det kostar 1,5 USD per månad.'],
    id: ['Biayanya $1,50 per bulan.', 'Biayanya 1,50 dolar AS per bulan.'],
  },
  'Tax is 20 percent, i.e. one fifth.': {
    de: ['Die Steuer beträgt 20 Prozent, d. h. ein Fünftel.', 'Die Steuer beträgt 20 v. H., also ein Fünftel.'],
  },
  'Tax is 20 percent.': {
    nl: ['De belasting is twintig procent.', 'De belasting is 20 pct.'],
  },
  'You can object within 14 days.': {
    fr: ['Vous pouvez vous y opposer dans un délai de deux semaines.', 'Vous pouvez vous y opposer sous quinze jours.'],
    es: ['Puede oponerse en un plazo de dos semanas.'],
  },
  'It ends after 12 months.': {
    de: ['Es endet nach einem Jahr.', 'Es endet nach 1 Jahr.', 'Es endet nach zwölf Monaten.'],
  },
  'It ends after 24 months.': {
    ja: ['2年後に終了します。', '二年後に終了します。', '24か月後に終了します。'],
    ru: ['Срок заканчивается через два года.', 'Срок заканчивается через 2 года.'],
  },
  'It ends after 24 hours.': {
    de: ['Es endet nach einem Tag.', 'Es endet nach 1 Tag.', 'Es endet am nächsten Tag.'],
  },
  'It ends after 48 hours.': {
    ar: ['ينتهي بعد يومين.', 'ينتهي بعد 48 ساعة.'],
  },
  'It ends after 36 months.': {
    'zh-Hans': ['三年后终止。', '3年后终止。', '36个月后终止。'],
  },
  'Fines may reach 20 million rupees.': {
    hi: ['जुर्माना 2 करोड़ रुपये तक हो सकता है।'],
  },
  'It has 2,000 words and 2 million readers.': {
    id: ['Ada 2 ribu kata dan 2 juta pembaca.', 'Ada 2.000 kata dan 2.000.000 pembaca.'],
  },
  'It has 15 million readers.': {
    'zh-Hant': ['有1,500萬名讀者。', '有一千五百萬名讀者。'],
  },
  'See the [GDPR](https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32016R0679) for details.': {
    de: ['Einzelheiten stehen in der [DSGVO](https://eur-lex.europa.eu/legal-content/DE/TXT/?uri=CELEX:32016R0679).'],
  },
  'See the [list](https://edpb.europa.eu/about-edpb/about-edpb/members_en) of authorities.': {
    fr: ['Voir la [liste](https://edpb.europa.eu/about-edpb/about-edpb/members_fr) des autorités.'],
  },
  'Read [their policy](https://policies.google.com/privacy?hl=en-US).': {
    de: ['Lesen Sie [deren Erklärung](https://policies.google.com/privacy?hl=de).'],
  },
  'See [Wikipedia](https://en.wikipedia.org/wiki/HTTP_cookie).': {
    de: ['Siehe [Wikipedia](https://de.wikipedia.org/wiki/HTTP-Cookie).'],
  },
  'See [help](https://support.example.com/en-us/HT202303) for how.': {
    ja: ['方法は[ヘルプ](https://support.example.com/ja-jp/HT202303)をご覧ください。'],
  },
  'Visit [the settings](https://www.facebook.com/settings?tab=ads&locale=en_US).': {
    'pt-BR': ['Acesse [as configurações](https://www.facebook.com/settings?tab=ads&locale=pt_BR).'],
  },
  'Complain to [the authority](https://www.cnil.fr/en/plaintes).': {
    fr: ['Adressez-vous à [l’autorité](https://www.cnil.fr/fr/plaintes).'],
  },
  'Write to [us](mailto:privacy@example.com?subject=Access%20request).': {
    de: ['Schreiben Sie [uns](mailto:privacy@example.com?subject=Auskunft).'],
  },
  'See [our page](https://example.com/privacy-en).': {
    nl: ['Zie [onze pagina](https://example.com/privacy-nl).'],
  },
  'Open <https://optout.aboutads.info/?lang=EN&c=2>.': {
    de: ['Öffnen Sie <https://optout.aboutads.info/?lang=DE&c=2>.'],
  },
  '**Note:** we log *every* request.': {
    it: ['**Nota:** registriamo *ogni* richiesta.', '**Nota**: registriamo ogni richiesta.'],
    ja: ['**注意：** すべてのリクエストを記録します。'],
  },
  'We use “cookies” and similar *technologies*.': {
    'zh-Hans': ['我们使用“Cookie”及类似技术。', '我们使用Cookie及类似技术。'],
  },
  'Terms in quotes (“Service”, “Site”) have a meaning.': {
    fr: [
      'Les termes entre guillemets (« Service », « Site ») ont un sens.',
      'Les termes entre guillemets (« Service » et « Site ») ont un sens.',
    ],
  },
  'You agree to the following:\n\n* the rules;\n* the policy; and\n* the law.': {
    de: ['Sie stimmen Folgendem zu:\n\n* den Regeln,\n* der Erklärung und\n* dem Gesetz.'],
    ja: ['以下に同意します。\n\n* 規則\n* ポリシー\n* 法律'],
  },
  'Example Inc., 123 Main St., Springfield, IL 62701, USA': {
    de: [
      'Example Inc., 123 Main St., Springfield, IL 62701, USA',
      'Example Inc., 123 Main St., Springfield, IL 62701, Vereinigte Staaten',
    ],
  },
  'Write to Example Inc., 123 Main Street, Springfield, Illinois 62701, United States.': {
    ja: [
      'Example Inc., 123 Main Street, Springfield, Illinois 62701, United Statesまでお手紙ください。',
      '郵便の宛先：Example Inc., 123 Main Street, Springfield, Illinois 62701, United States',
    ],
  },
  'The terms “controller”, “processor” and “personal data” are those of the GDPR.': {
    fr: [
      'Les termes « responsable du traitement », « sous-traitant » et « données à caractère personnel » sont ceux du RGPD.',
    ],
  },
  'Cookies: `_ga`, `_gid` (2 years, 24 hours).': {
    de: ['Cookies: `_ga` (2 Jahre), `_gid` (24 Stunden).'],
  },
  'Q: Can I opt out? A: Yes, at any time.': {
    es: ['P: ¿Puedo darme de baja? R: Sí, en cualquier momento.'],
  },
  'This Agreement is governed by the laws of the State of California, U.S.A.': {
    ru: ['Настоящее Соглашение регулируется законодательством штата Калифорния, США.'],
    ko: ['본 계약은 미국 캘리포니아주 법률의 적용을 받습니다.'],
  },
  'THE SERVICE IS PROVIDED “AS IS” AND “AS AVAILABLE”, WITHOUT WARRANTY OF ANY KIND.': {
    de: [
      'DER DIENST WIRD „WIE BESEHEN“ UND „WIE VERFÜGBAR“ BEREITGESTELLT, OHNE JEGLICHE GEWÄHRLEISTUNG.',
      'Der Dienst wird „wie besehen“ (as is) und „wie verfügbar“ (as available) ohne jegliche Gewährleistung bereitgestellt.',
    ],
  },
  'THE SERVICE IS PROVIDED “AS IS”, WITHOUT WARRANTY OF ANY KIND.': {
    fr: [
      'LE SERVICE EST FOURNI « EN L’ÉTAT », SANS AUCUNE GARANTIE.',
      'LE SERVICE EST FOURNI “TEL QUEL”, SANS GARANTIE D’AUCUNE SORTE.',
    ],
    ja: [
      '本サービスは「現状有姿」で提供され、いかなる保証もありません。',
      '本サービスは現状のまま提供され、いかなる保証も伴いません。',
    ],
  },
  'IN NO EVENT SHALL WE BE LIABLE FOR ANY INDIRECT DAMAGES.': {
    'zh-Hans': ['在任何情况下，我们均不对任何间接损害承担责任。', '我们概不对任何间接损害负责。'],
    ja: [
      '当社は、いかなる場合も間接損害について責任を負いません。',
      '当社は、間接損害について一切の責任を負わないものとします。',
    ],
  },
  'Some jurisdictions do not allow the exclusion of implied warranties, so this may not apply to you.': {
    de: [
      'Einige Rechtsordnungen gestatten den Ausschluss stillschweigender Gewährleistungen nicht, daher gilt dies möglicherweise nicht für Sie.',
      'In manchen Ländern ist der Ausschluss stillschweigender Garantien unzulässig; dort gilt dies für Sie eventuell nicht.',
    ],
    es: [
      'Algunas jurisdicciones no permiten excluir las garantías implícitas, por lo que es posible que esto no se aplique a su caso.',
      'En algunas jurisdicciones está prohibido excluir las garantías implícitas, así que quizá esto no le afecte.',
    ],
  },
  'You may not use the service if you are not of legal age.': {
    fr: [
      'Vous ne pouvez pas utiliser le service si vous êtes mineur.',
      'Il est interdit aux mineurs d’utiliser le service.',
    ],
    de: ['Minderjährige dürfen den Dienst nicht nutzen.', 'Die Nutzung durch Minderjährige ist untersagt.'],
  },
  'Failure to enforce a provision is not a waiver.': {
    pl: [
      'Niewykonanie postanowienia nie oznacza zrzeczenia się praw.',
      'Brak egzekwowania postanowienia nie stanowi rezygnacji z praw.',
    ],
  },
  'If any provision is held to be unenforceable, the remaining provisions shall not be affected.': {
    it: [
      'Se una disposizione è ritenuta inapplicabile, le restanti rimangono valide.',
      'Se una disposizione è ritenuta inapplicabile, le restanti restano in vigore.',
      'L’eventuale inapplicabilità di una disposizione lascia impregiudicate le altre.',
    ],
    es: [
      'Si alguna disposición se considera inaplicable, las demás seguirán en vigor.',
      'Si alguna disposición se considera inaplicable, las demás conservarán su validez.',
    ],
    de: [
      'Ist eine Bestimmung nicht durchsetzbar, bleiben die übrigen wirksam.',
      'Ist eine Bestimmung nicht durchsetzbar, so gelten die übrigen weiter.',
    ],
    ja: ['いずれかの条項が執行不能とされた場合でも、残りの条項は有効に存続します。'],
    ru: ['Если какое-либо положение будет признано недействительным, остальные сохраняют силу.'],
    tr: ['Bir hüküm uygulanamaz sayılırsa kalan hükümler geçerliliğini korur.'],
    ko: ['어떤 조항이 집행 불가능하더라도 나머지 조항은 그대로 유효합니다.'],
    nl: ['Als een bepaling niet afdwingbaar is, blijven de overige van kracht.'],
    sv: ['Om en bestämmelse inte kan verkställas gäller de övriga ändå.'],
  },
  'We will never sell your data without your consent.': {
    de: [
      'Wir verkaufen Ihre Daten nur mit Ihrer Einwilligung.',
      'Ihre Daten werden ausschließlich mit Ihrer Einwilligung verkauft.',
    ],
  },
  'We will not share your data unless you agree.': {
    fr: [
      'Nous ne partageons vos données qu’avec votre accord.',
      'Vos données sont partagées uniquement si vous y consentez.',
    ],
    es: [
      'Solo compartiremos sus datos si usted está de acuerdo.',
      'Compartiremos sus datos únicamente con su consentimiento.',
    ],
    it: ['Condivideremo i tuoi dati soltanto con il tuo consenso.', 'Condividiamo i tuoi dati solo se sei d’accordo.'],
    'pt-BR': [
      'Só compartilharemos seus dados se você concordar.',
      'Compartilharemos seus dados somente com o seu consentimento.',
    ],
    ru: ['Мы передаём ваши данные только с вашего согласия.'],
    'zh-Hans': ['只有在您同意的情况下，我们才会分享您的数据。', '我们将在征得您同意后分享您的数据。'],
    ko: ['동의하신 경우에만 데이터를 공유합니다.', '귀하의 동의가 있을 때에 한하여 데이터를 공유합니다.'],
    hu: ['Csak a beleegyezéseddel osztjuk meg az adataidat.', 'Adataidat kizárólag a hozzájárulásoddal osztjuk meg.'],
    fi: ['Jaamme tietojasi ainoastaan suostumuksellasi.', 'Jaamme tietojasi vain, jos suostut siihen.'],
    cs: ['Tvé údaje sdílíme výhradně s tvým souhlasem.', 'Tvé údaje sdílíme jen s tvým souhlasem.'],
    pl: ['Udostępniamy Twoje dane wyłącznie za Twoją zgodą.'],
    sk: ['Tvoje údaje zdieľame výlučne s tvojím súhlasom.', 'Tvoje údaje zdieľame výhradne s tvojím súhlasom.'],
    uk: ['Ми передаємо ваші дані виключно за вашою згодою.'],
    sv: ['Vi delar dina uppgifter enbart med ditt samtycke.', 'Vi delar endast dina uppgifter om du samtycker.'],
    da: [
      'Vi deler udelukkende dine oplysninger med dit samtykke.',
      'Vi deler alene dine oplysninger, hvis du er enig.',
    ],
    nb: ['Vi deler opplysningene dine utelukkende med ditt samtykke.'],
    nl: ['We delen je gegevens uitsluitend met je toestemming.', 'We delen je gegevens enkel met je toestemming.'],
    de: [
      'Wir geben Ihre Daten lediglich mit Ihrer Zustimmung weiter.',
      'Ihre Daten geben wir bloß mit Ihrer Zustimmung weiter.',
    ],
    el: ['Κοινοποιούμε τα δεδομένα σας αποκλειστικά με τη συγκατάθεσή σας.'],
    ro: ['Vă partajăm datele exclusiv cu acordul dvs.', 'Vă partajăm datele numai cu acordul dvs.'],
    bg: ['Споделяме данните ви единствено с ваше съгласие.'],
    tr: ['Verilerinizi sadece onayınızla paylaşırız.', 'Verilerinizi yalnızca kabul ederseniz paylaşırız.'],
    id: [
      'Kami hanya membagikan data Anda jika Anda setuju.',
      'Kami membagikan data Anda semata-mata dengan persetujuan Anda.',
    ],
    vi: ['Chúng tôi chỉ chia sẻ dữ liệu khi bạn đồng ý.'],
    th: ['เราจะเปิดเผยข้อมูลของคุณเฉพาะเมื่อคุณยินยอม'],
    ar: ['نشارك بياناتك بموافقتك فقط.', 'نشارك بياناتك حصرًا بموافقتك.'],
    he: ['נשתף את הנתונים שלך אך ורק בהסכמתך.'],
    hi: ['हम आपका डेटा केवल आपकी सहमति से साझा करते हैं।', 'हम आपका डेटा आपकी सहमति होने पर ही साझा करते हैं।'],
    fa: [
      'داده‌های شما را تنها با رضایت شما به اشتراک می‌گذاریم.',
      'داده‌های شما منحصراً با رضایت شما به اشتراک گذاشته می‌شود.',
    ],
    ja: ['同意があった場合にのみデータを共有します。', '同意をいただいたときに限りデータを共有します。'],
  },
  'You may not use the service if you are under 13.': {
    de: ['Sie müssen mindestens 13 Jahre alt sein, um den Dienst zu nutzen.'],
    fr: [
      'Vous devez avoir au moins 13 ans pour utiliser le service.',
      'Vous devez être âgé de 13 ans révolus pour utiliser le service.',
    ],
    es: ['Debe tener al menos 13 años para usar el servicio.'],
    it: ['Per usare il servizio devi avere almeno 13 anni.'],
    pl: ['Z usługi mogą korzystać osoby, które ukończyły 13 lat.', 'Musisz mieć co najmniej 13 lat.'],
    ru: ['Сервисом могут пользоваться лица, достигшие 13 лет.', 'Вам должно быть минимум 13 лет.'],
    ja: ['本サービスは13歳以上の方が利用できます。'],
    ko: ['만 13세 이상이어야 서비스를 이용할 수 있습니다.'],
    'zh-Hans': ['您须年满13岁才可使用本服务。'],
    sv: ['Du måste vara minst 13 år för att använda tjänsten.'],
    nl: [
      'Je moet minstens 13 jaar zijn om de dienst te gebruiken.',
      'Je moet 13 jaar of ouder zijn om de dienst te gebruiken.',
    ],
    tr: ['Hizmeti kullanmak için en az 13 yaşında olmalısınız.'],
    cs: ['Musí ti být alespoň 13 let.'],
    hu: ['Legalább 13 évesnek kell lenned a szolgáltatás használatához.'],
    id: ['Anda harus berusia minimal 13 tahun untuk menggunakan layanan.'],
    th: ['คุณต้องมีอายุอย่างน้อย 13 ปีจึงจะใช้บริการได้'],
  },
  'The total liability shall not exceed $100.': {
    de: ['Die Gesamthaftung ist auf 100 $ beschränkt.', 'Die Gesamthaftung beträgt höchstens 100 $.'],
    fr: ['La responsabilité totale est limitée à 100 $.', 'La responsabilité totale est plafonnée à 100 $.'],
    es: ['La responsabilidad total se limita a 100 $.'],
    it: ['La responsabilità complessiva è limitata a 100 $.'],
    'pt-BR': ['A responsabilidade total limita-se a US$ 100.'],
    ru: ['Общая ответственность ограничена суммой 100 $.'],
    pl: ['Łączna odpowiedzialność jest ograniczona do 100 $.'],
    cs: ['Celková odpovědnost je omezena na 100 $.'],
    ja: ['責任の総額は100ドルを上限とします。', '責任総額は100ドルに制限されます。'],
    ko: ['총 책임은 100달러로 제한됩니다.'],
    'zh-Hans': ['总责任以100美元为限。', '总责任限于100美元。'],
    nl: ['De totale aansprakelijkheid is beperkt tot $ 100.'],
    sv: ['Det totala ansvaret är begränsat till 100 dollar.'],
    tr: ['Toplam sorumluluk 100 $ ile sınırlıdır.'],
    hu: ['A teljes felelősség 100 dollárra korlátozódik.'],
    fi: ['Kokonaisvastuu rajoittuu 100 dollariin.'],
    el: ['Η συνολική ευθύνη περιορίζεται σε 100 $.'],
    ar: ['تقتصر المسؤولية الإجمالية على 100 دولار.'],
    he: ['האחריות הכוללת מוגבלת ל-100 דולר.'],
    hi: ['कुल दायित्व $100 तक सीमित है।'],
    th: ['ความรับผิดทั้งหมดจำกัดไว้ที่ 100 ดอลลาร์'],
    vi: ['Tổng trách nhiệm được giới hạn ở mức 100 đô la.'],
    id: ['Tanggung jawab total dibatasi hingga $100.'],
    uk: ['Загальна відповідальність обмежена сумою 100 $.'],
    ro: ['Răspunderea totală este limitată la 100 $.'],
  },
  'See Section 3.2 and Article 13(1)(a).': {
    de: ['Siehe Abschnitt 3.2 und Artikel 13 Absatz 1 Buchstabe a.', 'Siehe Ziffer 3.2 und Art. 13 Abs. 1 lit. a.'],
    pl: ['Zob. pkt 3.2 i art. 13 ust. 1 lit. a.'],
    fr: ['Voir la section 3.2 et l’article 13, paragraphe 1, point a).', 'Voir la section 3.2 et l’article 13.1.a.'],
    es: ['Véanse la sección 3.2 y el artículo 13, apartado 1, letra a).', 'Véanse el apartado 3.2 y el art. 13.1.a).'],
    ko: ['제3.2항 및 제13조 제1항 (a)호를 참조하세요.', '3.2절과 제13조 제1항 가호를 보세요.'],
    hu: ['Lásd a 3.2. pontot és a 13. cikk (1) bekezdésének a) pontját.'],
    tr: ['Bkz. 3.2. bölüm ve 13. maddenin 1. fıkrasının (a) bendi.'],
  },
  'On the 5th floor, room No. 512.': {
    ja: ['5階512号室です。'],
    de: ['Im 5. Stock, Zimmer Nr. 512.', 'Im fünften Stock, Zimmer 512.'],
    fr: ['Au 5e étage, bureau n° 512.', 'Au cinquième étage, bureau 512.'],
  },
  'A 30-day trial and a three-month notice period.': {
    de: [
      'Eine 30-tägige Testphase und eine dreimonatige Kündigungsfrist.',
      'Eine Testphase von 30 Tagen und eine Kündigungsfrist von 3 Monaten.',
    ],
    fi: ['30 päivän kokeilujakso ja kolmen kuukauden irtisanomisaika.'],
    ru: [
      '30-дневный пробный период и трёхмесячный срок уведомления.',
      'Тридцатидневный пробный период и уведомление за 3 месяца.',
    ],
    'zh-Hant': ['30 天試用期及三個月的通知期。', '三十天試用期及3個月的通知期。'],
  },
  'From 1 January to 31 March 2026.': {
    it: [
      'Dal 1º gennaio al 31 marzo 2026.',
      'Dal 1° gennaio 2026 al 31 marzo 2026.',
      'Dall’1 gennaio al 31 marzo 2026.',
    ],
    fr: ['Du 1er janvier au 31 mars 2026.', 'Du 1ᵉʳ janvier au 31 mars 2026.'],
  },
  'Since 2019, or 2019–2021.': {
    es: ['Desde 2019, o de 2019 a 2021.', 'Desde el año 2019, o entre 2019 y 2021.'],
  },
  'Open 9:00 a.m. – 5:30 p.m. (EST).': {
    de: ['Geöffnet 9:00–17:30 Uhr (EST).', 'Geöffnet von 9 bis 17.30 Uhr (EST).'],
    fr: ['Ouvert de 9 h à 17 h 30 (HNE).', 'Ouvert de 9h00 à 17h30 (EST).'],
    'zh-Hans': ['开放时间：上午9:00至下午5:30（美国东部时间）。', '营业时间为9:00–17:30（EST）。'],
    ko: ['운영 시간: 오전 9시~오후 5시 30분(EST).'],
    ja: ['営業時間：午前9時～午後5時30分（東部標準時）。'],
    sv: ['Öppet kl. 9.00–17.30 (EST).'],
    fi: ['Avoinna klo 9–17.30 (EST).'],
  },
  'Call +1 800-555-0199.': {
    de: ['Rufen Sie +1 800 555 0199 an.', 'Rufen Sie +1 (800) 555-0199 an.'],
    fr: ['Appelez le +1 800 555 01 99.'],
  },
  'It costs $1,234.50, i.e. USD 1,234.50.': {
    de: ['Es kostet 1.234,50 $, d. h. 1.234,50 USD.', 'Es kostet 1234,50 $, also 1234,50 US-Dollar.'],
  },
  'It costs $1,234.50.': {
    fr: ['Cela coûte 1 234,50 $.', 'Cela coûte 1 234,50 dollars US.', 'Cela coûte 1234,50 USD.'],
    'pt-BR': ['Custa US$ 1.234,50.', 'Custa 1.234,50 dólares.'],
  },
  'It costs $123,456.50.': {
    hi: ['इसकी कीमत $1,23,456.50 है।', 'इसकी कीमत 123,456.50 डॉलर है।'],
  },
  'It costs JPY 500.': {
    ja: ['500円です。', '料金は500円です。', '料金は¥500です。'],
  },
  'It costs CNY 500.': {
    'zh-Hans': ['费用为500元。', '费用为人民币500元。', '费用为¥500。'],
  },
  'It costs RUB 500.': {
    ru: ['Стоимость — 500 ₽.', 'Стоимость — 500 руб.', 'Стоимость — 500 рублей.'],
  },
  'It costs PLN 500.': {
    pl: ['Kosztuje 500 zł.', 'Kosztuje 500 złotych.', 'Kosztuje 500 PLN.'],
  },
  'It costs CZK 500.': {
    cs: ['Stojí 500 Kč.', 'Stojí 500 korun.'],
  },
  'It costs TRY 500.': {
    tr: ['Ücreti 500 TL’dir.', 'Ücreti 500 ₺.', 'Ücreti 500 liradır.'],
  },
  'It costs SEK 500.': {
    sv: ['Det kostar 500 kr.', 'Det kostar 500 kronor.', 'Det kostar 500:-.'],
  },
  'It costs CHF 500 and £20.': {
    de: ['Es kostet 500 Franken und 20 Pfund.', 'Es kostet CHF 500.– und 20 £.', 'Es kostet 500 CHF und 20 GBP.'],
  },
  'It costs KRW 5,000.': {
    ko: ['5,000원입니다.', '비용은 5천 원입니다.', '비용은 ₩5,000입니다.'],
  },
  'It costs THB 500.': {
    th: ['ราคา 500 บาท', 'ราคา ฿500'],
  },
  'It costs VND 500,000.': {
    vi: ['Giá 500.000 đồng.', 'Giá 500.000 ₫.', 'Giá 500 nghìn đồng.', 'Giá 500.000đ.'],
  },
  'It costs IDR 50,000.': {
    id: ['Harganya Rp50.000.', 'Harganya Rp 50.000,00.', 'Harganya 50 ribu rupiah.'],
  },
  'It costs ILS 50.': {
    he: ['המחיר הוא 50 ש"ח.', 'המחיר הוא 50 ₪.', 'המחיר הוא 50 שקלים.'],
  },
  'It costs SAR 50.': {
    ar: ['السعر 50 ريالًا سعوديًا.', 'السعر 50 ر.س.'],
  },
  'Availability is 99.9% and the rate is 0.5%.': {
    de: [
      'Die Verfügbarkeit beträgt 99,9 % und der Satz 0,5 %.',
      'Die Verfügbarkeit beträgt 99,9 Prozent und der Satz ein halbes Prozent.',
    ],
    ar: [
      'تبلغ نسبة التوفر 99.9% والمعدل 0.5%.',
      'تبلغ نسبة التوفر ٩٩٫٩٪ والمعدل ٠٫٥٪.',
      'تبلغ نسبة التوفر 99,9 بالمئة والمعدل 0,5 في المئة.',
    ],
    tr: ['Kullanılabilirlik %99,9 ve oran %0,5’tir.', 'Kullanılabilirlik yüzde 99,9 ve oran yüzde 0,5’tir.'],
  },
  'Availability is 99.9% and the rate is 5%.': {
    fa: ['دسترس‌پذیری ۹۹٫۹٪ و نرخ ۵٪ است.', 'دسترس‌پذیری ۹۹/۹ درصد و نرخ ۵ درصد است.'],
    ja: [
      '稼働率は99.9%、率は5%です。',
      '稼働率は99.9パーセント、率は5パーセントです。',
      '稼働率は９９．９％、率は５％です。',
    ],
  },
  'Up to 5 GB or 10 km, at 18 °C.': {
    de: ['Bis zu 5 GB oder 10 km, bei 18 °C.', 'Bis zu 5 Gigabyte oder 10 Kilometer, bei 18 Grad.'],
  },
  'Up to 5 GB or 10 km.': {
    fr: ['Jusqu’à 5 Go ou 10 km.'],
    ru: ['До 5 ГБ или 10 км.'],
  },
  'ISO 27001, HTTP/2, Windows 10 and version 1.2 are required.': {
    de: ['ISO 27001, HTTP/2, Windows 10 und Version 1.2 sind erforderlich.'],
  },
  'Law No. 13,709 of August 14, 2018 applies.': {
    'pt-BR': ['Aplica-se a Lei nº 13.709, de 14 de agosto de 2018.'],
  },
  'Law 34/2002 of July 11 applies.': {
    es: ['Se aplica la Ley 34/2002, de 11 de julio.'],
  },
  'Legislative Decree No. 196 of June 30, 2003 applies.': {
    it: ['Si applica il D.Lgs. 30 giugno 2003, n. 196.'],
  },
  'Act No. 78-17 of 6 January 1978 applies.': {
    fr: ['La loi n° 78-17 du 6 janvier 1978 s’applique.'],
  },
  'Regulation (EU) 2016/679 of 27 April 2016 applies.': {
    de: [
      'Es gilt die Verordnung (EU) 2016/679 vom 27. April 2016.',
      'Es gilt die Verordnung (EU) 2016/679 vom 27.4.2016.',
    ],
    'zh-Hans': ['适用2016年4月27日的（EU）2016/679号条例。', '适用欧盟2016年4月27日第2016/679号条例。'],
    ko: ['2016년 4월 27일자 규정(EU) 2016/679이 적용됩니다.'],
  },
  'In the 21st century, for the 2nd time.': {
    ru: ['В XXI веке, во второй раз.', 'В 21-м веке, во 2-й раз.'],
    fr: ['Au XXIe siècle, pour la deuxième fois.', 'Au XXIᵉ siècle, pour la 2e fois.'],
    es: ['En el siglo XXI, por segunda vez.'],
    pl: ['W XXI wieku, po raz drugi.'],
    hu: ['A XXI. században, másodszor.', 'A 21. században, másodszorra.'],
  },
  'Within the first three months after each of the two events.': {
    de: [
      'In den ersten drei Monaten nach jedem der beiden Ereignisse.',
      'Binnen der ersten 3 Monate nach beiden Ereignissen.',
    ],
  },
  'Within 5 (five) business days.': {
    nl: ['Binnen 5 (vijf) werkdagen.', 'Binnen vijf werkdagen.'],
  },
  'Within thirty (30) calendar days.': {
    de: ['Binnen dreißig (30) Kalendertagen.', 'Innerhalb von 30 Kalendertagen.'],
    'zh-Hant': ['三十（30）個日曆日內。', '於30個日曆日內。'],
    hi: ['तीस (30) कैलेंडर दिनों के भीतर।', '30 कैलेंडर दिनों के भीतर।'],
    ar: ['خلال ثلاثين (30) يومًا تقويميًا.', 'في غضون ٣٠ يومًا.'],
  },
  'You are 16 or 17 years old, or at least 18.': {
    de: ['Du bist 16 oder 17 Jahre alt oder mindestens 18.', 'Du bist 16, 17 oder mindestens 18 Jahre alt.'],
    ja: ['16歳または17歳、あるいは18歳以上の方。', '16～17歳、または18歳以上の方。'],
  },
  'He is Louis XIV, and this is Part 2 of 3.': {
    fr: ['C’est Louis XIV, et voici la partie 2 sur 3.', 'C’est Louis XIV, et voici la deuxième partie sur trois.'],
  },
  'In 9 out of 10 cases, it is 3 times as fast.': {
    de: ['In 9 von 10 Fällen ist es 3-mal so schnell.', 'In neun von zehn Fällen ist es dreimal so schnell.'],
    it: ['In 9 casi su 10 è 3 volte più veloce.'],
  },
  'Your data never leaves the EU.': {
    de: ['Ihre Daten bleiben stets in der EU.', 'Ihre Daten werden ausschließlich in der EU gespeichert.'],
    fr: ['Vos données restent toujours dans l’UE.', 'Vos données demeurent dans l’UE.'],
    es: ['Sus datos permanecen siempre en la UE.'],
    it: ['I tuoi dati restano sempre nell’UE.', 'I tuoi dati rimangono sempre nell’UE.'],
    pl: ['Twoje dane zawsze pozostają w UE.'],
    ru: ['Ваши данные всегда остаются в ЕС.'],
    nl: ['Je gegevens blijven altijd in de EU.'],
    sv: ['Dina uppgifter stannar alltid inom EU.'],
    cs: ['Tvé údaje zůstávají vždy v EU.'],
    hu: ['Az adataid mindig az EU-ban maradnak.'],
    tr: ['Verileriniz her zaman AB’de kalır.'],
    ja: ['データは常にEU内に保存されます。'],
    ko: ['데이터는 항상 EU 내에 저장됩니다.'],
    'zh-Hans': ['您的数据始终保存在欧盟境内。'],
    ar: ['تبقى بياناتك دائمًا داخل الاتحاد الأوروبي.'],
    el: ['Τα δεδομένα σας παραμένουν πάντα εντός της ΕΕ.'],
    id: ['Data Anda selalu tetap berada di UE.'],
    vi: ['Dữ liệu của bạn luôn nằm trong EU.'],
  },
  'Do not share your password with anyone.': {
    de: ['Halten Sie Ihr Passwort geheim.', 'Bewahren Sie Ihr Passwort vertraulich auf.'],
    fr: ['Gardez votre mot de passe secret.', 'Veillez à la confidentialité de votre mot de passe.'],
    es: ['Mantenga su contraseña en secreto.'],
    ru: ['Храните пароль в тайне.'],
    it: ['Tieni segreta la tua password.'],
    ja: ['パスワードは秘密にしてください。'],
    tr: ['Parolanızı gizli tutun.'],
    'zh-Hant': ['請妥善保密您的密碼。'],
  },
  'If you do not agree, do not use the service.': {
    de: ['Sind Sie nicht einverstanden, unterlassen Sie bitte die Nutzung.'],
    fr: ['Si vous n’êtes pas d’accord, abstenez-vous d’utiliser le service.'],
    ru: ['Если вы не согласны, воздержитесь от использования сервиса.'],
    pl: ['Jeśli się nie zgadzasz, powstrzymaj się od korzystania z usługi.'],
    ja: ['同意いただけない場合は、ご利用をお控えください。'],
  },
  'We have no control over these sites.': {
    de: ['Diese Websites liegen außerhalb unserer Kontrolle.', 'Auf diese Websites haben wir keinen Einfluss.'],
    fr: ['Ces sites échappent à notre contrôle.'],
    es: ['Estos sitios están fuera de nuestro control.'],
    it: ['Questi siti sono al di fuori del nostro controllo.'],
    'pt-BR': ['Esses sites estão fora do nosso controle.'],
    ru: ['Эти сайты находятся вне нашего контроля.'],
    'zh-Hans': ['这些网站不受我们控制。'],
    ja: ['これらのサイトは当社の管理外です。'],
  },
  'You do not have to pay for this.': {
    de: ['Das ist für Sie kostenlos.', 'Das ist gratis.'],
    fr: ['C’est gratuit.'],
    es: ['Es gratuito para usted.'],
    ja: ['これは無料です。'],
    ko: ['이는 무료입니다.'],
    'zh-Hans': ['这是免费的。'],
    hu: ['Ez ingyenes.'],
    el: ['Αυτό είναι δωρεάν.'],
    ar: ['هذا مجاني.'],
    th: ['บริการนี้ฟรี'],
    hi: ['यह निःशुल्क है।'],
  },
  'We do not know who you are.': {
    de: ['Sie bleiben anonym.'],
    fr: ['Vous restez anonyme.'],
    ja: ['あなたは匿名のままです。'],
  },
  'We do not collect more than we need.': {
    de: ['Wir erheben nur, was wir brauchen.', 'Wir erheben lediglich das Nötige.'],
    fr: ['Nous ne collectons que le nécessaire.', 'Nous nous limitons à ce qui est nécessaire.'],
    es: ['Recopilamos solo lo necesario.', 'Nos limitamos a lo imprescindible.'],
    it: ['Raccogliamo solo il necessario.', 'Ci limitiamo al necessario.'],
    nl: ['We verzamelen alleen wat we nodig hebben.', 'We beperken ons tot wat nodig is.'],
    ru: ['Мы собираем только необходимое.', 'Мы ограничиваемся необходимым.'],
    pl: ['Zbieramy tylko to, co niezbędne.', 'Ograniczamy się do niezbędnego minimum.'],
    sv: ['Vi samlar bara in det vi behöver.', 'Vi begränsar oss till det nödvändiga.'],
    ja: ['必要なものだけを収集します。', '収集は必要最小限にとどめます。'],
    'zh-Hans': ['我们仅收集必要的信息。', '我们收集的信息以必要为限。'],
  },
  'Nothing in these terms limits your statutory rights.': {
    de: ['Ihre gesetzlichen Rechte bleiben von diesen Bedingungen unberührt.'],
    fr: ['Vos droits légaux demeurent entiers.', 'Les présentes conditions sont sans effet sur vos droits légaux.'],
    es: ['Sus derechos legales quedan intactos.', 'Estas condiciones dejan a salvo sus derechos legales.'],
    it: ['Restano salvi i tuoi diritti di legge.', 'I tuoi diritti di legge restano impregiudicati.'],
    pl: ['Twoje prawa ustawowe pozostają nienaruszone.'],
    ja: ['法律上の権利はそのまま保持されます。', '本規約は法律上の権利を制限するものではありません。'],
    ko: ['법적 권리는 그대로 유지됩니다.'],
    'zh-Hans': ['您的法定权利保持不变。', '您的法定权利仍受保护。'],
  },
  'We are not a party to that contract.': {
    de: ['Vertragspartner ist allein der Verkäufer.', 'Der Vertrag kommt ausschließlich mit dem Verkäufer zustande.'],
  },
  'The app does not work without location access.': {
    de: ['Die App benötigt Zugriff auf den Standort.', 'Die App funktioniert nur mit Zugriff auf den Standort.'],
    fr: [
      'L’application a besoin d’accéder à la position.',
      'L’application ne fonctionne qu’avec l’accès à la position.',
    ],
    es: ['La aplicación necesita acceso a la ubicación.', 'La aplicación solo funciona con acceso a la ubicación.'],
    ja: ['アプリには位置情報へのアクセスが必要です。'],
    'zh-Hans': ['应用需要访问位置信息才能运行。'],
    ru: ['Для работы приложения нужен доступ к геопозиции.'],
  },
  'Please contact us with your questions.': {
    de: ['Zögern Sie nicht, uns Ihre Fragen zu stellen.'],
    fr: ['N’hésitez pas à nous poser vos questions.'],
    es: ['No dude en ponerse en contacto con nosotros si tiene preguntas.', 'No vacile en plantearnos sus preguntas.'],
    it: ['Non esiti a contattarci per le sue domande.'],
    'pt-BR': ['Não hesite em nos enviar suas perguntas.', 'Não deixe de nos enviar suas perguntas.'],
    ca: ['No dubti a fer-nos arribar les seves preguntes.'],
    ro: ['Nu ezitați să ne adresați întrebările dvs.'],
    nl: ['Aarzel niet om ons je vragen te stellen.'],
    sv: ['Tveka inte att kontakta oss med dina frågor.'],
    da: ['Tøv ikke med at kontakte os med dine spørgsmål.'],
    nb: ['Ikke nøl med å kontakte oss med spørsmålene dine.'],
    fi: ['Älä epäröi ottaa meihin yhteyttä kysymyksilläsi.'],
    pl: ['Nie wahaj się zadać nam swoich pytań.'],
    cs: ['Neváhejte nás kontaktovat se svými dotazy.'],
    sk: ['Neváhajte nás kontaktovať so svojimi otázkami.'],
    hu: ['Ne habozzon feltenni nekünk a kérdéseit.'],
    ru: ['Не стесняйтесь обращаться к нам со своими вопросами.'],
    uk: ['Не соромтеся звертатися до нас зі своїми запитаннями.'],
    bg: ['Не се колебайте да се свържете с нас с въпросите си.'],
    el: ['Μη διστάσετε να μας θέσετε τις ερωτήσεις σας.'],
    tr: ['Sorularınızla bize ulaşmaktan çekinmeyin.'],
    id: ['Jangan ragu untuk menghubungi kami dengan pertanyaan Anda.'],
    vi: ['Đừng ngần ngại liên hệ với chúng tôi khi có câu hỏi.'],
    th: ['โปรดอย่าลังเลที่จะสอบถามเรา'],
    ar: ['لا تتردد في توجيه أسئلتك إلينا.'],
    he: ['אל תהססו לפנות אלינו בשאלות.'],
    hi: ['अपने प्रश्नों के साथ हमसे संपर्क करने में संकोच न करें।'],
    ko: ['질문이 있으시면 주저하지 마시고 연락해 주세요.', '질문이 있으시면 망설이지 말고 연락해 주세요.'],
    ja: ['ご質問はご遠慮なくお寄せください。'],
  },
  'The rules protect customers as well as employees.': {
    de: ['Die Regeln schützen nicht nur Kunden, sondern auch Beschäftigte.'],
    nl: ['De regels beschermen niet alleen klanten, maar ook werknemers.'],
    fr: [
      'Les règles ne protègent pas seulement les clients, mais aussi les salariés.',
      'Les règles protègent non seulement les clients, mais aussi les salariés.',
    ],
    es: [
      'Las normas protegen no solo a los clientes, sino también a los empleados.',
      'Las normas no solamente protegen a los clientes, sino también a los empleados.',
    ],
    it: [
      'Le regole proteggono non solo i clienti ma anche i dipendenti.',
      'Le regole proteggono non soltanto i clienti, ma anche i dipendenti.',
    ],
    'pt-BR': [
      'As regras protegem não só os clientes, mas também os funcionários.',
      'As regras não protegem apenas os clientes, mas também os funcionários.',
    ],
    ro: [
      'Regulile protejează nu numai clienții, ci și angajații.',
      'Regulile protejează nu doar clienții, ci și angajații.',
    ],
    sv: [
      'Reglerna skyddar inte bara kunder utan även anställda.',
      'Reglerna skyddar inte endast kunder utan också anställda.',
    ],
    da: [
      'Reglerne beskytter ikke kun kunder, men også medarbejdere.',
      'Reglerne beskytter ikke blot kunder, men også ansatte.',
    ],
    nb: ['Reglene beskytter ikke bare kunder, men også ansatte.'],
    fi: [
      'Säännöt eivät suojaa vain asiakkaita vaan myös työntekijöitä.',
      'Säännöt suojaavat paitsi asiakkaita myös työntekijöitä.',
    ],
    hu: [
      'A szabályok nemcsak az ügyfeleket védik, hanem a dolgozókat is.',
      'A szabályok nem csak az ügyfeleket védik, hanem a dolgozókat is.',
    ],
    ru: ['Правила защищают не только клиентов, но и сотрудников.'],
    pl: ['Zasady chronią nie tylko klientów, lecz także pracowników.'],
    cs: ['Pravidla chrání nejen zákazníky, ale i zaměstnance.', 'Pravidla nechrání jen zákazníky, ale i zaměstnance.'],
    el: [
      'Οι κανόνες προστατεύουν όχι μόνο τους πελάτες αλλά και τους εργαζομένους.',
      'Οι κανόνες δεν προστατεύουν μόνο τους πελάτες, αλλά και τους εργαζομένους.',
    ],
    tr: ['Kurallar yalnızca müşterileri değil, çalışanları da korur.'],
    id: [
      'Aturan ini tidak hanya melindungi pelanggan, tetapi juga karyawan.',
      'Aturan ini bukan hanya melindungi pelanggan, tetapi juga karyawan.',
    ],
    vi: [
      'Các quy tắc bảo vệ không chỉ khách hàng mà cả nhân viên.',
      'Các quy tắc không những bảo vệ khách hàng mà cả nhân viên.',
    ],
    th: ['กฎคุ้มครองไม่เพียงลูกค้าแต่ยังคุ้มครองพนักงานด้วย', 'กฎไม่ได้คุ้มครองแค่ลูกค้าแต่ยังคุ้มครองพนักงานด้วย'],
    ar: ['لا تحمي القواعد العملاء فحسب، بل الموظفين أيضًا.', 'تحمي القواعد ليس فقط العملاء بل الموظفين أيضًا.'],
    he: ['הכללים מגנים לא רק על הלקוחות אלא גם על העובדים.'],
    hi: ['नियम न केवल ग्राहकों बल्कि कर्मचारियों की भी रक्षा करते हैं।', 'नियम ग्राहकों की ही नहीं, कर्मचारियों की भी रक्षा करते हैं।'],
    ja: ['規則は顧客だけでなく従業員も保護します。', '規則は顧客のみならず従業員も保護します。'],
    ko: ['규칙은 고객뿐만 아니라 직원도 보호합니다.'],
    'zh-Hans': [
      '规则不仅保护客户，也保护员工。',
      '规则不但保护客户，而且保护员工。',
      '规则不只是保护客户，也保护员工。',
    ],
  },
  'You must give your name.': {
    ja: [
      '名前を入力しなければなりません。',
      '名前を入力する必要があります。',
      '名前を入力しないといけません。',
      '名前を入力せねばなりません。',
    ],
    ko: ['이름을 입력하지 않으면 안 됩니다.', '이름을 입력해야 합니다.'],
    'zh-Hans': ['您必须填写姓名。', '您不得不填写姓名。', '姓名必不可少。'],
    vi: ['Bạn không thể không cung cấp tên.', 'Bạn phải cung cấp tên.'],
  },
  'Members pay 10 euros at most.': {
    de: ['Mitglieder zahlen nicht mehr als 10 Euro.', 'Mitglieder zahlen höchstens 10 Euro.'],
    fr: ['Les membres ne paient pas plus de 10 euros.', 'Les membres ne paient que 10 euros au plus.'],
    es: ['Los socios no pagan más de 10 euros.', 'Los socios pagan no más de 10 euros.'],
    it: ['I soci non pagano più di 10 euro.'],
    'pt-BR': ['Os membros não pagam mais de 10 euros.'],
    ru: ['Участники платят не более 10 евро.', 'Участники платят не больше 10 евро.'],
    pl: ['Członkowie płacą nie więcej niż 10 euro.', 'Członkowie nie płacą więcej niż 10 euro.'],
    nl: ['Leden betalen niet meer dan 10 euro.'],
    sv: ['Medlemmar betalar inte mer än 10 euro.'],
    da: ['Medlemmer betaler ikke mere end 10 euro.', 'Medlemmer betaler ikke over 10 euro.'],
    hu: ['A tagok nem fizetnek 10 eurónál többet.'],
    cs: ['Členové neplatí více než 10 eur.'],
    fi: ['Jäsenet eivät maksa yli 10 euroa.'],
    tr: ['Üyeler 10 avrodan fazla ödemez.'],
    ja: ['会員の支払いは10ユーロを超えません。'],
    ko: ['회원은 10유로를 넘지 않게 냅니다.'],
    'zh-Hans': ['会员支付的费用不超过10欧元。'],
    ar: ['لا يدفع الأعضاء أكثر من 10 يورو.', 'يدفع الأعضاء ما لا يزيد على 10 يورو.'],
    th: ['สมาชิกจ่ายไม่เกิน 10 ยูโร'],
    vi: ['Hội viên trả không quá 10 euro.'],
    id: ['Anggota membayar tidak lebih dari 10 euro.'],
    hi: ['सदस्य 10 यूरो से अधिक नहीं देते।'],
    el: ['Τα μέλη δεν πληρώνουν πάνω από 10 ευρώ.', 'Τα μέλη πληρώνουν όχι περισσότερα από 10 ευρώ.'],
    he: ['חברים משלמים לא יותר מ-10 יורו.', 'חברים אינם משלמים יותר מ-10 יורו.'],
    uk: ['Учасники платять не більше 10 євро.', 'Учасники платять щонайбільше 10 євро.'],
    ro: ['Membrii nu plătesc mai mult de 10 euro.'],
  },
  'Users and customers can save their file(s).': {
    de: [
      'Nutzerinnen und Nutzer können ihre Datei(en) speichern.',
      'Nutzer:innen und Kund:innen können ihre Dateien speichern.',
      'Nutzer\\*innen und Kund\\*innen können ihre Datei(en) speichern.',
      'Nutzer/-innen und Kund(inn)en können Ihre Dateien speichern.',
      'NutzerInnen und KundInnen können ihre Datei(en) speichern.',
      'Nutzer_innen und Kund_innen können ihre Dateien speichern.',
    ],
    fr: [
      'Les utilisateurs et utilisatrices ainsi que les client(e)s peuvent enregistrer leur(s) fichier(s).',
      'Les utilisateur·rice·s et client·e·s peuvent enregistrer leurs fichiers.',
      'Les utilisateurs/trices et clients/es peuvent enregistrer leurs fichiers.',
    ],
    es: [
      'Los/las usuarios/as y los/as clientes/as pueden guardar su(s) archivo(s).',
      'Las personas usuarias y clientas pueden guardar sus archivos.',
      'Lxs usuarixs y clientes pueden guardar sus archivos.',
    ],
    'pt-BR': ['O(a) usuário(a) e o(a) cliente podem salvar seu(s) arquivo(s).'],
    it: ['Utenti e clienti (anche chi usa la versione gratuita) possono salvare i propri file.'],
    pl: [
      'Użytkownicy/użytkowniczki i klienci/klientki mogą zapisywać swoje pliki.',
      'Użytkownik(-czka) może zapisać swoje pliki.',
    ],
  },
  'Read this policy: it says what is done with data.': {
    fa: [
      'این خط‌مشی را بخوانید: می‌گوید با داده‌ها چه می‌شود.',
      'این سیاست‌نامه را مطالعه کنید؛ در آن گفته شده است که با داده‌ها چه می‌کنیم.',
    ],
    ur: ['یہ پالیسی پڑھیں: اس میں بتایا گیا ہے کہ ڈیٹا کے ساتھ کیا کیا جاتا ہے۔'],
    hy: ['Կարդացեք այս քաղաքականությունը․ այն ասում է, թե ինչ է արվում տվյալների հետ։'],
    ka: ['წაიკითხეთ ეს პოლიტიკა: მასში ნათქვამია, რა ხდება მონაცემებთან.'],
    am: ['ይህን መመሪያ ያንብቡ፦ በውሂብ ምን እንደሚደረግ ይናገራል።'],
    km: ['សូមអានគោលការណ៍នេះ៖ វានិយាយអំពីអ្វីដែលគេធ្វើជាមួយទិន្នន័យ។'],
    my: ['ဤမူဝါဒကို ဖတ်ပါ။ ၎င်းသည် ဒေတာကို မည်သို့ ပြုလုပ်သည်ကို ဖော်ပြသည်။'],
    lo: ['ກະລຸນາອ່ານນະໂຍບາຍນີ້: ມັນບອກວ່າຂໍ້ມູນຖືກໃຊ້ແນວໃດ.'],
    ne: ['यो नीति पढ्नुहोस्: यसमा डाटासँग के गरिन्छ भनिएको छ।'],
    ta: ['இந்தக் கொள்கையைப் படியுங்கள்: தரவுகளை என்ன செய்கிறோம் என்று இது கூறுகிறது.'],
    bn: ['এই নীতি পড়ুন: ডেটা দিয়ে কী করা হয় তা এখানে বলা আছে।'],
    te: ['ఈ విధానాన్ని చదవండి: డేటాతో ఏమి చేస్తారో ఇది చెబుతుంది.'],
    ml: ['ഈ നയം വായിക്കുക: ഡാറ്റ ഉപയോഗിച്ച് എന്താണ് ചെയ്യുന്നതെന്ന് ഇത് പറയുന്നു.'],
    si: ['මෙම ප්‍රතිපත්තිය කියවන්න: දත්ත සමඟ කරන දේ එහි සඳහන් වේ.'],
    sw: ['Soma sera hii: inaeleza kinachofanywa na data.'],
    ga: ['Léigh an beartas seo: deir sé cad a dhéantar le sonraí.'],
    mt: ['Aqra din il-politika: tgħid x’isir bid-data.'],
    eu: ['Irakurri politika hau: datuekin zer egiten den esaten du.'],
    is: ['Lestu þessa stefnu: þar segir hvað gert er við gögn.'],
    lt: ['Perskaitykite šią politiką: joje rašoma, kas daroma su duomenimis.'],
    lv: ['Izlasiet šo politiku: tajā teikts, kas tiek darīts ar datiem.'],
    et: ['Lugege seda põhimõtet: selles on kirjas, mida andmetega tehakse.'],
    sr: ['Прочитајте ову политику: у њој пише шта се ради са подацима.'],
    mk: ['Прочитајте ја оваа политика: во неа пишува што се прави со податоците.'],
    az: ['Bu siyasəti oxuyun: burada məlumatlarla nə edildiyi yazılıb.'],
    kk: ['Осы саясатты оқыңыз: онда деректермен не істелетіні айтылған.'],
    uz: ['Ushbu siyosatni o‘qing: unda ma’lumotlar bilan nima qilinishi aytilgan.'],
    mn: ['Энэ бодлогыг уншина уу: өгөгдлийг хэрхэн ашигладгийг хэлнэ.'],
    zu: ['Funda le nqubomgomo: isho ukuthi kwenziwani ngedatha.'],
    af: ['Lees hierdie beleid: dit sê wat met data gedoen word.'],
    cy: ['Darllenwch y polisi hwn: mae’n dweud beth sy’n cael ei wneud â data.'],
  },
  'Write to privacy@example.com (Example Inc., 2-3-1 Marunouchi, Tokyo).': {
    ja: [
      'privacy@example.com(Example株式会社、東京都千代田区丸の内2-3-1)までご連絡ください。',
      '東京都千代田区丸の内2丁目3番1号 Example株式会社 privacy@example.com までご連絡ください。',
    ],
    'zh-Hans': ['请致信privacy@example.com（Example Inc.，东京丸之内2-3-1）。'],
    ko: ['privacy@example.com(Example Inc., 도쿄 마루노우치 2-3-1)으로 보내 주세요.'],
  },
  'Write to privacy@example.com (Example Inc.).': {
    th: ['เขียนถึง privacy@example.com (Example Inc.)', 'ส่งอีเมลมาที่ privacy@example.com (บริษัท Example Inc.)'],
  },
  'What do we collect? Who gets it? Read on!': {
    fr: [
      'Que recueillons-nous ? Qui le reçoit ? Lisez la suite !',
      'Que recueillons-nous? Qui le reçoit? Poursuivez votre lecture!',
    ],
    es: ['¿Qué recopilamos? ¿Quién lo recibe? ¡Siga leyendo!'],
    el: ['Τι συλλέγουμε; Ποιος το λαμβάνει; Συνεχίστε την ανάγνωση!'],
    ar: ['ماذا نجمع؟ من يحصل عليه؟ تابع القراءة!'],
    ja: [
      '何を収集しますか？誰が受け取りますか？続きをお読みください。',
      '収集する情報とその提供先については、続きをお読みください。',
    ],
  },
  'The so-called “right to be forgotten” (Art. 17) is yours.': {
    hu: [
      'Az ún. „elfeledtetéshez való jog” (17. cikk) megillet téged.',
      'Az úgynevezett »elfeledtetéshez való jog« (17. cikk) a tiéd.',
    ],
    sv: [
      'Du har den s.k. ”rätten att bli glömd” (art. 17).',
      'Du har den så kallade »rätten att bli glömd« (artikel 17).',
    ],
    da: [
      'Du har den såkaldte »ret til at blive glemt« (artikel 17).',
      'Du har den såkaldte "ret til at blive glemt" (art. 17).',
    ],
    he: ['יש לך "הזכות להישכח" (סעיף 17), כפי שהיא מכונה.', 'יש לך את מה שמכונה ״הזכות להישכח״ (סעיף 17).'],
    'zh-Hant': ['您享有所謂的「被遺忘權」（第17條）。', '您享有所謂的《被遺忘權》（第十七條）。'],
    ru: [
      'Вам принадлежит так называемое «право на забвение» (ст. 17).',
      'У вас есть т. н. „право на забвение“ (статья 17).',
    ],
    nl: [
      'Je hebt het zogenoemde ‘recht op vergetelheid’ (art. 17).',
      'Je hebt het zgn. "recht op vergetelheid" (artikel 17).',
    ],
  },
  'It is an intelligent parallel solution.': {
    ca: ['És una solució paral·lela i intel·ligent.'],
  },
  'We collect your IP address and device type.': {
    vi: ['Chúng tôi thu thập địa chỉ IP và loại thiết bị của bạn.'],
  },
  'Open **Settings > Privacy > Ads** and turn off *Personalised ads*.': {
    ja: ['**[設定] > [プライバシー] > [広告]** を開き、*パーソナライズ広告*をオフにします。'],
    'zh-Hans': ['打开 **设置 > 隐私 > 广告** 并关闭 *个性化广告*。'],
    ko: [
      '**설정 > 개인정보 보호 > 광고**를 열고 *맞춤 광고*를 끄세요.',
      '**[설정] > [개인정보 보호] > [광고]** 를 열고 *맞춤 광고*를 끄세요.',
    ],
    de: [
      'Öffnen Sie **Einstellungen > Datenschutz > Werbung** und schalten Sie *Personalisierte Werbung* aus.',
      'Öffnen Sie **[Einstellungen] > [Datenschutz] > [Werbung]** und schalten Sie *Personalisierte Werbung* aus.',
    ],
  },
  'We store your data for 30 days. We then delete it, unless the law requires us to keep it.': {
    de: [
      'Wir speichern Ihre Daten 30 Tage lang und löschen sie danach, sofern keine gesetzliche Aufbewahrungspflicht besteht.',
    ],
    fr: [
      'Vos données sont conservées pendant 30 jours, puis supprimées, à moins que la loi n’exige leur conservation.',
      'Nous conservons vos données 30 jours. Elles sont ensuite effacées, sauf obligation légale de conservation.',
    ],
    es: ['Conservamos sus datos 30 días y después los eliminamos, salvo que la ley exija conservarlos.'],
    ja: ['データは30日間保存し、その後、法令により保存が義務付けられている場合を除き削除します。'],
    'zh-Hans': ['我们会将您的数据保存30天，之后予以删除，法律要求保留的除外。'],
    ko: ['데이터는 30일간 보관한 후, 법령상 보관 의무가 있는 경우를 제외하고 삭제합니다.'],
    ru: ['Мы храним ваши данные 30 дней, а затем удаляем, если закон не обязывает нас хранить их дольше.'],
    tr: ['Verilerinizi 30 gün saklar, yasa saklamamızı gerektirmedikçe ardından sileriz.'],
  },
  'You can withdraw your consent at any time by writing to us; this does not affect what was done before.': {
    it: [
      'Puoi revocare il consenso in qualsiasi momento scrivendoci; resta salva la liceità di quanto fatto prima.',
      'Puoi revocare il consenso in ogni momento scrivendoci, fermo restando quanto fatto in precedenza.',
    ],
    pl: ['W każdej chwili możesz cofnąć zgodę, pisząc do nas; pozostaje to bez wpływu na wcześniejsze działania.'],
    'pt-BR': [
      'Você pode retirar seu consentimento a qualquer momento escrevendo para nós, sem prejuízo do que foi feito antes.',
    ],
    de: [
      'Sie können Ihre Einwilligung jederzeit schriftlich widerrufen; die Rechtmäßigkeit des bis dahin Erfolgten bleibt unberührt.',
    ],
    ja: ['同意は、当社に書面で連絡することによりいつでも撤回できます。撤回前に行われたことの適法性には影響しません。'],
  },
  'We neither sell nor rent your data, and we do not use it for advertising.': {
    cs: ['Tvé údaje neprodáváme, nepronajímáme ani nevyužíváme k reklamě.'],
    hu: ['Adataidat nem adjuk el, nem adjuk bérbe, és reklámra sem használjuk.'],
    fi: ['Emme myy emmekä vuokraa tietojasi, emmekä käytä niitä mainontaan.'],
    el: ['Δεν πωλούμε ούτε ενοικιάζουμε τα δεδομένα σας, ούτε τα χρησιμοποιούμε για διαφήμιση.'],
    ar: ['لا نبيع بياناتك ولا نؤجرها ولا نستخدمها للإعلانات.'],
    hi: ['हम आपका डेटा न बेचते हैं, न किराये पर देते हैं और न ही विज्ञापन के लिए उपयोग करते हैं।'],
    th: ['เราไม่ขาย ไม่ให้เช่าข้อมูลของคุณ และไม่ใช้ข้อมูลนั้นเพื่อการโฆษณา'],
    vi: ['Chúng tôi không bán, không cho thuê dữ liệu của bạn và cũng không dùng để quảng cáo.'],
    id: ['Kami tidak menjual, menyewakan, ataupun menggunakan data Anda untuk iklan.'],
    he: ['איננו מוכרים או משכירים את הנתונים שלך, ואיננו משתמשים בהם לפרסום.'],
    sv: ['Vi varken säljer eller hyr ut dina uppgifter och använder dem inte till reklam.'],
    nl: ['We verkopen en verhuren je gegevens niet en gebruiken ze niet voor reclame.'],
  },
  'Access is limited to employees who need it. They are bound to secrecy.': {
    de: [
      'Zugriff haben nur Beschäftigte, die ihn benötigen und zur Verschwiegenheit verpflichtet sind.',
      'Zugriff haben nur diejenigen, die ihn benötigen. Sie sind zur Verschwiegenheit verpflichtet.',
    ],
    fr: ['Seuls les employés qui en ont besoin y ont accès ; ils sont tenus au secret.'],
    es: ['Solo tienen acceso los empleados que lo necesitan, sujetos a deber de secreto.'],
    'zh-Hant': ['僅限有需要的員工存取，且其負有保密義務。'],
    ko: ['필요한 직원만 접근할 수 있으며, 이들은 비밀을 지킬 의무가 있습니다.'],
    ru: ['Доступ имеют только сотрудники, которым он нужен; они обязаны хранить тайну.'],
  },
  'If you are in the EU, the EEA, the UK or Switzerland, you can complain to your authority.': {
    de: [
      'Befinden Sie sich in der EU, im EWR, im Vereinigten Königreich oder in der Schweiz, können Sie sich bei Ihrer Behörde beschweren.',
    ],
    fr: ['Si vous vous trouvez dans l’UE, l’EEE, au Royaume-Uni ou en Suisse, vous pouvez saisir votre autorité.'],
    pl: ['Jeśli przebywasz w UE, EOG, Wielkiej Brytanii lub Szwajcarii, możesz złożyć skargę do właściwego organu.'],
    ja: ['EU、EEA、英国またはスイスにお住まいの方は、管轄当局に苦情を申し立てることができます。'],
    'zh-Hans': ['如果您身处欧盟、欧洲经济区、英国或瑞士，可向主管机关投诉。'],
  },
  'We log: (1) the IP address, (2) the date and time, (3) the page.': {
    de: [
      'Wir protokollieren (1) die IP-Adresse, (2) Datum und Uhrzeit und (3) die Seite.',
      'Wir protokollieren: 1. die IP-Adresse, 2. Datum und Uhrzeit, 3. die Seite.',
    ],
    fr: [
      'Nous enregistrons : 1) l’adresse IP, 2) la date et l’heure, 3) la page.',
      'Nous enregistrons : (i) l’adresse IP, (ii) la date et l’heure, (iii) la page.',
    ],
    ja: ['記録するのは、①IPアドレス、②日時、③ページです。', '記録するのは、(1)IPアドレス、(2)日時、(3)ページです。'],
    'zh-Hans': [
      '我们记录：（一）IP地址，（二）日期和时间，（三）页面。',
      '我们记录：（1）IP地址；（2）日期和时间；（3）页面。',
    ],
  },
  'We log: (a) the IP address, (b) the date and time, (c) the page.': {
    ru: [
      'Мы записываем: а) IP-адрес, б) дату и время, в) страницу.',
      'Мы записываем: (a) IP-адрес, (b) дату и время, (c) страницу.',
    ],
    ar: ['نسجل: (أ) عنوان IP، (ب) التاريخ والوقت، (ج) الصفحة.'],
    ko: ['다음을 기록합니다: (가) IP 주소, (나) 날짜와 시간, (다) 페이지.'],
    el: ['Καταγράφουμε: α) τη διεύθυνση IP, β) την ημερομηνία και ώρα, γ) τη σελίδα.'],
    hi: ['हम ये दर्ज करते हैं: (क) आईपी पता, (ख) दिनांक और समय, (ग) पृष्ठ।'],
  },
};
