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
};
