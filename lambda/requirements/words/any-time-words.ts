import type { WordsByLanguage } from '../judges/phrases.ts';

/** Words that reserve a change without notice. */
export const anyTimeWords: WordsByLanguage = {
  ar: [/تعديل \S+ \S+ في أي وقت|تغيير \S+ \S+ في أي وقت/gu],
  bn: [/যে ?কোন[োও]? সম(?:\u09DF|\u09AF\u09BC)[^।]{0,60}(?:পরিবর্তন|সংশোধন|আপডেট|হালনাগাদ)/gu],
  ca: [
    /(?:modificar|canviar|actualitzar) aquesta política (?:[\p{L}’']+ ){0,3}(?:en qualsevol moment|sense avís previ)/giu,
  ],
  cs: [
    /kdykoliv? [^.]{0,40}(?:změnit|měnit|upravit|aktualizovat)|(?:změnit|měnit|upravit|aktualizovat) [^.]{0,40}kdykoliv?/giu,
  ],
  da: [
    /(?:ændre|opdatere|revidere) (?:denne|vores|dette) \p{L}+ (?:\p{L}+ ){0,3}(?:når som helst|til enhver tid|uden varsel)|(?:når som helst|til enhver tid) (?:\p{L}+ ){0,2}(?:ændre|opdatere)/giu,
  ],
  de: [/jederzeit (?:und ohne (?:vorherige )?Ankündigung )?(?:zu )?(?:ändern|anzupassen|anpassen)/giu],
  el: [
    /(?:τροποποι|αλλάξ|αλλάζ|ενημερώ)\p{L}* [^.]{0,50}(?:οποτεδήποτε|ανά πάσα στιγμή|χωρίς προειδοποίηση)|(?:οποτεδήποτε|ανά πάσα στιγμή) [^.]{0,50}(?:τροποποι|αλλάξ|αλλάζ)/giu,
  ],
  en: [
    /(?:modify|change|amend|update|revise)\s+(?:this|the|our)\s+(?:privacy\s+)?(?:policy|notice|statement)\s+(?:at any time|without (?:prior )?notice)/giu,
  ],
  es: [/(?:modificar|cambiar|actualizar) esta política (?:\p{L}+ ){0,3}(?:en cualquier momento|sin previo aviso)/giu],
  fi: [
    /milloin tahansa [^.]{0,40}(?:muut|päivit)\p{L}*|(?:muuttaa|päivittää) [^.]{0,40}(?:milloin tahansa|ilman ennakkoilmoitusta)/giu,
  ],
  fr: [/(?:modifier|changer) la présente politique (?:\p{L}+ ){0,3}(?:à tout moment|sans préavis)/giu],
  gu: [/(?:ગમે ત્યારે|કોઈપણ સમયે|કોઈ પણ સમયે)[^।.]{0,60}(?:બદલ|ફેરફાર|સુધાર|અપડેટ)/gu],
  he: [/(?:לשנות|לעדכן|לתקן) [^.]{0,40}בכל עת|בכל עת [^.]{0,40}(?:לשנות|לעדכן|לתקן)/gu],
  hi: [/किसी भी समय (?:संशोधित|बदलने|परिवर्तित)/gu],
  hr: [
    /(?:u bilo kojem trenutku|bilo kada|u svakom trenutku) [^.]{0,40}(?:izmijeniti|mijenjati|promijeniti|ažurirati)|(?:izmijeniti|mijenjati|promijeniti|ažurirati) [^.]{0,40}(?:u bilo kojem trenutku|bilo kada|u svakom trenutku|bez najave)/giu,
  ],
  hu: [
    /bármikor [^.]{0,40}(?:módosít|megváltoztat|frissít)\p{L}*|(?:módosít|megváltoztat)\p{L}* [^.]{0,30}bármikor/giu,
  ],
  id: [
    /(?:mengubah|memperbarui|memodifikasi) (?:\p{L}+ ){0,4}(?:sewaktu-waktu|kapan saja|setiap saat)|(?:sewaktu-waktu|kapan saja|setiap saat) (?:\p{L}+ ){0,3}(?:mengubah|memperbarui|memodifikasi)/giu,
  ],
  it: [/modificare (?:la presente|questa) (?:\p{L}+ ){0,3}in qualsiasi momento/giu],
  ja: [/いつでも[^。]{0,20}(?:修正|変更|改定)/gu],
  kn: [/ಯಾವುದೇ ಸಮಯದಲ್ಲಿ[^.]{0,60}(?:ಬದಲಾ|ಬದಲಿಸ|ಮಾರ್ಪಡಿಸ|ತಿದ್ದುಪಡಿ|ನವೀಕರಿಸ)/gu],
  ko: [/언제든지[^.]{0,20}(?:수정|변경|개정)/gu],
  ml: [/(?:ഏത് സമയത്തും|ഏതു സമയത്തും|എപ്പോൾ വേണമെങ്കിലും)[^.]{0,60}(?:മാറ്റ|ഭേദഗതി|പരിഷ്കരി|പുതുക്ക)/gu],
  mr: [/(?:कधीही|कोणत्याही वेळी)[^।.]{0,60}(?:बदल|सुधार|अद्ययावत)/gu],
  ms: [
    /(?:meminda|mengubah|mengemas kini) (?:\p{L}+ ){0,4}pada bila-bila masa|pada bila-bila masa (?:\p{L}+ ){0,3}(?:meminda|mengubah|mengemas)/giu,
  ],
  nl: [/te allen tijde (?:te )?wijzigen|op elk moment (?:te )?wijzigen/giu],
  no: [
    /(?:endre|oppdatere|revidere) (?:denne|vår|disse|dette) \p{L}+ (?:\p{L}+ ){0,3}(?:når som helst|til enhver tid|uten varsel)|(?:når som helst|til enhver tid) (?:\p{L}+ ){0,2}(?:endre|oppdatere)/giu,
  ],
  or: [/(?:ଯେକୌଣସି|ଯେ କୌଣସି) ସମୟରେ[^।]{0,60}(?:ପରିବର୍ତ୍ତନ|ସଂଶୋଧନ|ଅପଡେଟ|ବଦଳା)/gu],
  pa: [/(?:ਕਿਸੇ ਵੀ ਸਮੇਂ|ਕਿਸੇ ਵੀ ਵੇਲੇ|ਕਦੇ ਵੀ)[^।]{0,60}(?:ਬਦਲ|ਸੋਧ|ਅੱਪਡੇਟ|ਤਬਦੀਲ)/gu],
  pl: [/w dowolnym momencie (?:zmienić|zmieniać)|(?:zmiany|zmienić) [^.]{0,40}w dowolnym momencie/giu],
  pt: [/(?:modificar|alterar|atualizar) esta política (?:\p{L}+ ){0,3}(?:a qualquer momento|sem aviso)/giu],
  ro: [/(?:modifica|schimba|actualiza) (?:\p{L}+ ){0,4}(?:în orice moment|oricând|fără notificare)/giu],
  ru: [/(?:изменить|изменять) [^.]{0,40}в любое время/giu],
  sk: [
    /kedykoľvek [^.]{0,40}(?:zmeniť|meniť|upraviť|aktualizovať)|(?:zmeniť|meniť|upraviť|aktualizovať) [^.]{0,40}kedykoľvek/giu,
  ],
  sl: [
    /kadar ?koli [^.]{0,40}(?:spremeni|posodobi|spreminja)\p{L}*|(?:spremenimo|spremeniti|spreminjamo|posodobimo) [^.]{0,40}kadar ?koli/giu,
  ],
  sv: [
    /(?:ändra|uppdatera|revidera) (?:denna|den här|vår|dessa) (?:\p{L}+ ){1,4}(?:när som helst|utan förvarning)|när som helst (?:\p{L}+ ){0,2}(?:ändra|uppdatera)/giu,
  ],
  ta: [/(?:எந்த நேரத்திலும்|எப்போது வேண்டுமானாலும்)[^.]{0,60}(?:மாற்ற|திருத்த|புதுப்பிக்க)/gu],
  te: [/(?:ఎప్పుడైనా|ఏ సమయంలోనైనా)[^.]{0,60}(?:మార్చ|సవరించ|నవీకరించ)/gu],
  th: [/แก้ไขนโยบายนี้ได้ทุกเมื่อ|เปลี่ยนแปลงนโยบายนี้ได้ทุกเมื่อ/gu],
  tr: [/(?:istediği|herhangi bir) zaman(?:da)? [^.]{0,30}değiştir/giu],
  uk: [
    /(?:змінити|змінювати|оновлювати|оновити) [^.]{0,40}(?:у|в) будь-який (?:час|момент)|(?:у|в) будь-який (?:час|момент) [^.]{0,40}(?:змін|онов)\p{L}*/giu,
  ],
  ur: [/کسی بھی وقت[^۔]{0,60}(?:تبدیل|ترمیم|اپ ?ڈیٹ)/gu],
  vi: [/(?:sửa đổi|thay đổi) chính sách này (?:vào )?bất (?:kỳ|cứ) lúc nào/giu],
  'zh-Hans': [/随时(?:修改|变更|更改|修订)/gu],
  'zh-Hant': [/隨時(?:修改|變更|更改|修訂)/gu],
};
