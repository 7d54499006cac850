import { isMap, isPair, isScalar, LineCounter, parseDocument } from 'yaml';
import { say } from '#messages/statement.ts';
import { issuesOf, type PlacelessIssue } from '#needs/issue-of.ts';
import { type Need, needSchema } from '#needs/need.ts';
import { type NeedIssue, pathText, valueText } from '#needs/need-issue.ts';
import { syntaxProblemOf } from '#needs/syntax-problem.ts';

export type NeedResult =
  | { readonly ok: true; readonly need: Need }
  | { readonly ok: false; readonly issues: readonly NeedIssue[] };

/** More than any need could use; keeps a wrong file (a data set, say) from being parsed for minutes. */
const maxCharacters = 1_000_000;
/** Refuses files that expand by aliases (a few lines that unfold into gigabytes). */
const maxAliases = 100;

type YamlDocument = ReturnType<typeof parseDocument>;
type Place = { readonly line: number; readonly column: number };

function offsetOf(document: YamlDocument, issue: PlacelessIssue): number | undefined {
  const keys = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
  const parent = document.getIn(keys.slice(0, -1), true);
  const last = keys[keys.length - 1];
  if (isMap(parent)) {
    const pair = parent.items.find(
      (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === last,
    );
    if (isPair(pair) && isScalar(pair.key) && issue.atKey) return pair.key.range?.[0];
    if (pair === undefined) return parent.range?.[0];
  }
  const node = document.getIn(keys, true);
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)
    ? Number(node.range[0])
    : undefined;
}

function placed(issue: PlacelessIssue, place: Place | undefined): NeedIssue {
  const { atKey: _, path, ...rest } = issue;
  return { ...rest, path: pathText(path), ...place };
}

function wholeFile(statement: NeedIssue['statement'], place?: Place): readonly NeedIssue[] {
  return [{ path: '', value: '', allowed: [], statement, ...place }];
}

/** In the order of the file, as people mend it. */
function byPlace(a: NeedIssue, b: NeedIssue): number {
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}

function readDocument(text: string): NeedResult {
  const lines = new LineCounter();
  const place = (offset: number | undefined): Place | undefined => {
    if (offset === undefined) return undefined;
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    stringKeys: true,
  });
  // The first mistake leads to most of the others: mended, they are gone.
  const [broken] = document.errors;
  if (broken !== undefined) {
    const found = { problem: syntaxProblemOf(broken.code), detail: valueText(broken.message) };
    return { ok: false, issues: wholeFile(say('need-syntax', found), place(broken.pos[0])) };
  }
  const root: unknown = document.toJS({ maxAliasCount: maxAliases });
  if (root === null || root === undefined)
    return { ok: false, issues: wholeFile(say('need-empty', {})) };
  if (typeof root !== 'object' || Array.isArray(root))
    return { ok: false, issues: wholeFile(say('need-no-fields', {}), { line: 1, column: 1 }) };
  const result = needSchema.safeParse(root);
  if (result.success) return { ok: true, need: result.data };
  const issues = result.error.issues.flatMap((issue) => issuesOf(issue, root));
  const found = issues.map((issue) => placed(issue, place(offsetOf(document, issue))));
  return { ok: false, issues: found.toSorted(byPlace) };
}

/**
 * Reads a need from YAML or JSON. Never throws: whatever the text holds, the answer is a need or all that is
 * wrong with it.
 */
export function parseNeed(text: string): NeedResult {
  if (text.length > maxCharacters) {
    return {
      ok: false,
      issues: wholeFile(say('need-too-long', { characters: text.length, limit: maxCharacters })),
    };
  }
  try {
    return readDocument(text);
  } catch (error) {
    // The YAML library throws on what it refuses to expand, and on nesting deeper than the stack.
    const detail = valueText(error instanceof Error ? error.message : String(error));
    const problem = error instanceof RangeError ? 'depth' : 'aliases';
    return { ok: false, issues: wholeFile(say('need-syntax', { problem, detail })) };
  }
}
