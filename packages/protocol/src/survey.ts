// `@klankbord/protocol/survey`: surveys as files, their check, and the way from values to answers.

export { builtInSurvey } from './survey/builtInSurvey';
export { type Composed, composeAnswers, type Values } from './survey/composeAnswers';
export type { CesQuestion } from './survey/cesQuestion';
export { type ChoiceQuestion, chosenOf, OTHER } from './survey/choiceQuestion';
export type { ConsentQuestion } from './survey/consentQuestion';
export { contrastOf } from './survey/contrastOf';
export type { ContactField, ContactQuestion } from './survey/contactQuestion';
export type { CsatQuestion } from './survey/csatQuestion';
export type { ExpectationQuestion } from './survey/expectationQuestion';
export { type GoalQuestion, successes } from './survey/goalQuestion';
export { fillIn } from './survey/flow/fillIn';
export { findCause } from './survey/flow/findCause';
export { listPages } from './survey/flow/listPages';
export { type Holds, type ShownPage, type Told, walkSurvey } from './survey/flow/walkSurvey';
export type { DateQuestion } from './survey/dateQuestion';
export type { DropdownQuestion } from './survey/dropdownQuestion';
export { isLocalText, type LocalText, textIn } from './survey/localText';
export type { MatrixQuestion } from './survey/matrixQuestion';
export type { NpsQuestion } from './survey/npsQuestion';
export type { Option } from './survey/option';
export {
  addQuestionTypes,
  type Question,
  questionTypeOf,
  questionTypes,
  type RarerQuestion,
} from './survey/questionTypes';
export type { Branch, QuestionBase, QuestionType } from './survey/question';
export type { RankingQuestion } from './survey/rankingQuestion';
export { rarerQuestionTypes } from './survey/rarerQuestionTypes';
export { replyIn, replySurvey } from './survey/replySurvey';
export type { RatingQuestion } from './survey/ratingQuestion';
export type { SliderQuestion } from './survey/sliderQuestion';
export { isNotice, type StatementQuestion } from './survey/statementQuestion';
export { checkSurvey, defineSurvey, type Repeat, type Survey } from './survey/survey';
export { modes, positions, type SurveyDisplay } from './survey/surveyDisplay';
export { isThanks, isWebAddress, type Thanks } from './survey/surveyThanks';
export { type Theme, themeFault } from './survey/surveyTheme';
export { isEmail, type TextQuestion } from './survey/textQuestion';
export { type Tone, toneOf, usualScales } from './survey/toneOf';
