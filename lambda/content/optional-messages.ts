import type { Locale } from './content.ts';

type Words = Readonly<Record<string, string>>;

/** By language, or by language and script where it is written in several. */
const trialNotice: Words = {
  ar: 'نسخة تجريبية: هذا النص غير ساري المفعول وقد يتغير في أي وقت.',
  bg: 'Пробна версия: този текст не е в сила и може да се промени по всяко време.',
  bn: 'পরীক্ষামূলক সংস্করণ: এই লেখা কার্যকর নয় এবং যেকোনো সময় বদলাতে পারে।',
  ca: 'Versió de prova: aquest text no està en vigor i pot canviar en qualsevol moment.',
  cs: 'Zkušební verze: tento text není v platnosti a může se kdykoli změnit.',
  da: 'Prøveversion: denne tekst er ikke i kraft og kan ændres når som helst.',
  de: 'Probeversion: Dieser Text ist nicht in Kraft und kann sich jederzeit ändern.',
  el: 'Δοκιμαστική έκδοση: το κείμενο αυτό δεν ισχύει και μπορεί να αλλάξει ανά πάσα στιγμή.',
  en: 'Trial version: this text is not in force and may change at any time.',
  es: 'Versión de prueba: este texto no está en vigor y puede cambiar en cualquier momento.',
  et: 'Proovversioon: see tekst ei kehti ja võib igal ajal muutuda.',
  fa: 'نسخهٔ آزمایشی: این متن لازم‌الاجرا نیست و ممکن است هر زمان تغییر کند.',
  fi: 'Kokeiluversio: tämä teksti ei ole voimassa ja voi muuttua milloin tahansa.',
  fr: 'Version d’essai : ce texte n’est pas en vigueur et peut changer à tout moment.',
  gu: 'પરીક્ષણ આવૃત્તિ: આ લખાણ અમલમાં નથી અને ગમે ત્યારે બદલાઈ શકે છે.',
  he: 'גרסת ניסיון: נוסח זה אינו בתוקף ועשוי להשתנות בכל עת.',
  hi: 'परीक्षण संस्करण: यह पाठ लागू नहीं है और कभी भी बदल सकता है।',
  hr: 'Probna verzija: ovaj tekst nije na snazi i može se promijeniti u bilo kojem trenutku.',
  hu: 'Próbaváltozat: ez a szöveg nincs hatályban, és bármikor megváltozhat.',
  id: 'Versi uji coba: teks ini belum berlaku dan dapat berubah sewaktu-waktu.',
  it: 'Versione di prova: questo testo non è in vigore e può cambiare in qualsiasi momento.',
  ja: '試用版：この文書は発効しておらず、いつでも変更されることがあります。',
  kn: 'ಪರೀಕ್ಷಾ ಆವೃತ್ತಿ: ಈ ಪಠ್ಯ ಜಾರಿಯಲ್ಲಿಲ್ಲ ಮತ್ತು ಯಾವುದೇ ಸಮಯದಲ್ಲಿ ಬದಲಾಗಬಹುದು.',
  ko: '시험판: 이 문서는 시행 중이 아니며 언제든지 변경될 수 있습니다.',
  lt: 'Bandomoji versija: šis tekstas negalioja ir gali bet kada pasikeisti.',
  lv: 'Izmēģinājuma versija: šis teksts nav spēkā un var jebkurā laikā mainīties.',
  ml: 'പരീക്ഷണ പതിപ്പ്: ഈ പാഠം പ്രാബല്യത്തിലില്ല, എപ്പോൾ വേണമെങ്കിലും മാറാം.',
  mr: 'चाचणी आवृत्ती: हा मजकूर लागू नाही आणि कधीही बदलू शकतो.',
  ms: 'Versi percubaan: teks ini belum berkuat kuasa dan boleh berubah pada bila-bila masa.',
  nl: 'Proefversie: deze tekst is niet van kracht en kan op elk moment veranderen.',
  no: 'Prøveversjon: denne teksten gjelder ikke og kan endres når som helst.',
  or: 'ପରୀକ୍ଷଣ ସଂସ୍କରଣ: ଏହି ପାଠ ଲାଗୁ ନୁହେଁ ଏବଂ ଯେକୌଣସି ସମୟରେ ବଦଳିପାରେ।',
  pa: 'ਪਰਖ ਸੰਸਕਰਣ: ਇਹ ਪਾਠ ਲਾਗੂ ਨਹੀਂ ਹੈ ਅਤੇ ਕਿਸੇ ਵੀ ਸਮੇਂ ਬਦਲ ਸਕਦਾ ਹੈ।',
  pl: 'Wersja próbna: ten tekst nie obowiązuje i może się zmienić w każdej chwili.',
  pt: 'Versão de teste: este texto não está em vigor e pode mudar a qualquer momento.',
  ro: 'Versiune de probă: acest text nu este în vigoare și se poate schimba oricând.',
  ru: 'Пробная версия: этот текст не действует и может измениться в любое время.',
  sk: 'Skúšobná verzia: tento text nie je v platnosti a môže sa kedykoľvek zmeniť.',
  sl: 'Poskusna različica: to besedilo ne velja in se lahko kadar koli spremeni.',
  sr: 'Пробна верзија: овај текст није на снази и може се променити у сваком тренутку.',
  'sr-Latn': 'Probna verzija: ovaj tekst nije na snazi i može se promeniti u svakom trenutku.',
  sv: 'Provversion: den här texten gäller inte och kan ändras när som helst.',
  ta: 'சோதனைப் பதிப்பு: இந்த உரை நடைமுறையில் இல்லை, எந்த நேரத்திலும் மாறலாம்.',
  te: 'ట్రయల్ వెర్షన్: ఈ పాఠ్యం అమలులో లేదు, ఎప్పుడైనా మారవచ్చు.',
  th: 'ฉบับทดลอง: ข้อความนี้ยังไม่มีผลบังคับใช้และอาจเปลี่ยนแปลงได้ทุกเมื่อ',
  tr: 'Deneme sürümü: bu metin yürürlükte değildir ve her an değişebilir.',
  uk: 'Пробна версія: цей текст не чинний і може змінитися будь-коли.',
  ur: 'آزمائشی نسخہ: یہ متن نافذ نہیں ہے اور کسی بھی وقت بدل سکتا ہے۔',
  vi: 'Bản dùng thử: văn bản này chưa có hiệu lực và có thể thay đổi bất cứ lúc nào.',
  'zh-Hans': '试用版：本文本尚未生效，随时可能更改。',
  'zh-Hant': '試用版：本文字尚未生效，隨時可能變更。',
};

