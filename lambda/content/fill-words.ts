/** What a note in brackets asks somebody to do with its place, in the words of many languages. */
const spacedWords =
  'einfügen|eintragen|einsetzen|ergänzen|insérer|compléter|indiquer|insertar|rellenar|indicar|inserire|indicare|inserir|preencher|invoegen|invullen|вставить|указать|вставте|вказати|wstawić|wstaw|uzupełnić|vložte|vložit|doplnit|doplňte|infoga|fyll i|indsæt|udfyld|sett inn|fyll inn|lisää|täydennä|beszúrandó|kitöltendő|introduceți|completați|ekleyin|girin|doldurun|εισάγετε|συμπληρώστε|أدخل|أدرج|הכנס|הזן|chèn|điền|masukkan|isikan|डालें|दर्ज करें';

/** The same where words are not set apart by spaces. */
const joinedWords = '挿入|記入|入力|填写|填寫|填入|插入|请输入|請輸入|입력|삽입|기재|ใส่|กรอก';

const inner = '[^[\\]［］【】\\n]*';
const words = `(?:${inner}(?<![\\p{L}\\p{M}])(?:${spacedWords})(?![\\p{L}\\p{M}])|${inner}(?:${joinedWords}))${inner}`;

/** A note in brackets that was to be replaced, such as `[Betrag einfügen]`; not the words of a link. */
export const fillNote = new RegExp(`[[［【]${words}[\\]］】](?![([])`, 'giu');

/** Everything that stands for words that nobody wrote yet. */
export const knownPlaceholders: readonly RegExp[] = [
  fillNote,
  // In small letters it is a word of Spanish and Portuguese.
  /\bTODO:|[?？]{3,}/g,
  /\[(?:insert|your|company name)\b[^\]]*\]?|\[\s*(?:[●•.…]+|(?:date|name|address|e-?mail|phone(?: number)?))\s*\]|\bTBD\b|\blorem ipsum\b/gi,
];
