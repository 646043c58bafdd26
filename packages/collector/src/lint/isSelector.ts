// Whether a text is a CSS selector, told without a browser: `querySelector` throws at one that is not.

const IDENT = String.raw`(?:--|-?(?:[a-z_\u0080-\uffff]|\\.))(?:[\w\u0080-\uffff-]|\\.)*`;
const STRING = String.raw`"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'`;
const ATTRIBUTE = String.raw`\[\s*(?:${IDENT}|\*)?\|?${IDENT}\s*(?:[~|^$*]?=\s*(?:${IDENT}|${STRING})\s*(?:[is]\s*)?)?\]`;
const SIMPLE = new RegExp(String.raw`^(?:[.#]${IDENT}|${ATTRIBUTE}|::?${IDENT})`, 'i');
const TYPE = new RegExp(String.raw`^(?:\*|&|${IDENT})`, 'i');
/** Between two elements: a sign, or a blank. */
const COMBINATOR = /^(?:\s*[>+~]\s*|\s+)/;

/** What stands in the brackets that a text begins with, the brackets included, or an empty text. */
function bracketsAt(text: string): string {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '(') depth++;
    else if (text[at] === ')' && !--depth) return text.slice(0, at + 1);
  }
  return '';
}

/** What is left after one element with all its marks; undefined when there is none. */
function afterCompound(text: string): string | undefined {
  let rest = text.replace(TYPE, '');
  for (;;) {
    const [simple] = SIMPLE.exec(rest) ?? [];
    if (!simple) return rest === text ? undefined : rest;
    rest = rest.slice(simple.length);
    if (!rest.startsWith('(')) continue;
    const brackets = bracketsAt(rest);
    // Of `:nth-child(2n + 1)` and its like the inside is another language; only of these it is selectors.
    const asks = /^::?(?:is|where|not|has)$/i.test(simple);
    if (!simple.startsWith(':') || brackets.length < 3) return undefined;
    if (asks && !isSelector(brackets.slice(1, -1).replace(/^\s*[>+~]/, ''))) return undefined;
    rest = rest.slice(brackets.length);
  }
}

/**
 * @example isSelector('#slot > .card[data-kind="a"]') // true
 * @example isSelector('#slot >') // false
 */
export function isSelector(text: string): boolean {
  let rest: string | undefined = text.trim();
  for (;;) {
    rest = afterCompound(rest!);
    if (rest === undefined) return false;
    if (rest === '') return true;
    const [comma] = /^\s*,\s*/.exec(rest) ?? [];
    const step: string | undefined = comma ?? COMBINATOR.exec(rest)?.[0];
    if (step === undefined) return false;
    rest = rest.slice(step.length);
  }
}
