// `klankbord-ui-<hash>.js`: the interface, fetched when something is shown.

export { builtInSurvey } from './builtInSurvey';
export { createUi } from './createUi';
