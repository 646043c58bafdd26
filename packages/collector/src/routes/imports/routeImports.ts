// The routes of imports: a file looked over, stored, its refused rows, and the way back.

import type { Hono } from 'hono';
import type { Parts } from '../../app';
import type { ApiEnv } from '../../guards/apiGuard';
import { deleteImport } from './deleteImport';
import { listRefused } from './listRefused';
import { postImport } from './postImport';
import { previewImport } from './previewImport';

export function routeImports(app: Hono<ApiEnv>, parts: Parts): void {
  const imports = '/api/sites/:site/imports';
  app.post(imports, postImport(parts));
  app.post(`${imports}/preview`, previewImport(parts));
  app.post(`${imports}/refused`, listRefused(parts));
  app.delete(`${imports}/:id`, deleteImport(parts));
}
