import { remember } from '../remember.ts';
import { countInSmallLetters, type DenialCount, withoutPoints } from './denials.ts';
import { denyingPattern } from './denying-words.ts';

/**
 * The words and syllables by which a language says outright that something is not so: "not", "nobody", "without", the first syllable of
 * "impossible", "forbidden". By language; first those that begin a word, and below those that may be anywhere in one.
 */
const starts: Readonly<Record<string, string>> = {
  de: 'nicht|kein|nie(?:mals|mand)?(?![\\p{L}])|niemand|nirg|weder|ohne|un(?!d(?!\\p{L})|s(?:er|ere\\p{L}*)?(?!\\p{L})|ter)\\p{L}{3}|verbo|untersag|ausgeschl|\\p{L}+los',
  nl: 'niet|geen|nooit|niemand|niets|noch|zonder|nergens|on(?!der|s(?!\\p{L})|ze|line|tv|lang)\\p{L}{3}|verbod|verbied|uitgesl|\\p{L}+loos',
  fr: "n['’]|ne(?!\\p{L})|non|pas(?!\\p{L})|jamais|aucun|sans|ni(?!\\p{L})|rien|personne(?!l)|nul|interdi|in(?:cap|disp|val|exac|compat|compl|act)|impos|irr|déclin|désact",
  es: 'no(?!\\p{L})|nunca|jamás|ning[uú]n|nada(?!\\p{L})|nadie|sin(?!\\p{L})|ni(?!\\p{L})|tampoco|prohib|impo[sn]|impide|in(?:v[aá]l|disp|activ|compl|exact)|irr',
  pt: 'não|nunca|jamais|nenhum|nada(?!\\p{L})|ninguém|sem(?!\\p{L})|nem(?!\\p{L})|tampouco|proib|impos|impe|in(?:v[aá]l|disp|ativ|compl|exat)|irr',
  it: 'non|mai(?!\\p{L})|nessun|niente|nulla|né(?!\\p{L})|senza|neppure|neanche|nemmeno|viet|proib|impos|impe|in(?:val|disp|attiv|compl|esatt|ammis)|irr',
  ca: 'no(?!\\p{L})|mai(?!\\p{L})|cap(?!\\p{L})|res(?!\\p{L})|ning|sense|ni(?!\\p{L})|tampoc|prohib|impos|in(?:v[aà]l|disp)',
  ro: 'nu(?!\\p{L})|n-|nici|nimeni|nimic|fără|ne\\p{L}{4}|in(?:val|disp)|impos|interzi',
  sv: 'inte(?!\\p{L})|icke|ej(?!\\p{L})|aldrig|ing(?:en|a|et|enting)(?!\\p{L})|intet|varken|utan|o(?!ch|ckså|m|li|rd|rs|ft|ri)\\p{L}{4}|förbj|förbud|\\p{L}+lös',
  da: 'ikke|aldrig|ingen|intet|hverken|uden|u(?!d|nder|ge|ni|nge)\\p{L}{4}|forbud|forby|\\p{L}+løs',
  no: 'ikke|aldri|ing(?:en|et|enting)|intet|verken|uten|u(?!t|nder|ke|nge)\\p{L}{4}|forbud|forby|\\p{L}+løs',
  fi: 'e(?:i|n|t|mme|tte|ivät)(?:kä)?(?!\\p{L})|älä|älk|ett(?:ei|en|et|emme)|ell(?:ei|en|et)|ilman|koskaan|kukaan|mitään|epä|kielt|vält|est[äe]|\\p{L}+tta(?!\\p{L})|\\p{L}+(?:matta|mättä|ton|tön|ttom|ttöm)',
  pl: 'nie|ani(?!\\p{L})|bez|nigdy|nikt|nic(?!\\p{L})|żad|zakaz|zabron|brak|wyklucz|wyłącz',
  cs: 'ne|vynech|vyhn|kromě|mimo(?!\\p{L})|ani(?!\\p{L})|ni(?:kdo|c|kdy|kter|jak|k)|bez|žádn|zakáz|vylouč',
  sk: 'ne|nie|vynech|okrem|ani(?!\\p{L})|ni(?:kto|č|kdy|jak|k)|bez|žiad|zakáz|vylúč',
  hr: 'ne|ni(?!z)|bez|zabran',
  sl: 'ne|ni(?!z)|brez|prepoved',
  bg: 'не|ни(?:то|кой|кога|що|как)|без|ням|забран',
  ru: 'не|ни(?!з|т)|без|нет|запрещ|запрет|отсутств',
  uk: 'не|ні(?!м)|без|нема|заборон|відсутн',
  el: 'δεν|δε(?!\\p{L})|μη|ποτέ|ούτε|χωρίς|κανέν|καμ[ίι]|κανε[ίι]|τίποτ|όχι|άνευ|αδύν|απαγορ|πουθεν',
  hu: 'nem|tilt|ne(?!\\p{L})|se(?:m|n[kn]|ho|ns)|sincs|nincs|soha|nélkül|tilo|\\p{L}+(?:atlan|etlen|talan|telen)',
  id: 'tidak|bukan|jangan|tak(?!\\p{L})|belum|tanpa|tiada|dilarang',
  ar: '[وفأ]?ل[اانم](?!\\p{L}{3})|[وف]?ليس|[وف]?لست|[وبف]?غير|[وبف]?دون|[وبف]?عدم|بلا|ألا|ألّا|ما(?!\\p{L})|محظور|[تي]حظر|ممنوع|[تي]?تعذ',
  he: '[וש]?לא(?!\\p{L})|[וש]?אינ|[וש]?אין|ללא|בלי|מבלי|בלתי|אסור|אל(?!\\p{L})|[וש]?אף|מעולם',
  vi: 'không|chưa|chẳng|đừng|cấm|vô|bất',
};

