import type { Certainty, InspectReason } from '#inspect/inspect-reason.ts';
import type { Modality, Task } from '#needs/vocabulary.ts';

export interface TaskFinding {
  readonly task: Task;
  readonly modality: Modality;
  readonly certainty: Certainty;
  readonly reasons: readonly InspectReason[];
}
