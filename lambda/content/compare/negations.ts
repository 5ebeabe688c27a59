import { remember, rememberLast, rememberOf } from '../remember.ts';
import { sentencesIn } from './piece-shapes.ts';

/**
 * How a language denies: `denials` are the words of a sentence that says it outright, `hints` the beginnings of further words and
 * syllables by which a sentence may say the same, so that a translation with one of them proves nothing. A translation may deny what its
 * source says the other way round ("remember" and "do not forget"), so that only a lost denial is looked for.
 */
interface Negation {
  readonly denials: Pattern;
  readonly hints: Pattern;
}

type Pattern = Pick<RegExp, 'test'>;

/** Words in Latin, Greek, Cyrillic or Arabic letters: whole ones, and beginnings, in small letters. */
function words(denials: string, hints: string): Negation {
  const start = '(?<![\\p{L}\\p{M}])';
  return {
    denials: inSmallLetters(`${start}(?:${denials})(?![\\p{L}\\p{M}-])`),
    hints: inSmallLetters(`${start}(?:${denials}|${hints})`),
  };
}

/**
 * Letters and marks of the scripts in which these patterns are written, for a class of signs. All letters of Unicode take many times as
 * long to compile, at each of the places where a pattern has any letter.
 */
const letters = 'a-zªµºß-öø-ɏά-ώа-ҁ\\u0620-\\u064aḀ-ỿ';
const marks = '\\u0300-\\u036f\\u064b-\\u065f';

/** A pattern for letters of either kind takes several times as long to compile, too. */
function inSmallLetters(source: string): Pattern {
  const pattern = new RegExp(
    source.replace(/\[[^\]]*\]|\\p\{[LM]\}/g, (part) => {
      const own = part.replaceAll('\\p{L}', letters).replaceAll('\\p{M}', marks);
      return part.startsWith('[') ? own : `[${own}]`;
    }),
  );
  return { test: (sentence) => pattern.test(inOwnLetters(sentence.toLowerCase())) };
}

const others = new RegExp(`(?![${letters}${marks}])[\\p{L}\\p{M}]`, 'gu');

/** A sentence with one letter for all that the patterns do not name, and one mark. */
function inOwnLetters(sentence: string): string {
  if (!/[^\0-\u024f\u2000-\u206f]/.test(sentence)) return sentence;
  return sentence.replace(others, (sign) => (/\p{M}/u.test(sign) ? '\u0300' : 'ª'));
}

/** Signs that need no space around them. */
function syllables(denials: string, hints: string): Negation {
  return { denials: new RegExp(denials, 'u'), hints: new RegExp(`${denials}|${hints}`, 'u') };
}

/** What a "not" is followed by where the sentence may be said without one: "not only", "not always", "do not hesitate". */
const hardlyDenies =
  '(?! ?(?:only|least|all|always|every\\p{L}*|necessarily|just|merely|entirely|want|wish|like|fully|completely|exactly|usually|normally|be afraid|be confused|mind|worry|forget|hesitate|fear|easily|up-to-date)(?!\\p{L}))';
/** What denies until a time says when it holds: "is not sent until you agree" and "is sent after you have agreed". */
const deniesForGood = '(?![^.!?,;:]* (?:until|till|before)(?!\\p{L}))';
/**
 * What English forbids or rules out: "shall not", "will never". Conditions and observations ("if it is not listed", "make sure that it is
 * not connected") are too often said the other way round, and so is what may happen or not ("you may not want to").
 */
function firmDenials(): Pattern {
  const start =
    '(?:^|[.!?,;:])(?:(?!(?<!\\p{L})(?:if|whether|unless|while|when|check|sure|ensure|verify|which|where|who|(?<!(?:agree|understand|acknowledge|accept|confirm|declare|warrant) )that)(?!\\p{L}))[^.!?,;:])*?(?<!\\p{L})';
  const perhaps =
    '(?! (?:be (?:able|aware|available|possible|relevant)|always|exist|have|know|need|want|work)(?!\\p{L}))';
  const denials = [
    `(?:shall|must|will|can|could|would|should|do|does|is|are) not${hardlyDenies}`,
    `(?<!or )may not${hardlyDenies}${perhaps}`,
    'cannot(?! bear)',
    'never',
    `(?:ca|wo|do|does|must|should|would|could)n['’]t${hardlyDenies}`,
  ];
  return inSmallLetters(`${start}(?:${denials.join('|')})(?!\\p{L})${deniesForGood}`);
}

