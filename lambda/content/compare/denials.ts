import { remember } from '../remember.ts';
import { denyingPattern } from './denying-words.ts';

/**
 * How a language denies: `denials` are the words of a sentence that says it outright, `hints` the beginnings of further words and
 * syllables by which a sentence may say the same, so that a translation with one of them proves nothing.
 */
export interface Denials {
  readonly denials: DenialCount;
  readonly hints: DenialCount;
}

/** How often a sentence has one of these words. */
export type DenialCount = (sentence: string) => number;

/** Words in Latin, Greek, Cyrillic or Arabic letters: whole ones, and beginnings, in small letters; `further` ones may be hints anywhere. */
function words(further: string | undefined, denials: string, hints: string): Denials {
  const start = '(?<![\\p{L}\\p{M}])';
  return {
    denials: countInSmallLetters(`${start}(?:${denials})(?![\\p{L}\\p{M}-])`),
    hints: countInSmallLetters(`${start}(?:${denials}|${hints})${orAny(further)}`),
  };
}

function orAny(further: string | undefined): string {
  return further === undefined ? '' : `|${further}`;
}

/**
 * Letters and marks of the scripts in which these patterns are written, for a class of signs. All letters of Unicode take many times as
 * long to compile, at each of the places where a pattern has any letter.
 */
const letters = 'a-zªµºß-öø-ɏά-ώа-ҁ\\u0620-\\u064aḀ-ỿ';
const marks = '\\u0300-\\u036f\\u064b-\\u065f';

/** Counts the matches of a pattern that is written in these letters. One for letters of either kind takes several times as long to compile, too. */
export function countInSmallLetters(source: string): DenialCount {
  const pattern = new RegExp(
    source.replace(/\[[^\]]*\]|\\p\{[LM]\}/g, (part) => {
      const own = part.replaceAll('\\p{L}', letters).replaceAll('\\p{M}', marks);
      return part.startsWith('[') ? own : `[${own}]`;
    }),
    'g',
  );
  return (sentence) => inOwnLetters(sentence.toLowerCase()).match(pattern)?.length ?? 0;
}

const others = new RegExp(`(?![${letters}${marks}])[\\p{L}\\p{M}]`, 'gu');

/** A sentence with one letter for all that the patterns do not name, and one mark. */
function inOwnLetters(sentence: string): string {
  if (!/[^\0-\u024f\u2000-\u206f]/.test(sentence)) return sentence;
  return sentence.replace(others, (sign) => (/\p{M}/u.test(sign) ? '\u0300' : 'ª'));
}

/** Syllables that need no space around them. */
function syllables(further: string | undefined, denials: string, hints: string): Denials {
  const countOf = (source: string): DenialCount => {
    const pattern = new RegExp(source, 'gu');
    return (sentence) => sentence.match(pattern)?.length ?? 0;
  };
  return { denials: countOf(denials), hints: countOf(`${denials}|${hints}${orAny(further)}`) };
}

/** What a "not" is followed by where the sentence may be said without one: "not only", "not always", "do not hesitate", and "do not share your password" for "keep it secret". */
const hardlyDenies =
  '(?! ?(?:only|least|all|always|every\\p{L}*|necessarily|just|merely|entirely|want|wish|like|fully|completely|exactly|usually|normally|be afraid|be confused|mind|worry|forget|hesitate|fear|lose|miss|leave|ignore|break|expose (?:it|them|the (?:device|product|battery|appliance|unit))|commonly|easily|up-to-date|sure|yet|much|many|more|less|later|limited|(?:share|disclose|reveal|give)(?: away)? your password)(?!\\p{L})|[.!]?$)';
/** What denies until a time says when it holds: "is not sent until you agree" and "is sent after you have agreed". */
const deniesForGood = '(?![^.!?,;:]* (?:until|till|before)(?!\\p{L}))';
/**
 * What English denies: "shall not", "will never", "no liability". Observations ("make sure that it is not connected", "those that are not
 * listed") are too often said the other way round, and so is what may happen or not ("you may not want to").
 */
