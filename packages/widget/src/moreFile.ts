// `klankbord-more-<hash>.js`: the rarer question types, fetched when a survey has one.

export { rarerQuestionTypes as types } from '@klankbord/protocol/survey';
export { moreStyles as styles } from './ui/more/moreStyles';
export { moreViews as views } from './ui/more/moreViews';
