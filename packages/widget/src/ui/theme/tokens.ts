// Every colour and measure of the interface, once. Neutrals carry it; teal and amber-red are for good and bad; the rim
// keeps a brand visible that is as light or as dark as the ground.

import { inkOn } from '../../inkOn';

export const tokens = `
:host{--kb-brand:#1f2a37;--kb-ink:#fff;--kb-rim:color-mix(in srgb,var(--kb-brand) 50%,var(--kb-text));--kb-radius:12px;--kb-font:system-ui,sans-serif;--kb-ground:#fff;--kb-text:#1c2026;--kb-muted:#5d636c;--kb-soft:#f3f3f1;--kb-line:#868b93;--kb-good:#0e7468;--kb-bad:#b23c17;--kb-edge:transparent;--kb-shadow:rgb(20 24 32/.18)}
:host([data-scheme=dark]){--kb-brand:#e9edf2;--kb-ink:#111;--kb-ground:#1e2227;--kb-text:#eceef1;--kb-muted:#a9b0b9;--kb-soft:#2b3037;--kb-line:#7f8893;--kb-good:#57c4b4;--kb-bad:#f79a72;--kb-edge:#3a4048;--kb-shadow:rgb(0 0 0/.5)}
@media (prefers-contrast:more){:host{--kb-muted:var(--kb-text);--kb-line:var(--kb-text);--kb-edge:var(--kb-text)}}${inkOn(':host,:host([data-scheme])')}`;
