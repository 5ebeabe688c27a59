/** Languages of the app stores, then regions of some of them: as many locales as a large site has. */
const languages =
  'en ar de ja zh-Hans zh-Hant bn ca cs da el es fi fr gu he hi hr hu id it kn ko ml mr ms nl no or pa pl pt-BR pt-PT ro ru sk sl sv ta te th tr uk ur vi'.split(
    ' ',
  );
const regions =
  'en-AU en-CA en-GB es-MX fr-CA en-IE en-IN en-NZ en-SG en-ZA es-AR es-CL es-CO es-CR es-DO es-EC es-ES es-GT es-HN es-NI es-PA es-PE es-PR es-PY es-SV es-US es-UY es-VE fr-BE fr-CH fr-LU de-AT de-BE de-CH de-LI de-LU it-CH nl-BE ar-AE ar-EG ar-JO ar-KW ar-LB ar-MA ar-OM ar-QA ar-SA ar-TN ru-KZ ru-UA hi-IN ta-LK bn-IN sv-FI pt-AO'.split(
    ' ',
  );

/** Locales for loads, in the order in which larger loads take more of them. */
export const loadLocales: readonly string[] = [...languages, ...regions];
