// Signals as lines: what happened in plain words, where, by whom, when.

import { trailStep } from '@klankbord/protocol/journey';
import type { Signal } from '../readings';
import { exactText, secondsText } from '../texts/times';
import { words } from '../texts/words';
import { Sentence } from './Sentence';
import { StageName } from './StageName';
import { weightOf } from './story/weightOf';

/** The path of an address with its query, or the address itself when it is none. */
function pathOf(url: string): string {
  try {
    const { pathname, search } = new URL(url);
    return pathname + search;
  } catch {
    return url;
  }
}

const shortId = (visitor: string): string => visitor.replace(/^v_/, '').slice(0, 6);

function SignalRow({ signal, fresh }: { signal: Signal; fresh: boolean }) {
  const { name, stage, page, visitor, props } = signal;
  const at = signal.at ?? signal.time;
  const step = trailStep({ id: signal.id, name, time: signal.time, props, ...(page && { page }) }, stage ?? '');
  return (
    <tr class={fresh ? 'fresh' : ''}>
      <td class="signal-time">
        <time dateTime={at} title={exactText(at)}>
          {secondsText(at)}
        </time>
      </td>
      <th scope="row" class={weightOf(step) === 'trouble' ? 'signal-trouble' : undefined}>
        <Sentence step={step} />
      </th>
      <td class="signal-name">
        <code>{name}</code>
      </td>
      <td class="signal-stage">{stage && <StageName stage={stage} />}</td>
      <td class="signal-page" title={page?.title}>
        {page && pathOf(page.url)}
      </td>
      <td class="signal-visitor" title={visitor}>
        {visitor && shortId(visitor)}
      </td>
    </tr>
  );
}

export function SignalTable({ signals, fresh }: { signals: Signal[]; fresh: string[] }) {
  return (
    <table class="signals">
      <caption class="unseen">{words.activity.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.activity.time}</th>
          <th scope="col">{words.activity.what}</th>
          <th scope="col">{words.activity.signal}</th>
          <th scope="col">{words.activity.stage}</th>
          <th scope="col">{words.activity.page}</th>
          <th scope="col">{words.activity.visitor}</th>
        </tr>
      </thead>
      <tbody>
        {signals.map((signal) => (
          <SignalRow key={signal.id} signal={signal} fresh={fresh.includes(signal.id)} />
        ))}
      </tbody>
    </table>
  );
}
