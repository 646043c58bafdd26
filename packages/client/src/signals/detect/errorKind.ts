// What is wrong with a field, from the browser's own flags.

/** The flags of a `ValidityState`. */
export type Validity = Record<string, boolean>;

/**
 * `required`, `type`, `pattern`, `range`, `step`, `tooLong`, `tooShort`, `badInput` or `custom`; undefined where nothing is wrong.
 *
 * @example errorKind({ valueMissing: true }) // 'required'
 */
export function errorKind(validity: Validity): string | undefined {
  // A number that is none counts as missing too: the more exact one first.
  if (validity.badInput) return 'badInput';
  for (const flag in validity) {
    if (validity[flag] && flag !== 'valid')
      return flag === 'valueMissing' ? 'required' : flag.replace(/Mismatch|(Und|Ov)erflow|Error/, '');
  }
  return undefined;
}
