// The way out; the collector's answer 401 to the next question leads to the log-in page.

import { useState } from 'preact/hooks';
import { logOut } from '../../readings';
import { words } from '../../texts/words';
import { useSession } from '../session';

export function LogOut() {
  const { refresh } = useSession();
  const [failed, setFailed] = useState(false);

  const leave = async (): Promise<void> => {
    const reading = await logOut();
    setFailed(!reading.ok);
    if (reading.ok) refresh();
  };

  return (
    <>
      <button type="button" class="quiet-button" onClick={() => void leave()}>
        {words.frame.logOut}
      </button>
      {failed && <p role="alert">{words.frame.logOutFailed}</p>}
    </>
  );
}
