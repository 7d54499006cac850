import type { ErrorCode } from 'yaml';

/** What is wrong with the form of a file, in the few kinds that people meet. */
export type SyntaxProblem =
  | 'twice'
  | 'tabs'
  | 'documents'
  | 'indentation'
  | 'no-pair'
  | 'unclosed'
  | 'anchor'
  | 'depth'
  | 'aliases'
  | 'other';

const problems: Partial<Readonly<Record<ErrorCode, SyntaxProblem>>> = {
  DUPLICATE_KEY: 'twice',
  TAB_AS_INDENT: 'tabs',
  MULTIPLE_DOCS: 'documents',
  BAD_INDENT: 'indentation',
  MULTILINE_IMPLICIT_KEY: 'no-pair',
  KEY_OVER_1024_CHARS: 'no-pair',
  BLOCK_AS_IMPLICIT_KEY: 'no-pair',
  MISSING_CHAR: 'unclosed',
  BAD_ALIAS: 'anchor',
  RESOURCE_EXHAUSTION: 'depth',
};

export function syntaxProblemOf(code: ErrorCode): SyntaxProblem {
  return problems[code] ?? 'other';
}
