/** The one style sheet of every page, inline; the content security policy names its digest. */
export const style = `
:root{color-scheme:light dark;--text:#1b1b1b;--quiet:#555;--page:#fff;--line:#c8c8c8;--mark:#f3f1e7;--link:#0b4fa8;--new:#dff3e0;--gone:#fbe3e0}
@media (prefers-color-scheme:dark){:root{--text:#ececec;--quiet:#b5b5b5;--page:#161618;--line:#4a4a4e;--mark:#2a2922;--link:#8ab8ff;--new:#173d22;--gone:#4a1f1c}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0 auto;max-width:44rem;padding:1rem 1.125rem 3rem;background:var(--page);color:var(--text);font:1.0625rem/1.6 system-ui,sans-serif;overflow-wrap:break-word}
:is(:lang(ar),:lang(fa),:lang(ur)):not(a,span){line-height:1.9}
a{color:var(--link);text-underline-offset:.15em}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.skip{position:absolute;inset-inline-start:-999rem}
.skip:focus{position:static}
nav summary{display:inline-block;min-height:2.75rem;padding:.5rem .75rem;border:1px solid var(--line);border-radius:.375rem;cursor:pointer}
nav summary::after{content:" ▾"}
nav ul{columns:11rem;margin:.5rem 0;padding:0;list-style:none}
nav li{break-inside:avoid}
nav li a{display:inline-block;padding:.4rem .25rem}
nav [aria-current]{font-weight:700;color:inherit;text-decoration:none}
h1{margin:1.25rem 0 .25rem;font-size:clamp(1.4rem,7vw,1.9rem);hyphens:auto}
h1,h1:lang(ar),h1:lang(fa),h1:lang(ur){line-height:1.35}
h2{margin:2rem 0 .5rem;font-size:1.3rem}
h2,h2:lang(ar),h2:lang(fa),h2:lang(ur){line-height:1.4}
h3,h4,h5,h6{margin:1.5rem 0 .5rem;font-size:1.1rem}
p,ul,ol,table,blockquote,pre{margin:.75rem 0}
.dates,.correction{margin:.25rem 0;color:var(--quiet)}
.dates>span{display:block}
.notice{margin:.75rem 0;padding:.625rem .875rem;border-inline-start:.25rem solid var(--line);background:var(--mark)}
.outdated{text-decoration:underline dotted}
.change,.summary{border-color:var(--link)}
.change p{margin:.25rem 0}
.clauses{padding:0;list-style:none}
.clauses>li{margin:.75rem 0;padding-inline-start:2.25em}
.label{display:inline-block;min-width:1.95em;margin-inline-start:-2.25em;padding-inline-end:.25em;color:var(--quiet);text-decoration:none}
a.label:hover{text-decoration:underline}
:target{background:var(--mark)}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%}
caption{padding:.25rem 0;text-align:start;font-weight:700}
th,td{padding:.5rem .625rem;border:1px solid var(--line);text-align:start;vertical-align:top}
td [dir]{white-space:nowrap}
td bdi[dir]{white-space:normal}
.storage :is(th,td){overflow-wrap:anywhere;hyphens:auto}
td ul{margin:0;padding-inline-start:1.1rem}
blockquote{margin-inline:0;padding-inline-start:1rem;border-inline-start:.25rem solid var(--line)}
pre{overflow-x:auto}
dl{display:grid;grid-template-columns:fit-content(45%) 1fr;gap:.125rem .875rem;margin:0}
dt{color:var(--quiet)}
dd{margin:0}
dd a{display:inline-block}
.versions{padding:0;list-style:none}
.versions>li{padding:.75rem 0;border-top:1px solid var(--line)}
ins{background:var(--new);text-underline-offset:.15em}
.changes del{background:var(--gone)}
.changes :is(.added,.removed)>:is(ins,del){background:none;text-decoration:none}
.changes :is(.added,.removed,.moved){margin:.75rem 0;padding-block:.25rem;padding-inline-end:.5rem;border-inline-start:.25rem solid var(--line)}
.changes :is(section,div):is(.added,.removed,.moved){padding-inline-start:.75rem}
.changes .added{background:var(--new)}
.changes .removed{background:var(--gone)}
.changes h2{margin-top:1.5rem}
.changes .note{margin:0;color:var(--quiet)}
.changes .kind{margin:0;color:var(--quiet);font-weight:700}
.clauses .kind{margin-inline-start:-2.25em;padding-inline-start:.5rem}
.changes [data-begin]::before{content:attr(data-begin) " "}
.changes [data-end]::after{content:" " attr(data-end)}
.changes [data-begin]::before,.changes [data-end]::after{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
del[data-end]+ins{margin-inline-start:.2em}
footer{margin-top:2.5rem;padding-top:.75rem;border-top:1px solid var(--line)}
footer ul{margin:0;padding:0;list-style:none}
footer a{display:inline-block;padding:.4rem 0}
@media (min-width:60.01rem){
.storage{table-layout:fixed;width:56rem;margin-inline:calc(50% - 28rem)}
.storage th:nth-child(2){width:34%}
.storage th:nth-child(3){width:27%}
}
@media (max-width:60rem){
.storage,.storage tbody,.storage tr,.storage td{display:block;width:100%}
.storage thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.storage caption{display:block}
.storage tr{margin-bottom:.75rem;border:1px solid var(--line)}
.storage td{border:0}
.storage td::before{content:attr(data-label);display:block;color:var(--quiet)}
}
@media print{
:root{--text:#000;--quiet:#333;--page:#fff;--line:#999;--mark:#fff;--link:#000;--new:#fff;--gone:#fff}
body{max-width:none;padding:0;font-size:11pt}
nav,.skip{display:none}
h2,h3,caption{break-after:avoid}
li,tr{break-inside:avoid}
article a[href^="http"]::after{content:" (" attr(href) ")"}
}
`
  .trim()
  .replaceAll('\n', '');
