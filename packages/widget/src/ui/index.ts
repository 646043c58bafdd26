// `klankbord-ui-<hash>.js`: the interface, fetched when something is shown.

export { builtInSurvey } from '@klankbord/protocol/survey';
export { createUi } from './createUi';
