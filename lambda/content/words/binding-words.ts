/** Words on which the meaning of a sentence hangs, as alternatives of a regular expression; see `lambda/content/words/meaning-pattern.ts`. */
export interface BindingWords {
  readonly negations: string;
  /** Duties, rights and their limits. */
  readonly obligations: string;
  readonly numerals: string;
}

/** By language subtag. A language without an entry has only what is the same everywhere: numbers, dates, amounts. */
export const bindingWords: Readonly<Record<string, BindingWords>> = {
  en: {
    negations: String.raw`no|not|never|none|nobody|no one|nothing|neither|nor|without|cannot|\p{L}+n['’]t|unless|except|excluding`,
    obligations:
      'must|shall|should|may|might|can|could|will|would|needs?|requires?|required|obliged|obligations?|obligatory|mandatory|optional|voluntary|only|solely|always|entitled|permitted|allowed|prohibited|forbidden|consents?',
    numerals:
      'zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundreds?|thousands?|millions?|billions?|half|double|once|twice|first|second|third',
  },
  de: {
    negations:
      'nicht|nie|niemals|kein|keine[mnrs]?|keinerlei|nichts|niemand(?:em|en)?|weder|noch|ohne|außer|ausgenommen|es sei denn',
    obligations:
      'muss|müssen|müsse|musste|mussten|soll|sollen|sollte|sollten|darf|dürfen|dürfte|dürften|kann|können|könnte|könnten|wird|werden|würde|würden|(?:ver)?pflicht(?:et|en|ung|ungen)?|erforderlich|notwendig|zwingend|freiwillig|berechtigt|zulässig|unzulässig|erlaubt|verboten|untersagt|nur|ausschließlich|stets|immer|einwilligung(?:en)?',
    numerals: String.raw`null|zwei|drei|vier|fünf|sechs|sieben|acht|neun|elf|zwölf|\p{L}*(?:zehn|zig|ßig|hundert|tausend)|million(?:en)?|milliarden?|halb(?:e[mnrs]?)?|doppelt(?:e[mnrs]?)?|einmal|zweimal|dreimal`,
  },
  ar: {
    negations: '[وف]?(?:لا|لم|لن|ليس|ليست|ليسوا|غير|بدون|دون|عدم|سوى|إلا|باستثناء|ما لم)',
    obligations:
      '[وف]?(?:يجب|تجب|ينبغي|يتعين|تتعين|يلزم|تلزم|ملزم|ملزمة|ملزمون|التزام|التزامات|يجوز|تجوز|يحق|تحق|يمكن|سوف|قد|إلزامي|إلزامية|اختياري|اختيارية|يسمح|تسمح|يحظر|تحظر|محظور|محظورة|فقط|دائما|موافقة|بموافقة)',
    numerals:
      '(?:ال|[وب])?(?:واحد|واحدة|اثنان|اثنين|اثنتان|اثنتين|ثلاث|ثلاثة|ثلاثون|ثلاثين|أربع|أربعة|أربعون|أربعين|خمس|خمسة|خمسون|خمسين|ست|ستة|ستون|ستين|سبع|سبعة|سبعون|سبعين|ثمان|ثماني|ثمانية|ثمانون|ثمانين|تسع|تسعة|تسعون|تسعين|عشر|عشرة|عشرون|عشرين|مئة|مائة|ألف|آلاف|مليون|يومان|يومين|شهران|شهرين|سنتان|سنتين|عامان|عامين|أسبوعان|أسبوعين|ساعتان|ساعتين)',
  },
  ja: {
    negations: 'ない|なかっ|なく|ません|ませぬ|ずに|せず|不|非|無|未|以外|除[きくい]|を除',
    obligations:
      'なければ|べき|必要|義務|必ず|できる|できます|できな|できませ|可能|禁止|許可|許諾|同意|のみ|だけ|限り|限る|任意|場合がある|場合があり',
    numerals: '[〇一二三四五六七八九十百千万億兆]+(?=[日月年週時分秒回名人件歳条項円割倍]|か月|ヶ月|カ月|箇月)|半|倍',
  },
  zh: {
    negations: '不|没|沒|无|無|未|非|勿|别|別|除外|除非',
    obligations:
      '必须|必須|应当|應當|应该|應該|应|應|须|須|不得|可以|可能|有权|有權|义务|義務|禁止|允许|允許|同意|仅|僅|只|需要|需|将|將|会|會|始终|始終|一律',
    numerals:
      '[〇零一二两兩三四五六七八九十百千万萬亿億]+(?=[日天月年周週时時分秒次名人件岁歲条條项項元倍]|个|個|小时|小時)|半|倍',
  },
  es: {
    negations: 'no|nunca|jamás|ningún|ninguna|ninguno|nadie|nada|ni|sin|salvo|excepto|tampoco',
    obligations:
      'debe|deben|deberá|deberán|debería|puede|pueden|podrá|podrán|podría|tiene que|obligación|obligaciones|obligad[oa]s?|obligatori[oa]s?|necesari[oa]s?|voluntari[oa]s?|solo|sólo|únicamente|siempre|derecho|permitid[oa]s?|prohibid[oa]s?|consentimiento',
    numerals:
      'cero|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|quince|veinte|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa|cien|ciento|mil|millón|millones|medio|media|doble',
  },
  fr: {
    negations: String.raw`ne|n['’]\p{L}+|pas|jamais|aucun|aucune|rien|personne|ni|sans|sauf|excepté|hormis`,
    obligations:
      'doit|doivent|devra|devront|devrait|peut|peuvent|pourra|pourront|pourrait|faut|obligations?|obligatoires?|nécessaires?|volontaires?|facultati(?:f|ve)s?|seulement|uniquement|toujours|droit|autorisée?s?|interdite?s?|consentement',
    numerals:
      'zéro|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|vingts?|trente|quarante|cinquante|soixante|cents?|mille|millions?|demi|demie|double',
  },
  pt: {
    negations: 'não|nunca|jamais|nenhum|nenhuma|ninguém|nada|nem|sem|salvo|exceto|excepto|tampouco',
    obligations:
      'deve|devem|deverá|deverão|deveria|pode|podem|poderá|poderão|poderia|tem de|tem que|obrigações|obrigação|obrigad[oa]s?|obrigatóri[oa]s?|necessári[oa]s?|voluntári[oa]s?|apenas|somente|só|sempre|direito|permitid[oa]s?|proibid[oa]s?|consentimento',
    numerals:
      'zero|dois|duas|três|quatro|cinco|seis|sete|oito|nove|dez|onze|doze|quinze|vinte|trinta|quarenta|cinquenta|sessenta|setenta|oitenta|noventa|cem|cento|mil|milhão|milhões|meio|meia|dobro',
  },
  it: {
    negations: 'non|mai|nessun|nessuno|nessuna|niente|nulla|né|senza|salvo|tranne|eccetto',
    obligations:
      'deve|devono|dovrà|dovranno|dovrebbe|può|possono|potrà|potranno|potrebbe|obbligo|obblighi|obbligat[oaie]|obbligatori[oae]?|necessari[oae]?|volontari[oae]?|facoltativ[oaie]|solo|soltanto|unicamente|sempre|diritto|consentit[oaie]|vietat[oaie]|consenso',
    numerals:
      'zero|due|tre|quattro|cinque|sei|sette|otto|nove|dieci|undici|dodici|quindici|venti|trenta|quaranta|cinquanta|sessanta|settanta|ottanta|novanta|cento|mille|mila|milione|milioni|mezzo|mezza|doppio',
  },
  nl: {
    negations: 'niet|nooit|geen|niets|niemand|noch|zonder|behalve|tenzij|uitgezonderd',
    obligations:
      'moet|moeten|moest|mag|mogen|kan|kunnen|kunt|zal|zullen|zou|zouden|verplicht|verplichting|verplichtingen|vereist|noodzakelijk|vrijwillig|alleen|uitsluitend|slechts|altijd|recht|toegestaan|verboden|toestemming',
    numerals:
      'nul|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|vijftien|twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig|honderd|duizend|miljoen|half|halve|dubbel|dubbele',
  },
  ca: {
    negations: 'no|mai|cap|ningú|res|ni|sense|llevat|excepte|tampoc',
    obligations:
      'ha de|han de|haurà de|hauran de|hauria|pot|poden|podrà|podran|podria|obligació|obligacions|obligat|obligada|obligatori|obligatòria|necessari|necessària|voluntari|voluntària|només|únicament|sempre|dret|permès|permesa|prohibit|prohibida|consentiment',
    numerals:
      'zero|dos|dues|tres|quatre|cinc|sis|set|vuit|nou|deu|onze|dotze|quinze|vint|trenta|quaranta|cinquanta|seixanta|setanta|vuitanta|noranta|cent|mil|milió|milions|mig|mitja|doble',
  },
  ro: {
    negations: String.raw`nu|n-\p{L}+|niciodată|niciun|nicio|nimeni|nimic|nici|fără|exceptând|decât`,
    obligations:
      'trebuie|poate|pot|putem|puteți|va|vor|vom|ar|obligați[ae]|obligații|obligat|obligată|obligatorii?|obligatorie|necesar|necesară|voluntar|voluntară|doar|numai|exclusiv|întotdeauna|drept|dreptul|permis|permisă|interzis|interzisă|consimțământul?',
    numerals:
      'zero|doi|două|trei|patru|cinci|șase|șapte|opt|nouă|zece|unsprezece|doisprezece|cincisprezece|douăzeci|treizeci|patruzeci|cincizeci|șaizeci|șaptezeci|optzeci|nouăzeci|sută|sute|mie|mii|milion|milioane|jumătate|dublu',
  },
  sv: {
    negations: 'inte|ej|aldrig|ingen|inget|inga|ingenting|varken|utan|utom|förutom|såvida',
    obligations:
      'måste|ska|skall|skulle|bör|borde|får|fick|kan|kunde|kommer|skyldig|skyldighet|skyldigheter|obligatorisk|obligatoriskt|nödvändig|nödvändigt|frivillig|frivilligt|endast|bara|alltid|rätt|tillåten|tillåtet|förbjuden|förbjudet|samtycke',
    numerals:
      'noll|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|femton|tjugo|trettio|fyrtio|femtio|sextio|sjuttio|åttio|nittio|hundra|tusen|miljon|miljoner|halv|halva|dubbel|dubbla',
  },
  da: {
    negations: 'ikke|aldrig|ingen|intet|ingenting|hverken|uden|undtagen|medmindre',
    obligations:
      'må|skal|skulle|bør|burde|kan|kunne|vil|ville|forpligtet|forpligtelse|forpligtelser|obligatorisk|nødvendig|nødvendigt|frivillig|frivilligt|kun|alene|altid|ret|tilladt|forbudt|samtykke',
    numerals:
      'nul|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv|femten|tyve|tredive|fyrre|halvtreds|tres|halvfjerds|firs|halvfems|hundrede|tusind|million|millioner|halv|halve|dobbelt',
  },
  no: {
    negations: 'ikke|aldri|ingen|intet|ingenting|verken|uten|unntatt|med mindre',
    obligations:
      'må|skal|skulle|bør|burde|kan|kunne|vil|ville|forpliktet|forpliktelse|forpliktelser|obligatorisk|nødvendig|frivillig|bare|kun|utelukkende|alltid|rett|tillatt|forbudt|samtykke',
    numerals:
      'null|to|tre|fire|fem|seks|sju|syv|åtte|ni|ti|elleve|tolv|femten|tjue|tretti|førti|femti|seksti|sytti|åtti|nitti|hundre|tusen|million|millioner|halv|halve|dobbel|dobbelt',
  },
  fi: {
    negations: 'ei|en|et|emme|ette|eivät|älä|älkää|ilman|paitsi|lukuun ottamatta',
    obligations:
      'täytyy|pitää|tulee|saa|saamme|saavat|voi|voimme|voivat|voisi|velvollisuus|velvollinen|velvoite|pakollinen|pakollista|välttämätön|välttämätöntä|vapaaehtoinen|vapaaehtoista|vain|ainoastaan|aina|oikeus|sallittu|kielletty|suostumus|suostumuksen',
    numerals:
      'nolla|kaksi|kolme|neljä|viisi|kuusi|seitsemän|kahdeksan|yhdeksän|kymmenen|yksitoista|kaksitoista|viisitoista|kaksikymmentä|kolmekymmentä|sata|tuhat|miljoona|puolet|puoli|kaksinkertainen',
  },
  hu: {
    negations: 'nem|ne|soha|sem|sincs|nincs|nincsen|senki|semmi|nélkül|kivéve|kivételével',
    obligations:
      'kell|kellene|köteles|kötelező|kötelezettség|kötelezettségek|szükséges|önkéntes|lehet|lehetséges|csak|kizárólag|mindig|joga|jogosult|megengedett|tilos|hozzájárulás|hozzájárulása',
    numerals:
      'nulla|kettő|két|három|négy|öt|hat|hét|nyolc|kilenc|tíz|tizenegy|tizenkettő|tizenöt|húsz|harminc|negyven|ötven|hatvan|hetven|nyolcvan|kilencven|száz|ezer|millió|fél|dupla',
  },
  pl: {
    negations: 'nie|nigdy|żaden|żadna|żadne|żadnych|nikt|nic|ani|bez|oprócz|z wyjątkiem',
    obligations:
      'musi|muszą|powinien|powinna|powinno|powinni|może|mogą|należy|wolno|można|obowiązek|obowiązki|obowiązkow[yae]|zobowiązan[yai]|niezbędn[yae]|konieczn[yae]|dobrowoln[yae]|tylko|jedynie|wyłącznie|zawsze|prawo|dozwolon[yae]|zabronion[yae]|zgoda|zgody|zgodę',
    numerals:
      'zero|dwa|dwie|dwóch|trzy|trzech|cztery|pięć|sześć|siedem|osiem|dziewięć|dziesięć|jedenaście|dwanaście|piętnaście|dwadzieścia|trzydzieści|czterdzieści|pięćdziesiąt|sto|tysiąc|tysiące|tysięcy|milion|miliony|pół|połowa|podwójn[yae]',
  },
  cs: {
    negations: String.raw`ne|není|nejsou|nebude|nebudou|nesmí|nemůže|nemohou|nikdy|žádn\p{L}+|nikdo|nic|ani|bez|kromě|s výjimkou|vyjma`,
    obligations:
      'musí|musíme|má|mají|měl|měla|může|mohou|můžeme|bude|budou|smí|lze|povinnost|povinnosti|povinn[ýáé]|závazn[ýáé]|nutn[ýáé]|nezbytn[ýáé]|dobrovoln[ýáé]|pouze|jen|výhradně|vždy|právo|povolen[oaý]?|zakázán[oaý]?|souhlas|souhlasem|souhlasu',
    numerals:
      'nula|dva|dvě|tři|čtyři|pět|šest|sedm|osm|devět|deset|jedenáct|dvanáct|patnáct|dvacet|třicet|čtyřicet|padesát|šedesát|sto|tisíc|milion|miliony|půl|polovina|dvojnásobek',
  },
  sk: {
    negations: String.raw`nie|nebude|nebudú|nesmie|nesmú|nemôže|nemôžu|nikdy|žiadn\p{L}+|nikto|nič|ani|bez|okrem|s výnimkou`,
    obligations:
      'musí|musia|má|majú|mal|mala|môže|môžu|bude|budú|smie|možno|povinnosť|povinnosti|povinn[ýáé]|záväzn[ýáé]|nutn[ýáé]|nevyhnutn[ýáé]|dobrovoľn[ýáé]|iba|len|výlučne|vždy|právo|povolen[éáý]|zakázan[éáý]|súhlas|súhlasom|súhlasu',
    numerals:
      'nula|dva|dve|tri|štyri|päť|šesť|sedem|osem|deväť|desať|jedenásť|dvanásť|pätnásť|dvadsať|tridsať|štyridsať|päťdesiat|sto|tisíc|milión|milióny|pol|polovica|dvojnásobok',
  },
  sl: {
    negations: 'ne|ni|niso|nikoli|noben|nobena|nobeno|nihče|nič|niti|brez|razen',
    obligations:
      'mora|morajo|moramo|sme|smejo|lahko|more|bo|bodo|treba|obveznost|obveznosti|obvezn[oai]|potrebn[oai]|prostovoljn[oai]|samo|le|izključno|vedno|pravica|pravico|dovoljen[oa]?|prepovedan[oa]?|privolitev|privolitve|soglasje',
    numerals:
      'nič|dva|dve|tri|štiri|pet|šest|sedem|osem|devet|deset|enajst|dvanajst|petnajst|dvajset|trideset|štirideset|petdeset|sto|tisoč|milijon|pol|polovica|dvojno',
  },
  hr: {
    negations: 'ne|nije|nisu|neće|nikad|nikada|nijedan|nijedna|nitko|ništa|niti|bez|osim',
    obligations:
      'mora|moraju|moramo|smije|smiju|može|mogu|možemo|će|treba|obveza|obveze|obvezn[oai]|potrebn[oai]|nužn[oai]|dobrovoljn[oai]|samo|isključivo|uvijek|pravo|dopušten[oa]?|zabranjen[oa]?|privola|privole|pristanak',
    numerals:
      'nula|dva|dvije|tri|četiri|pet|šest|sedam|osam|devet|deset|jedanaest|dvanaest|petnaest|dvadeset|trideset|četrdeset|pedeset|sto|tisuća|tisuću|milijun|pola|polovica|dvostruko',
  },
  ru: {
    negations: 'не|нет|ни|никогда|никакой|никаких|никто|ничего|ничто|без|кроме|за исключением|нельзя',
    obligations:
      'должен|должна|должно|должны|обязан[аоы]?|обязательств[оа]?|обязательн[а-я]+|может|могут|можем|можно|будет|будут|вправе|право|необходим[оа]?|добровольн[а-я]+|только|исключительно|всегда|разрешено|разрешается|запрещено|запрещается|согласи[еяю]',
    numerals:
      'ноль|два|две|двух|три|тр[её]х|четыре|пять|шесть|семь|восемь|девять|десять|одиннадцать|двенадцать|пятнадцать|двадцать|тридцать|сорок|пятьдесят|сто|тысяч[аи]?|миллион(?:а|ов)?|половин[аы]|вдвое|двойной',
  },
  uk: {
    negations: 'не|немає|ні|ані|ніколи|жоден|жодна|жодного|ніхто|нічого|ніщо|без|крім|за винятком',
    obligations:
      'повинен|повинна|повинно|повинні|мусить|зобов.язан[аоі]|зобов.язання|обов.язков[а-яіїє]+|може|можуть|можемо|можна|буде|будуть|вправі|право|необхідно|добровільн[а-яіїє]+|лише|тільки|виключно|завжди|дозволено|заборонено|згод[аиуі]',
    numerals:
      'нуль|два|дві|двох|три|трьох|чотири|п.ять|шість|сім|вісім|дев.ять|десять|одинадцять|дванадцять|п.ятнадцять|двадцять|тридцять|сорок|п.ятдесят|сто|тисяч[аі]?|мільйон(?:а|ів)?|половин[аи]|удвічі|подвійний',
  },
  el: {
    negations: 'δεν|δε|μη|μην|ποτέ|κανένας|καμία|κανένα|κανείς|τίποτα|ούτε|χωρίς|εκτός|πλην',
    obligations:
      'πρέπει|οφείλει|οφείλουν|μπορεί|μπορούν|μπορούμε|θα|υποχρέωση|υποχρεώσεις|υποχρεωτικ[όήά]|απαραίτητ[οηα]|αναγκαί[οα]|εθελοντικ[όήά]|μόνο|αποκλειστικά|πάντα|δικαίωμα|επιτρέπεται|απαγορεύεται|συγκατάθεση|συγκατάθεσή',
    numerals:
      'μηδέν|δύο|τρεις|τρία|τέσσερις|τέσσερα|πέντε|έξι|επτά|οκτώ|εννέα|δέκα|έντεκα|δώδεκα|δεκαπέντε|είκοσι|τριάντα|σαράντα|πενήντα|εκατό|χίλια|χιλιάδες|εκατομμύρι[οα]|μισό|διπλάσιο',
  },
  tr: {
    negations: String.raw`değil|değildir|hayır|hiç|hiçbir|hiçbiri|kimse|yok|yoktur|asla|ne|haricinde|hariç|dışında|\p{L}+(?:maz|mez|mayız|meyiz|mamak|memek|madan|meden|mıyor|miyor|muyor|müyor|mayacak|meyecek)\p{L}*`,
    obligations: String.raw`gerekir|gereklidir|gerekli|zorunlu|zorunda|zorunluluk|yükümlü|yükümlülük|mecburi|isteğe bağlı|gönüllü|yalnızca|sadece|ancak|her zaman|hak|hakkı|izin|izinli|yasak|yasaktır|onay|onayı|rıza|\p{L}+(?:malı|meli|abilir|ebilir)\p{L}*`,
    numerals:
      'sıfır|iki|üç|dört|beş|altı|yedi|sekiz|dokuz|on|on bir|on iki|on beş|yirmi|otuz|kırk|elli|altmış|yetmiş|seksen|doksan|yüz|bin|milyon|yarım|yarısı|iki kat',
  },
  vi: {
    negations: 'không|chẳng|chưa|đừng|ngoại trừ|trừ|ngoài|vô',
    obligations:
      'phải|cần|nên|có thể|sẽ|được phép|được|nghĩa vụ|bắt buộc|tự nguyện|tùy chọn|chỉ|luôn|luôn luôn|quyền|cho phép|cấm|nghiêm cấm|đồng ý|sự đồng ý',
    numerals: 'một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|hai mươi|ba mươi|trăm|nghìn|ngàn|triệu|nửa|gấp đôi',
  },
  id: {
    negations: 'tidak|bukan|jangan|belum|tanpa|kecuali|selain|tak',
    obligations:
      'harus|wajib|perlu|dapat|bisa|boleh|mungkin|akan|kewajiban|diwajibkan|diperlukan|sukarela|opsional|hanya|selalu|berhak|hak|diizinkan|dilarang|persetujuan',
    numerals:
      'nol|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|belas|puluh|seratus|ratus|seribu|ribu|juta|setengah|separuh',
  },
  ms: {
    negations: 'tidak|bukan|jangan|belum|tanpa|kecuali|selain|tak',
    obligations:
      'mesti|wajib|perlu|boleh|dapat|mungkin|akan|kewajipan|diwajibkan|diperlukan|sukarela|pilihan|hanya|sentiasa|berhak|hak|dibenarkan|dilarang|persetujuan|kebenaran',
    numerals:
      'sifar|satu|dua|tiga|empat|lima|enam|tujuh|lapan|sembilan|sepuluh|sebelas|belas|puluh|seratus|ratus|seribu|ribu|juta|setengah|separuh',
  },
  ko: {
    negations: String.raw`\p{L}*(?:지 않|지 아니|지 못|없|아니|않)\p{L}*|안|못|미|불|제외|제외한|제외하고|외에`,
    obligations: String.raw`\p{L}*(?:해야|하여야|되어야|이어야|어야|아야)|의무|필수|필요|필요한|선택|자발적|수 있\p{L}*|가능|만|항상|언제나|권리|허용\p{L}*|허락\p{L}*|금지\p{L}*|동의\p{L}*`,
    numerals: '하나|둘|셋|넷|다섯|여섯|일곱|여덟|아홉|열|스무|서른|백|천|만|백만|절반|두 배|이중',
  },
  he: {
    negations: '[וש]?(?:לא|אין|אינו|אינה|אינם|בלי|ללא|אף|מעולם|למעט|פרט|חוץ|זולת|אלא)',
    obligations:
      '[וש]?(?:חייב|חייבת|חייבים|חובה|חובות|צריך|צריכה|צריכים|נדרש|נדרשת|הכרחי|רשאי|רשאית|רשאים|יכול|יכולה|יכולים|ניתן|עשוי|עשויה|מותר|אסור|רק|בלבד|תמיד|זכות|זכאי|רצוני|הסכמה|הסכמת|הסכמתך)',
    numerals:
      'אפס|אחד|אחת|שניים|שתיים|שני|שתי|שלוש|שלושה|ארבע|ארבעה|חמש|חמישה|שש|שישה|שבע|שבעה|שמונה|תשע|תשעה|עשר|עשרה|עשרים|שלושים|ארבעים|חמישים|מאה|אלף|מיליון|חצי|כפול',
  },
  hi: {
    negations: 'नहीं|न|ना|मत|बिना|कोई नहीं|कभी नहीं|सिवाय|अलावा|छोड़कर|गैर',
    obligations:
      'चाहिए|होगा|होगी|होंगे|करना होगा|अनिवार्य|आवश्यक|ज़रूरी|बाध्य|दायित्व|सकता|सकती|सकते|स्वैच्छिक|वैकल्पिक|केवल|सिर्फ़|मात्र|हमेशा|सदैव|अधिकार|अनुमति|निषिद्ध|वर्जित|सहमति',
    numerals:
      'शून्य|एक|दो|तीन|चार|पाँच|पांच|छह|सात|आठ|नौ|दस|ग्यारह|बारह|पंद्रह|बीस|तीस|चालीस|पचास|साठ|सौ|हज़ार|हजार|लाख|करोड़|आधा|आधी|दोगुना',
  },
  mr: {
    negations: 'नाही|नाहीत|नको|न|विना|शिवाय|कधीही नाही|वगळता|वगळून|सोडून',
    obligations:
      'पाहिजे|हवे|लागेल|अनिवार्य|आवश्यक|बंधनकारक|दायित्व|शकतो|शकते|शकतात|शकता|ऐच्छिक|पर्यायी|फक्त|केवळ|नेहमी|सदैव|हक्क|अधिकार|परवानगी|प्रतिबंधित|मनाई|संमती',
    numerals:
      'शून्य|एक|दोन|तीन|चार|पाच|सहा|सात|आठ|नऊ|दहा|अकरा|बारा|पंधरा|वीस|तीस|चाळीस|पन्नास|शंभर|शे|हजार|लाख|कोटी|अर्धा|अर्धी|दुप्पट',
  },
  bn: {
    negations: 'না|নয়|নেই|নি|কখনও না|কোনো|ছাড়া|বাদে|ব্যতীত|বিনা',
    obligations:
      'অবশ্যই|হবে|উচিত|প্রয়োজন|প্রয়োজনীয়|আবশ্যক|বাধ্য|বাধ্যতামূলক|দায়বদ্ধতা|পারে|পারেন|পারি|স্বেচ্ছায়|ঐচ্ছিক|শুধু|কেবল|মাত্র|সর্বদা|সবসময়|অধিকার|অনুমতি|নিষিদ্ধ|সম্মতি',
    numerals:
      'শূন্য|এক|দুই|তিন|চার|পাঁচ|ছয়|সাত|আট|নয়টি|দশ|এগারো|বারো|পনেরো|বিশ|কুড়ি|ত্রিশ|চল্লিশ|পঞ্চাশ|একশ|শত|হাজার|লাখ|লক্ষ|কোটি|অর্ধেক|দ্বিগুণ',
  },
  gu: {
    negations: 'નથી|નહીં|ન|ના|નહિ|વિના|વગર|સિવાય|કદી નહીં|ક્યારેય નહીં',
    obligations:
      'જોઈએ|જ જોઈએ|પડશે|ફરજિયાત|આવશ્યક|જરૂરી|બંધાયેલ|ફરજ|શકે|શકો|શકીએ|સ્વૈચ્છિક|વૈકલ્પિક|ફક્ત|માત્ર|હંમેશા|અધિકાર|હક|પરવાનગી|પ્રતિબંધિત|મનાઈ|સંમતિ',
    numerals: 'શૂન્ય|એક|બે|ત્રણ|ચાર|પાંચ|છ|સાત|આઠ|નવ|દસ|અગિયાર|બાર|પંદર|વીસ|ત્રીસ|ચાલીસ|પચાસ|સો|હજાર|લાખ|કરોડ|અડધો|અડધી|બમણું',
  },
  pa: {
    negations: 'ਨਹੀਂ|ਨਾ|ਨਾਂ|ਬਿਨਾਂ|ਬਿਨਾ|ਕਦੇ ਨਹੀਂ|ਕੋਈ ਨਹੀਂ|ਤੋਂ ਇਲਾਵਾ|ਸਿਵਾਏ|ਛੱਡ ਕੇ',
    obligations:
      'ਚਾਹੀਦਾ|ਚਾਹੀਦੀ|ਚਾਹੀਦੇ|ਹੋਵੇਗਾ|ਪਵੇਗਾ|ਲਾਜ਼ਮੀ|ਜ਼ਰੂਰੀ|ਬੰਨ੍ਹੇ|ਜ਼ਿੰਮੇਵਾਰੀ|ਸਕਦਾ|ਸਕਦੀ|ਸਕਦੇ|ਸਵੈ-ਇੱਛਤ|ਵਿਕਲਪਿਕ|ਸਿਰਫ਼|ਕੇਵਲ|ਹਮੇਸ਼ਾ|ਹੱਕ|ਅਧਿਕਾਰ|ਇਜਾਜ਼ਤ|ਮਨਾਹੀ|ਸਹਿਮਤੀ',
    numerals: 'ਸਿਫ਼ਰ|ਇੱਕ|ਦੋ|ਤਿੰਨ|ਚਾਰ|ਪੰਜ|ਛੇ|ਸੱਤ|ਅੱਠ|ਨੌਂ|ਦਸ|ਗਿਆਰਾਂ|ਬਾਰਾਂ|ਪੰਦਰਾਂ|ਵੀਹ|ਤੀਹ|ਚਾਲੀ|ਪੰਜਾਹ|ਸੌ|ਹਜ਼ਾਰ|ਲੱਖ|ਕਰੋੜ|ਅੱਧਾ|ਅੱਧੀ|ਦੁੱਗਣਾ',
  },
  or: {
    negations: 'ନାହିଁ|ନୁହେଁ|ନୁହଁନ୍ତି|ନ|ବିନା|ବ୍ୟତୀତ|ଛଡ଼ା|କେବେ ନୁହେଁ',
    obligations:
      'ନିଶ୍ଚୟ|ହେବ|ଉଚିତ|ଆବଶ୍ୟକ|ବାଧ୍ୟ|ବାଧ୍ୟତାମୂଳକ|ଦାୟିତ୍ୱ|ପାରେ|ପାରନ୍ତି|ପାରିବେ|ପାରିବ|ସ୍ୱେଚ୍ଛାକୃତ|ବୈକଳ୍ପିକ|କେବଳ|ମାତ୍ର|ସର୍ବଦା|ଅଧିକାର|ଅନୁମତି|ନିଷିଦ୍ଧ|ସମ୍ମତି',
    numerals: 'ଶୂନ|ଏକ|ଦୁଇ|ତିନି|ଚାରି|ପାଞ୍ଚ|ଛଅ|ସାତ|ଆଠ|ନଅ|ଦଶ|ଏଗାର|ବାର|ପନ୍ଦର|କୋଡ଼ିଏ|ତିରିଶ|ଚାଳିଶ|ପଚାଶ|ଶହେ|ଶହ|ହଜାର|ଲକ୍ଷ|କୋଟି|ଅଧା|ଦୁଇଗୁଣ',
  },
  ur: {
    negations: 'نہیں|نہ|مت|بغیر|بلا|کبھی نہیں|کوئی نہیں|سوائے|علاوہ|ماسوا|غیر',
    obligations:
      'چاہیے|ہوگا|ہوگی|ہوں گے|لازمی|لازم|ضروری|پابند|ذمہ داری|فرض|سکتا|سکتی|سکتے|رضاکارانہ|اختیاری|صرف|محض|ہمیشہ|حق|اجازت|ممنوع|منع|رضامندی',
    numerals:
      'صفر|ایک|دو|تین|چار|پانچ|چھ|سات|آٹھ|نو|دس|گیارہ|بارہ|پندرہ|بیس|تیس|چالیس|پچاس|سو|ہزار|لاکھ|کروڑ|آدھا|آدھی|دوگنا',
  },
  ta: {
    negations: String.raw`இல்லை|அல்ல|வேண்டாம்|இன்றி|இல்லாமல்|தவிர|\p{L}\p{L}*(?:மாட்டோம்|மாட்டார்கள்|மாட்டாது|முடியாது|கூடாது|யாது|காது)`,
    obligations: String.raw`வேண்டும்|கட்டாயம்|அவசியம்|தேவை|கடமை|கடமைப்பட்டவர்|விருப்பம்|விருப்பப்படி|மட்டும்|மட்டுமே|எப்போதும்|உரிமை|அனுமதி|தடை|சம்மதம்|ஒப்புதல்|\p{L}\p{L}*(?:லாம்|முடியும்)`,
    numerals:
      'பூஜ்யம்|ஒன்று|ஒரு|இரண்டு|மூன்று|நான்கு|ஐந்து|ஆறு|ஏழு|எட்டு|ஒன்பது|பத்து|பதினைந்து|இருபது|முப்பது|நாற்பது|ஐம்பது|நூறு|ஆயிரம்|இலட்சம்|கோடி|பாதி|அரை|இரட்டை',
  },
  te: {
    negations: String.raw`లేదు|లేవు|కాదు|కావు|వద్దు|లేకుండా|తప్ప|మినహా|\p{L}\p{L}*(?:కూడదు|లేము|లేరు|బడదు|బడవు)`,
    obligations: String.raw`తప్పనిసరి|తప్పక|అవసరం|అవసరమైన|బాధ్యత|కట్టుబడి|స్వచ్ఛందం|ఐచ్ఛికం|మాత్రమే|ఎల్లప్పుడూ|హక్కు|అనుమతి|నిషేధం|సమ్మతి|\p{L}\p{L}*(?:వచ్చు|గలము|గలరు|గలదు|వలసి)\p{L}*`,
    numerals:
      'సున్నా|ఒకటి|ఒక|రెండు|మూడు|నాలుగు|ఐదు|ఆరు|ఏడు|ఎనిమిది|తొమ్మిది|పది|పదిహేను|ఇరవై|ముప్పై|నలభై|యాభై|వంద|వెయ్యి|వేల|లక్ష|కోటి|సగం|అర|రెట్టింపు',
  },
  kn: {
    negations: String.raw`ಇಲ್ಲ|ಅಲ್ಲ|ಬೇಡ|ಇಲ್ಲದೆ|ಹೊರತು|ಹೊರತುಪಡಿಸಿ|\p{L}\p{L}*(?:ವುದಿಲ್ಲ|ಬಾರದು|ಲಾರದು|ಕೂಡದು)`,
    obligations: String.raw`ಬೇಕು|ಕಡ್ಡಾಯ|ಅಗತ್ಯ|ಅವಶ್ಯಕ|ಬಾಧ್ಯತೆ|ಹೊಣೆ|ಸ್ವಯಂಪ್ರೇರಿತ|ಐಚ್ಛಿಕ|ಮಾತ್ರ|ಯಾವಾಗಲೂ|ಹಕ್ಕು|ಅನುಮತಿ|ನಿಷೇಧ|ಸಮ್ಮತಿ|\p{L}\p{L}*(?:ಬಹುದು|ಬಲ್ಲ|ಬೇಕು)`,
    numerals:
      'ಸೊನ್ನೆ|ಒಂದು|ಎರಡು|ಮೂರು|ನಾಲ್ಕು|ಐದು|ಆರು|ಏಳು|ಎಂಟು|ಒಂಬತ್ತು|ಹತ್ತು|ಹದಿನೈದು|ಇಪ್ಪತ್ತು|ಮೂವತ್ತು|ನಲವತ್ತು|ಐವತ್ತು|ನೂರು|ಸಾವಿರ|ಲಕ್ಷ|ಕೋಟಿ|ಅರ್ಧ|ಎರಡುಪಟ್ಟು',
  },
  ml: {
    negations: String.raw`ഇല്ല|അല്ല|വേണ്ട|ഇല്ലാതെ|കൂടാതെ|ഒഴികെ|ഒഴിച്ച്|\p{L}\p{L}*(?:ില്ല|രുത്|ാത്ത)`,
    obligations: String.raw`വേണം|നിർബന്ധം|നിർബന്ധമാണ്|ആവശ്യം|ആവശ്യമാണ്|ബാധ്യത|ബാധ്യസ്ഥൻ|സ്വമേധയാ|ഐച്ഛികം|മാത്രം|എപ്പോഴും|അവകാശം|അനുമതി|നിരോധനം|സമ്മതം|\p{L}\p{L}*(?:ണം|ാം|ാവുന്ന)`,
    numerals:
      'പൂജ്യം|ഒന്ന്|ഒരു|രണ്ട്|മൂന്ന്|നാല്|അഞ്ച്|ആറ്|ഏഴ്|എട്ട്|ഒമ്പത്|പത്ത്|പതിനഞ്ച്|ഇരുപത്|മുപ്പത്|നാല്പത്|അമ്പത്|നൂറ്|ആയിരം|ലക്ഷം|കോടി|പകുതി|അര|ഇരട്ടി',
  },
  th: {
    negations: 'ไม่|มิ|ห้าม|อย่า|ปราศจาก|โดยไม่|ยกเว้น|เว้นแต่|นอกจาก',
    obligations:
      'ต้อง|ควร|พึง|อาจ|สามารถ|จะ|หน้าที่|ภาระผูกพัน|บังคับ|จำเป็น|สมัครใจ|ทางเลือก|เท่านั้น|เพียง|เสมอ|ตลอดเวลา|สิทธิ|อนุญาต|ต้องห้าม|ยินยอม',
    numerals: 'ศูนย์|หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ|ยี่สิบ|ร้อย|พัน|หมื่น|แสน|ล้าน|ครึ่ง|สองเท่า',
  },
};
