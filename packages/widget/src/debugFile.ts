// `klankbord-debug-<hash>.js`: full texts of diagnostics, and the full check of surveys.

export { explainDiagnostic } from '@klankbord/client/debug';
export { checkSurvey } from '@klankbord/protocol/survey';
