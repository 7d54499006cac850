import type { Language } from '@slipway/base';
import type { Plan } from '@slipway/core';
import type { ImageEvidence } from '#images/image-evidence.ts';

export interface ImageReportInput {
  readonly evidence: ImageEvidence;
  readonly plan: Plan;
  readonly language: Language;
}

export function renderImageReport({ evidence }: ImageReportInput): string {
  return `<pre>${JSON.stringify(evidence.name)}</pre>`;
}
