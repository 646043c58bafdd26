// `@klankbord/protocol/steps`: the plain-language description of a step.

export { describeStep, describeStepParts, type StepPart, type StepTexts } from './steps/describeStep';
