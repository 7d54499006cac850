import type { Plan } from '@slipway/core';
import type { ImageEvidence } from '#images/image-evidence.ts';
import type { ImageRehearsalRequest } from '#images/image-request.ts';
import { renderImageReport } from '#images/report/render-image-report.ts';
import type { Artefacts } from '#ports/artefacts.ts';
import type { WrittenResults } from '#write-results.ts';

/** Writes the measured figures, the plan that they belong to, and the report that explains both. */
export async function writeImageResults(
  { language }: Pick<ImageRehearsalRequest, 'language'>,
  artefacts: Artefacts,
  results: { readonly evidence: ImageEvidence; readonly plan: Plan },
): Promise<WrittenResults> {
  const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
  return {
    evidence: await artefacts.write('evidence.json', json(results.evidence)),
    plan: await artefacts.write('plan.json', json(results.plan)),
    report: await artefacts.write('report.html', renderImageReport({ ...results, language })),
  };
}
