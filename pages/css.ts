import { FONT_PATH } from './font.ts';

/**
 * The one stylesheet. Logical properties only, so that Arabic and French share it; system fonts; contrast of text at
 * least 4.5:1 (most of it above 7:1); touch targets of 44 px. The one font is fetched by pages in Tamazight alone: phones
 * without Tifinagh letters are many, and the language's own name in the switch is in the way of nobody who cannot read it.
 */
export const CSS = `@font-face{font-family:Tifinagh;src:url(${FONT_PATH}) format("woff2");font-display:swap;unicode-range:U+2D30-2D7F}
:root{--ink:#0b0c0c;--soft:#484949;--line:#8a8d8f;--pale:#f3f2f1;--brand:#00594c;--link:#0b5394;--focus:#ffdd00;--bad:#a8071a;--good:#00594c;--wait:#6b3f00}
*,*::before,*::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-block-start:4rem}
body{margin:0;color:var(--ink);background:#fff;font:1.0625rem/1.6 system-ui,"Segoe UI",Roboto,"Noto Sans","Noto Naskh Arabic","Noto Sans Arabic",Tahoma,Arial,sans-serif;overflow-wrap:break-word}
[lang=ar]{font-family:"Noto Sans Arabic","Segoe UI","Noto Naskh Arabic","Geeza Pro",Tahoma,Arial,sans-serif;line-height:1.75}
html[lang=zgh] body{font-family:system-ui,"Segoe UI",Roboto,Tifinagh,sans-serif}
.wide{display:block;max-inline-size:60rem;margin-inline:auto;padding-inline:min(1rem,5vw)}
main{padding-block:.5rem 3rem;outline:none}
main>*,form>*,section>*{max-inline-size:42rem}
main>table,main>.points,main>.beside{max-inline-size:none}
h1,h2,h3,.button{hyphens:auto}
h1{font-size:1.75rem;line-height:1.35;margin-block:.75rem 1rem}
h2{font-size:1.3125rem;line-height:1.4;margin-block:2rem .75rem}
h3{font-size:1.125rem;margin-block:1.25rem .5rem}
p,ul,ol,dl{margin-block:0 1rem}
ul,ol{padding-inline-start:min(1.5rem,7vw)}
li{margin-block-end:.25rem}
.bare{list-style:none;padding:0;margin:0}
a{color:var(--link);text-underline-offset:.15em}
main p>a:only-child:not(.button),main li>a,main [href^="tel:"],.bottom a,.back,.summary a,.cards a{display:inline-flex;align-items:center;min-block-size:44px;min-inline-size:44px}
.row-link{display:flex;align-items:center;inline-size:fit-content;min-block-size:44px;min-inline-size:44px}
a:hover{text-decoration-thickness:.15em}
:focus-visible{outline:3px solid var(--focus);outline-offset:0;box-shadow:0 0 0 5px var(--ink)}
a:focus-visible{background:var(--focus);color:var(--ink);outline-color:transparent;box-shadow:0 3px var(--ink)}
.lead{font-size:1.1875rem}
.hint{color:var(--soft);margin-block-end:.5rem}
.optional,.suffix{color:var(--soft);font-weight:400}
.unseen{position:absolute;inline-size:1px;block-size:1px;margin:0;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;inset-inline-start:-100vw;padding:.75rem 1rem;background:var(--focus);color:var(--ink)}
.skip:focus{inset-inline-start:0;z-index:3}
.top{position:sticky;inset-block-start:0;z-index:2;background:var(--brand);color:#fff}
.top .wide,.about{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:0 1rem}
.about{padding-block:.25rem}
.top a{color:#fff;display:inline-flex;align-items:center;min-block-size:44px;min-inline-size:44px}
.top a:focus-visible{color:var(--ink)}
.switch{display:flex;flex-wrap:wrap;gap:0 .75rem;list-style:none;margin:0;padding:0}
.switch li{margin:0}
.switch a,.switch span,.switch button{display:inline-flex;align-items:center;min-block-size:44px;min-inline-size:44px}
.switch button{padding:0;border:0;background:none;color:var(--link);font:inherit;text-decoration:underline;text-underline-offset:.15em;cursor:pointer}
.brand{font-weight:700;font-size:1.125rem;text-decoration:none}
body>header{display:contents}
.region{margin:0;font-size:.9375rem}
.top .exit{min-block-size:48px;padding-inline:1rem;background:#7a0c14;font-weight:700}
.top .exit:focus-visible{background:var(--focus)}
.sample{margin:0;padding-block:.5rem;background:var(--pale);border-block-end:1px solid var(--line);font-size:.9375rem}
.signed-in{border-block-end:1px solid var(--line)}
.signed-in .wide{display:flex;flex-direction:column;align-items:flex-start}
.signed-in p{margin:.5rem 0}
.bottom{background:var(--pale);border-block-start:2px solid var(--brand);padding-block:1rem}
.bottom ul{list-style:none;margin:0 0 1rem;padding:0;display:flex;flex-wrap:wrap;gap:0 1.5rem}
.bottom p{margin:0}
.button{display:inline-flex;align-items:center;justify-content:center;min-block-size:48px;max-inline-size:100%;padding:.5rem min(1.25rem,5vw);border:2px solid transparent;border-block-end-color:#002d26;background:var(--brand);color:#fff;font:inherit;font-weight:700;text-decoration:none;text-align:center;cursor:pointer}
.button:hover{background:#00443a}
.button:focus-visible{background:var(--focus);color:var(--ink)}
.button[aria-disabled]{background:var(--soft);color:#fff;border-color:transparent;cursor:progress}
.notice{margin-block:1rem;padding:.75rem 1rem;border-inline-start:8px solid var(--wait);background:#fff4dc;scroll-margin-block:4rem}
.notice p:last-child{margin:0}
.second{background:#fff;color:var(--brand);border:2px solid var(--brand)}
.second:hover{background:var(--pale)}
.link{min-block-size:44px;min-inline-size:44px;padding:0;border:0;background:none;color:var(--link);font:inherit;text-decoration:underline;cursor:pointer}
.buttons{display:flex;flex-wrap:wrap;gap:.75rem;margin-block:1.5rem}
.field{margin:0 0 1.75rem;padding:0;border:0;min-inline-size:0}
.wrong{border-inline-start:5px solid var(--bad);padding-inline-start:min(1rem,4vw)}
.error{color:var(--bad);font-weight:700;margin-block:0 .5rem}
label,legend{display:block;padding:0;font-weight:700;margin-block-end:.25rem}
input:not([type=radio],[type=checkbox],[type=hidden]),select,textarea{inline-size:100%;min-block-size:48px;padding:.5rem;border:2px solid var(--ink);border-radius:0;background:#fff;color:inherit;font:inherit}
select{max-inline-size:100%}
textarea{display:block;resize:vertical}
[dir=rtl] input[dir=ltr]{text-align:end}
.wrong input:not([type=radio],[type=checkbox]),.wrong select,.wrong textarea{border-color:var(--bad)}
input.short,input.four,input.two,input.medium{display:inline-block}
input.short{inline-size:9rem}
input.medium{inline-size:min(100%,18rem)}
input.two{inline-size:4rem}
input.four{inline-size:6rem}
.date{display:flex;flex-wrap:wrap;gap:1rem}
.date label,.choice label{font-weight:400}
.choices{display:flex;flex-direction:column;gap:.25rem}
.choice{display:flex;flex-wrap:wrap;align-items:flex-start}
.choice input{flex:none;inline-size:1.5rem;block-size:1.5rem;margin:10px;accent-color:var(--brand)}
.choice label{flex:1;min-block-size:44px;min-inline-size:44px;padding-block:.5rem;margin:0;cursor:pointer}
.choice .hint{flex-basis:100%;padding-inline-start:44px;margin-block:-.25rem .5rem}
.group{border-block-start:1px solid var(--line);margin-block-start:2rem;outline:none}
.group>h2{margin-block-start:1.25rem}
details{margin-block-end:.25rem}
summary{min-block-size:44px;padding-block:.5rem;color:var(--link);font-weight:700;cursor:pointer}
.row{margin:0 0 1rem;padding:.75rem 1rem 0;border:1px solid var(--line)}
.row .field{margin-block-end:1rem}
.inset{margin-block:1rem;padding:.75rem min(1rem,4vw);border-inline-start:8px solid var(--line);background:var(--pale)}
.inset>:last-child{margin-block-end:0}
.inset h3{margin-block-start:0}
.error-summary{border:4px solid var(--bad);padding:min(1rem,4vw);margin-block-end:1.5rem}
.error-summary h2{margin-block:0 .5rem}
.error-summary ul{list-style:none;padding:0;margin:0}
.error-summary a{display:inline-block;overflow-wrap:anywhere;padding-block:.5rem;min-block-size:44px;color:var(--bad);font-weight:700}
.panel{padding:min(1rem,4vw);border:4px solid var(--good);margin-block-end:1.5rem}
.panel h1,.panel h2,.inset h2{margin-block-start:0}
.panel.warn{border-color:var(--wait)}
.panel p{margin-block-end:.75rem}
.panel strong{font-size:1.5rem;letter-spacing:.03em}
.tag{display:inline-block;margin-block:.125rem;padding:.1rem .5rem;border:1px solid currentColor;font-size:.9375rem;font-weight:700;color:var(--ink);background:var(--pale)}
.tag.good{color:var(--good);background:#e3f3ef}
.tag.wait{color:var(--wait);background:#fff4dc}
.tag.bad{color:var(--bad);background:#fdeced}
.summary>div{padding-block:.5rem;border-block-end:1px solid var(--line)}
dt{font-weight:700}
dd{margin:0}
.steps>li{margin-block-end:.75rem}
.steps p,.timeline p,.actions p{margin-block-end:0}
.timeline{list-style:none;padding-inline-start:.5rem}
.timeline>li{position:relative;margin:0;padding-inline-start:1.25rem;padding-block-end:.75rem;border-inline-start:3px solid var(--line)}
.timeline>li::before{content:"";position:absolute;inset-inline-start:-9px;inset-block-start:.4rem;inline-size:15px;block-size:15px;border:3px solid var(--line);border-radius:50%;background:#fff}
.timeline>.past{border-color:var(--good)}
.timeline>.past::before{border-color:var(--good);background:var(--good)}
.timeline>.now::before{border-color:var(--wait)}
.timeline>.next{border-inline-start-style:dashed}
blockquote{margin:0 0 .25rem;padding:.5rem 1rem;background:var(--pale);border-inline-start:4px solid var(--line)}
.votes{list-style:none;padding:0}
.votes p{margin-block-end:.25rem}
.letterhead{text-align:center;font-weight:700}
.letterhead p{margin:0}
.signatures{list-style:none;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,14rem),1fr));gap:1rem}
.signatures li{min-block-size:7rem;padding:.5rem;border:1px solid var(--line);break-inside:avoid}
.hash{font-size:.875em}
.tally{white-space:nowrap}
table{inline-size:100%;border-collapse:collapse;margin-block-end:1rem}
th,td{padding:.5rem;border-block-end:1px solid var(--line);text-align:start;vertical-align:top}
.points td{text-align:end}
.points tbody td{white-space:nowrap}
.points tbody th{font-weight:400}
.points thead th:last-child{text-align:end}
@media (min-width:40em){
.summary>div{display:grid;grid-template-columns:2fr 3fr;gap:1rem}
.inline{flex-direction:row;flex-wrap:wrap;gap:0 1.5rem}
.inline .choice label{flex:none}
}
@media (min-width:64em){
.beside{display:grid;grid-template-columns:minmax(0,2fr) minmax(0,3fr);gap:2.5rem}
}
@media screen and (max-width:63.99em){
.cards,.cards tbody,.cards tr,.cards th,.cards td{display:block}
.cards thead{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%)}
.cards tr{border:1px solid var(--line);margin-block-end:1rem;padding:.25rem .75rem}
.cards th,.cards td{display:grid;grid-template-columns:minmax(0,2fr) minmax(0,3fr);align-items:baseline;gap:.25rem .75rem;padding-inline:0;border-block:1px solid var(--line);border-block-end:0}
.cards tr>:first-child{border:0}
.cards td:has(>div:empty){display:none}
.cards th::before,.cards td::before{content:attr(data-label);font-weight:400;color:var(--soft)}
.cards .brief,.cards .brief>div{display:inline;padding:0;border:0;line-height:2}
.cards .brief::before{content:none}
.cards .brief:has(+.brief>div:not(:empty))::after{content:" · "}
.compare th::before{display:none}
.compare th,.compare td{display:block}
.compare td::before{display:block}
}
@media (max-width:39.99em){
.buttons .button{inline-size:100%}
}
.cards .tag{display:inline-flex}
@media (max-width:20em){
.cards th,.cards td{display:block}
.points th{overflow-wrap:anywhere}
}
@media print{
.skip,.bottom,.switch,.exit,.notice,.buttons,.signed-in form,.back,.sample{display:none}
.top{position:static;background:none;color:#000}
.top a{color:#000}
body{font-size:11pt}
main{padding-block:0}
h2,h3,tr,dt,.panel{break-after:avoid;break-inside:avoid}
.screen,.slip .signed-in{display:none}
.slip{page:slip;font-size:8pt;line-height:1.3}
.slip .wide{padding:0}
.slip p,.slip ol{margin-block:0 .25rem}
.slip li{margin:0}
.slip h1,.slip h2,.slip .panel strong{font-size:1.2em;line-height:1.3;margin-block:.25rem}
.slip .panel{padding:.25rem .5rem;border-width:1px;margin-block-end:.25rem}
.slip a,.slip .top a{min-block-size:0;color:inherit;text-decoration:none}
.minutes{page:minutes;font-size:9.5pt;line-height:1.4}
.minutes>header{display:none}
.minutes main>*{max-inline-size:none}
.minutes h1{text-align:center}
.minutes tr{break-after:auto}
.minutes td:last-child{inline-size:45%}
.minutes td ul{margin:0}
.minutes th,.minutes td{padding:1.5mm}
.minutes .summary>div{padding-block:1mm}
}
@page slip{size:105mm 148mm;margin:8mm}
@page minutes{size:A4;margin:15mm;@bottom-center{content:counter(page) " / " counter(pages)}}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
`;
