import type { Language } from '@slipway/base';
import type { Plan } from '@slipway/core';
import type { RehearsalEvidence } from '#evidence.ts';

export interface ReportInput {
  readonly evidence: RehearsalEvidence;
  readonly plan: Plan;
  readonly language: Language;
}

export function renderReport(input: ReportInput): string {
  return `<!doctype html><title>${input.evidence.runId}</title>`;
}
