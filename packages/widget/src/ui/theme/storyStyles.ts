// "Sent with your answer": a quiet line above the buttons that opens to a list.

export const storyStyles = `
.story{margin-top:16px;border-top:1px solid var(--kb-soft);color:var(--kb-muted);font-size:14px;line-height:20px}
.story summary{padding:12px 0;border-radius:6px;cursor:pointer}
.switch{display:flex;gap:12px;align-items:center;min-height:44px;color:var(--kb-text);cursor:pointer}
.switch input{flex:none;width:20px;height:20px;margin:0;accent-color:var(--kb-brand)}
.story ol{max-height:148px;margin:4px 0 0;padding:0;padding-inline-start:28px;overflow:auto;overscroll-behavior:contain;border-radius:6px}
.story li{padding:2px 0;overflow-wrap:anywhere}
.story[open]+.actions{margin-top:12px}
.story+.actions{margin-top:4px}
@media (hover:hover){.story summary:hover{color:var(--kb-text)}}
[data-question]+[data-question]{margin-top:24px}`;
