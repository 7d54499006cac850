import type { AssumptionMessages, CostMessages } from '#messages/params/cost-messages.ts';
import type { MessagesFor } from '#messages/statement.ts';

export const cost: MessagesFor<AssumptionMessages & CostMessages> = {
  'assume-region': ({ region }) => `No Region was given; prices and offers are those of ${region}.`,
  'assume-data-size': ({ bytes }, format) =>
    `The size of the data is taken as ${format.bytes(bytes)}.`,
  'assume-training-cadence': () => 'The model is taken to be trained again once a month.',
  'assume-sensitivity': () =>
    'The data is taken to be internal, neither personal nor confidential.',
  'assume-modes': () => 'Predictions are taken to be asked for one by one, in real time.',
  'assume-traffic-mean': ({ rate }, format) =>
    `The average traffic is taken as ${format.rate(rate)}.`,
  'assume-traffic-peak': ({ factor }, format) =>
    `The peak is taken as ${format.number(factor)} times the average.`,
  'assume-processing-time': ({ seconds }, format) =>
    `The model is taken to work ${format.seconds(seconds)} on one request; a rehearsal measures it.`,
  'assume-model-memory': ({ bytes }, format) =>
    `The loaded model is taken to need ${format.bytes(bytes)} of memory.`,
  'assume-batch-cadence': () => 'Files are taken to be scored every day.',
  'assume-batch-records': ({ records }, format) =>
    `A batch is taken to have ${format.number(records)} records.`,
  'assume-training-time': ({ seconds }, format) =>
    `One training is taken to last ${format.seconds(seconds)} on two virtual CPUs; a rehearsal measures it.`,
  'assume-other-region': ({ region, from }) =>
    `Where no price is known for ${region}, the price of ${from} is used and marked.`,
  'assume-no-free-tier': () => 'Free tiers are left out: they belong to the whole account.',
  'assume-lifecycle-old': ({ asOf, days }, format) =>
    `What AWS has closed was last read in ${asOf}, ${format.number(days)} days ago, and AWS closes services each quarter: look at its lifecycle lists, or update Slipway, before you commit.`,
  'assume-effort': () =>
    "Effort, time to start and flexibility are Slipway's own estimates; AWS publishes none.",
  'cost-processing': ({ type }) => `Preparing the data on ${type}`,
  'cost-glue': ({ workers }, format) => `Glue job with ${format.number(workers)} G.1X workers`,
  'cost-athena': () => 'Data scanned by Athena',
  'cost-canvas': () => 'Canvas sessions for Data Wrangler',
  'cost-storage': () => 'Objects kept in S3 Standard',
  'cost-writes': () => 'Writes to S3',
  'cost-reads': () => 'Reads from S3',
  'cost-key': () => 'Customer managed key',
  'cost-key-requests': () => 'Uses of the key',
  'cost-vpc-endpoints': ({ endpoints, zones }, format) =>
    `${format.number(endpoints)} interface endpoints in ${format.number(zones)} zones`,
  'cost-training': ({ type }) => `Training on ${type}`,
  'cost-gpu-machine': ({ type }) => `Training on an own ${type} machine`,
  'cost-tuning': ({ type }) => `Tuning trials on ${type}`,
  'cost-debugging': ({ type }) => `Checking the training on ${type}`,
  'cost-endpoint': ({ type }) => `Endpoint instances ${type}`,
  'cost-serverless': ({ memoryGb }, format) =>
    `Serverless computing with ${format.number(memoryGb)} GB`,
  'cost-data-in': () => 'Data into the endpoint',
  'cost-data-out': () => 'Data out of the endpoint',
  'cost-function-time': ({ memoryGb }, format) =>
    `Function time with ${format.number(memoryGb)} GB`,
  'cost-function-requests': () => 'Function calls',
  'cost-batch': ({ type }) => `Batch scoring on ${type}`,
  'cost-monitoring': ({ type }) => `Drift checks on ${type}`,
  'cost-alarms': ({ alarms }, format) => `${format.number(alarms)} alarms`,
  'cost-logs': () => 'Logs taken in',
  'cost-transitions': () => 'State transitions',
  'formula-always-on': ({ instances, hours }, format) =>
    `${format.number(instances)} x ${format.number(hours)} h a month`,
  'formula-scaled': ({ least, usual, most }, format) =>
    `Instances following the traffic: ${format.number(least)} at least, ${format.number(usual)} usually, ${format.number(most)} at most`,
  'formula-runs': ({ runs, seconds }, format) =>
    `${format.number(runs)} ${runs === 1 ? 'run' : 'runs'} a month of ${format.seconds(seconds)}`,
  'formula-spot': ({ percent }, format) =>
    `Spot bills ${format.percent(1 - percent / 100)} of the time (usual saving ${format.percent(percent / 100)})`,
  'formula-requests': ({ perMonth, seconds }, format) =>
    `${format.number(perMonth, 0)} requests a month of ${format.seconds(seconds)}`,
  'formula-payload': ({ perMonth, bytes }, format) =>
    `${format.number(perMonth, 0)} requests a month of ${format.bytes(bytes)}`,
  'formula-copies': ({ copies }, format) =>
    `${format.number(copies)} copies: raw, prepared, results with models`,
  'formula-trials': ({ trials }, format) => `${format.number(trials)} trials for each training`,
  'formula-sessions': ({ hours }, format) => `${format.number(hours)} hours logged in`,
};
