/** Where a statement stands in its document: behind its first and its last brace, both counted from 1. */
export interface StatementPosition {
  readonly start: TextPosition;
  readonly end: TextPosition;
}

export interface TextPosition {
  readonly line: number;
  readonly column: number;
}

const tokens = /"(?:[^"\\]|\\.)*"|[{}[\]:,]/gs;

/** The statements of a valid document, in their order. */
export function statementPositions(document: string): readonly StatementPosition[] {
  return [...closed(document)]
    .filter(({ member, path }) => member === '"Statement"' && statementPaths.includes(path))
    .map(({ start, end }) => ({
      start: positionAt(document, start),
      end: positionAt(document, end),
    }));
}

/** A lone statement stands in the document, one of several in a list in it. */
const statementPaths = ['{{', '{[{'];

interface Closed {
  /** Member of the document that it is in. */
  readonly member: string;
  /** The braces and brackets around its inside, from the document's own. */
  readonly path: string;
  /** Offsets behind its first and last brace. */
  readonly start: number;
  readonly end: number;
}

/** Objects and lists, in the order in which they close. */
function* closed(document: string): Generator<Closed> {
  const starts: number[] = [];
  let [path, member, last] = ['', '', ''];
  for (const { 0: token, index } of document.matchAll(tokens)) {
    const end = index + 1;
    if (token === ':' && path.length === 1) member = last;
    if (token === '{' || token === '[') {
      path += token;
      starts.push(end);
    } else if (token === '}' || token === ']') {
      yield { member, path, start: starts.pop() ?? 0, end };
      path = path.slice(0, -1);
    }
    last = token;
  }
}

function positionAt(text: string, index: number): TextPosition {
  const before = text.slice(0, index);
  const line = before.split('\n').length;
  return { line, column: index - before.lastIndexOf('\n') };
}
