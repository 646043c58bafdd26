// What the rarer question types add to the style sheet of the interface.

export const moreStyles = `
.select{position:relative}
.select .field{padding-inline-end:40px;text-overflow:ellipsis;cursor:pointer}
.select::after{content:"";position:absolute;top:16px;inset-inline-end:18px;width:8px;height:8px;border:solid var(--kb-muted);border-width:0 2px 2px 0;transform:rotate(45deg);pointer-events:none}
.day{max-width:220px;text-align:start}
.day::-webkit-date-and-time-value{text-align:start}
:host([data-scheme=dark]) :is(.day,select){color-scheme:dark}
#range:empty{display:none}
.chosen{display:block;margin-top:12px;font-size:28px;font-weight:600;line-height:36px;text-align:center;font-variant-numeric:tabular-nums}
.chosen.none{color:var(--kb-muted);font-size:16px;font-weight:400}
.line{display:block;width:100%;height:44px;margin:0;background:none;appearance:none;cursor:pointer;--kb-done-line:linear-gradient(to right,var(--kb-rim) calc(var(--kb-at)*100%),var(--kb-soft) 0)}
[dir=rtl] .line{--kb-done-line:linear-gradient(to left,var(--kb-rim) calc(var(--kb-at)*100%),var(--kb-soft) 0)}
.line.none{--kb-done-line:var(--kb-soft)}
.line::-webkit-slider-runnable-track{height:8px;border:1px solid var(--kb-line);border-radius:4px;background:var(--kb-done-line)}
.line::-moz-range-track{box-sizing:border-box;height:8px;border:1px solid var(--kb-line);border-radius:4px;background:var(--kb-done-line)}
.line::-webkit-slider-thumb{box-sizing:border-box;width:28px;height:28px;margin-top:-11px;border:2px solid var(--kb-rim);border-radius:50%;background:var(--kb-brand);appearance:none}
.line::-moz-range-thumb{box-sizing:border-box;width:28px;height:28px;border:2px solid var(--kb-rim);border-radius:50%;background:var(--kb-brand)}
.line.none::-webkit-slider-thumb{border-color:var(--kb-line);background:var(--kb-ground)}
.line.none::-moz-range-thumb{border-color:var(--kb-line);background:var(--kb-ground)}
.line:focus-visible{outline:0}
.line:focus-visible::-webkit-slider-thumb{outline:2px solid var(--kb-text);outline-offset:2px}
.line:focus-visible::-moz-range-thumb{outline:2px solid var(--kb-text);outline-offset:2px}
.line+.ends{margin-top:0}
.matrix{margin-top:16px}
.scored{display:flex;flex-wrap:wrap;align-items:center;gap:4px 12px}
.scored+.scored{margin-top:12px}
.scored legend{float:inline-start;flex:1 1 112px;padding:0;overflow-wrap:anywhere}
.scored :is(.scale,.ends){flex:1 1 calc(var(--kb-points)*36px);max-width:100%;margin:0}
.scored:last-child::before{content:"";flex:1 1 112px}
.scored.scored:last-child{margin-top:4px}
[aria-invalid=true]>legend{color:var(--kb-bad)}
.ranks{display:grid;gap:8px;margin:16px 0 0;padding:0;list-style:none}
.rank{display:flex;align-items:center;min-height:46px;border:1px solid var(--kb-line);border-radius:8px;background:var(--kb-ground);line-height:24px;user-select:none;-webkit-user-select:none;cursor:grab}
.rank .said{flex:1;padding:8px 0}
.grip{display:flex;flex:none;gap:6px;align-items:center;align-self:stretch;justify-content:center;min-width:48px;color:var(--kb-text);font-weight:600;font-variant-numeric:tabular-nums;touch-action:none}
.grip .drawing{width:10px;color:var(--kb-muted);stroke-width:2.4}
.none .grip{color:var(--kb-muted);font-weight:400}
.move{flex:none;width:44px;height:44px;padding:13px;border:0;border-radius:8px;background:none;color:var(--kb-muted);cursor:pointer}
.move[aria-disabled=true]{cursor:default}
.move[aria-disabled=true] .drawing{opacity:.35}
.held{position:relative;z-index:1;box-shadow:0 4px 16px var(--kb-shadow);cursor:grabbing;transform:translateY(var(--kb-pull,0))}
.keep{display:flex;gap:8px;align-items:center;justify-content:center;width:100%;margin-top:8px}
.keep .drawing{width:20px;color:var(--kb-good);stroke-width:2.4}
.keep[aria-pressed=true]{border-color:transparent;background:var(--kb-soft)}
@media (hover:hover){.move:not([aria-disabled=true]):hover{background:var(--kb-soft);color:var(--kb-text)}.rank:hover{border-color:var(--kb-text)}}
@media (forced-colors:active){.line::-webkit-slider-thumb{background:ButtonText;forced-color-adjust:none}.line::-moz-range-thumb{background:ButtonText;forced-color-adjust:none}.held{outline:2px solid Highlight}}`;
