// `klankbord-debug-<hash>.js`: full texts of diagnostics, and the full check of surveys and moments.

export { explainDiagnostic } from '@klankbord/client/debug';
export { checkPage } from './checkPage';