function englishDenials(): DenialCount {
  const stated =
    '(?<=(?:^|[.!?,;:])(?:(?!(?<!\\p{L})(?:whether|check|sure|ensure|verify|which|where|who|(?<!(?:agree|understand|acknowledge|accept|confirm|declare|warrant) )that)(?!\\p{L}))[^.!?,;:])*?)(?<!\\p{L})';
  const perhaps =
    '(?! (?:be (?:able|aware|available|possible|relevant)|always|exist|have|know|need|want|work)(?!\\p{L}))';
  const denials = [
    `(?<!may )not${hardlyDenies}`,
    `(?<!or )may not${hardlyDenies}${perhaps}`,
    'cannot(?! bear)',
    'never(?! (?:forget|lose|miss))',
    `(?:ai|are|ca|could|did|does|do|had|has|have|is|must|should|was|were|wo|would)n['’]t${hardlyDenies}`,
    '(?<!\\.)no (?=\\p{L})(?!longer|more|less|later|earlier|fewer|matter|problem|other|one|doubt|charge|cost|fee)',
    '(?<!costs? (?:you )?)nothing|nobody|no one|neither|unless(?![^.;]* in which case)',
    'without(?! (?:any |undue |unreasonable )*(?:ado|charge|cost|delay|exception|expense|fee|further|interruption|limit(?:ation|ing)|missing|payment|prejudice|reference|regard|saying))',
  ];
  const count = countInSmallLetters(`${stated}(?:${denials.join('|')})(?<=[^\\p{L}]|\\p{L}(?!\\p{L}))${deniesForGood}`);
  return (sentence) =>
    count(
      sentence
        .replace(neededFor, ' ')

        .replace(/(?:^ ?|, )not even(?!\p{L})/giu, ' '),
    );
}

