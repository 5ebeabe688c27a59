import type { WordsByLanguage } from '../judges/phrases.ts';

/** Words that make the policy a part of the user agreement, or agree to it by agreeing to that. */
export const agreementWords: WordsByLanguage = {
  ar: [/جزءًا لا يتجزأ من \S+/gu, /تُ?عَ?دّ? قد وافقت/gu],
  de: [
    /(?:integraler|wesentlicher|fester) Bestandteil (?:der|des|unserer|dieser)\s+\p{L}*(?:vereinbarung|bedingungen|vertrag)/giu,
    /gilt Ihre Zustimmung [^.]{0,80}als erteilt|gelten Sie als damit einverstanden/giu,
  ],
  en: [
    /(?:an? (?:integral )?part|forms part|incorporated (?:by reference )?in(?:to)?)(?: of)?\s+(?:the|this|our|your|its)\s+(?:\w+\s+){0,2}(?:agreement|terms|contract|conditions)/giu,
    /(?:are )?deemed to have (?:agreed|consented|accepted)/giu,
  ],
  es: [
    /parte (?:integrante|integral) (?:del|de los|de las|de este|de nuestros?) (?:contrato|acuerdo|términos|condiciones)/giu,
    /se considera(?:rá)? que (?:usted )?(?:ha )?acepta/giu,
  ],
  fr: [
    /(?:fait )?partie intégrante (?:du|des|de nos|de notre|de la présente|de l’|de l') ?(?:contrat|accord|conditions|convention)/giu,
    /réputée? avoir accepté/giu,
  ],
  hi: [/(?:अनुबंध|समझौते|शर्तों) का अभिन्न (?:अंग|हिस्सा)/gu, /माना जाता है कि आप [^।]{0,60}सहमत/gu],
  it: [/parte integrante (?:del|dei|delle|di questo|di questi) (?:contratto|accordo|termini|condizioni)/giu],
  ja: [/(?:契約|規約)の(?:不可分の)?一部/gu, /同意したものとみなさ/gu],
  ko: [/(?:약관|계약)의 (?:불가분의 )?일부/gu, /동의한 것으로 간주/gu],
  nl: [/integraal onderdeel van (?:de|het|deze|onze) \p{L}*(?:overeenkomst|voorwaarden)/giu],
  pl: [/integraln\p{L}+ część (?:umowy|regulaminu|warunków)/giu],
  pt: [
    /parte (?:integrante|integral) (?:do|dos|das|deste|destes|de nossos) (?:contrato|acordo|termos|condições)/giu,
    /considera-se que você (?:concordou|aceitou)/giu,
  ],
  ru: [
    /неотъемлемой частью (?:\p{L}+ )?(?:соглашения|договора|условий)/giu,
    /считаетесь (?:согласившим|принявшим)|считается, что вы согласились/giu,
  ],
  th: [/ส่วนหนึ่ง(?:อันแยกจากกันไม่ได้)?ของข้อตกลง/gu, /ให้ถือว่าคุณได้ยอมรับ/gu],
  tr: [/(?:sözleşme|koşul)\p{L}* ayrılmaz (?:bir )?parçası/giu],
  vi: [/phần không thể tách rời của (?:thỏa thuận|thoả thuận|điều khoản)/giu],
  'zh-Hans': [/(?:协议|条款)(?:的)?(?:不可分割|组成)的?(?:一)?部分/gu, /视为(?:您|你)?已?同意/gu],
  'zh-Hant': [/(?:協議|條款)(?:的)?(?:不可分割|組成)的?(?:一)?部分/gu, /視為(?:您|你)?已?同意/gu],
};

/** Words of personalisation. */
export const personalisationWords: WordsByLanguage = {
  ar: [/تخصيصًا|مخصصة لك|مُخصّصة|محتوى مخصص/gu],
  de: [/personalisiert\p{L}*|auf Sie zugeschnitten\p{L}*|maßgeschneidert\p{L}*/giu],
  en: [/personali[sz](?:e[sd]?|ing|ation)|tailored to you|customi[sz]ed (?:content|services|ads)/giu],
  es: [/personalizad[oa]s?|personalización|a su medida/giu],
  fr: [/personnalisée?s?|personnalisation|sur mesure/giu],
  hi: [/आपके अनुकूल|वैयक्तिकृत|निजीकृत/gu],
  it: [/personalizzat[oaie]|personalizzazione/giu],
  ja: [/パーソナライズ|お客様に合わせた/gu],
  ko: [/개인화|맞춤(?:형|화)?/gu],
  nl: [/gepersonaliseerd\p{L}*|op maat/giu],
  pl: [/spersonalizowan\p{L}*|personalizacj\p{L}*/giu],
  pt: [/personalizad[oa]s?|personalização|sob medida/giu],
  ru: [/персонализ\p{L}+/giu],
  th: [/ตรงกับความต้องการของคุณ|เฉพาะบุคคล/gu],
  tr: [/kişiselleştiril\p{L}*|kişiye özel/giu],
  vi: [/cá nhân hó?a|cá nhân hoá/giu],
  'zh-Hans': [/个性化|定制化|量身/gu],
  'zh-Hant': [/個人化|個性化|客製化|量身/gu],
};

/** Words that reserve a change without notice. */
export const anyTimeWords: WordsByLanguage = {
  ar: [/تعديل \S+ \S+ في أي وقت|تغيير \S+ \S+ في أي وقت/gu],
  de: [/jederzeit (?:und ohne (?:vorherige )?Ankündigung )?(?:zu )?(?:ändern|anzupassen|anpassen)/giu],
  en: [
    /(?:modify|change|amend|update|revise)\s+(?:this|the|our)\s+(?:privacy\s+)?(?:policy|notice|statement)\s+(?:at any time|without (?:prior )?notice)/giu,
  ],
  es: [/(?:modificar|cambiar|actualizar) esta política (?:\p{L}+ ){0,3}(?:en cualquier momento|sin previo aviso)/giu],
  fr: [/(?:modifier|changer) la présente politique (?:\p{L}+ ){0,3}(?:à tout moment|sans préavis)/giu],
  hi: [/किसी भी समय (?:संशोधित|बदलने|परिवर्तित)/gu],
  it: [/modificare (?:la presente|questa) (?:\p{L}+ ){0,3}in qualsiasi momento/giu],
  ja: [/いつでも[^。]{0,20}(?:修正|変更|改定)/gu],
  ko: [/언제든지[^.]{0,20}(?:수정|변경|개정)/gu],
  nl: [/te allen tijde (?:te )?wijzigen|op elk moment (?:te )?wijzigen/giu],
  pl: [/w dowolnym momencie (?:zmienić|zmieniać)|(?:zmiany|zmienić) [^.]{0,40}w dowolnym momencie/giu],
  pt: [/(?:modificar|alterar|atualizar) esta política (?:\p{L}+ ){0,3}(?:a qualquer momento|sem aviso)/giu],
  ru: [/(?:изменить|изменять) [^.]{0,40}в любое время/giu],
  th: [/แก้ไขนโยบายนี้ได้ทุกเมื่อ|เปลี่ยนแปลงนโยบายนี้ได้ทุกเมื่อ/gu],
  tr: [/(?:istediği|herhangi bir) zaman(?:da)? [^.]{0,30}değiştir/giu],
  vi: [/(?:sửa đổi|thay đổi) chính sách này (?:vào )?bất (?:kỳ|cứ) lúc nào/giu],
  'zh-Hans': [/随时(?:修改|变更|更改|修订)/gu],
  'zh-Hant': [/隨時(?:修改|變更|更改|修訂)/gu],
};
