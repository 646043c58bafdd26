// Rows of scores: numbers in cells, and drawings.

export const scaleStyles = `
.scale{display:flex;margin-top:16px}
.cell{position:relative;display:flex;flex:1 1 0;flex-direction:column;align-items:center;justify-content:center;min-width:24px;min-height:44px;border-radius:6px;text-align:center;cursor:pointer;transition:background .12s ease-out,color .12s ease-out}
.cell input{position:absolute;inset:0;width:100%;height:100%;margin:0;opacity:0;cursor:pointer}
.cell:has(:focus-visible){outline:2px solid var(--kb-text);outline-offset:2px;z-index:1}
.number,.thumb{gap:2px}
:is(.number,.thumb) .cell{background:var(--kb-soft);font-size:15px;font-variant-numeric:tabular-nums}
.cell:first-child{border-start-start-radius:10px;border-end-start-radius:10px}
.cell:last-child{border-start-end-radius:10px;border-end-end-radius:10px}
:is(.number,.thumb) :has(:checked){background:var(--kb-brand);box-shadow:inset 0 0 0 1px var(--kb-rim);color:var(--kb-ink);font-weight:600}
.ends{display:flex;justify-content:space-between;gap:16px;margin-top:8px;color:var(--kb-muted);font-size:13px;line-height:18px}
.ends *{flex:1}
.ends :last-child{text-align:end}
.ends :nth-child(2):not(:last-child){text-align:center}
:is(.star,.heart) .cell{color:var(--kb-line)}
:is(.star,.heart) .mark{width:min(36px,92%)}
:is(.star,.heart) .on{color:var(--kb-rim)}
:is(.star,.heart) .on path{fill:var(--kb-brand)}
.smiley .cell{--kb-tint:var(--kb-good);justify-content:start;padding:6px 0 4px;color:var(--kb-muted)}
.smiley .cell:nth-child(-n+3){--kb-tint:var(--kb-line)}
.smiley .cell:nth-child(-n+2){--kb-tint:var(--kb-bad)}
.smiley .mark{width:40px;transition:transform .12s ease-out}
.smiley .cell:has(:checked){color:var(--kb-text)}
.smiley :checked~*{font-weight:600}
.smiley :checked~.mark .head{fill:color-mix(in srgb,var(--kb-tint) 24%,var(--kb-ground));stroke-width:2}
.word{visibility:hidden;margin-top:4px;font-size:13px;line-height:16px}
.cell:first-child .word,.cell:last-child .word,:checked~.word,:focus-visible~.word{visibility:visible}
.thumb .mark{width:32px;padding:8px 0}
.turned{transform:scaleY(-1)}
@media (hover:hover){
:is(.number,.thumb) .cell:not(:has(:checked)):hover{background:color-mix(in srgb,var(--kb-brand) 16%,var(--kb-soft))}
:is(.star,.heart) .cell:is(:hover,:has(~:hover)){color:var(--kb-rim)}
.smiley .cell:hover{color:var(--kb-text)}
.smiley .cell:hover .mark{transform:translateY(-2px)}
.cell:hover .word{visibility:visible}
}
@media (forced-colors:active){.number .cell,.thumb .cell{border:1px solid CanvasText}.cell:has(:checked){outline:3px solid Highlight}:is(.star,.heart) .on path{fill:Highlight}}`;
