// The answer of every validator: the typed value, or one reason that says where and why.

export interface Refusal {
  ok: false;
  /** A short machine word, e.g. `bad-name`. */
  code: string;
  /** One plain sentence: what is wrong and where. */
  detail: string;
}

/** A typed value, or a reason. Validators never throw. */
export type Verdict<T> = { ok: true; value: T } | Refusal;

export const accept = <T>(value: T): Verdict<T> => ({ ok: true, value });
export const refuse = (code: string, detail: string): Refusal => ({ ok: false, code, detail });
