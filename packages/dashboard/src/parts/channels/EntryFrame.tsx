// The questions of a survey, asked by the real widget in a sandbox that can send nothing: the answer is handed to us.

import { useEffect, useRef, useState } from 'preact/hooks';
import { type Entry, entryFrame } from '../../readings/channels';
import { channelsWords } from '../../texts/channelsWords';
import { readEntry } from './readEntry';

interface Props {
  site: string;
  survey: string;
  name: string;
  channel: string;
  /** Empty: that of the browser. */
  lang: string;
  onEntry(entry: Entry): void;
}

/** Before the frame has said how tall it is: about a question with its button. */
const FIRST_HEIGHT = 260;

export function EntryFrame({ site, survey, name, channel, lang, onEntry }: Props) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [height, setHeight] = useState(FIRST_HEIGHT);
  const told = useRef(onEntry);
  told.current = onEntry;
  useEffect(() => {
    const listen = ({ source, data }: MessageEvent): void => {
      // A sandboxed frame has no origin to look at: it is known by its window.
      if (source === null || source !== frame.current?.contentWindow) return;
      const message = readEntry(data);
      if (message && 'height' in message) setHeight(message.height);
      else if (message) told.current(message.entry);
    };
    addEventListener('message', listen);
    return () => removeEventListener('message', listen);
  }, []);
  return (
    <iframe
      ref={frame}
      class="entry-frame"
      src={entryFrame(site, survey, channel, lang)}
      title={channelsWords.enter.frame(name)}
      height={height}
      sandbox="allow-scripts allow-forms"
    />
  );
}
