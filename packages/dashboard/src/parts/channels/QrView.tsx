// The link as a QR code, with the address in words beside it.

import { type Invitation, qrAddress } from '../../readings/channels';
import { channelsWords } from '../../texts/channelsWords';

const { ask: text } = channelsWords;

interface Props {
  site: string;
  survey: string;
  link: string;
  invitation: Invitation;
}

export function QrView({ site, survey, link, invitation }: Props) {
  const svg = qrAddress(site, survey, invitation, 'svg');
  return (
    <div class="qr-view">
      <h3>{text.qr}</h3>
      <figure class="qr">
        <img src={svg} alt={text.qrAlt(link)} width={192} height={192} />
        <figcaption>
          <p class="qr-address">{link}</p>
          <p class="muted">{text.qrLead}</p>
          <p class="qr-files">
            <a href={svg} download={`${survey}.svg`} title={text.svgWhat}>
              {text.svg}
            </a>
            <a href={qrAddress(site, survey, invitation, 'png')} download={`${survey}.png`} title={text.pngWhat}>
              {text.png}
            </a>
          </p>
        </figcaption>
      </figure>
    </div>
  );
}