const scandinavian =
  'u\\p{L}{3}|ir\\p{L}{3}|in[gt]|utan|uden|uten|aldri|förbj|forb[uy]|bar[ae]|kun|endast|innan|före|før|undta|undg|und[vg]|förhindr|forhindr|hindr|sällan|sjælden|sjelden|svår|svær|vanskel|lite|dålig|dårlig|saknas|mangl|ellers|annars|om|om$|\\p{L}+(?:lös|løs|fri)|vägra|nekt|näg|nægt|slipp|stopp|slut|i stedet|i stället|av|fra|från|mis';
const romance =
  'in(?!form|tern|clu[isy]|dic|teres|tér|tegr|stal|trod|divid|dustr|ici|tent|vest|stru|stit|gres|vit|scri)\\p{L}{3}|im(?!port|pres|plic|ag|puest|pôt|prim)\\p{L}{3}|ir\\p{L}{3}|perd|pierd|om[ei]t|omis|tralasc|trascur|exen|exem|esent|abst|asten|tampo|contr(?!at|ol|ôl|ibu)|des(?!de|tin|cri|car|arr|ea|pu|cu)\\p{L}{3}|dé\\p{L}{3}|dis(?!p|tri|tin|cu|ci)\\p{L}{3}|anti|prohib|proib|interdi|vie?t|sans|s[eé]nse|sin|sem|senza|sino|ni(?!v|ñ|c|t)|né|nem|mai(?![snorltg])|nunca|jam|nada|nad|nie|ning|nenh|ness|niente|null|nul|nici|f[aă]r|aucun|cap|rien|personne(?!l)|excep|eccet|salvo|sauf|fora|menos|meno|moins|sol(?!ic|u|l)|só|sólo|apenas|seulement|solo|unic|impe|imped|evit|évit|falt|manqu|manc|lips|refus|refuz|rechaz|recus|rifiut|nega|neg|ademp|priv(?!a[ctd]|é|il)|antes|avant(?!ag)|prima|abans|înainte|hasta|até|fins|jusqu|a menos|à moins|aunque|sinon|altr|autre|otr|outr|lugar|plutôt|trop|demasi|tropp|excl|non|diver|diff|scons|il\\p{L}{3}|dif|rar|poc|pouc|peu|mauvais|mal|desac|alé|faib|debol|dèb';
const slavic =
  'ne\\p{L}|ni\\p{L}|nie\\p{L}|nej|nik|žád|żad|zak[aá]z|zabran|zabron|bez|béz|brez|prez|pouze|jen|tylko|jedyn|samo|le(?![\\p{L}])|dokud|dopóki|dok|než|zanim|prije|pred|před|przed|mimo|poza|osim|razen|krom|okrem|oprócz|kromě|zamiast|místo|umjesto|namesto|odm|odmí|brak|chyb|zapobi|zabr|uniem|unik|vyh|jin|in[ay]|ina|drug|sprije|prepre|isk|kriv|teže|zaprz|odrz|wyłą|trud|mał|inn|przypad|rozł|odł|zaw|przest|słab|praž|rijet|rzad|zřídk|zł[yaeo]|výjim|wyjąt|izuzet|ztrát|strat|špat|pomi[jń]|zignor|ignor';

/**
 * By language, created where a text is in it. A language that is not listed is not compared. "Not less than" and its
 * like are bounds, which others put as "at least".
 */
