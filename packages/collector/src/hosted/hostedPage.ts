// A survey as a whole page, drawn by the real widget in a sandbox: it has no cookie, no storage and no origin of ours.

import type { Survey } from '@klankbord/protocol/survey';
import { escapeHtml } from './escapeHtml';

export interface HostedPage {
  site: string;
  /** What the team calls the site. */
  name: string;
  survey: Survey;
  /** The address of the collector, without a slash at its end. */
  origin: string;
  channel: string;
  /** What the one who sent the link wants to find again: an order, a letter. */
  ref?: string | undefined;
  /** The first answer, from the e-mail. */
  score?: number | undefined;
  locale: string;
  /** `look`: nothing is sent. `entry`: it is handed to the dashboard around it, where somebody of the team enters it. */
  mode: 'answer' | 'look' | 'entry';
  /** For the one script and the one style of the page. */
  nonce: string;
}

/** Somebody else fills it in, one visitor after the other. */
const BY_STAFF = ['phone', 'in_store', 'employee'];

const WORDS = {
  en: { next: 'Next answer', script: 'This page needs JavaScript.', save: 'Save and next', saving: 'Saving…' },
  nl: {
    ...{ next: 'Volgend antwoord', script: 'Deze pagina heeft JavaScript nodig.' },
    ...{ save: 'Opslaan en volgende', saving: 'Wordt opgeslagen…' },
  },
};

/** JSON that ends no script element. */
const safeJson = (value: unknown): string => JSON.stringify(value).replace(/</g, '\\u003c');

const STYLE = `:root{color-scheme:light dark;background:Canvas;color:CanvasText;font:100%/1.5 system-ui,sans-serif}
body{margin:0 auto;max-inline-size:40rem;padding:clamp(1rem,6vh,4rem) 1rem}
h1{margin:0 0 1rem;font-size:1rem;text-align:center}a{color:inherit}p{text-align:center}`;

/** The page around it has a title already. */
const ENTRY_STYLE = 'body{padding:1rem}h1{position:absolute;clip-path:inset(50%)}';

/**
 * Tells the reference with the answer. In the other modes nothing is sent: what it hands over is taken by nobody, so that
 * the widget goes on to its thanks as it does in life, and the policy of the page lets nothing out. Of an entry the
 * dashboard gets the answers, and how tall the page is.
 */
const SCRIPT = `const page=JSON.parse(document.getElementById('page').textContent);
const tell=(message)=>parent.postMessage({klankbord:page.mode,...message},page.origin);
if(page.mode!=='answer')globalThis.fetch=async()=>new Response(null,{status:202});
const beforeSend=(event)=>{
if(event.name!=='feedback')return event;
if(page.mode==='entry'&&event.props.complete)tell({id:event.id,locale:event.locale,feedback:event.props});
return page.ref?{...event,props:{...event.props,ref:page.ref}}:event};
if(page.mode==='entry')new ResizeObserver(()=>tell({height:document.documentElement.offsetHeight})).observe(document.documentElement);
window.klankbord=Object.assign(()=>undefined,{q:[['init',{...page.options,beforeSend}]]});`;

const SCALES = ['nps', 'csat', 'ces', 'rating', 'expectation'];

/** The question that a score answers: the first one, where it asks for one. */
const chosenOf = ({ questions: [first] }: Survey, score: number | undefined): string =>
  score !== undefined && first && SCALES.includes(first.type)
    ? ` answers="${escapeHtml(JSON.stringify({ [first.id]: score }))}"`
    : '';

export function hostedHtml(page: HostedPage): string {
  const { site, survey, origin, channel, ref, score, locale, mode, nonce, name } = page;
  const { when: _when, ...asked } = survey;
  const isEntry = mode === 'entry';
  const address = `${origin}/s/${encodeURIComponent(site)}/${encodeURIComponent(survey.id)}`;
  const words = locale.startsWith('nl') ? WORDS.nl : WORDS.en;
  const options = {
    ...{ site, channel, locale },
    ...(isEntry && { texts: { send: words.save, 'thanks.sent': words.saving } }),
    endpoint: `${address}/batch`,
    contentType: 'text/plain',
    // Thanks may lead to another page: whoever enters answers stays.
    surveys: [isEntry ? { ...asked, thanks: undefined } : asked],
    ...{ signals: false, launcher: 'none', storage: 'memory', dataLayer: false },
  };
  const query = new URLSearchParams({ channel, ...(ref && { ref }) });
  const again =
    BY_STAFF.includes(channel) && mode === 'answer'
      ? `<p><a href="?${escapeHtml(String(query))}">${words.next}</a></p>`
      : '';
  return `<!doctype html>
<html lang="${escapeHtml(locale)}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(survey.name ?? name)}</title>
<style nonce="${nonce}">${STYLE}${isEntry ? ENTRY_STYLE : ''}</style>
<main>
<h1>${escapeHtml(survey.name ?? name)}</h1>
<klankbord-survey survey="${escapeHtml(survey.id)}"${chosenOf(survey, score)}></klankbord-survey>
<noscript><p>${words.script}</p></noscript>
${again}
</main>
<script type="application/json" id="page" nonce="${nonce}">${safeJson({ options, ref, mode, origin })}</script>
<script nonce="${nonce}">${SCRIPT}</script>
<script nonce="${nonce}" src="${origin}/klankbord.js"></script>
</html>
`;
}

/**
 * Sandboxed: whatever ran in this page could neither read a cookie of the dashboard's nor ask its API as somebody logged
 * in. It may post to its own address, and stand in a frame of the dashboard's.
 */
export function hostedHeaders({ origin, site, survey, nonce, mode }: HostedPage): Record<string, string> {
  const batch = `${origin}/s/${encodeURIComponent(site)}/${encodeURIComponent(survey.id)}/batch`;
  return {
    'content-security-policy': [
      "default-src 'none'",
      `script-src 'nonce-${nonce}' ${origin}`,
      `style-src 'nonce-${nonce}'`,
      'img-src data: https:',
      `connect-src ${mode === 'answer' ? batch : "'none'"}`,
      "base-uri 'none'",
      "form-action 'none'",
      `frame-ancestors ${origin}`,
      "require-trusted-types-for 'script'",
      'sandbox allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox',
    ].join('; '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  };
}
