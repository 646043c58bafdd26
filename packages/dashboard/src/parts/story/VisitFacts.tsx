// The quiet column beside a story: how to reach the visitor, the cart, and what else is known of the visit.

import type { ComponentChildren } from 'preact';
import type { ResponseDetail, Site } from '../../readings';
import { visitorWords } from '../../texts/visitorWords';
import { words } from '../../texts/words';
import { listFacts } from './listFacts';
import { ContactLinks } from './ContactLinks';

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Only addresses of the web may become links: an event is written by whoever sent it. */
const isWebAddress = (url: string): boolean => /^https?:\/\//i.test(url);

export function VisitFacts({ response, site }: { response: ResponseDetail; site: Site }) {
  const { contact, page, time } = response;
  const who = response.visitor ?? response.user;
  return (
    <aside class="facts" aria-labelledby="facts">
      <h2 id="facts">{words.story.aside}</h2>
      <dl>
        {contact && (
          <Fact name={words.story.contact}>
            <ContactLinks contact={contact} time={time} />
          </Fact>
        )}
        {page && (
          <Fact name={words.story.page}>
            {isWebAddress(page.url) ? (
              <a href={page.url} target="_blank" rel="noreferrer noopener">
                {page.title || page.url}
              </a>
            ) : (
              page.title || page.url
            )}
          </Fact>
        )}
        {listFacts(response).map(({ name, lines }) => (
          <Fact key={name} name={name}>
            {lines.map((line) => (
              <span key={line} class="fact-line">
                {line}
              </span>
            ))}
          </Fact>
        ))}
      </dl>
      {who && (
        <p class="facts-more">
          <a href={`/${encodeURIComponent(site.id)}/visitors/${encodeURIComponent(who)}`}>{visitorWords.open}</a>
        </p>
      )}
    </aside>
  );
}
