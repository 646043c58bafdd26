// `@klankbord/protocol/survey`: surveys as files, their check, and the way from values to answers.

export { builtInSurvey } from './survey/builtInSurvey';
export { type Composed, composeAnswers, type Values } from './survey/composeAnswers';
export type { ContactField, ContactQuestion } from './survey/contactQuestion';
export { isLocalText, type LocalText, textIn } from './survey/localText';
export type { NpsQuestion } from './survey/npsQuestion';
export { type Question, questionTypeOf, questionTypes } from './survey/questionTypes';
export type { QuestionBase, QuestionType } from './survey/question';
export type { RatingQuestion } from './survey/ratingQuestion';
export { checkSurvey, defineSurvey, type Repeat, type Survey } from './survey/survey';
export { modes, positions, type SurveyDisplay } from './survey/surveyDisplay';
export { isThanks, isWebAddress, type Thanks } from './survey/surveyThanks';
export type { Theme } from './survey/surveyTheme';
export { isEmail, type TextQuestion } from './survey/textQuestion';
