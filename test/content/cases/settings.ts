import { fontScripts } from '../../../lambda/content/font-scripts.ts';
import { messagesJson } from '../small-content.ts';
import type { FileCase } from './case.ts';
import { site } from './changes.ts';

/** Mistakes in `site.yaml`. */
export const settings: readonly FileCase[] = [
  [
    'no file',
    { 'site.yaml': undefined },
    'site.yaml:1:1: Cannot find site.yaml, which names the locales and the time zone [missing-settings]',
    'Add it, with sourceLocale, locales, timeZone and noticeDays; or name the right directory with --content DIR',
  ],
  [
    'not keys',
    { 'site.yaml': 'hello' },
    'site.yaml:1:1: Cannot read the YAML: it is not lines of the form "key: value" [yaml]',
    'Write each key on a line of its own, with a colon and a space after it',
  ],
  [
    'unknown key',
    site('fallbak: {}'),
    'site.yaml:5:1: Cannot use key "fallbak": it is not one of origin, sourceLocale, locales, dropped, fallback, timeZone, noticeDays, outdated, stores, laws, country, securityContact, facts, applications, theme [unknown-key]',
    'Write "fallback"',
  ],
  [
    'mistyped key',
    { 'site.yaml': 'sourceLocale: en\nlocales: [en, de]\ntimeZone: Europe/Berlin\nnoticeDay: 30' },
    'site.yaml:4:1: Cannot use key "noticeDay": it is not one of origin, sourceLocale, locales, dropped, fallback, timeZone, noticeDays, outdated, stores, laws, country, securityContact, facts, applications, theme [unknown-key]',
    'Write "noticeDays"',
  ],
  [
    'missing keys',
    { 'site.yaml': 'sourceLocale: en\nlocales: [en, de]' },
    'site.yaml:1:1: Cannot find key "timeZone": it is required here [missing-key]',
    'Write, for example: timeZone: Europe/Berlin',
    'site.yaml:1:1: Cannot find key "noticeDays": it is required here [missing-key]',
    'Write, for example: noticeDays: 30',
  ],
  [
    'tag with underscore',
    { 'site.yaml': 'sourceLocale: en\nlocales: [en, de, eo_001]\ntimeZone: Europe/Berlin\nnoticeDays: 30' },
    'messages/eo-001.json:1:1: Cannot find the interface messages of locale "eo-001" [missing-messages]',
    'The program has none in this language: translate those of another locale, or remove "eo-001" from site.yaml',
    'site.yaml:2:19: Cannot use "eo_001" for "locales": the language tag should be "eo-001" [invalid-value]',
    'Write, for example: locales: [en, de, zh-Hans]',
  ],
  ...['en-x-aa', 'en-u-ca-gregory', 'en-t-de', 'und', 'abcde'].map(
    (tag): FileCase => [
      `a tag that is more, or less, than a language: ${tag}`,
      {
        'site.yaml': `sourceLocale: en\nlocales: [en, de, ${tag}]\ntimeZone: Europe/Berlin\nnoticeDays: 30`,
        [`messages/${tag}.json`]: messagesJson(),
      },
      `site.yaml:2:19: Cannot use "${tag}" for "locales": a page can have only a language with its script, region and variants, such as "zh-Hant" [invalid-value]`,
      'Write, for example: locales: [en, de, zh-Hans]',
    ],
  ),
  [
    'not a tag',
    {
      'site.yaml':
        'sourceLocale: en\nlocales: [en, de, deutsch-und-mehr-davon]\ntimeZone: Europe/Berlin\nnoticeDays: 30',
    },
    'site.yaml:2:19: Cannot use "deutsch-und-mehr-davon" for "locales": it is not a BCP 47 language tag [invalid-value]',
    'Write, for example: locales: [en, de, zh-Hans]',
  ],
  [
    'twice',
    { 'site.yaml': 'sourceLocale: en\nlocales: [en, de, de]\ntimeZone: Europe/Berlin\nnoticeDays: 30' },
    'site.yaml:2:10: Cannot use ["en","de","de"] for "locales": it names a locale twice [invalid-value]',
    'Write, for example: locales: [en, de, zh-Hans]',
  ],
  [
    'no list',
    { 'site.yaml': 'sourceLocale: en\nlocales: en, de\ntimeZone: Europe/Berlin\nnoticeDays: 30' },
    'site.yaml:2:10: Cannot use "en, de" for "locales": it is not a list of language tags [invalid-value]',
    'Write, for example: locales: [en, de, zh-Hans]',
  ],
  [
    'list that is not closed',
    { 'site.yaml': 'sourceLocale: en\nlocales: [en, de\ntimeZone: Europe/Berlin\nnoticeDays: 30' },
    'site.yaml:3:1: Cannot read the YAML: a bracket before this is not closed [yaml]',
    'Write "]" or "}" where the list ends, on the same line',
  ],
  [
    'no number',
    { 'site.yaml': 'sourceLocale: en\nlocales: [en, de]\ntimeZone: Europe/Berlin\nnoticeDays: thirty' },
    'site.yaml:4:13: Cannot use "thirty" for "noticeDays": it is not a number of days [invalid-value]',
    'Write, for example: noticeDays: 30',
  ],
  [
    'below zero',
    { 'site.yaml': 'sourceLocale: en\nlocales: [en, de]\ntimeZone: Europe/Berlin\nnoticeDays: -1' },
    'site.yaml:4:13: Cannot use -1 for "noticeDays": it is less than 0 [invalid-value]',
    'Write, for example: noticeDays: 30',
  ],
  [
    'half a day',
    { 'site.yaml': 'sourceLocale: en\nlocales: [en, de]\ntimeZone: Europe/Berlin\nnoticeDays: 1.5' },
    'site.yaml:4:13: Cannot use 1.5 for "noticeDays": it is not a whole number of days [invalid-value]',
    'Write, for example: noticeDays: 30',
  ],
  [
    'too long',
    { 'site.yaml': 'sourceLocale: en\nlocales: [en, de]\ntimeZone: Europe/Berlin\nnoticeDays: 400' },
    'site.yaml:4:13: Cannot use 400 for "noticeDays": it is more than 366 [invalid-value]',
    'Write, for example: noticeDays: 30',
  ],
  [
    'not a zone',
    { 'site.yaml': 'sourceLocale: en\nlocales: [en, de]\ntimeZone: Berlin\nnoticeDays: 30' },
    'site.yaml:3:11: Cannot use "Berlin" for "timeZone": it is not a time zone of the IANA time zone database [invalid-value]',
    'Write, for example: timeZone: Europe/Berlin',
  ],
  [
    'offset as a zone',
    { 'site.yaml': 'sourceLocale: en\nlocales: [en, de]\ntimeZone: "+02:00"\nnoticeDays: 30' },
    'site.yaml:3:11: Cannot use "+02:00" for "timeZone": it is not a time zone of the IANA time zone database [invalid-value]',
    'Write, for example: timeZone: Europe/Berlin',
  ],
  [
    'unknown fallback',
    site('fallback: { de: [fr] }'),
    'site.yaml:5:18: Cannot use locale "fr": it is not one of the locales en, de [unknown-locale]',
    'Add "fr" to "locales:", or write one of these',
  ],
  [
    'own fallback',
    site('fallback: { de: [de] }'),
    'site.yaml:5:17: Cannot let "de" fall back to itself [self-fallback]',
    'Remove "de" from its own chain',
  ],
  [
    'key that is not a tag',
    site('fallback: { de_DE: [en] }'),
    'site.yaml:5:20: Cannot use key "de_DE": the language tag should be "de-DE" [invalid-value]',
    'Write, for example: fallback: { zh-Hant: [zh-Hans] }',
  ],
  [
    'http',
    site('origin: http://example.com'),
    'site.yaml:5:9: Cannot use "http://example.com" for "origin": it must be "https://" and a host name, without a path or a slash at the end [invalid-value]',
    'Write, for example: origin: https://policy.example.com',
  ],
  [
    'slash at the end',
    site('origin: https://example.com/'),
    'site.yaml:5:9: Cannot use "https://example.com/" for "origin": it must be "https://" and a host name, without a path or a slash at the end [invalid-value]',
    'Write, for example: origin: https://policy.example.com',
  ],
  [
    'second document',
    site('---', 'x: y'),
    'site.yaml:5:1: Cannot read the YAML: there is more text after the line that ends it [yaml]',
    'Delete the line "---" or "..."',
  ],
  [
    'alias',
    site('origin: *a'),
    'site.yaml:5:9: Cannot read the YAML: a value that starts with "*" is not plain text [yaml]',
    'Put the value between quotes: origin: "*a"',
  ],
  [
    'tab',
    site('\torigin: x'),
    'site.yaml:5:1: Cannot read the YAML: the line is indented with a tab [yaml]',
    'Write spaces instead of the tab',
  ],
  [
    'key twice',
    site('noticeDays: 31'),
    'site.yaml:5:1: Cannot read the YAML: this key appears twice [yaml]',
    'Delete one of the two lines',
  ],
  [
    'question mark',
    site('? '.repeat(3000)),
    'site.yaml:5:1: Cannot read the keys and values: the lines are indented too deeply [intricate-keys]',
    'Compare it with the example in the documentation, and delete what does not belong here',
  ],
  [
    'brackets',
    site(`fallback: ${'['.repeat(5000)}`),
    'site.yaml:5:31: Cannot read the keys and values: the brackets are nested too deeply [intricate-keys]',
    'Compare it with the example in the documentation, and delete what does not belong here',
  ],
  [
    'dropped and kept',
    site('dropped: [de]'),
    'site.yaml:5:11: Cannot drop locale "de": it is still one of the locales [dropped-locale]',
    'Remove "de" from "locales:" or from "dropped:"',
  ],
  [
    'dropped without its messages',
    site('dropped: [eo]'),
    'messages/eo.json:1:1: Cannot find the interface messages of locale "eo" [missing-messages]',
    'The program has none in this language: translate those of another locale, or remove "eo" from site.yaml',
  ],
  [
    'colours that readers cannot tell apart',
    settingsWith(
      'theme:\n  name: Nordwind\n  colours:\n    light: { link: "#9ecbff" }\n    dark: { page: "#777777" }\n',
    ),
    'site.yaml:8:20: Cannot use these light colours: "link" on "page" has a contrast of 1.69, and readers need 4.5 [low-contrast]',
    'Write, for example: link: "#5d7896"',
    'site.yaml:8:20: Cannot use these light colours: "link" on "mark" has a contrast of 1.45, and readers need 4.5 [low-contrast]',
    'Write, for example: link: "#556e8a"',
    'site.yaml:9:19: Cannot use these dark colours: "text" on "page" has a contrast of 3.86, and readers need 4.5 [low-contrast]',
    'Write, for example: text: "#050505"',
    'site.yaml:9:19: Cannot use these dark colours: "quiet" on "page" has a contrast of 2.33, and readers need 4.5 [low-contrast]',
    'Write, for example: quiet: "#060606"',
    'site.yaml:9:19: Cannot use these dark colours: "link" on "page" has a contrast of 2.26, and readers need 4.5 [low-contrast]',
    'Write, for example: link: "#05070a"',
  ],
  [
    'an icon in another directory',
    settingsWith('theme:\n  logoDark: dark.svg\n  favicon: icons/a.svg\n'),
    'site.yaml:7:12: Cannot use "icons/a.svg" for "favicon": it is not the name of an SVG file beside site.yaml, such as "logo.svg" [invalid-value]',
    'Write, for example: favicon: favicon.svg',
  ],
  [
    'a logo without a name, and without a file',
    { ...settingsWith('theme:\n  logo: logo.svg\n'), 'logo-old.svg': '<svg/>' },
    'logo-old.svg:1:1: Cannot use "logo-old.svg": only site.yaml, messages/, privacy/ can be here [unexpected-file]',
    'Delete the file',
    'site.yaml:6:9: Cannot find "logo.svg", which "logo" names [missing-picture]',
    'Put the file beside site.yaml, or delete the line',
    'site.yaml:6:9: Cannot show the logo: readers who do not see it would not learn what it says [unnamed-logo]',
    'Write what it says under "theme:", for example: name: Example App',
  ],
  [
    'a logo for dark screens alone',
    {
      ...settingsWith('theme:\n  name: Nordwind\n  logoDark: dark.svg\n'),
      'dark.svg': '<svg viewBox="0 0 1 1"><script/></svg>',
    },
    'dark.svg:1:24: Cannot show <script> in a picture: a picture runs no program [picture-part]',
    'Delete it',
    'site.yaml:7:13: Cannot show the logo for dark screens: there is none for light ones [dark-logo-alone]',
    'Write, for example: logo: logo.svg',
  ],
  [
    'fonts that no style sheet can name, and a script that nobody writes',
    settingsWith(
      "theme:\n  fonts:\n    latin: ['a\";}*{background:url(//evil.example)}']\n    greek: []\n    arab: [Amiri]\n",
    ),
    `site.yaml:7:13: Cannot use "a\\";}*{background:url(//evil.example)}" for "latin": it is not the name of a font such as "Noto Serif" [invalid-value]`,
    'Write, for example: latin: ["Noto Serif", serif]',
    'site.yaml:8:12: Cannot use [] for "greek": it is empty [invalid-value]',
    'Write, for example: greek: ["Noto Serif", serif]',
    `site.yaml:9:5: Cannot use key "arab": it is not one of ${Object.keys(fontScripts).join(', ')} [unknown-key]`,
    'Write "arabic"',
  ],
  [
    'a link at the top without words in the source language',
    settingsWith('theme:\n  headerLinks: [{ href: /imprint, label: { de: Impressum } }]\n'),
    'site.yaml:6:42: Cannot show this link: it has no words in the source language "en" [link-label]',
    'Add them under "label:", such as en: Imprint',
  ],
  [
    'a link without words in the source language',
    settingsWith('theme:\n  links: [{ href: /imprint, label: { de: Impressum } }]\n'),
    'site.yaml:6:36: Cannot show this link: it has no words in the source language "en" [link-label]',
    'Add them under "label:", such as en: Imprint',
  ],
  [
    'an address that is not one, a colour that is not one, and an unknown part of the look',
    settingsWith(
      'theme:\n  slogan: x\n  colours: { light: { link: red } }\n  links: [{ href: "javascript:alert(1)", label: { en: X } }]\n',
    ),
    'site.yaml:6:3: Cannot use key "slogan": it is not one of name, logo, logoDark, favicon, colours, fonts, headerLinks, links [unknown-key]',
    'Delete the line',
    'site.yaml:7:29: Cannot use "red" for "link": it is not a colour such as "#0b4fa8", in lower case [invalid-value]',
    'Write, for example: link: "#0055aa"',
    'site.yaml:8:19: Cannot use "javascript:alert(1)" for "href": it is neither an address with "https:", "mailto:" or "tel:" nor a path such as "/privacy" [invalid-value]',
    'Write, for example: href: https://www.example.com/imprint',
  ],
  [
    'a store that nobody knows',
    site('stores: [google-play, appstore]', 'laws: eu'),
    'site.yaml:5:23: Cannot use "appstore" for "stores": it is not one of google-play, app-store, app-gallery [invalid-value]',
    'Write, for example: stores: [google-play, app-store]',
    'site.yaml:6:7: Cannot use "eu" for "laws": it is not a list of eu, california, china, brazil, japan, korea [invalid-value]',
    'Write, for example: laws: [eu, california]',
  ],
];

function settingsWith(more: string) {
  return { 'site.yaml': `sourceLocale: en\nlocales: [en, de]\ntimeZone: Europe/Berlin\nnoticeDays: 30\n${more}` };
}
