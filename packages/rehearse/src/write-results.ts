import type { Plan } from '@slipway/core';
import type { RehearsalEvidence } from '#evidence.ts';
import type { Artefacts } from '#ports/artefacts.ts';
import { renderReport } from '#report/render-report.ts';
import type { RehearsalRequest } from '#request.ts';

/** Where each file lies, as a person can open it. */
export interface WrittenResults {
  readonly report: string;
  readonly evidence: string;
  readonly plan: string;
}

/** Writes the measured figures, the plan that they belong to, and the report that explains both. */
export async function writeResults(
  request: RehearsalRequest,
  artefacts: Artefacts,
  results: { readonly evidence: RehearsalEvidence; readonly plan: Plan },
): Promise<WrittenResults> {
  const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
  return {
    evidence: await artefacts.write('evidence.json', json(results.evidence)),
    plan: await artefacts.write('plan.json', json(results.plan)),
    report: await artefacts.write(
      'report.html',
      renderReport({ ...results, language: request.language }),
    ),
  };
}
