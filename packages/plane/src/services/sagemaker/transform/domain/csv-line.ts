/**
 * The fields of one CSV line as they are written, quotes included, so that joining them again loses nothing.
 * Embedded line breaks are not supported by batch transform.
 */
export function splitCsvLine(line: string): readonly string[] {
  if (!line.includes('"')) return line.split(',');
  const fields: string[] = [];
  let start = 0;
  let isQuoted = false;
  for (let at = 0; at <= line.length; at += 1) {
    const character = line[at];
    if (character === '"') isQuoted = !isQuoted;
    if (character !== undefined && (character !== ',' || isQuoted)) continue;
    fields.push(line.slice(start, at));
    start = at + 1;
  }
  return fields;
}
