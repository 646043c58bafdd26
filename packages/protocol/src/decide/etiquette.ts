// What a site may set of the rules for all surveys together (option `etiquette`), and the defaults.

export interface Etiquette {
  /** How many surveys may show themselves in one session. Default 1. */
  perSession: number;
  /** How long after one survey has shown itself no other one does: a duration. Default `7d`. */
  quietTime: string;
}

/** Our choice: one question a visit is a question, two are an interrogation; a week lies between two of them. */
export const defaultEtiquette: Etiquette = { perSession: 1, quietTime: '7d' };
