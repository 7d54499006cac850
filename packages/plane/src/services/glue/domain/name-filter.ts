/**
 * GetTables takes "a regular expression pattern"; clients send Hive's form of it, where `*` stands for anything and `|`
 * parts alternatives, and plain names. Only those are taken: a real expression from outside may run for ever.
 * Undefined when it holds more.
 */
export function nameFilter(
  expression: string | undefined,
): ((name: string) => boolean) | undefined {
  if (expression === undefined || expression === '') return () => true;
  const hive = expression.replaceAll('.*', '*').toLowerCase();
  if (!/^[\w*|\-.]+$/.test(hive)) return undefined;
  const alternatives = hive.split('|').map((part) => part.split('*'));
  return (name) => alternatives.some((parts) => matchesParts(name, parts));
}

/** The parts in their order, the first at the start and the last at the end. */
function matchesParts(name: string, parts: readonly string[]): boolean {
  const [first = '', ...rest] = parts;
  if (!name.startsWith(first)) return false;
  const last = rest.pop();
  if (last === undefined) return name === first;
  let at = first.length;
  for (const part of rest) {
    const found = name.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return name.length - last.length >= at && name.endsWith(last);
}
