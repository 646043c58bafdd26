// Where the card floats, and where it lies on a phone. Block measures are physical: every script we know runs in rows.

/** What is a sheet at the bottom of a narrow screen: everything that floats, but the bar. */
const SHEET = '.layer[data-at]:not(.bar)';

export const layerStyles = `
.layer{position:fixed;inset:auto;z-index:2147483647;width:360px;max-width:calc(100vw - 32px);height:auto;max-height:none;margin:0;outline:0;padding:0;border:0;background:none;overflow:visible;color:var(--kb-text);font:400 16px/1.5 var(--kb-font);text-align:start;-webkit-text-size-adjust:100%}
.layer *{box-sizing:border-box}
[data-at^=top]{top:24px}
[data-at^=bottom]{bottom:calc(24px + var(--kb-lift,0px))}
[data-at^=middle]{inset-block:0;height:fit-content;margin-block:auto}
[data-at$=start]{inset-inline-start:24px}
[data-at$=end]{inset-inline-end:24px}
[data-at$=center]{inset-inline:0;margin-inline:auto}
.card{position:relative;max-height:calc(var(--kb-room,100vh) - 48px);padding:20px;overflow:auto;overscroll-behavior:contain;border:1px solid var(--kb-edge);border-radius:var(--kb-radius);background:var(--kb-ground);box-shadow:0 12px 40px var(--kb-shadow);animation:kb-in .18s ease-out}
@keyframes kb-in{from{opacity:0;transform:translateY(8px)}}
.grab{display:none}
@media (max-width:600px){
${SHEET}{inset:auto 0 var(--kb-lift,0px);width:auto;max-width:none;height:auto;margin:0}
${SHEET} .card{max-height:calc(var(--kb-room,100vh) - 16px);padding:24px 16px calc(16px + env(safe-area-inset-bottom));border-width:1px 0 0;border-end-start-radius:0;border-end-end-radius:0;transform:translateY(var(--kb-drag,0))}
${SHEET} .close{top:14px}
${SHEET} .progress{inset-inline:16px}
${SHEET} .grab{display:block;position:absolute;inset:0 25% auto;height:28px;touch-action:none}
.grab::before{content:"";display:block;width:36px;height:4px;margin:10px auto;border-radius:2px;background:var(--kb-line);opacity:.5}
.main{flex:1}
}
@media (prefers-reduced-motion:reduce){.layer *{animation:none!important;transition:none!important}}
@media print{.layer{display:none}}`;
