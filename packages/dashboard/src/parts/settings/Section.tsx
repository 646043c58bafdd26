// A section of the Settings page: its heading, what it is for, and what can be done there.

import type { ComponentChildren } from 'preact';

interface Props {
  id: string;
  title: string;
  lead?: string;
  children: ComponentChildren;
}

export const Section = ({ id, title, lead, children }: Props) => (
  <section class="settings-section" id={id} aria-labelledby={`${id}-title`}>
    <div class="settings-about">
      <h2 id={`${id}-title`}>{title}</h2>
      {lead && <p class="muted">{lead}</p>}
    </div>
    <div class="settings-body">{children}</div>
  </section>
);
