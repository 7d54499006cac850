import { englishNames } from '#messages/en/names.ts';
import type { ConstraintMessages } from '#messages/params/constraint-messages.ts';
import type { MessagesFor } from '#messages/statement.ts';

const name = (id: string) => englishNames.get(id) ?? id;

export const constraint: MessagesFor<ConstraintMessages> = {
  'service-closed': ({ since }) =>
    `It takes no new customers since ${since}; only an account that has used it may go on.`,
  'region-absent': ({ region }) => `It is not offered in ${region}.`,
  'payload-over-limit': ({ bytes, limit }, format) =>
    `A request of ${format.bytes(bytes)} is over the limit of ${format.bytes(limit)}.`,
  'processing-over-limit': ({ seconds, limit }, format) =>
    `A request that takes ${format.seconds(seconds)} is over the limit of ${format.seconds(limit)}.`,
  'model-over-limit': ({ bytes, limit }, format) =>
    `A model of ${format.bytes(bytes)} in memory is over the limit of ${format.bytes(limit)}.`,
  'concurrency-over-limit': ({ inFlight, limit }, format) =>
    `${format.number(inFlight, 0)} requests in flight at the peak are over the limit of ${format.number(limit)}.`,
  'dataset-over-limit': ({ bytes, limit }, format) =>
    `${format.bytes(bytes)} of data are over the limit of ${format.bytes(limit)}.`,
  'rows-under-limit': ({ rows, limit }, format) =>
    `${format.number(rows)} labelled rows are under the minimum of ${format.number(limit)}.`,
  'run-over-limit': ({ seconds, limit }, format) =>
    `A run of ${format.seconds(seconds)} is over the limit of ${format.seconds(limit)}.`,
  'no-gpu': () => 'It has no GPU, and the answers need one.',
  'no-vpc': () => 'It takes no VPC configuration, and the service must stay in the VPC.',
  'no-isolation': () => 'It cannot isolate its containers from the network.',
  'no-variants': () => 'It serves one variant only, and the need asks for A/B tests.',
  'no-answer': ({ seconds }, format) =>
    `It answers into a bucket, and the caller waits ${format.seconds(seconds)} at most.`,
  'cold-start': ({ seconds, limit }, format) =>
    `After a pause it starts from nothing (about ${format.seconds(seconds)}), and answers are due in ${format.seconds(limit)}.`,
  'latency-over-need': ({ seconds, limit }, format) =>
    `An answer can take ${format.seconds(seconds)}; the need asks for ${format.seconds(limit)}.`,
  'task-not-covered': ({ task }) => `It does not do ${task}.`,
  'modality-not-covered': ({ modality }) => `It is not made for ${modality} data.`,
  'not-interruptible': () =>
    'The training must not be interrupted, and spot capacity may be taken back at any moment.',
  'spot-wait': ({ seconds, limit }, format) =>
    `Without checkpoints a built-in algorithm may wait ${format.seconds(limit)} for spot capacity; a run lasts ${format.seconds(seconds)}.`,
  'memory-too-small': ({ bytes, limit }, format) =>
    `Training holds ${format.bytes(bytes)} in memory; the machine has ${format.bytes(limit)}.`,
  'gpu-memory-too-small': ({ bytes, limit }, format) =>
    `The model needs ${format.bytes(bytes)} on one GPU; it has ${format.bytes(limit)}.`,
  burstable: ({ type }) =>
    `${type} slows down when its CPU credits end: not for answers that somebody waits for.`,
  'scales-by-itself': () => 'The chosen deployment has no instances to count: it scales by itself.',
  'instances-need-a-count': () =>
    'An endpoint on instances needs a number of them, fixed or followed.',
  'captures-nothing': () =>
    'The chosen endpoint captures no requests, and this monitor reads captured requests.',
  'tunes-by-itself': () => 'The chosen method already searches hyperparameters by itself.',
  'only-on-sagemaker': ({ service }) =>
    `${name(service)} runs on SageMaker AI only, not on machines of one's own.`,
  'gpu-quota': ({ quota }, format) => `The account may run ${format.number(quota)} GPU instances.`,
};
