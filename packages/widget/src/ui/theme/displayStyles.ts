// The displays beside the popover: a modal over the page, a bar along it, and what is part of it.

export const displayStyles = `
.layer::backdrop{background:none}
.layer[data-overlay=dim]::backdrop{background:rgb(16 20 26/.5)}
.bar.layer{inset-inline:0;width:auto;max-width:none}
.bar .close{top:6px}
.bar[data-at=top]{top:0}
.bar[data-at=bottom]{bottom:var(--kb-lift,0px)}
.bar .card{max-height:calc(var(--kb-room,100vh)*.7);padding:16px 20px;border-width:1px 0;border-radius:0}
.bar :is(form,.thanks,.failure){max-width:720px;margin-inline:auto}
.still.layer{position:static;width:auto;max-width:none}
.still .scale{flex-wrap:wrap}
.still .scale:has(:nth-child(10)) .cell{flex-basis:clamp(24px,(283px - 100%)*99,15%)}
.still .card{max-width:680px;max-height:none;border-color:color-mix(in srgb,var(--kb-line) 45%,transparent);box-shadow:none;animation:none}
[data-whole] .card{margin-inline:auto;padding:32px 0;border:0;border-radius:0;background:none}
[data-whole] .progress{inset-inline:0;border-radius:2px}
[data-whole] .asking{font-size:28px;line-height:34px}
[data-whole] .actions{margin-top:32px}
@media (min-width:600px){.bar form{display:flex;gap:32px;align-items:center;padding-inline-end:48px}.bar .page{flex:1;min-width:0}.bar .actions{margin-top:0}.bar .quiet{margin:0}}
@media (forced-colors:active){.still .card{border-color:CanvasText}}`;
