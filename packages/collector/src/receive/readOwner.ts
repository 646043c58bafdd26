// Who presents the key of a visitor: erasing and replies ask for it, never for a name that anyone could claim.

import { isObject, isText } from '@klankbord/protocol/wire';
import type { Admission } from '../guards/createAdmission';
import { type Denial, deny } from './denial';
import { readBody } from './readBody';
import { visitorOf } from './visitorOf';

/** Reads `{ site, key }`; the visitor is derived from the key (docs/protocol.md). */
export async function readOwner(
  request: Request,
  admission: Admission,
): Promise<{ ok: true; site: string; visitor: string } | Denial> {
  const body = await readBody(request);
  if (!body.ok) return body;
  const { site, key } = isObject(body.value) ? body.value : {};
  if (!isText(site, 128)) return deny(400, 'bad-site', 'site must be a text of 1 to 128 characters');
  const visitor = visitorOf(key);
  if (!visitor) return deny(400, 'bad-key', 'key must be the visitor key: 32 bytes as 43 characters of base64url');
  return (await admission.site(site)) ?? { ok: true, site, visitor };
}
