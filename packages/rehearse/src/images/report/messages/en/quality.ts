import type { Formatter } from '@slipway/base';

/** Pictures, quality and mistakes. */
export const qualityEn = {
  picturesTitle: 'What it saw',
  picturesLead: (p: { products: number; kinds: number }) =>
    `Held-out images that the model named rightly, at most one of each product and kind: ${p.products} products, ${p.kinds} kinds. All synthetic.`,
  pictureAlt: (p: { product: string; actual: string }) =>
    `Synthetic image of a ${p.product}: ${p.actual}`,
  mistakesTitle: 'Its worst mistakes',
  mistakesLead: 'Held-out images that it named wrongly, the surest answer first.',
  noMistakes: 'On the held-out images it made none.',
  mistakeAlt: (p: { product: string; actual: string; predicted: string; confidence: string }) =>
    `Synthetic image of a ${p.product}, really ${p.actual}, taken for ${p.predicted} with ${p.confidence} confidence`,
  reallyIs: ({ actual }: { actual: string }) => `is: ${actual}`,
  takenFor: (p: { predicted: string; confidence: string }) =>
    `taken for: ${p.predicted} (${p.confidence})`,

  qualityTitle: 'How good is it?',
  qualityLead: (
    p: { images: number; f1: number; accuracy: string; classes: number },
    f: Formatter,
  ) =>
    `Measured on ${f.number(p.images)} images that were set aside before anything was learned. ${p.accuracy} of the answers are right. F1, the mean over the ${p.classes} classes in which a rare defect counts as much as a common one, is ${f.number(p.f1, 3)}.`,
  comparisonTitle: 'Against simpler answers',
  comparisonCaption: 'F1, and the share of right answers',
  modelThis: 'This model',
  modelMajority: 'Always the commonest class',
  modelLinear: 'Linear model on the pixels',
  comparisonFigure: (p: { f1: string; accuracy: string }) => `${p.f1} · ${p.accuracy}`,
  confusionTitle: 'What it takes for what',
  confusionCaption: 'Held-out images; the deeper a shade, the larger the share of its row',
  confusionRows: 'really',
  confusionColumns: 'answered',
  perClassTitle: 'Class by class',
  columnClass: 'Class',
  columnPrecision: 'Right when named',
  columnRecall: 'Found',
  columnF1: 'F1',
  columnImages: 'Images',
};