const anywhere: Readonly<Record<string, string>> = {
  tr: 'm[ae]z|m[ae]y|m[ae]d|m[ae]m|m[ıiuü]yor|m[ae]dan|m[ae]den|değil|yok|hiçbir|asla|s[ıiuü]z|yasak|(?<!\\p{L})ne(?!\\p{L})',
  fa: 'نمی|نخواه|ندار|نیست|نباید|نشده|نکن|هیچ|بدون|بی‌|عدم|هرگز|غیر',
  hi: 'नहीं|नही|(?<![\\p{L}\\p{M}])[नम](?![\\p{L}\\p{M}])|(?<![\\p{L}\\p{M}])(?:ना|मत)(?![\\p{L}\\p{M}])|बिना|निषि|वर्जित|(?<![\\p{L}\\p{M}])अ(?:न|स|प्र|मान|वै)',
  th: 'ไม่|มิ|ห้าม|ไร้|ปราศจาก|อย่า',
  ja: 'ない|なく|なけ|なし|なかっ|ません|(?<![必いまはわ])ず|わず(?!か)|ぬ|無|不|非|未|禁|除',
  ko: '않|아니|아닌|아닙|없|못|안(?= )|안[되돼됩하해합]|마[세십시]|마라|불|무(?!엇)|미(?!리)|비(?!스|밀|용|교)|금지|제외|말[고아]',
  zh: '不|没|沒|未|无|無|非|勿|别|別|禁|否',
};

/** "Neither" denies what "nor" does, which other languages deny by itself. */
const ofTwo = /(?<![a-zåäöæø])(?:weder|h?verken|varken)(?![a-zåäöæø])/g;

/** Counts the words by which a sentence denies something, outright or in other words; undefined for a language without a list. */
export const denyingCount = remember((language): DenialCount | undefined => {
  const tag = language === 'nb' ? 'no' : language;
  const further = denyingPattern(tag);
  const ofWords = starts[tag];
  const source = ofWords === undefined ? anywhere[tag] : `(?<![\\p{L}\\p{M}])(?:${ofWords})`;
  if (source === undefined) return undefined;
  const pattern = further === undefined ? source : `${source}|${further}`;
  // Hebrew letters are not among those that the other patterns are written in.
  const count = ofWords === undefined || tag === 'he' ? ofSyllables(pattern) : countInSmallLetters(pattern);
  return withoutPoints(tag, (sentence) => count(sentence) + (sentence.toLowerCase().match(ofTwo)?.length ?? 0));
});

function ofSyllables(source: string): DenialCount {
  const pattern = new RegExp(source, 'gu');
  return (sentence) => sentence.toLowerCase().match(pattern)?.length ?? 0;
}