const discontinued: Words = {
  ar: 'لم يعد هذا التطبيق متاحًا.',
  bg: 'Това приложение вече не се предлага.',
  bn: 'এই অ্যাপ্লিকেশনটি আর দেওয়া হয় না।',
  ca: 'Aquesta aplicació ja no s’ofereix.',
  cs: 'Tato aplikace se již nenabízí.',
  da: 'Denne app tilbydes ikke længere.',
  de: 'Diese App wird nicht mehr angeboten.',
  el: 'Η εφαρμογή αυτή δεν προσφέρεται πλέον.',
  en: 'This application is no longer offered.',
  es: 'Esta aplicación ya no se ofrece.',
  et: 'Seda rakendust enam ei pakuta.',
  fa: 'این برنامه دیگر ارائه نمی‌شود.',
  fi: 'Tätä sovellusta ei enää tarjota.',
  fr: 'Cette application n’est plus proposée.',
  gu: 'આ એપ્લિકેશન હવે ઉપલબ્ધ કરાવવામાં આવતી નથી.',
  he: 'יישום זה אינו מוצע עוד.',
  hi: 'यह ऐप्लिकेशन अब उपलब्ध नहीं कराया जाता।',
  hr: 'Ova se aplikacija više ne nudi.',
  hu: 'Ez az alkalmazás már nem érhető el.',
  id: 'Aplikasi ini tidak lagi ditawarkan.',
  it: 'Questa applicazione non è più offerta.',
  ja: 'このアプリの提供は終了しました。',
  kn: 'ಈ ಅಪ್ಲಿಕೇಶನ್ ಅನ್ನು ಇನ್ನು ಮುಂದೆ ಒದಗಿಸಲಾಗುವುದಿಲ್ಲ.',
  ko: '이 앱은 더 이상 제공되지 않습니다.',
  lt: 'Ši programa nebesiūloma.',
  lv: 'Šī lietotne vairs netiek piedāvāta.',
  ml: 'ഈ ആപ്ലിക്കേഷൻ ഇപ്പോൾ ലഭ്യമാക്കുന്നില്ല.',
  mr: 'हे ॲप्लिकेशन आता उपलब्ध करून दिले जात नाही.',
  ms: 'Aplikasi ini tidak ditawarkan lagi.',
  nl: 'Deze app wordt niet meer aangeboden.',
  no: 'Denne appen tilbys ikke lenger.',
  or: 'ଏହି ଆପ୍ଲିକେସନ୍ ଆଉ ଉପଲବ୍ଧ କରାଯାଉନାହିଁ।',
  pa: 'ਇਹ ਐਪਲੀਕੇਸ਼ਨ ਹੁਣ ਉਪਲਬਧ ਨਹੀਂ ਕਰਵਾਈ ਜਾਂਦੀ।',
  pl: 'Ta aplikacja nie jest już oferowana.',
  pt: 'Este aplicativo já não é oferecido.',
  ro: 'Această aplicație nu mai este oferită.',
  ru: 'Это приложение больше не предлагается.',
  sk: 'Táto aplikácia sa už neponúka.',
  sl: 'Ta aplikacija ni več na voljo.',
  sr: 'Ова апликација се више не нуди.',
  'sr-Latn': 'Ova aplikacija se više ne nudi.',
  sv: 'Den här appen erbjuds inte längre.',
  ta: 'இந்தச் செயலி இனி வழங்கப்படுவதில்லை.',
  te: 'ఈ యాప్‌ను ఇకపై అందించడం లేదు.',
  th: 'ไม่มีการให้บริการแอปพลิเคชันนี้อีกต่อไป',
  tr: 'Bu uygulama artık sunulmuyor.',
  uk: 'Цей застосунок більше не пропонується.',
  ur: 'یہ ایپلیکیشن اب پیش نہیں کی جاتی۔',
  vi: 'Ứng dụng này không còn được cung cấp.',
  'zh-Hans': '本应用已不再提供。',
  'zh-Hant': '本應用程式已不再提供。',
};

