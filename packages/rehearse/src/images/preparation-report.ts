import type { PreparedEvidence } from '#images/image-evidence.ts';

interface Report {
  readonly classes: readonly string[];
  readonly parts: Readonly<Record<string, { readonly images: number }>>;
  readonly steps: readonly {
    readonly name: string;
    readonly 'rows before': number;
    readonly 'rows after': number;
  }[];
}

/** What the image `slipway-data-wrangler` says of its work in `report.json`. */
export function readPreparation(text: string): PreparedEvidence {
  const report = JSON.parse(text) as Report;
  const images = (part: string) => report.parts[part]?.images ?? 0;
  return {
    classes: report.classes,
    train: images('train'),
    validation: images('validation'),
    test: images('test'),
    steps: report.steps.map((step) => ({
      step: step.name,
      before: step['rows before'],
      after: step['rows after'],
    })),
  };
}