const negations: Readonly<Record<string, () => Negation>> = {
  en: () => ({
    ...words(
      'never',
      "not|\\p{L}+n['’]t|cannot|no(?![\\p{L}])|non|none|nor|noth|nob|nowh|neither|without|unless|except|only|until|till|un\\p{L}{3}|in(?:val|comp|ab|suf|dep|def|acc|app|cor|eff|elig|vis|cap|act|sec|dir|sens)|im(?:pos|prop|mut|per)|ir|il(?:l|leg)|dis|de-|mis|mal|anti|fail|refus|prohib|prevent|forbid|forbad|den[yi]|lack|absen|absol|miss|instead|rather|other|else|avoid|free|void|few|little|less|\\p{L}+less|hard|rare|seldom|exclu|exemp|waiv|stop|ceas|any|but|too|before|just|yet|regard|irres|despite|although|though|even|hid|remov|delet|turn|off|out|away|empty|wrong|blank|block|reject|bar(?![\\p{L}])|limit|restrict|revok|withdraw|end|expir|lose|lost|long|low|small|short|slow|old|differ|against|contrary|beyond|keep|if|still|already|yourself|need|idle|least|how|actual|integr|lower|worse|weak|ignor|leav|skip|optional|im\\p{L}{4}|constant|arbitrar|ambig|difficult|easy|easily|simpl|bad|poor|remote|separat|same|regular|permanent|unique|foreign|third",
    ),
    denials: firmDenials(),
  }),
  de: () =>
    words(
      '(?<!oder )nicht(?! (?:weniger|mehr|länger|kürzer|später|früher|höher|niedriger) als)|kein|keine|keiner|keinem|keinen|keines|niemals|nie',
      'nicht|kein|nie|nirg|weder|ohne|un(?!ter(?!lass|bind|bleib|sag)|ser)\\p{L}{3}|verbo|verbi|untersag|ausge|außer|nur|mangel|fehl|\\p{L}+los|verweiger|verhind|vermeid|ableh|erst|bevor|solange|sonst|ander(?:nf|w|s)|statt|miss|anstelle|ausschl|entf|deakt|selten|abger|abrat|abzurat|schlecht|ignor|leer|falsch|verlie|wenig|zu\\s|schwer',
    ),
  nl: () =>
    words(
      '(?<!of )niet(?! (?:minder|meer|langer|korter|later|eerder|hoger|lager) dan)|geen|nooit',
      'niet|geen|nooit|nie|noch|zonder|on\\p{L}{3}|verb[oi]|alleen|slechts|behalve|tenzij|voorda|voork|vermi|ontbr|geweig|weig|ander|plaats|uit|buit|mis|\\p{L}+loos|te(?!\\p{L})|tot|pas|leeg|fout',
    ),
  fr: () =>
    words(
      "ne(?! [^.;]{0,40} que )|n['’](?=\\p{L})|jamais",
      `non|ne(?!\\p{L})|plus qu|pas(?!\\p{L})|oubli|absen|nulle|${romance}`,
    ),
  es: () =>
    words(
      '(?<! o )no(?! (?:obstante|solo|sólo|(?:menos|más) de|inferior|superior))|nunca|jamás',
      `no(?!\\p{L})|${romance}`,
    ),
  pt: () => words('(?<! ou )não(?! (?:obstante|(?:menos|mais) de|inferior|superior))|nunca|jamais', `não|${romance}`),
  it: () => words('(?<! o )non(?! (?:solo|(?:meno|più) di|inferior|superior|oltre))|mai', romance),
  ca: () => words('(?<! o )no(?! (?:només|obstant))|mai', `no(?!\\p{L})|${romance}`),
  ro: () => words('nu(?! mai (?:puțin|mult|târziu|devreme) )|niciodată', `nu|n-|doar|numai|dez(?!volt|văl)|${romance}`),
  sv: () =>
    words(
      '(?<!eller )inte(?! (?:mindre|mer|längre|kortare|senare|tidigare) än)|(?<!eller )ej|aldrig|icke',
      `inte|ej|icke|aldrig|ingen|inget|inga|o\\p{L}{3}|${scandinavian}`,
    ),
  da: () =>
    words(
      '(?<!eller )ikke(?! (?:mindre|mere|længere|kortere|senere|tidligere) end)|aldrig',
      `ikke|ingen|intet|ej|${scandinavian}`,
    ),
  no: () =>
    words(
      '(?<!eller )ikke(?! (?:mindre|mer|lenger|kortere|senere|tidligere) enn)|aldri',
      `ikke|ingen|intet|ei|${scandinavian}`,
    ),
  pl: () =>
    words('(?<!(?:czy|lub) )nie(?! (?:tylko|(?:mniej|więcej|dłużej|krócej|później|wcześniej) niż))|nigdy', slavic),
  cs: () => words('nikdy|ne', slavic),
  sk: () => words('nie|nikdy', slavic),
  hr: () => words('ne|nije|nisu|neće|nikada|nemojte', slavic),
  sl: () => words('ne|ni|niso|nikoli|nikdar', slavic),
  ru: () =>
    words(
      '(?<!(?:или|тем) )не(?! (?:только|менее|более|меньше|больше|позднее|позже|ранее|раньше|дольше))|нельзя|никогда',
      'не|ни|без|запре|кроме|исключ|лишь|только|отсут|отказ|вместо|иначе|преп|предо|недо|лиш|нет|против|избе|друг|ин[оы]|до(?!\\p{L})|прежде|пока|перест|откл|отмен|отверг|отозв|отлич|разли|разн|вык|слиш|пропус|плох|слож|труд|редк|игнор|уже|если|ли',
    ),
  uk: () =>
    words(
      '(?<!(?:або|чи) )не(?! (?:лише|тільки|менше|більше|менш|більш|пізніше|раніше|довше))|неможна|ніколи',
      'не|ні|без|забор|крім|окрім|виключ|лише|тільки|відсут|відмо|замість|інак|запоб|нема|проти|уник|інш|до(?!\\p{L})|перш|поки|доки|перест|відх|відкид|відклик|відрізн|різн|вимк|занад|пропус|поган|склад|рідк|ігнор|вже|якщо|чи|затр',
    ),
  el: () =>
    words(
      'δεν|δε|μη|μην|ποτέ',
      'δεν|δε|μη|μην|ποτέ|ούτε|χωρίς|απαγορ|α[νδπμκτσχθφβγλρξψζ]|εκτός|μόνο|κανέν|καμί|καν|τίποτ|αρν|αντί|αποφ|πριν|πάρα|όχι|άσχετ|ελλ|λείπ|άλλ|εμπο',
    ),
  hu: () =>
    words(
      'nem(?! (?:kevesebb|több|később|korábban|rövidebb|hosszabb))|ne|soha|sem|sincs|nincs|nincsen',
      'nem|ne|soha|se|ninc|nélk|tilo|tilt|kiv|csak|semm|senk|hiány|helyett|más|mell|mielőtt|amíg|elut|ellen|eltér|rossz|nehéz|ritk|kív|kik|kev|megel|meg[sa]z|elh|megakad|\\p{L}+t[ae]l[ae]n|\\p{L}+[ae]tl[ae]n|\\p{L}+(?:nélk|mentes)',
    ),
  fi: () =>
    words(
      'ei|en|et|emme|ette|eivät|älä|älkää|eikä|koskaan',
      'e[inmtä]|äl|kosk|ilman|vain|kiel|est|epä|muut|sijasta|sijaan|paitsi|puutt|vail|ennen|väl|vält|turh|\\p{L}+(?:tta|ttä|ton|tön|ttom|ttöm|mat|mät)',
    ),
  id: () =>
    words(
      'tidak(?! (?:kurang|lebih) )|bukan|jangan|tak|belum',
      'tida|buka|jang|tak|belum|tanpa|dilar|larang|kecuali|hanya|selain|sebelum|sampai|hingga|gagal|cegah|menceg|hindar|meng|tiada|non|kurang|terlalu|lain|alih|tolak|menol|mati|kosong|salah|hilang|hapus|bebas|ganti|jika',
    ),
  ar: () =>
    words(
      'لا(?! ?(?:سي|[تي]قل|[تي]زيد|[تي]تجاوز|[تي]تعدى))|لن|لم|ليس|ليست|ليسوا|لست|لسنا|ولا(?! ?سي)|ولن|ولم|وليس|وليست|فلا|فلن|فلم|ألا|ألّا',
      'لا|[وفبأ]?ل[انم](?!\\p{L})|ول|فل|لي|غير|[وبلف]?دون|[وبلفك]?عدم|بلا|حظر|تحظر|يحظر|محظور|ممنوع|يمنع|منع|تمنع|إلا|سوى|فقط|باستثناء|ما|بل|رفض|فشل|قبل|حتى|خال|إما|كلا|دو|من|إلى أن|ال[اأ]?ستقل|تعذ|يتعذ|متعذ|تستح|يستح|استح|صعب|عاج|عجز|فق|مفق',
    ),
  hi: () =>
    syllables(
      'नहीं|नही(?!\\p{M})',
      'न(?![\\p{L}\\p{M}])|मत|बिना|केवल|सिर्फ|मना|निषे|निषि|वर्जित|अ[नसपवकमयज]|अलावा|छोड़|रोक|इनकार|असफल|बजाय|पहले|ना(?![\\p{L}\\p{M}])|विफल|रहित|मुक्त|वंचित|कम',
    ),
  th: () =>
    syllables(
      'ไม่(?!น้อยกว่า|เกิน|ต่ำกว่า|มากกว่า|ช้ากว่า)|มิ(?:ได้|ใช่|ให้|อาจ)|ห้าม',
      'มิ|ปราศจาก|อย่า|เว้น|ยกเว้น|ยัง|เพียง|เท่านั้น|ก่อน|ขาด|ไร้|ปฏิเสธ|งด|พ้น|ลบ|นอกจาก|แทน|ไม',
    ),
  vi: () =>
    words(
      '(?<!hay )không(?! (?:ít hơn|nhiều hơn|quá|dưới|ngừng|bắt buộc|khác|chỉ|những))|chưa|chẳng|đừng',
      'không|chưa|chẳng|đừng|cấm|phi|vô|bất|trừ|chỉ|ngoài|thiếu|tránh|thay|trước|khỏi|từ chối|hết|mất|chống|miễn|nếu|ngăn|lỗi|tắt|sai|quá|khác|kh',
    ),
  ja: () =>
    syllables(
      '(?<!なければなり|なくてはなり|かもしれ|かも知れ)ません|(?<!なければなら|なくてはなら|かもしれ|かも知れ|下回ら|上回ら|超え)ない(?!よう|こと|場合|限り|かぎり|し)|なかった|いたしかね',
      'ない|なく|オフ|なけ|なし|ず|ぬ|無|不|非|未|禁|除|以外|のみ|だけ|しか|まで|前|防|避|拒|否|限|外|異|失|停|止|欠|代わり|他|別|まま|損|違|難|古|悪',
    ),
  ko: () =>
    syllables(
      '않|아니[하한합]|없[는습으다]|못[하한합]|아닙니다',
      '않|아[니닌닐닙님]|안|끄|끈|껐|꺼|없|못|금|제외|외|비|불|무|미|만 |만을|뿐|전|까지|말[고라아]|마[십시세]|거부|방지|막|대신|피|이외|잃|중지|다른|실패|잘못|너무|모르|몰라',
    ),
  zh: () =>
    syllables(
      '不(?:会|會|得|能|可(?!少|缺|或)|应|應|是|要|需|予|负|負|承|提|收|使|对|對|向|在|再|构|構|包|适|適|保|存|允|同意)|没有|沒有|并非|並非|从不|從不|绝不|絕不|不必|不想|不支|不显|不顯',
      '不|没|沒|未|无|無|非|否|勿|别|別|禁|除|仅|僅|只|免|拒|缺|失|防|避|外|前|停|止|错|錯|难|難|才|若|其他|其它|而|空',
    ),
};