/** Messages that come with the program in more languages than the others, and that no file must have. */
export const optionalMessages = {
  'trial.notice': trialNotice,
  'application.discontinued': discontinued,
} as const satisfies Readonly<Record<string, Words>>;

/** Name of a message that every locale has, from its own file or from this one. */
export type OptionalKey = keyof typeof optionalMessages;

/** Words in a language, which is the one that was asked for or English. */
export interface OptionalMessage {
  readonly text: string;
  readonly locale: Locale;
}

/** The words of a message for a locale; in English where its language has none. */
export function optionalMessage(key: OptionalKey, locale: Locale): OptionalMessage {
  const words: Words = optionalMessages[key];
  const { language, script } = new Intl.Locale(locale).maximize();
  const known = [`${language}-${script}`, norwegian[language] ?? language].find((tag) => Object.hasOwn(words, tag));
  const isOwn = known !== undefined && (known.includes('-') || usualScript(known) === script);
  return isOwn ? { text: words[known] ?? '', locale } : { text: words.en ?? '', locale: 'en' };
}

const norwegian: Readonly<Record<string, string>> = { nb: 'no', nn: 'no' };

/** A language in another script, such as Serbian in Latin letters, needs words of its own. */
function usualScript(language: string): string | undefined {
  return new Intl.Locale(language).maximize().script;
}
