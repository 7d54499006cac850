import type { SourceFile } from '../tracked-files.ts';

/**
 * Where the expected answers of a conformance file come from, on one line of its head:
 * `provenance: aws-doc <URL>`, `aws-recorded <date>`, `sdk-vector <package>`, `client <name>`
 * (the official client itself is the judge), `peer-suite <name>` or `slipway-only <reason>`.
 */
const tag =
  /provenance: (aws-doc https:\/\/\S+|(aws-recorded|sdk-vector|client|peer-suite|slipway-only) \S.*)$/gm;

export function findWithoutProvenance(files: readonly SourceFile[]): readonly string[] {
  return files.flatMap(({ path, text }) => {
    const count = [...text.matchAll(tag)].length;
    if (count === 1) return [];
    return [
      `${path}: ${count} provenance tags; exactly one says where the expected answers come from`,
    ];
  });
}
