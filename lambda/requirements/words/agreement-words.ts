import type { WordsByLanguage } from '../judges/phrases.ts';

/** Words that make the policy a part of the user agreement, or agree to it by agreeing to that. */
export const agreementWords: WordsByLanguage = {
  ar: [/جزءًا لا يتجزأ من \S+/gu, /تُ?عَ?دّ? قد وافقت/gu],
  bn: [
    /(?:চুক্তির|শর্তাবলীর|শর্তাবলির) (?:একটি )?(?:অবিচ্ছেদ্য|অবিচ্ছিন্ন) অংশ/gu,
    /সম্মত [^।]{0,20}বলে (?:গণ্য|ধরে|বিবেচিত|বিবেচনা)/gu,
  ],
  ca: [
    /part (?:integrant|integral) (?:del|dels|de les|d[’']aquest|de l[’']) ?(?:acord|contracte|termes|condicions)/giu,
    /es considera(?:rà)? que (?:heu|ha|has) acceptat/giu,
  ],
  cs: [
    /nedíln(?:ou|á) součást(?:í)? (?:\p{L}+ ){0,2}(?:smlouvy|dohody|podmínek)/giu,
    /má se za to, že jste (?:\p{L}+ ){0,3}(?:souhlasil|přijal)/giu,
  ],
  da: [
    /(?:integreret|uadskillelig) del af (?:\p{L}+ )?\p{L}*(?:aftale|vilkår|betingelse)/giu,
    /anses (?:du|De) for at have (?:accepteret|samtykket|givet)/giu,
  ],
  de: [
    /(?:integraler|wesentlicher|fester) Bestandteil (?:der|des|unserer|dieser)\s+\p{L}*(?:vereinbarung|bedingungen|vertrag)/giu,
    /gilt Ihre Zustimmung [^.]{0,80}als erteilt|gelten Sie als damit einverstanden/giu,
  ],
  el: [
    /αναπόσπαστο (?:μέρος|τμήμα|κομμάτι) (?:της|των|του) (?:\p{L}+ ){0,2}(?:συμφωνίας|σύμβασης|όρων)/giu,
    /θεωρείται ότι (?:έχετε )?(?:αποδεχτεί|αποδεχθεί|συμφωνήσει|αποδέχεστε|συμφωνείτε)/giu,
  ],
  en: [
    /(?:an? (?:integral )?part|forms part|incorporated (?:by reference )?in(?:to)?)(?: of)?\s+(?:the|this|our|your|its)\s+(?:\w+\s+){0,2}(?:agreement|terms|contract|conditions)/giu,
    /(?:are )?deemed to have (?:agreed|consented|accepted)/giu,
  ],
  es: [
    /parte (?:integrante|integral) (?:del|de los|de las|de este|de nuestros?) (?:contrato|acuerdo|términos|condiciones)/giu,
    /se considera(?:rá)? que (?:usted )?(?:ha )?acepta/giu,
  ],
  fi: [
    /(?:erottamaton|olennainen|kiinteä) osa (?:\p{L}+ ){0,2}\p{L}*(?:sopimusta|sopimuksen|ehtoja|ehtojen)/giu,
    /katsotaan (?:\p{L}+ ){0,2}(?:hyväksyneen|suostuneen)/giu,
  ],
  fr: [
    /(?:fait )?partie intégrante (?:du|des|de nos|de notre|de la présente|de l’|de l') ?(?:contrat|accord|conditions|convention)/giu,
    /réputée? avoir accepté/giu,
  ],
  gu: [/(?:કરાર|સમજૂતી|શરતો)(?:નો|ની|નું) (?:અભિન્ન|અવિભાજ્ય) (?:ભાગ|અંગ|હિસ્સો)/gu, /સંમત [^।.]{0,30}(?:માનવામાં|ગણવામાં) આવ/gu],
  he: [
    /חלק בלתי נפרד (?:מהסכם|מן ההסכם|מההסכם|מהתנאים|מתנאי)/gu,
    /(?:ייחשב|תיחשב|יראו|רואים)[^.]{0,30}(?:כהסכמה|כמי שהסכי|כמסכי|שהסכמת)/gu,
  ],
  hi: [/(?:अनुबंध|समझौते|शर्तों) का अभिन्न (?:अंग|हिस्सा)/gu, /माना जाता है कि आप [^।]{0,60}सहमत/gu],
  hr: [
    /(?:sastavni|neodvojivi)(?: su| je)? dio (?:\p{L}+ ){0,2}(?:ugovora|sporazuma|uvjeta)/giu,
    /(?:smatra se|smatrat će se) da ste (?:\p{L}+ )?(?:prihvatili|pristali|suglasni)/giu,
  ],
  hu: [
    /(?:szerződés|megállapodás|feltételek)\p{L}* (?:elválaszthatatlan|szerves) rész\p{L}*/giu,
    /úgy (?:tekintjük|tekintendő|kell tekinteni), hogy (?:\p{L}+ ){0,2}(?:elfogad|hozzájárul|egyetért|beleegyez)\p{L}*/giu,
  ],
  id: [
    /bagian (?:yang )?(?:tidak terpisahkan|tak terpisahkan|integral) dari (?:\p{L}+ ){0,2}(?:perjanjian|persetujuan|ketentuan|syarat)/giu,
    /dianggap (?:telah )?(?:menyetujui|setuju|menerima)/giu,
  ],
  it: [
    /parte integrante (?:del|dei|delle|di questo|di questi) (?:contratto|accordo|termini|condizioni)/giu,
    /si considera che (?:\p{L}+ )?(?:abbia|hai|ha) accettato|si intende accettat[oa]/giu,
  ],
  ja: [/(?:契約|規約)の(?:不可分の)?一部/gu, /同意したものとみなさ/gu],
  kn: [/(?:ಒಪ್ಪಂದದ|ನಿಯಮಗಳ|ಷರತ್ತುಗಳ) (?:ಅವಿಭಾಜ್ಯ|ಅವಿಭಕ್ತ) (?:ಭಾಗ|ಅಂಗ)/gu, /ಒಪ್ಪಿ[^.]{0,30}ಎಂದು (?:ಪರಿಗಣಿಸ|ಭಾವಿಸ)/gu],
  ko: [/(?:약관|계약)의 (?:불가분의 )?일부/gu, /동의한 것으로 간주/gu],
  ml: [
    /(?:കരാറിന്റെ|ഉടമ്പടിയുടെ|നിബന്ധനകളുടെ) (?:അവിഭാജ്യ|അവിഭക്ത)(?:മായ)? ?(?:ഘടക|ഭാഗ)/gu,
    /(?:സമ്മതിച്ച|അംഗീകരിച്ച)(?:തായി|ിരിക്കുന്നതായി) (?:കണക്കാക്ക|കരുത)/gu,
  ],
  mr: [
    /(?:कराराचा|कराराचे|अटींचा|अटींचे) (?:एक )?(?:अविभाज्य|अभिन्न) (?:भाग|अंग|घटक)/gu,
    /(?:सहमती|संमती|मान्यता|सहमत)[^।.]{0,30}असे (?:मानले|समजले|गृहीत)/gu,
  ],
  ms: [
    /bahagian (?:yang )?(?:tidak terpisah|tidak dapat dipisahkan|penting) daripada (?:\p{L}+ ){0,2}(?:perjanjian|terma|syarat)/giu,
    /dianggap (?:telah )?(?:bersetuju|menerima)/giu,
  ],
  nl: [
    /integraal onderdeel van (?:de|het|deze|onze) \p{L}*(?:overeenkomst|voorwaarden)/giu,
    /wordt (?:u|je) geacht [^.]{0,60}(?:akkoord|ingestemd|aanvaard|geaccepteerd)/giu,
  ],
  no: [
    /(?:integrert|uadskillelig) del av (?:\p{L}+ )?\p{L}*(?:avtale|vilkår|betingelse)/giu,
    /anses (?:du|De) (?:for )?å ha (?:godtatt|akseptert|samtykket)/giu,
  ],
  or: [
    /(?:ଚୁକ୍ତିର|ସର୍ତ୍ତାବଳୀର|ରାଜିନାମାର) (?:ଏକ )?(?:ଅବିଚ୍ଛେଦ୍ୟ|ଅଭିନ୍ନ|ଅବିଭାଜ୍ୟ) (?:ଅଂଶ|ଅଙ୍ଗ|ଭାଗ)/gu,
    /(?:ସହମତ|ରାଜି) [^।]{0,30}ବୋଲି (?:ଧରା|ବିବେଚନା|ଗଣ୍ୟ|ଗ୍ରହଣ)/gu,
  ],
  pa: [
    /(?:ਸਮਝੌਤੇ|ਇਕਰਾਰਨਾਮੇ|ਸ਼ਰਤਾਂ|ਸ਼ਰਤਾਂ) ਦਾ (?:ਇੱਕ )?(?:ਅਟੁੱਟ|ਅਨਿੱਖੜਵਾਂ|ਅਨਿੱਖੜ) (?:ਹਿੱਸਾ|ਅੰਗ)/gu,
    /(?:ਮੰਨਿਆ|ਸਮਝਿਆ) ਜਾ[^।]{0,20}ਕਿ ਤੁਸੀਂ[^।]{0,40}ਸਹਿਮਤ/gu,
  ],
  pl: [
    /integraln\p{L}+ część (?:umowy|regulaminu|warunków)/giu,
    /(?:uznaje się|uważa się), że (?:\p{L}+ ){0,3}(?:zaakceptował|wyraził|zgodził)\p{L}*/giu,
  ],
  pt: [
    /parte (?:integrante|integral) (?:do|dos|das|deste|destes|de nossos) (?:contrato|acordo|termos|condições)/giu,
    /considera-se que você (?:concordou|aceitou)/giu,
  ],
  ro: [
    /parte integrantă (?:a|din|al) (?:\p{L}+ ){0,2}(?:acordul(?:ui)?|contractul(?:ui)?|termenilor|condi[țţ]iilor)/giu,
    /se consideră că (?:a[țţ]i|ai) (?:acceptat|fost de acord|consim[țţ]it)/giu,
  ],
  ru: [
    /неотъемлемой частью (?:\p{L}+ )?(?:соглашения|договора|условий)/giu,
    /считаетесь (?:согласившим|принявшим)|считается, что вы согласились/giu,
  ],
  sk: [
    /neoddeliteľn(?:ou|á) súčasť(?:ou)? (?:\p{L}+ ){0,2}(?:zmluvy|dohody|podmienok)/giu,
    /(?:má|bude) sa za to, že ste (?:\p{L}+ ){0,3}(?:súhlasil|prijal)\p{L}*/giu,
  ],
  sl: [
    /(?:sestavni|neločljivi|neločljiv) del (?:\p{L}+ ){0,2}(?:pogodbe|sporazuma|pogojev)/giu,
    /(?:šteje se|se šteje|velja), da ste (?:\p{L}+ ){0,3}(?:sprejeli|soglašali|privolili|strinjali)/giu,
  ],
  sv: [
    /(?:integrerad|integrerande|oskiljaktig) del av (?:\p{L}+ )?\p{L}*(?:avtal|villkor)\p{L}*/giu,
    /anses du (?:ha )?(?:godkänt|accepterat|samtyckt)/giu,
  ],
  ta: [
    /(?:ஒப்பந்தத்தின்|விதிமுறைகளின்|நிபந்தனைகளின்) (?:ஒரு )?(?:ஒருங்கிணைந்த|பிரிக்க முடியாத) (?:பகுதி|அங்க|பாக)/gu,
    /(?:ஒப்புக்கொண்ட|சம்மதித்த|ஏற்றுக்கொண்ட)தாக(?:க்|வே)? கருதப்பட/gu,
  ],
  te: [
    /(?:ఒప్పందం|నిబంధనల|షరతుల)(?:లో| యొక్క)? (?:ఒక )?(?:అంతర్భాగం|విడదీయరాని భాగం|సమగ్ర భాగం)/gu,
    /(?:అంగీకరించిన|సమ్మతించిన)ట్లు(?:గా)? (?:పరిగణ|భావి)/gu,
  ],
  th: [/ส่วนหนึ่ง(?:อันแยกจากกันไม่ได้)?ของข้อตกลง/gu, /ให้ถือว่าคุณได้ยอมรับ/gu],
  tr: [/(?:sözleşme|koşul)\p{L}* ayrılmaz (?:bir )?parçası/giu, /kabul etmiş sayıl\p{L}*/giu],
  uk: [
    /невід[’'ʼ]ємною частиною (?:\p{L}+ ){0,2}(?:угоди|договору|умов)/giu,
    /вважається, що ви (?:\p{L}+ )?(?:погодилися|прийняли|згодні|надали згоду)/giu,
  ],
  ur: [
    /(?:معاہدے|شرائط) کا (?:ایک )?(?:لازمی|اٹوٹ|ناقابل تقسیم) (?:حصہ|جزو)/gu,
    /(?:سمجھا|تصور کیا|مانا) جائے گا کہ آپ[^۔]{0,40}(?:اتفاق|رضامند|متفق|قبول)/gu,
  ],
  vi: [/phần không thể tách rời của (?:thỏa thuận|thoả thuận|điều khoản)/giu, /được (?:coi|xem) là (?:đã )?đồng ý/giu],
  'zh-Hans': [/(?:协议|条款)(?:的)?(?:不可分割|组成)的?(?:一)?部分/gu, /视为(?:您|你)?已?同意/gu],
  'zh-Hant': [/(?:協議|條款)(?:的)?(?:不可分割|組成)的?(?:一)?部分/gu, /視為(?:您|你)?已?同意/gu],
};
