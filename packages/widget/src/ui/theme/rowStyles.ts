// Options as rows, the tick of a consent, and what a notice ends with.

export const rowStyles = `
.rows{display:grid;gap:8px;margin-top:16px}
.row,.consent{position:relative;display:flex;gap:12px}
.row{align-items:center;min-height:44px;padding:9px 12px;border:1px solid var(--kb-line);border-radius:8px;line-height:24px;cursor:pointer}
.said{min-width:0;overflow-wrap:anywhere}
:is(.row,.consent) input{position:absolute;inset:0;width:100%;height:100%;margin:0;opacity:0;cursor:pointer}
.box{flex:none;width:20px;height:20px;border:1.5px solid var(--kb-line);border-radius:50%;background:var(--kb-ground)}
[type=checkbox]+.box{border-radius:5px}
:checked+.box{border-color:var(--kb-rim);background:var(--kb-brand)}
:checked+.box::before{content:"";display:block;width:7px;height:7px;margin:5px;border-radius:50%;background:var(--kb-ink)}
[type=checkbox]:checked+.box::before{width:6px;height:10px;margin:1px 5.5px;border:solid var(--kb-ink);border-width:0 2px 2px 0;border-radius:0;background:none;transform:rotate(45deg)}
.row:has(:checked){border-color:var(--kb-rim);box-shadow:inset 0 0 0 1px var(--kb-rim);background:var(--kb-soft)}
.row:has(:focus-visible),.consent :focus-visible+.box{outline:2px solid var(--kb-text);outline-offset:2px}
.actions:empty{display:none}
.rows .field{margin:0}
.more{margin-top:20px}
.more legend{padding:0;font-weight:600}
.more .rows{margin-top:8px}
.consent{flex-wrap:wrap;gap:0 12px;min-height:44px}
.consent .box{margin-top:2px}
.consent .asking{flex:1;font-size:16px;font-weight:400}
.consent :is(.help,.fault){flex-basis:100%;padding-inline-start:32px}
.consent [aria-invalid=true]+.box{border-color:var(--kb-bad)}
.statement .help{margin-top:8px;color:inherit;font-size:16px;line-height:24px}
.helped{align-items:center}
.helped span{flex:1;color:var(--kb-muted);font-size:14px;line-height:20px}
.choice{min-width:64px;border-color:var(--kb-line);color:var(--kb-text)}
@media (hover:hover){.row:hover{background:var(--kb-soft)}.row:hover,.choice:hover,.consent:hover .box{border-color:var(--kb-text)}.choice:hover{background:var(--kb-soft)}}
@media (forced-colors:active){:checked+.box{background:Highlight;forced-color-adjust:none}.row:has(:checked){outline:2px solid Highlight}}`;
