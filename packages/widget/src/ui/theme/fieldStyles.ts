// Fields to write in. Their text is at least 16 px, or iOS zooms in on them.

export const fieldStyles = `
.field{display:block;width:100%;min-height:44px;margin:12px 0 0;padding:9px 12px;border:1px solid var(--kb-line);border-radius:8px;background:var(--kb-ground);color:var(--kb-text);font:400 16px/24px var(--kb-font);appearance:none}
textarea{max-height:240px;resize:none;overscroll-behavior:contain}
@media (hover:hover){.field:hover{border-color:var(--kb-text)}}
.field:focus{outline:2px solid var(--kb-text);outline-offset:-1px}
[aria-invalid=true].field{border-color:var(--kb-bad)}
[dir=rtl] [dir=ltr]{text-align:right}
.labelled{display:block;margin-top:12px;color:var(--kb-muted);font-size:14px;line-height:20px}
.labelled .field{margin-top:4px}
.counter{margin-top:4px;color:var(--kb-muted);font-size:13px;line-height:18px;text-align:end}
.over{color:var(--kb-bad)}`;