/** Other languages put "does not work without it" as "needs it". */
const neededFor = /(?<!\p{L})(?:not|cannot|never|\p{L}+n['’]t)(?= )(?:(?! (?:and|or|not) )[^.!?,;:])* without /giu;

const scandinavian =
  'ont om|fraval|ir\\p{L}{3}|h[öø][jy]?g?st|ma[kx]|medmindre|med mindre|borts|avsäg|fraskr|varken|verken|hverken|fel|feil|forkert|behold|behåll|in[gt](?!eg|ern|res)|utan|uden|uten|aldri|förbj|forb[uy]|bar[ae]|kun|endast|innan|före|før|undta|undg|und[vg]|förhindr|forhindr|hindr|sällan|sjælden|sjelden|svår|svær|vanskel|lite|dålig|dårlig|saknas|mangl|ellers|annars|\\p{L}+(?:lös|løs|fri)|vägra|nekt|näg|nægt|slipp|stopp|slut|i stedet|i stället|av(?:stå|vis|akt|böj|sla|sky)|fra(?:vær|tar|skriv|ab)|från(?:se|var|sä)|mis';
const romance =
  'in(?!form|dirizz|iz|sér|sert|media|stan|tel|tern|clu[isy]|dic|teres|tér|tegr|stal|trod|divid|dustr|ici|tent|vest|stru|stit|gres|vit|scri)\\p{L}{3}|im(?!port|pres|plic|ag|puest|pôt|prim|post|med|éd)\\p{L}{3}|ir\\p{L}{3}|perd|pierd|om[ei]t|omis|tralasc|trascur|exen|exem|esent|abst|asten|tampo|contr(?!at|ol|ôl|ibu|as)|des(?!de|tin|cri|car|arr|ea|pu|cu)\\p{L}{3}|dé(?!clar|cid|cri|f[ai]|jà|l|m|p|sir|sorm|t|v)\\p{L}{3}|dis(?!p|tri|tin|cu|ci)\\p{L}{3}|anti|prohib|proib|interdi|vie?t|sans|s[eé]nse|sin(?!\\p{L})|sem(?!\\p{L})|senza|sino|ni(?!v|ñ|c|t)|né(?!\\p{L})|nem(?!\\p{L})|mai(?![snorltg])|nunca|jam|nada|nad|nie|ning|nenh|ness|niente|null|nul|nici|f[aă]r[aă](?!\\p{L})|aucun|cap(?!\\p{L})|rien|personne(?!l)|excep|eccet|salvo|sauf|fora|menos|meno|moins|menys|facult|facolt|sol(?!ic|u|l)|só|sólo|apenas|seulement|solo|unic|impe|imped|evit|évit|falt|manqu|manc|lips|refus|refuz|rechaz|recus|rifiut|neg(?!o[cz])|ademp|priv(?!a[ctd]|é|il)|antes|avant(?!ag)|prima|abans|înainte|hasta|até|fins|jusqu|a menos|à moins|aunque|sinon|altrimenti|autrement|de otr[ao]|outra forma|lugar|plutôt|trop|demasi|tropp|excl|m[aáà]xim|declin|descarg|deslind|ex[io][mn]|es[io][mn]|déga|libera|dispens|ferm[eé]|cerrad|chius|llevat|tret|res(?!\\p{L})|non|bloqu|blocc|blocat|masqu|ocult|nascond|vac[ií]|vuot|vid[eé]|vazi|diver|diff|scons|il\\p{L}{3}|dif|rar|poc|pouc|peu(?![tvr])|mauvais|mal|desac|alé|faib|debol|dèb';
const slavic =
  'ne\\p{L}|ani(?!\\p{L})|aniž|ni(?!\\p{L})|ni(?!ni|gdy|kdy|kad|koli|kdar)\\p{L}|nie\\p{L}|nej|nik|žád|žiad|żad|noben|zak[aá][zž]|znemož|maks|najv|nejv|najwy|zrzek|odradz|zříc|zriek|odrič|blok|zablok|chýb|namiesto|napačn|izklop|preklic|błędn|zabran|zabron|bez|béz|brez|prez|pouze|jen|tylko|jedyn|samo|le(?![\\p{L}])|dokud|dopóki|dok(?!u(?!d)|o|ł|l)|než|zanim|prije|pred|před|przed|mimo|poza|osim|razen|krom|okrem|oprócz|kromě|zamiast|místo|umjesto|namesto|odm|odmí|brak|chyb|zapobi|zabr|uniem|unik|vyh[nýr]|jin|in[ay]|ina|drug|sprije|prepre|isk|kriv|teže|zaprz|odrz|wyłą|trud|mał|inn|przypad|wcale|vyjma|zašed|rozł|odł|zawi?es|zawod|przesta|słab|praž|rijet|rzad|zřídk|zł[yaeo]|výjim|wyjąt|izuzet|ztrát|strat|špat|pomi[jń]|zignor|ignor';

/**
 * By language, created where a text is in it. A language that is not listed is not compared. "Not less than" and its
 * like are bounds, which others put as "at least".
 */
const byLanguage: Readonly<Record<string, (further: string | undefined) => Denials>> = {
  en: (further) => ({
    ...words(
      further,
      'never',
      "not|\\p{L}+n['’]t|cannot|no(?![\\p{L}])|non|none|nor|noth|nob|nowh|neither|without|unless|except|only|until|till|un\\p{L}{3}|in(?:val|comp|ab|suf|dep|def|acc|app|cor|eff|elig|vis|cap|act|sec|dir|sens)|im(?:pos|prop|mut|per)|ir|il(?:l|leg)|dis|de-|mis|mal|anti|fail|refus|prohib|prevent|forbid|forbad|den[yi]|lack|absen|absol|miss|instead|rather|other|else|avoid|free|void|few|little|less|\\p{L}+less|hard|rare|seldom|exclu|exemp|waiv|stop|ceas|any|but(?!\\p{L})|too|before|just|yet|regard|irres|despite|although|though|even|hid|remov|delet|turn|off|out|away|empty|wrong|blank|block|reject|bar(?![\\p{L}])|limit|restrict|revok|withdraw|end|expir|lose|lost|long|low|small|short|slow|old|differ|against|contrary|beyond|keep|if|still|already|yourself|need|idle|least|most(?!ly)|up to|as (?:much|many) as|how|actual|integr|lower|worse|weak|ignor|leav|skip|optional|im\\p{L}{4}|troubl|brok|break|breach|deprecat|depriv|om[ei][ts]|inadeq|inf(?:rin|eri)|silent|error|abort|prior|trunc|crash|risk|problem|sorry|max|terminat|suspend|discont|declin|obj?ect to|oppos|opt|violat|contrav|cancel|undo|revers|secre|confid|anonym|strict|sole|voluntar|protect|remember|stay|remain|continu|sure|ensur|assur|guarant|private|persist|whether|question|deliberat|close|minor|child|third|harm|loss|ever|than|conflict|overrid|occasion|constant|arbitrar|ambig|difficult|easy|easily|simpl|bad|poor|remote|separat|same|regular|permanent|unique|foreign|third|spam|junk",
    ),
    denials: englishDenials(),
  }),
  de: (further) =>
    words(
      further,
      '(?<!oder |zögern sie |zögere )nicht(?! (?:weniger|mehr|länger|kürzer|später|früher|höher|niedriger) als)|kein|keine|keiner|keinem|keinen|keines|niemals|nie',
      'nicht|kein|nie|nirg|weder|ohne|un(?!ter(?!lass|bind|bleib|sag)|ser)\\p{L}{3}|verbo|verbi|untersag|ausge|außer|nur|mangel|fehl(?!er)|\\p{L}+los|verweiger|verhind|vermeid|ableh|erst|bevor|solange|sonst|ander(?:nf|w|s)|statt|miss|anstelle|ausschl|entf|deakt|selten|abger|abrat|abzurat|absehen|abzusehen|davon ab|zzgl|zuzüglich|exkl(?!a)|schlecht|ignor|leer|falsch|verlie|wenig|zu (?:jung|alt|lang|kurz|groß|klein|viel|wenig|spät|früh|gering|hoch|schwach|weit)|schwer|es sei denn|höchst|maxim|lehn|geschlossen|inkompat|inaktiv|illeg|widerspr|\\p{L}+(?:gesch|frei)|sperr|blockier|ander[enrs]* als|frei von|inkorrekt|inkompat',
    ),
  nl: (further) =>
    words(
      further,
      '(?<!(?:of|dan) )niet(?! (?:minder|meer|langer|korter|later|eerder|hoger|lager) dan)|geen|nooit',
      'niet|geen|nooit|nie(?!uw)|noch|zonder|on(?!der|tva|twi|tw|line|dan|s)\\p{L}{3}|verbo|alleen|slechts|behalve|tenzij|voorda|voork|vermi|ontbr|geweig|weig|ander|plaats|uit|buit|mis|\\p{L}+loos|te (?:jong|oud|lang|kort|groot|klein|veel|weinig|laat|vroeg)(?!\\p{L})|tot|pas|leeg|fout|hoogst|maxim|afwijz|wijs|excl(?!a)|vrij van',
    ),
  fr: (further) =>
    words(
      further,
      "ne(?! [^.;]{0,40} que )|n(?=['’](?!hésit)\\p{L})|jamais",
      `non|ne(?!\\p{L})|plus qu|autres? \\p{L}+ qu(?:e |['’])|étein|éteign|pas(?!\\p{L})|oubli|absen|nulle|${romance}`,
    ),
  es: (further) =>
    words(
      further,
      '(?<! o )no(?! (?:dude|obstante|solo|sólo|(?:menos|más) de|inferior|superior))|nunca|jamás',
      `no(?!\\p{L})|${romance}`,
    ),
  pt: (further) =>
    words(further, '(?<! ou )não(?! (?:obstante|(?:menos|mais) de|inferior|superior))|nunca|jamais', `não|${romance}`),
  it: (further) =>
    words(further, '(?<! o )non(?! (?:solo|appena|esit|(?:meno|più) di|inferior|superior|oltre))', romance),
  ca: (further) => words(further, '(?<! o )no(?! (?:només|obstant))|mai', `no(?!\\p{L})|${romance}`),
  ro: (further) =>
    words(
      further,
      'nu(?! mai (?:puțin|mult|târziu|devreme) )',
      `nu|n-|doar|numai|ne(?!v|c[ae]s|t)\\p{L}{3}|dez(?!volt|văl)|${romance}`,
    ),
  sv: (further) =>
    words(
      further,
      '(?<!eller )inte(?! (?:mindre|mer|längre|kortare|senare|tidigare) än)|(?<!eller )ej|aldrig|icke',
      `inte(?!r|g)|ej|icke|aldrig|ingen|inget|inga|o(?!ch|ckså|m|li|rd|rs)\\p{L}{3}|${scandinavian}`,
    ),
  da: (further) =>
    words(
      further,
      '(?<!eller )ikke(?! (?:mindre|mere|længere|kortere|senere|tidligere) end)|aldrig',
      `ikke|ingen|intet|ej|u\\p{L}{3}|${scandinavian}`,
    ),
  no: (further) =>
    words(
      further,
      '(?<!eller )ikke(?! (?:mindre|mer|lenger|kortere|senere|tidligere) enn)|aldri',
      `ikke|ingen|intet|ei|u\\p{L}{3}|${scandinavian}`,
    ),
  pl: (further) =>
    words(
      further,
      '(?<!(?:czy|lub|na|nad|o|po|pod|przed|przez|w|za) )nie(?! (?:tylko|(?:mniej|więcej|dłużej|krócej|później|wcześniej) niż))',
      slavic,
    ),
  cs: (further) => words(further, 'ne', slavic),
  sk: (further) => words(further, 'nie', slavic),
  hr: (further) => words(further, 'ne|nije|nisu|neće|nemojte', slavic),
  bg: (further) =>
    words(
      further,
      '(?<!(?:или|дали) )не(?! (?:само|по-малко|повече|по-късно|по-рано))|нито|няма|нямат?е?|нямаме',
      'не|ни(?!кога)|ням|без|макс|забра|спир|освен|изкл|само|липс|отказ|вместо|инач|преди|предотв|докато|против|избяг|друг|ако|дали|спр|прекр|отхв|отмен|различ|лош|труд|рядк|игнор|вече|загуб|нарш|нару|греш|праз|блок|скри',
    ),
  sl: (further) => words(further, 'ne|ni|niso', slavic),
  ru: (further) =>
    words(
      further,
      '(?<!(?:или|тем) )не(?! (?:только|менее|более|меньше|больше|позднее|позже|ранее|раньше|дольше))|нельзя',
      'не|ни(?!когда)|без|макс|освоб|запре|кроме|исключ|лишь|только|отсут|отказ|вместо|иначе|преп|предотв|недо|лиш|нет|против|избе|друг|ин[оы]|до(?!\\p{L})|прежде|пока(?!з)|перест|откл|отмен|отверг|отозв|отлич|разли|разн|вык|слиш|пропус|плох|слож|труд|редк|игнор|уже|если|ли',
    ),
  uk: (further) =>
    words(
      further,
      '(?<!(?:або|чи) )не(?! (?:лише|тільки|менше|більше|менш|більш|пізніше|раніше|довше))|неможна',
      'не|ні(?!коли)|без|макс|звільн|забор|крім|окрім|виключ|лише|тільки|відсут|відмо|замість|інак|запоб|нема|проти|уник|інш|перш|поки|доки|перест|відх|відкид|відмінн(?:ий|а|е|ою|им|их|ої|ого|ому)(?!\\p{L})|відклик|відрізн|різн|вимк|занад|пропус|поган|склад|рідк|помил|ігнор|вже|якщо|чи|затр|брак',
    ),
  el: (further) =>
    words(
      further,
      'δεν|δε|μη|μην|ποτέ',
      'δεν|δε|μη|μην|μέγιστ|ποτέ|ούτε|χωρίς|απαγορ|α(?:ποποι|παλλ|δύν|δυν|νεν|πεν|πόρρ|πόκρ|πορρ|πέτ|ποτ|πων|ποκ|κατ|κυρ|κύρ|πίθ|γν|όρ|συμβ|σύμβ|διάθ|διαθ|δρ|φαίρ|σφ|νέφ|ποφ|νίκ|νικ|θέτ|θετ|μέλ|τελ|ναρμ|δεί|δει|ξι|τεκμ|σημ)|ά(?:κυρ|γν|δει|χρη|τοπ)|ανα(?:ξι|ρμ)|ανεπ|ακύρ|εκτός|μόνο|κανέν|καμί|καν|τίποτ|αρν|αντί|αποφ|διαφων|καθόλου|πριν|πάρα|όχι|άσχετ|ελλ|λείπ|άλλ|εξαίρ|εμπο',
    ),
  hu: (further) =>
    words(
      further,
      'nem(?! (?:kevesebb|több|később|korábban|rövidebb|hosszabb))|ne|sem|sincs|nincs|nincsen',
      'nem|ne(?!\\p{L})|se(?!\\p{L})|sem|sose|sin|ninc|nélk|tilo|tilt|kiv(?!ál)|csak|semm|senk|hiány|helyett|más|mell|mielőtt|amíg|elut|ellen(?!ő)|üres|gyeng|hiús|tetszőleges számú|eltér|rossz|nehéz|ritk|kív(?!án)|kik|legfelj|maxim|kev|megel|meg[sa]z|elh|megakad|\\p{L}+t[ae]l[ae]n|\\p{L}+[ae]tl[ae]n|\\p{L}+(?:nélk|mentes)',
    ),
  fi: (further) =>
    words(
      further,
      'ei|en|et|emme|ette|eivät|älä|älkää|eikä|koskaan',
      'enint|joll(?:ei|en|et|em)|ell(?:ei|en|et|em)|ett(?:ei|en|et|em)|kieltä|vapau|väär|rikk|tyhj|lopet|lakk|e(?:i|n|t|m)(?:me|te|vät|kä|tkä|nkä)?(?!\\p{L})|ei|eivät|et[kä]|äl|kosk(?:a|aan)(?!\\p{L})|ilman|vain|harv|\\p{L}+ongelm|viiväst|kiel|est|epä|muut|sijasta|sijaan|paitsi|puutt|vail|ennen|vält|turh|\\p{L}+(?:ksetta|ksettä|matta|mättä|ton|tön|ttoma|ttömä|maton|mätön|mattom\\p{L}*|mättöm\\p{L}*)',
    ),
  tr: (further) =>
    syllables(
      further,
      '(?:m[ae]z|m[ae]zs[ae]n?ız|m[ae]zlar|m[ae]zler|m[ae]y[ıi]z|(?<![tT]a)m[ae]m|m[ıiuü]yor\\p{L}*|m[ae]y[ae]c[ae]\\p{L}+|değil\\p{L}*)(?!\\p{L})|(?<!\\p{L})(?:asla|hiçbir)(?!\\p{L})',
      '(?<!\\p{L})[Nn]e(?!\\p{L})|fazla|azami|muaf|feragat|m[ae](?:z|y[ae][ncbr]|y[ıi][nz]|d[ae]n|d[ıi]|k?s[ıi]z|m[ae]|s[ae]|l[ıi](?!\\p{L})|[.!]*$)|m[ıiuü]ş|m[ıiuü]yor|değil|yok|hiç|asla|s[ıiuü]z|ret|redd|engel|yasak|başka|dışı|hariç|sadece|yalnız|ancak|aksi|önce|kadar|kaçın|eksik|hata|yanlış|geçersiz|iptal|kayb|farklı|yerine|gizle|boş|dur|zor|ilk|son|olum|kapal',
    ),
  id: (further) =>
    words(
      further,
      'tidak(?! (?:kurang|lebih) )|bukan|jangan|tak|belum',
      'tida|bukan|jang|tak|belum|tanpa|dilar|larang|kecuali|hanya|selain|sebelum|sampai|hingga|gagal|cegah|menceg|hindar|meng(?:hin|ec|ab|hil|hap|hent|har)|tiada|non|kurang|terlalu|lain|alih|tolak|menol|mati|kosong|salah|hilang|hapus|maks|melepas|membebas|henti|berhenti|bebas|ganti',
    ),
  ar: (further) =>
    words(
      further,
      'لا(?! ?(?:سي|[تي]قل|[تي]زيد|[تي]تجاوز|[تي]تعدى))|لن|لم|ليس|ليست|ليسوا|لست|لسنا|ولا(?! ?سي)|ولن|ولم|وليس|وليست|فلا|فلن|فلم|ألا|ألّا',
      'لا|[وفبأ]?ل[انم](?!\\p{L})|ول[انم](?!\\p{L})|وليس|فل[انم](?!\\p{L})|ليس|لست|لسنا|غير|[وبلف]?دون|[وبلفك]?عدم|بلا|حظر|تحظر|يحظر|محظور|ممنوع|يمنع|منع|تمنع|إلا|سوى|فقط|باستثناء|ما(?!\\p{L})|بل|رفض|فشل|قبل|حتى|خال|إما|كلا|إلى أن|ال[اأ]?ستقل|تعذ|يتعذ|متعذ|تستح|يستح|استح|صعب|أقصى|إخلاء|إعفاء|تخلي|عاجز|عجز|فقد|مفق',
    ),
  fa: (further) =>
    syllables(
      further,
      '(?<![\\p{L}\\p{M}])(?:نمی|نیست|نباید|نخواهد|نشد|نکن|هرگز)',
      '(?<![\\p{L}\\p{M}])(?:ن(?!ام|م[اوی]|ظر|و|سخ|ق|شان|زد|گه|یا|یز|سب|رم|ها)|هیچ|بدون|بی|غیر|مگر|جز|فقط|تنها|عدم|مانع|جلوگ|ممنوع|لغو|رد|قبل|پیش|خطا|اشتباه|خالی|متفاوت|دیگر|حذف|مسدود|پنهان|توقف|متوقف|خودداری|مغایر|حداکثر|معاف|سلب|مشکل|اشکال|فاقد)|نمی|نیست|نشد|نشو|نکن',
    ),
  he: (further) =>
    syllables(
      further,
      '(?<![\\p{L}־-])(?:ו?לא(?! רק| פחות| יותר)|ו?אין|ו?אינ(?:ו|ה|ם|ן|נו|ני|ך|כם)|איננו|איננה|מעולם|לעולם לא)(?!\\p{L})',
      '(?<!\\p{L})[ושהכלמב]*(?:לא|אין|אינ|אי|אף|כלום|בל[יתא]|מבלי|ללא|בלעדי|רק|למעט|מלבד|פרט|אלא|אסור|איסור|טרם|לפני|עד|מנ[ועי]|מונע|סיר|חסר|שגוי|שגיאה|כש[לר]|נכש|ריק|במקום|אחר|שונ|מחוץ|חוץ|חסו?מ|לחסום|הסת|בטל|מבוטל|מושבת|דח|ביטול|הפסק|אל|מרבי|מקסימ|פטור)',
    ),
  hi: (further) =>
    syllables(
      further,
      'नहीं|नही(?!\\p{M})',
      '(?<![\\p{L}\\p{M}])(?:न|ना|मत)(?![\\p{L}\\p{M}])|बिना|केवल|सिर्फ|मना|निषे|निषि|वर्जित|(?<![\\p{L}\\p{M}])(?:अन[^ु्\\s]|अस|अप(?!न|ड)|अव(?!ध)|अक|अम|अय|अज|अप्र)|अलावा|छोड़|रोक|इनकार|असफल|बजाय|पहले|विफल|अधिकतम|निष्क|जब तक|रहित|मुक्त|वंचित|कम',
    ),
  th: (further) =>
    syllables(
      further,
      '(?<!หรือ)ไม่(?!พลาด|น้อยกว่า|เกิน|ต่ำกว่า|มากกว่า|ช้ากว่า)|มิ(?:ได้|ใช่|ให้|อาจ)|ห้าม',
      'สูงสุด|มิ|ปราศจาก|อย่า|เว้น|ยกเว้น|ยัง|เพียง|เท่านั้น|ก่อน|ขาด|ไร้|ปฏิเสธ|งด|พ้น|ลบ|นอกจาก|แทน|ไม่',
    ),
  vi: (further) =>
    words(
      further,
      '(?<!hay |không thể )không(?! (?:thể không|khí|gian|ít hơn|nhiều hơn|quá|dưới|ngừng|bắt buộc|khác|chỉ|những))|chưa|chẳng(?! hạn)|đừng',
      'không|chưa|chẳng|đừng|cấm|phi|vô|bất|trừ|chỉ(?! định|nh)|ngoài|thiếu|tránh|thay(?! đổi)|trước|khỏi|từ chối|hết|mất|chống|miễn|nếu|ngăn|tối đa|lỗi|tắt|sai|quá|khác|khỏi|khó',
    ),
  ja: (further) =>
    syllables(
      further,
      '(?<!なければなり|なくてはなり|なければいけ|なくてはいけ|ないといけ|ねばなり|越したことはあり|かもしれ|かも知れ|申し訳あり|すみ)ません(?!か)|(?<!なければなら|なくてはなら|ないといけ|ねばなら|越したことは|悪く|かもしれ|かも知れ|下回ら|上回ら|超え|つ|とも|伴|おこ|損|そこ|少|危)ない(?!と(?:いけ|なら)|よう|こと|場合|限り|かぎり|し)|なかった|いたしかね',
      '(?<!つ)ない|なく|オフ|なけ|なし|(?<![必いまわは])ず|ぬ|無(?!料)|不|非|未|禁|除|以外|のみ|だけ|しか|まで|前|防|避|拒|否|(?<![期権])限|外(?!部)|異|失|停|止|欠|抜|代わり|他|(?<![個特識区差類性種判選])別(?!途)|まま|損|誤|免|以下|以内|上限|最大|違|難|古|悪',
    ),
  ko: (further) =>
    syllables(
      further,
      '않(?!으면 안|을 수 없)|아니[하한합]|없[는습으다]|못[하한합]|아닙니다',
      '않|아[니닌닐닙님]|안(?= )(?<![동방보제])|(?<![제방보동편])안(?=[되돼됩됨된될하해합한맞열켜]|보[이여일인입]|나[오와온올]|들[리려]|움직)|끄|끈|껐|꺼|없|못|금|제외|외(?!국)|(?<![서장준소정])비(?![스밀용교즈])|(?<!지)불|(?<![업의])무(?!엇)|(?<![이의])미(?!리)|만 |만을|뿐|전(?= |에|까)|까지|말[고라아]|마[십시세]|거부|방지|막|대신|피|이외|잃|중지|다른|달라|부족|실패|잘못|면책|면제|이하|이내|최대|너무|모르|몰라',
    ),
  zh: (further) =>
    syllables(
      further,
      '不(?:会|會|得(?!不)|能|可(?!少|缺|或)|应|應|是|要|需|予|负|負|承|提|收|使|对|對|向|在|再|构|構|包|适|適|保|存|允|同意)|(?<!有)(?:没有|沒有)|并非|並非|从不|從不|绝不|絕不|不必|不想|不支|不显|不顯',
      '不|最多|最高|以内|以內|上限|没|沒|未|无|無|非|否|勿|(?<![识識分特类類级級个個区區性差鉴])[别別]|禁|除|仅|僅|只|免|拒|缺|失|防|避|外|前(?!提)|停|止|错|錯|难|難|才|若|其他|其它|而|空',
    ),
};

/** How a language denies; undefined for one that is not listed. */
export const denialsIn = remember((tag): Denials | undefined => {
  const language = tag === 'nb' ? 'no' : tag;
  const known = byLanguage[language]?.(denyingPattern(language));
  return known && { denials: withoutPoints(language, known.denials), hints: withoutPoints(language, known.hints) };
});

const arabicPoints = /[\u0640\u064b-\u0652\u0670]/g;
/** The points for vowels, which a writer may put, and the stroke that makes a word longer. */
const vowelPoints: Readonly<Record<string, RegExp>> = {
  ar: arabicPoints,
  fa: arabicPoints,
  he: /[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7]/g,
};

/** Counts as before in sentences of which the vowels are pointed. */
export function withoutPoints(language: string, count: DenialCount): DenialCount {
  const points = vowelPoints[language];
  return points === undefined ? count : (sentence) => count(sentence.replace(points, ''));
}
