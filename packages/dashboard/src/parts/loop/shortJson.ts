// JSON as people write it: what fits in a line stands in one.

const LINE = 72;

/** @example shortJson({ any: [{ stage: 'cart' }] }) // '{"any":[{"stage":"cart"}]}' */
export function shortJson(value: unknown, indent = ''): string {
  const line = JSON.stringify(value);
  if (line === undefined || line.length + indent.length <= LINE || typeof value !== 'object' || value === null)
    return line;
  const deeper = `${indent}  `;
  if (Array.isArray(value)) {
    return `[\n${value.map((one) => deeper + shortJson(one, deeper)).join(',\n')}\n${indent}]`;
  }
  const members = Object.entries(value).map(
    ([name, one]) => `${deeper}${JSON.stringify(name)}: ${shortJson(one, deeper)}`,
  );
  return `{\n${members.join(',\n')}\n${indent}}`;
}
