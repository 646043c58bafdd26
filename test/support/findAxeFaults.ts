// What axe-core finds wrong with a page, under the name that the tests use.

export { findAxeFaults } from './runAxe.mjs';