/** The sentence of the source with a denial that a translation lost, and its counterpart. */
interface LostNegation {
  readonly said: string;
  readonly meant: string;
}

/** Words of a text, and their language. */
interface Said {
  readonly words: string;
  readonly locale: string;
}

/** Finds a denial of the source that a translation lost, where both languages are known; undefined where it may say the same. */
export function findLostNegation(own: Said, source: Said): LostNegation | undefined {
  const [here, there] = [negationOf(own), negationOf(source)];
  if (here === undefined || there === undefined) return undefined;
  const lost = sentencePairs(own.words, source.words).find(
    ([said, meant]) => denies(there)(meant) && !here.hints.test(said),
  );
  return lost && aroundDenial({ said: lost[0], meant: lost[1] }, there);
}

/** Of a text that denies, the sentence that does, and the one in its place in another text, or all of that. */
function aroundDenial(
  { meant, said }: { readonly meant: string; readonly said: string },
  { denials }: Negation,
): { meant: string; said: string } {
  const [there, here] = [sentencesIn(meant), sentencesIn(said)];
  const index = there.findIndex((sentence) => denials.test(sentence));
  const counterpart = here.length === there.length ? here[index] : undefined;
  return { meant: there[index] ?? meant, said: counterpart ?? said };
}

/** Each sentence of a source is compared with that of every translation. */
const denies = rememberOf(({ denials }: Negation) => rememberLast(2_000, (sentence) => denials.test(sentence)));

/** Those of a source are compared with those of every translation. */
const sentencesOf = rememberLast(2_000, sentencesIn);

/** Sentence by sentence where both texts have as many, each about as long beside the other as all are; otherwise as one. */
function sentencePairs(own: string, source: string): (readonly [string, string])[] {
  const [here, there] = [sentencesIn(own), sentencesOf(source)];
  const ratio = Math.log((own.length + 12) / (source.length + 12));
  const pairs = here.map((sentence, index) => [sentence, there[index] ?? ''] as const);
  const areAlike = pairs.every(([a, b]) => Math.abs(Math.log((a.length + 12) / (b.length + 12)) - ratio) < 0.28);
  return here.length === there.length && areAlike ? pairs : [[own, source]];
}

function negationOf({ locale }: Said): Negation | undefined {
  return inLanguage(locale.split('-')[0] ?? '');
}

const inLanguage = remember((language) => negations[language]?.());
