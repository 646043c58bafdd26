// `@klankbord/protocol/formats`: batches in the formats of others, for the option `format`.

export { cloudevents } from './wire/formats/cloudevents';
export type { Format, FormattedBody } from './wire/formats/format';
export { segment } from './wire/formats/segment';
