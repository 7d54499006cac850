import { englishNames } from '#messages/en/names.ts';
import type { ClashMessages } from '#messages/params/clash-messages.ts';
import type { MessagesFor } from '#messages/statement.ts';

const name = (id: string) => englishNames.get(id) ?? id;

export const clash: MessagesFor<ClashMessages> = {
  'conflict-spot-warm': () =>
    'Runs follow each other closely, on spot: a warm pool and a list of fallback types both exclude spot.',
  'ask-spot-warm': () =>
    'What counts more for these runs: the price, or the minutes until they start?',
  'conflict-region-capability': ({ region, services }, format) =>
    `${region} does not have ${format.list(services.map(name))}.`,
  'ask-region-capability': () =>
    'May the data be anywhere in the European Union? Then they become possible.',
  'conflict-model-routing': () =>
    'Recent models may be reached from here through geographic or global profiles only, which leave the Region.',
  'ask-model-routing': () =>
    'In the Region only, inside the European Union, or anywhere: which is allowed?',
  'conflict-tenants-shared': () =>
    'Sharing machines saves money, and tenants would share a container and a role.',
  'ask-tenants-shared': () => 'Do the tenants distrust each other?',
  'conflict-plan-scope': () =>
    'A SageMaker Savings Plan does not cover EC2 or Lambda, and a Compute Savings Plan does not cover SageMaker.',
  'ask-plan-scope': () => 'Which part of the spend is the commitment meant for?',
  'conflict-archive-retraining': () =>
    'Archive classes are cheap to keep, and cost money and time to read again.',
  'ask-archive-retraining': () => 'How far back does a training read?',
  'conflict-iceberg-version': () =>
    'Version 3 of Iceberg has new types, and Athena cannot read it.',
  'ask-iceberg-version': () => 'Are all readers Spark on Glue 5.1 or later? Else version 2 stays.',
  'conflict-glue-version': () =>
    'Glue 6.0 brings a new Spark, and breaks old libraries and lenient SQL.',
  'ask-glue-version': () => 'Have the jobs of the team been tested on 6.0? Else 5.1 stays.',
  'conflict-isolation-install': () =>
    'Isolated containers reach nothing, and own scripts often install packages when they start.',
  'ask-isolation-install': () => 'May the packages be built into the image?',
  'conflict-keys-nvme': ({ type }) =>
    `The need asks for customer managed keys everywhere, and ${type} refuses one for its volume: its hardware encrypts.`,
  'ask-keys-nvme': () => 'Does the auditor accept hardware encryption there?',
  'conflict-bias-attributes': () =>
    'Measuring fairness needs attributes of people that one may not be allowed to hold.',
  'ask-bias-attributes': () => 'What does the data protection officer say?',
  'conflict-sessions-pipelines': () =>
    'Models built by hand in sessions, and pipelines that repeat by themselves.',
  'ask-sessions-pipelines': () => 'Will the flow be exported to code or Pipelines after the pilot?',
  'conflict-plan-final': () => 'Guaranteed GPUs are paid in advance and cannot be given back.',
  'ask-plan-final': () => 'Is the scope of the training certain?',
  'conflict-provisioned-templates': () =>
    'Cold starts go with provisioned concurrency, whose scaling no template can declare.',
  'ask-provisioned-templates': () => 'May a step outside of the template set it up?',
  'conflict-weights-kept': ({ service }) =>
    `${name(service)} keeps the weights: leaving it means building the model again.`,
  'ask-weights-kept': () => 'Must the model outlive the service?',
};
