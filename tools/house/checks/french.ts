import ts from 'typescript';
import type { SourceFile } from '../tracked-files.ts';

const faults = [
  { pattern: / [;?!»]/u, says: 'a non-breaking space goes before ; ? ! »' },
  { pattern: / :(?=\s|$)/u, says: 'a non-breaking space goes before a colon' },
  { pattern: /«[^\u00a0\u202f]/u, says: 'a non-breaking space goes after «' },
  { pattern: /\p{L}'\p{L}/u, says: 'the apostrophe is ’' },
];

interface Sentence {
  readonly line: number;
  readonly text: string;
}

/** The sentences of a catalogue: each string and template, with `x` where a value goes in. */
function sentences({ path, text }: SourceFile): readonly Sentence[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: Sentence[] = [];
  const visit = (node: ts.Node): void => {
    const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) {
      found.push({ line, text: node.text });
    } else if (ts.isTemplateExpression(node)) {
      const spans = node.templateSpans.map(({ literal }) => literal.text);
      found.push({ line, text: [node.head.text, ...spans].join('x') });
    }
    if (!ts.isImportDeclaration(node)) ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Faults of French typography in message catalogues. */
export function findFrenchFaults(files: readonly SourceFile[]): readonly string[] {
  return files.flatMap((file) =>
    sentences(file).flatMap(({ line, text }) =>
      faults
        .filter(({ pattern }) => pattern.test(text))
        .map(({ says }) => `${file.path}:${line}: ${says}: ${text.slice(0, 60)}`),
    ),
  );
}
