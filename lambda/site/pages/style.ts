import type { Html } from '../text/html.ts';

/** What every page needs. Each rule is in the first answer of every page, so each must earn its bytes. */
const base = `
:root{color-scheme:light dark;--text:#222;--quiet:#555;--page:#fff;--line:#ccc;--mark:#eee;--link:#05a}
@media screen and (prefers-color-scheme:dark){:root{--text:#eee;--quiet:#bbb;--page:#111;--line:#444;--mark:#222;--link:#8bf}}
body,[popover]{margin:0 auto;max-width:33.75rem;padding:.75rem 1.125rem 3rem;background:var(--page);color:var(--text)}
body{font:1.0625rem/1.6 system-ui,sans-serif;overflow-wrap:anywhere}
.east{font-family:sans-serif}
.roomy{line-height:1.75}
.high{line-height:1.9}
a{color:var(--link)}
:focus-visible{outline:3px solid var(--link)}
.skip:not(:focus){position:absolute;top:-9rem}
summary,button{width:fit-content;padding:.5rem .75rem;border:1px solid var(--line);background:var(--page);color:inherit;font:inherit}
:popover-open{position:absolute;top:4rem;width:auto}
nav ul{columns:8.5rem}
.clauses,nav ul,footer ul{padding:0;list-style:""}
nav li a,footer a{display:inline-block;padding:.3rem 0;unicode-bidi:plaintext}
h1{margin:.75rem 0 .5rem;font-size:1.5rem;line-height:1.375;hyphens:auto}
h1 small{display:block;font-size:1rem}
h2{margin:2rem 0 .5rem;font-size:1.25rem;line-height:1.4}
p,ul,ol,.clauses>li,.storage tbody{margin:.75rem 0}
.dates,.notice{margin:0;padding:.1875rem .75rem;border-inline-start:.25rem solid var(--line);background:var(--mark);font-size:1rem;line-height:1.375}
.change{border-color:var(--link)}
.clauses>li{padding-inline-start:2.25em}
.label{display:inline-block;min-width:1.7em;margin-inline-start:-2.25em;padding-inline-end:.25em;line-height:1}
dt,.storage th,.label,small{color:var(--quiet);font-weight:400}
dd{margin:0}
footer{border-top:1px solid var(--line)}
`;

/**
 * What the text of a policy needs. A browser that cannot show what is folded drops the rule that hides its heading, because it does not know
 * a selector of it. The tables of places and recipients are lists of cards everywhere, so that no word of any language is too long for them.
 */
const text = `
.contents{margin-top:.5rem}
.label,h2>a{color:inherit;text-decoration:none}
@media screen{h2>a::after{content:" #"/"";color:var(--quiet)}}
:target{background:var(--mark)}
caption{font-weight:700}
caption,th{text-align:start}
.storage,.storage :is(caption,tbody,tr,th,td){display:block;hyphens:auto}
.storage tbody,[popover]{padding:.5rem .75rem;border:1px solid var(--line)}
.storage ul{margin:0;padding-inline-start:1.25rem}
@media (min-width:48rem){
.contents summary,_::details-content{display:none}
.contents ::details-content{content-visibility:visible}
.contents ul{columns:16rem}
}
`;

/** What a text needs that has more than paragraphs, clauses and tables of places and recipients; few have. */
const rare = `
h3{font-size:1rem}
h3>a{color:inherit;text-decoration:none}
@media screen{h3>a::after{content:" #"/"";color:var(--quiet)}}
ul.numbers>li{padding-inline-start:3.25em}
.numbers>li>.label{min-width:2.7em;margin-inline-start:-3.25em}
.wide,pre{overflow-x:auto;overflow-wrap:break-word}
.wide table{border-collapse:collapse;width:100%}
.wide :is(th,td){padding:.5rem .625rem;border:1px solid var(--line);text-align:start;vertical-align:baseline}
.terms{display:block;margin:.75rem 0}
.terms>dt{margin-top:.75rem;color:inherit;font-weight:700}
.terms>dd{margin-inline-start:1.25rem}
.outdated{text-decoration:underline dotted}
section :not(td)>ul:not(.clauses){padding-inline-start:1.25rem}
.wide ul{margin:0;padding-inline-start:1.25rem}
@media print{h3{break-after:avoid}.wide tr{break-inside:avoid}}
`;

