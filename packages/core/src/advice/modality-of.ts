import type { Need } from '#needs/need.ts';
import type { Modality, Task } from '#needs/vocabulary.ts';

const usual: Readonly<Record<Task, Modality>> = {
  'binary-classification': 'tabular',
  'multiclass-classification': 'tabular',
  regression: 'tabular',
  forecasting: 'time-series',
  clustering: 'tabular',
  'anomaly-detection': 'tabular',
  recommendation: 'interactions',
  'image-classification': 'image',
  'object-detection': 'image',
  'image-segmentation': 'image',
  'defect-detection': 'image',
  'text-classification': 'text',
  'sentiment-analysis': 'text',
  'entity-extraction': 'text',
  'topic-discovery': 'text',
  'document-extraction': 'documents',
  'text-generation': 'text',
  summarisation: 'text',
  'question-answering': 'text',
  search: 'text',
  agent: 'text',
};

/** What kind of data the model sees: as the need says, else what its task usually has. */
export function modalityOf(need: Need): Modality {
  return need.data?.modality ?? usual[need.problem.task];
}
