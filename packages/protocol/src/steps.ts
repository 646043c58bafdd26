// `@klankbord/protocol/steps`: the plain-language description of a step.

export { describeStep, describeStepParts, type StepPart, type StepTexts } from './steps/describeStep';
export { builtInNames, momentText } from './steps/momentText';
export { stepTexts } from './steps/stepTexts';
export { sumVisit, type VisitSum } from './steps/sumVisit';
export { type Weight, weighStep, isNews } from './steps/weighStep';
