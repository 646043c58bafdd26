// `@klankbord/protocol`: everything of the subpath exports in one.

export * from './condition';
export * from './decide';
export * from './formats';
export * from './journey';
export * from './scrub';
export * from './steps';
export * from './survey';
export * from './wire';