/** What comparisons, and lists of versions and policies, need. */
const comparison = `
:root{--new:#dff3e0;--gone:#fbe3e0}
@media screen and (prefers-color-scheme:dark){:root{--new:#173d22;--gone:#4a1f1c}}
dl{display:grid;grid-template-columns:fit-content(40%) 1fr;align-items:first baseline;gap:.125rem .875rem;margin:0}
.summary{padding-inline-start:.875rem;border-inline-start:.25rem solid var(--link)}
.versions{padding:0;list-style:""}
.versions .dates{padding:0;border:0;background:none}
.versions>li{padding:.75rem 0;border-top:1px solid var(--line)}
ins{background:var(--new);text-underline-offset:.15em}
.changes del{background:var(--gone)}
.changes :is(.added,.removed)>:is(ins,del),tr.added ins,tr.removed del{background:none;text-decoration:none}
.changes :is(.added,.removed,.moved){margin:.75rem 0;padding-block:.25rem;padding-inline-end:.5rem;border-inline-start:.25rem solid var(--line)}
.changes :is(section,div,tr):is(.added,.removed,.moved){padding-inline-start:.75rem}
.rows,.rows :is(tbody,tr,th,td){display:block}
.rows tr{margin:.75rem 0;padding:.5rem .75rem;border:1px solid var(--line)}
.rows :is(th,td){padding:.125rem 0;font-weight:400;text-align:start}
.note,.kind{color:var(--quiet)}
.changes .added{background:var(--new)}
.changes .removed{background:var(--gone)}
.changes h2{margin-top:1.5rem}
.changes .same{display:flex;flex-wrap:wrap;align-items:first baseline;gap:0 .75rem}
.changes .same>:is(h2,.kind){margin:.25rem 0;font-size:1rem;font-weight:400}
.changes summary{padding:.3rem 0;border:0;color:var(--quiet)}
.changes :is(.note,.kind){margin:0}
.changes .kind{font-weight:700}
.clauses .kind{margin-inline-start:-2.25em}
.clauses>:is(.added,.removed,.moved){padding-inline-start:3em}
.languages{columns:15rem}
.languages p{margin:0;padding:.3rem 0;break-inside:avoid}
.changes [data-begin]::before{content:attr(data-begin) " "}
.changes [data-end]::after{content:" " attr(data-end)}
.changes [data-begin]::before,.changes [data-end]::after{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
del[data-end]+ins{margin-inline-start:.2em}
`;

const paper = `
@media print{
@page{margin:2cm;@bottom-center{content:counter(page) " / " counter(pages)}}
nav,footer{display:none}
h2,caption{break-after:avoid}
li{break-inside:avoid}
}
`;

/**
 * The style sheets of pages that show a text of paragraphs and clauses, of those that show any text, and of those that compare or list
 * texts, and may show one too.
 */
export const pageStyles = {
  text: joinLines(base, text, paper),
  everyText: joinLines(base, text, rare, paper),
  comparison: joinLines(base, text, rare, comparison, paper),
} as const;

/** What only the second of them has rules for. */
const rareElement = /<(?:h3|pre|ul>\n|ul class="clauses numbers"|div class="wide"|dl class="terms")| class="outdated"/;

/** The style sheet for a page with these words. */
export function styleOfText(...words: readonly Html[]): PageStyle {
  return words.some(({ html }) => rareElement.test(html)) ? 'everyText' : 'text';
}

/** Which of them a page has. */
export type PageStyle = keyof typeof pageStyles;

function joinLines(...rules: readonly string[]): string {
  return rules.map((part) => part.trim().replaceAll('\n', '')).join('');
}
