// `klankbord-story-<hash>.js`: steps of a visit as sentences, for who opens "Sent with your answer".

export { describeStep } from '@klankbord/protocol/steps';
export { steps } from './ui/texts/steps.en';
