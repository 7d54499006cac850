import type { SourcesEvidence } from '#images/image-evidence.ts';
import { bytesOf } from '#images/steps/generate-images.ts';
import type { WrittenRound } from '#ports/sample-images.ts';

export async function sourcesEvidence(round: WrittenRound): Promise<SourcesEvidence> {
  return {
    synthetic: true,
    images: round.images.length,
    bytes: await bytesOf([round]),
    widthPixels: round.widthPixels,
    inspections: round.inspections,
    database: round.postgresUrl === undefined ? 'sqlite' : 'postgresql',
    lines: round.lines,
    byProduct: countBy(round.truth.map(({ product }) => product)),
    byLabel: countBy(round.truth.map(({ defect }) => defect ?? 'good')),
  };
}

function countBy(values: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}
