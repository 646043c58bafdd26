// What every card has: progress, the way out, the question, what is wrong, the buttons, thanks.

export const cardStyles = `
form,p,fieldset{margin:0;padding:0;border:0;min-width:0}
.page{animation:kb-next .16s ease-out}
@keyframes kb-next{from{opacity:0}}
.progress{position:absolute;inset:0 20px auto;height:3px;overflow:hidden;border-radius:0 0 3px 3px;background:var(--kb-soft)}
.progress div{width:calc(var(--kb-done)*100%);height:100%;background:var(--kb-brand);transition:width .2s ease-out}
.close{position:absolute;z-index:1;top:10px;inset-inline-end:8px;width:44px;height:44px;padding:12px}
.drawing{display:block;width:100%;fill:none;stroke:currentColor;stroke-width:1.6;stroke-linecap:round;stroke-linejoin:round}
.drawing path{vector-effect:non-scaling-stroke}
.asking{display:block;padding:0;padding-inline-end:36px;font-size:18px;font-weight:600;line-height:24px;text-wrap:pretty;overflow-wrap:anywhere;outline:0}
.help,.fault{font-size:14px;line-height:20px;overflow-wrap:anywhere}
.help{margin-top:4px;color:var(--kb-muted)}
.fault{color:var(--kb-bad)}
.fault:not(:empty){margin-top:8px}
.actions{display:flex;gap:8px;justify-content:flex-end;margin-top:20px}
.close,.button{border:1px solid transparent;border-radius:8px;background:none;color:var(--kb-muted);cursor:pointer;transition:background .12s ease-out}
.button{min-height:44px;padding:9px 12px;font:500 15px/24px var(--kb-font)}
.main{padding-inline:20px;border-color:var(--kb-rim);background:var(--kb-brand);color:var(--kb-ink)}
.skeleton{height:44px;margin-top:16px;border-radius:8px;background:var(--kb-soft);animation:kb-next .8s ease-in-out infinite alternate}
.retry{margin-top:12px}
.quiet{margin-inline:-12px auto}
[aria-disabled=true]{cursor:progress;opacity:.7}
:where(:focus-visible){outline:2px solid var(--kb-text);outline-offset:2px}
.thanks{display:flex;gap:12px;padding-inline-end:36px}
.thanks .drawing{flex:none;width:24px;height:24px;color:var(--kb-good)}
.thanks p{outline:0;overflow-wrap:anywhere}
.link{display:inline-block;padding-block:10px;color:inherit;font-weight:500;text-underline-offset:3px}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media (hover:hover){.main:hover{background:color-mix(in srgb,var(--kb-brand) 86%,var(--kb-ink))}.quiet:hover,.close:hover{background:var(--kb-soft);color:var(--kb-text)}}
@media (forced-colors:active){.card,.button{border-color:CanvasText}.progress div{background:Highlight;forced-color-adjust:none}}`;
