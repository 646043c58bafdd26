// `@klankbord/protocol/scrub`: texts and addresses without what should not be in them.

export { scrubText } from './scrub/scrubText';
export { scrubReferrer, scrubUrl } from './scrub/scrubUrl';
