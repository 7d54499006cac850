import type { Task } from '#needs/vocabulary.ts';

const generative: readonly Task[] = [
  'text-generation',
  'summarisation',
  'question-answering',
  'search',
  'agent',
];

/** Tasks that large language models do: a model of one's own for them needs GPUs, in training and in service. */
export function isGenerative(task: Task): boolean {
  return generative.includes(task);
}
