// How often one value was given: all that a score needs to know of the answers.

export interface Tally {
  value: number;
  n: number;
}
