import { readPolicy, type Statement } from './policy-document.ts';

/** The last documents read: policies are asked on every request. */
const known = new Map<string, readonly Statement[]>();
const documentsMax = 500;

/** The statements of a document that was checked when it was kept; none of one that is no policy. */
export function statementsOf(document: string): readonly Statement[] {
  const read = known.get(document);
  if (read) return read;
  const reading = readPolicy(document);
  const statements = 'fault' in reading ? [] : reading.statements;
  if (known.size >= documentsMax) known.clear();
  known.set(document, statements);
  return statements;
}
