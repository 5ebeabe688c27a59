/** Sentences of policies by what is wrong with them. */
interface Sentences {
  readonly agreement: readonly string[];
  readonly personalisation: string;
  readonly anyTime: string;
}

/**
 * In each language: "This policy is an integral part of the service agreement", "You are deemed to have agreed", "We show you personalised
 * content", and "We may change this policy at any time".
 */
export const sentences: Readonly<Record<string, Sentences>> = {
  ar: {
    agreement: ['تُعد هذه السياسة جزءًا لا يتجزأ من اتفاقية الخدمة.', 'باستخدامك للتطبيق تُعدّ قد وافقت على ذلك.'],
    personalisation: 'نعرض لك محتوى مخصص حسب اهتماماتك.',
    anyTime: 'يجوز لنا تعديل هذه السياسة في أي وقت.',
  },
  bn: {
    agreement: ['এই নীতি পরিষেবা চুক্তির অবিচ্ছেদ্য অংশ।', 'আপনি এতে সম্মত হয়েছেন বলে গণ্য হবে।'],
    personalisation: 'আমরা আপনাকে ব্যক্তিগতকৃত বিষয়বস্তু দেখাই।',
    anyTime: 'আমরা যেকোনো সময় এই নীতি পরিবর্তন করতে পারি।',
  },
  ca: {
    agreement: [
      'Aquesta política és part integrant del contracte de servei.',
      'Es considera que heu acceptat aquestes condicions.',
    ],
    personalisation: 'Us mostrem contingut personalitzat.',
    anyTime: 'Podem modificar aquesta política en qualsevol moment.',
  },
  cs: {
    agreement: [
      'Tyto zásady jsou nedílnou součástí smlouvy o poskytování služeb.',
      'Má se za to, že jste s tím souhlasili.',
    ],
    personalisation: 'Zobrazujeme vám personalizovaný obsah.',
    anyTime: 'Tyto zásady můžeme kdykoli změnit.',
  },
  da: {
    agreement: [
      'Denne politik er en integreret del af serviceaftalen.',
      'Ved at bruge appen anses du for at have accepteret dette.',
    ],
    personalisation: 'Vi viser dig personaliseret indhold.',
    anyTime: 'Vi kan ændre denne politik når som helst.',
  },
  de: {
    agreement: [
      'Diese Erklärung ist integraler Bestandteil der Nutzungsvereinbarung.',
      'Mit der Nutzung gelten Sie als damit einverstanden.',
    ],
    personalisation: 'Wir zeigen Ihnen personalisierte Inhalte.',
    anyTime: 'Wir können diese Erklärung jederzeit ändern.',
  },
  el: {
    agreement: [
      'Η παρούσα πολιτική αποτελεί αναπόσπαστο μέρος της σύμβασης υπηρεσιών.',
      'Θεωρείται ότι έχετε αποδεχτεί τα παραπάνω.',
    ],
    personalisation: 'Σας εμφανίζουμε εξατομικευμένο περιεχόμενο.',
    anyTime: 'Μπορούμε να τροποποιήσουμε την παρούσα πολιτική ανά πάσα στιγμή.',
  },
  en: {
    agreement: [
      'This policy is an integral part of the service agreement.',
      'By using the app you are deemed to have agreed.',
    ],
    personalisation: 'We show you personalised content.',
    anyTime: 'We may change this policy at any time.',
  },
  es: {
    agreement: [
      'Esta política es parte integrante del contrato de servicio.',
      'Se considera que usted acepta lo anterior.',
    ],
    personalisation: 'Le mostramos contenido personalizado.',
    anyTime: 'Podemos modificar esta política en cualquier momento.',
  },
  fi: {
    agreement: [
      'Tämä käytäntö on erottamaton osa palvelusopimusta.',
      'Käyttämällä sovellusta sinun katsotaan hyväksyneen tämän.',
    ],
    personalisation: 'Näytämme sinulle personoitua sisältöä.',
    anyTime: 'Voimme muuttaa tätä käytäntöä milloin tahansa.',
  },
  fr: {
    agreement: [
      'La présente politique fait partie intégrante du contrat de service.',
      'En utilisant l’application, vous êtes réputé avoir accepté ce qui précède.',
    ],
    personalisation: 'Nous vous montrons du contenu personnalisé.',
    anyTime: 'Nous pouvons modifier la présente politique à tout moment.',
  },
  gu: {
    agreement: ['આ નીતિ સેવા કરારનો અભિન્ન ભાગ છે.', 'તમે સંમત થયા છો તેમ માનવામાં આવશે.'],
    personalisation: 'અમે તમને વૈયક્તિકૃત સામગ્રી બતાવીએ છીએ.',
    anyTime: 'અમે ગમે ત્યારે આ નીતિમાં ફેરફાર કરી શકીએ છીએ.',
  },
  he: {
    agreement: ['מדיניות זו היא חלק בלתי נפרד מהסכם השירות.', 'השימוש באפליקציה ייחשב כהסכמה לאמור לעיל.'],
    personalisation: 'אנו מציגים לך תוכן מותאם אישית.',
    anyTime: 'אנו רשאים לשנות מדיניות זו בכל עת.',
  },
  hi: {
    agreement: ['यह नीति सेवा समझौते का अभिन्न अंग है।', 'माना जाता है कि आप इससे सहमत हैं।'],
    personalisation: 'हम आपको वैयक्तिकृत सामग्री दिखाते हैं।',
    anyTime: 'हम किसी भी समय बदलने का अधिकार रखते हैं।',
  },
  hr: {
    agreement: ['Ova pravila sastavni su dio ugovora o uslugama.', 'Smatra se da ste prihvatili navedeno.'],
    personalisation: 'Prikazujemo vam personalizirani sadržaj.',
    anyTime: 'Ova pravila možemo izmijeniti u bilo kojem trenutku.',
  },
  hu: {
    agreement: [
      'Ez a szabályzat a szolgáltatási szerződés elválaszthatatlan részét képezi.',
      'A használattal úgy tekintjük, hogy Ön elfogadta a fentieket.',
    ],
    personalisation: 'Személyre szabott tartalmat jelenítünk meg Önnek.',
    anyTime: 'Ezt a szabályzatot bármikor módosíthatjuk.',
  },
  id: {
    agreement: [
      'Kebijakan ini merupakan bagian yang tidak terpisahkan dari perjanjian layanan.',
      'Anda dianggap telah menyetujui hal tersebut.',
    ],
    personalisation: 'Kami menampilkan konten yang dipersonalisasi.',
    anyTime: 'Kami dapat mengubah kebijakan ini sewaktu-waktu.',
  },
  it: {
    agreement: [
      'La presente informativa è parte integrante del contratto di servizio.',
      'Si considera che Lei abbia accettato quanto sopra.',
    ],
    personalisation: 'Le mostriamo contenuti personalizzati.',
    anyTime: 'Possiamo modificare la presente informativa in qualsiasi momento.',
  },
  ja: {
    agreement: ['本ポリシーはサービス利用契約の不可分の一部です。', '利用をもって同意したものとみなされます。'],
    personalisation: 'パーソナライズされたコンテンツを表示します。',
    anyTime: '当社はいつでも本ポリシーを変更できます。',
  },
  kn: {
    agreement: ['ಈ ನೀತಿಯು ಸೇವಾ ಒಪ್ಪಂದದ ಅವಿಭಾಜ್ಯ ಭಾಗವಾಗಿದೆ.', 'ನೀವು ಇದನ್ನು ಒಪ್ಪಿದ್ದೀರಿ ಎಂದು ಪರಿಗಣಿಸಲಾಗುತ್ತದೆ.'],
    personalisation: 'ನಾವು ನಿಮಗೆ ವೈಯಕ್ತೀಕರಿಸಿದ ವಿಷಯವನ್ನು ತೋರಿಸುತ್ತೇವೆ.',
    anyTime: 'ನಾವು ಯಾವುದೇ ಸಮಯದಲ್ಲಿ ಈ ನೀತಿಯನ್ನು ಬದಲಾಯಿಸಬಹುದು.',
  },
  ko: {
    agreement: ['이 방침은 서비스 약관의 일부를 구성합니다.', '이용 시 이에 동의한 것으로 간주합니다.'],
    personalisation: '회사는 맞춤형 콘텐츠를 표시합니다.',
    anyTime: '회사는 언제든지 이 방침을 변경할 수 있습니다.',
  },
  ml: {
    agreement: ['ഈ നയം സേവന കരാറിന്റെ അവിഭാജ്യ ഘടകമാണ്.', 'നിങ്ങൾ ഇത് സമ്മതിച്ചതായി കണക്കാക്കും.'],
    personalisation: 'വ്യക്തിഗതമാക്കിയ ഉള്ളടക്കം ഞങ്ങൾ കാണിക്കുന്നു.',
    anyTime: 'ഞങ്ങൾക്ക് ഏത് സമയത്തും ഈ നയം മാറ്റാം.',
  },
  mr: {
    agreement: ['हे धोरण सेवा कराराचा अविभाज्य भाग आहे.', 'तुम्ही याला सहमती दिली आहे असे मानले जाईल.'],
    personalisation: 'आम्ही तुम्हाला वैयक्तिकृत सामग्री दाखवतो.',
    anyTime: 'आम्ही हे धोरण कधीही बदलू शकतो.',
  },
  ms: {
    agreement: [
      'Dasar ini ialah bahagian yang tidak terpisah daripada perjanjian perkhidmatan.',
      'Anda dianggap telah bersetuju dengan perkara di atas.',
    ],
    personalisation: 'Kami memaparkan kandungan yang diperibadikan.',
    anyTime: 'Kami boleh meminda dasar ini pada bila-bila masa.',
  },
  nl: {
    agreement: [
      'Dit beleid is een integraal onderdeel van de gebruiksovereenkomst.',
      'Door gebruik te maken wordt u geacht hiermee akkoord te gaan.',
    ],
    personalisation: 'Wij tonen u gepersonaliseerde inhoud.',
    anyTime: 'Wij behouden ons het recht voor dit beleid te allen tijde te wijzigen.',
  },
  no: {
    agreement: [
      'Denne erklæringen er en integrert del av tjenesteavtalen.',
      'Ved å bruke appen anses du å ha godtatt dette.',
    ],
    personalisation: 'Vi viser deg persontilpasset innhold.',
    anyTime: 'Vi kan endre denne erklæringen når som helst.',
  },
  or: {
    agreement: ['ଏହି ନୀତି ସେବା ଚୁକ୍ତିର ଅବିଚ୍ଛେଦ୍ୟ ଅଂଶ ଅଟେ।', 'ଆପଣ ଏଥିରେ ସହମତ ଅଟନ୍ତି ବୋଲି ଧରାଯିବ।'],
    personalisation: 'ଆମେ ଆପଣଙ୍କୁ ବ୍ୟକ୍ତିଗତକୃତ ବିଷୟବସ୍ତୁ ଦେଖାଉ।',
    anyTime: 'ଆମେ ଯେକୌଣସି ସମୟରେ ଏହି ନୀତି ପରିବର୍ତ୍ତନ କରିପାରୁ।',
  },
  pa: {
    agreement: ['ਇਹ ਨੀਤੀ ਸੇਵਾ ਸਮਝੌਤੇ ਦਾ ਅਟੁੱਟ ਹਿੱਸਾ ਹੈ।', 'ਇਹ ਮੰਨਿਆ ਜਾਵੇਗਾ ਕਿ ਤੁਸੀਂ ਇਸ ਨਾਲ ਸਹਿਮਤ ਹੋ।'],
    personalisation: 'ਅਸੀਂ ਤੁਹਾਨੂੰ ਵਿਅਕਤੀਗਤ ਬਣਾਈ ਸਮੱਗਰੀ ਦਿਖਾਉਂਦੇ ਹਾਂ।',
    anyTime: 'ਅਸੀਂ ਕਿਸੇ ਵੀ ਸਮੇਂ ਇਸ ਨੀਤੀ ਨੂੰ ਬਦਲ ਸਕਦੇ ਹਾਂ।',
  },
  pl: {
    agreement: [
      'Niniejsza polityka stanowi integralną część umowy.',
      'Uznaje się, że użytkownik zaakceptował powyższe.',
    ],
    personalisation: 'Wyświetlamy spersonalizowane treści.',
    anyTime: 'Możemy w dowolnym momencie zmienić niniejszą politykę.',
  },
  'pt-BR': {
    agreement: [
      'Esta política é parte integrante do contrato de serviço.',
      'Considera-se que você concordou com o acima.',
    ],
    personalisation: 'Mostramos conteúdo personalizado.',
    anyTime: 'Podemos alterar esta política a qualquer momento.',
  },
  'pt-PT': {
    agreement: ['A presente política é parte integrante do contrato de serviço.'],
    personalisation: 'Mostramos-lhe conteúdos personalizados.',
    anyTime: 'Podemos alterar esta política a qualquer momento.',
  },
  ro: {
    agreement: [
      'Prezenta politică face parte integrantă din contractul de servicii.',
      'Se consideră că ați acceptat cele de mai sus.',
    ],
    personalisation: 'Vă afișăm conținut personalizat.',
    anyTime: 'Putem modifica această politică în orice moment.',
  },
  ru: {
    agreement: [
      'Настоящая политика является неотъемлемой частью соглашения об услугах.',
      'Считается, что вы согласились с вышеизложенным.',
    ],
    personalisation: 'Мы показываем вам персонализированные материалы.',
    anyTime: 'Мы можем изменить настоящую политику в любое время.',
  },
  sk: {
    agreement: [
      'Tieto zásady sú neoddeliteľnou súčasťou zmluvy o poskytovaní služieb.',
      'Má sa za to, že ste s tým súhlasili.',
    ],
    personalisation: 'Zobrazujeme vám personalizovaný obsah.',
    anyTime: 'Tieto zásady môžeme kedykoľvek zmeniť.',
  },
  sl: {
    agreement: ['Ta pravilnik je sestavni del pogodbe o storitvah.', 'Šteje se, da ste s tem soglašali.'],
    personalisation: 'Prikazujemo vam personalizirano vsebino.',
    anyTime: 'Ta pravilnik lahko kadar koli spremenimo.',
  },
  sv: {
    agreement: [
      'Denna policy är en integrerad del av tjänsteavtalet.',
      'Genom att använda appen anses du ha godkänt detta.',
    ],
    personalisation: 'Vi visar dig personanpassat innehåll.',
    anyTime: 'Vi kan ändra denna policy när som helst.',
  },
  ta: {
    agreement: ['இந்தக் கொள்கை சேவை ஒப்பந்தத்தின் ஒருங்கிணைந்த பகுதியாகும்.', 'நீங்கள் இதை ஒப்புக்கொண்டதாகக் கருதப்படுவீர்கள்.'],
    personalisation: 'தனிப்பயனாக்கப்பட்ட உள்ளடக்கத்தை நாங்கள் காட்டுகிறோம்.',
    anyTime: 'எந்த நேரத்திலும் இந்தக் கொள்கையை நாங்கள் மாற்றலாம்.',
  },
  te: {
    agreement: ['ఈ విధానం సేవా ఒప్పందంలో అంతర్భాగం.', 'మీరు దీనికి అంగీకరించినట్లు పరిగణించబడుతుంది.'],
    personalisation: 'మేము మీకు వ్యక్తిగతీకరించిన కంటెంట్‌ను చూపుతాము.',
    anyTime: 'మేము ఎప్పుడైనా ఈ విధానాన్ని మార్చవచ్చు.',
  },
  th: {
    agreement: ['นโยบายนี้เป็นส่วนหนึ่งของข้อตกลงการใช้บริการ', 'ให้ถือว่าคุณได้ยอมรับข้อความข้างต้น'],
    personalisation: 'เราแสดงเนื้อหาที่ตรงกับความต้องการของคุณ',
    anyTime: 'เราสามารถแก้ไขนโยบายนี้ได้ทุกเมื่อ',
  },
  tr: {
    agreement: [
      'Bu politika hizmet sözleşmesinin ayrılmaz bir parçasıdır.',
      'Uygulamayı kullanarak bunları kabul etmiş sayılırsınız.',
    ],
    personalisation: 'Size kişiselleştirilmiş içerik gösteririz.',
    anyTime: 'Şirket bu politikayı herhangi bir zamanda tek taraflı değiştirebilir.',
  },
  uk: {
    agreement: [
      'Ця політика є невід’ємною частиною угоди про надання послуг.',
      'Вважається, що ви погодилися з викладеним вище.',
    ],
    personalisation: 'Ми показуємо вам персоналізований вміст.',
    anyTime: 'Ми можемо змінити цю політику в будь-який час.',
  },
  ur: {
    agreement: ['یہ پالیسی سروس معاہدے کا لازمی حصہ ہے۔', 'سمجھا جائے گا کہ آپ نے اس سے اتفاق کیا ہے۔'],
    personalisation: 'ہم آپ کو ذاتی نوعیت کا مواد دکھاتے ہیں۔',
    anyTime: 'ہم کسی بھی وقت اس پالیسی میں تبدیلی کر سکتے ہیں۔',
  },
  vi: {
    agreement: [
      'Chính sách này là phần không thể tách rời của thỏa thuận dịch vụ.',
      'Bạn được coi là đã đồng ý với nội dung trên.',
    ],
    personalisation: 'Chúng tôi hiển thị nội dung được cá nhân hóa.',
    anyTime: 'Chúng tôi có thể thay đổi chính sách này bất kỳ lúc nào.',
  },
  'zh-Hans': {
    agreement: ['本政策是服务协议不可分割的一部分。', '使用本应用即视为您已同意上述内容。'],
    personalisation: '我们向您展示个性化内容。',
    anyTime: '我们可随时修改本政策。',
  },
  'zh-Hant': {
    agreement: ['本政策是服務協議不可分割的一部分。', '使用本應用程式即視為您已同意上述內容。'],
    personalisation: '我們向您展示個人化內容。',
    anyTime: '我們可隨時修改本政策。',
  },
};
