// The questions of the access store, each from its own file.

import type { Database } from '../../database';
import { listAudit, writeAudit } from './audit';
import { addAccount, changePassword, findAccount, giveRole, listGrants, listMembers, takeRole } from './members';
import { findToken, keepToken, listTokens, revokeToken, touchToken } from './tokens';

export const answerAccess = (db: Database) => ({
  findAccount: findAccount(db),
  addAccount: addAccount(db),
  changePassword: changePassword(db),
  listGrants: listGrants(db),
  listMembers: listMembers(db),
  giveRole: giveRole(db),
  takeRole: takeRole(db),
  keepToken: keepToken(db),
  findToken: findToken(db),
  touchToken: touchToken(db),
  listTokens: listTokens(db),
  revokeToken: revokeToken(db),
  writeAudit: writeAudit(db),
  listAudit: listAudit(db),
});
