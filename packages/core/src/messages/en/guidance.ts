import { englishNames } from '#messages/en/names.ts';
import type { GuidanceMessages } from '#messages/params/guidance-messages.ts';
import type { MessagesFor } from '#messages/statement.ts';

const name = (id: string) => englishNames.get(id) ?? id;

export const guidance: MessagesFor<GuidanceMessages> = {
  'small-data-one-node': ({ bytes }, format) =>
    `${format.bytes(bytes)} fit on one machine: a script in a processing job is enough.`,
  'small-data-no-spark': ({ bytes }, format) =>
    `Starting Spark takes longer than the work on ${format.bytes(bytes)}.`,
  'many-sources-spark': ({ sources, bytes }, format) =>
    `Bringing ${format.number(sources)} ${sources > 1 ? 'sources' : 'source'} and ${format.bytes(bytes)} together, run after run, is what Glue is for: bookmarks, catalog, quality rules.`,
  'sql-on-s3': () =>
    'All the data lies in S3 and the team writes SQL: nothing has to be provisioned.',
  'not-all-in-s3': () =>
    'SQL over S3 suits data that already lies there; encoding for a model is easier in code.',
  'prepares-by-hand': () =>
    'A visual flow is made by hand in a session that is billed while somebody is logged in.',
  'prepares-without-code': () =>
    'The team writes no code: a visual flow with checks for leaks suits it.',
  'storage-default': () => 'Every other stage reads from S3 and writes to it.',
  'tables-small-writes': () =>
    'Frequent small writes read by several engines are what managed Iceberg tables are for.',
  'tables-not-needed': () =>
    'Managed tables pay off with many small writes and several engines; here files are enough.',
  'lake-many-teams': ({ teams }, format) =>
    `${format.number(teams)} teams with different rights need grants by table, column and row.`,
  'lake-not-needed': () =>
    'One team on one bucket needs no data lake permissions; they do not follow direct reads of S3 anyway.',
  'one-team-policies': () =>
    'One team: a role for each stage and a bucket policy are the fewest moving parts.',
  'keys-for-sensitive': () =>
    "The data is sensitive: a key of one's own can be audited, rotated and withdrawn.",
  'keys-not-needed': () =>
    "S3 encrypts every object by default; nothing in the data asks for a key of one's own.",
  'vpc-for-sensitive': () =>
    'The data is sensitive: jobs and endpoints without a way to the internet cannot leak it.',
  'vpc-asked': () => 'The need asks for a private network.',
  'vpc-not-needed': () =>
    'Nothing in the need asks for a private network; IAM guards the endpoint.',
  'trees-for-tables': ({ task }) =>
    `Boosted trees are the strongest cheap start for ${task} on tables.`,
  'script-full-control': () =>
    'The need asks for full control over the model: a script of your own allows any loss, architecture and library.',
  'script-more-work': () =>
    'A script of your own has to be written, tested and kept, and nothing here asks for it.',
  'autopilot-quick-start': () =>
    'Little customisation is asked for, and nobody in the team models: AutoML gives a strong baseline in hours.',
  'autopilot-hard-to-defend': () =>
    'An ensemble found by AutoML is harder to explain and to control than one model of trees.',
  'explanation-closed': () =>
    'Explanations are required, and the report of Autopilot rests on a service closed to new customers.',
  'managed-training': () =>
    'A managed job starts, keeps its logs and metrics, and stops paying when it ends.',
  'memory-bound-training': ({ type }) =>
    `XGBoost is bound by memory more than by the processor: ${type} is general-purpose.`,
  'gpu-gives-little': () => 'Trees on a table of this size gain little from a GPU.',
  'host-control-asked': () =>
    'The need asks for control over the host: kernel, driver or licence server.',
  'machines-to-look-after': () =>
    'Machines of your own have to be patched, watched and switched off.',
  'spot-restarts': ({ percent }, format) =>
    `A run may start again: spot capacity usually saves ${format.percent(percent / 100)}.`,
  'deadline-not-spot': ({ slack }, format) =>
    `With ${format.number(slack)} times the length of a run until the deadline, an interruption could miss it.`,
  'tuning-pays': ({ trials }, format) =>
    `Trials are short: ${format.number(trials)} of them usually beat hand-picked values.`,
  'tuning-asked': ({ trials }, format) =>
    `The need asks for a search: ${format.number(trials)} trials.`,
  'tuning-not-wanted': () => 'The need rules out a search for hyperparameters.',
  'debugger-replaced': ({ since }) =>
    `SageMaker Debugger is closed to new customers since ${since}: Slipway's rules run as a processing job on the same metrics.`,
  'debugger-known-here': () =>
    'The account has used SageMaker Debugger and may go on; it gets no new features.',
  'warm-for-deadline': ({ seconds }, format) =>
    `Answers are due in ${format.seconds(seconds)}: the model has to be loaded all the time.`,
  'sustained-traffic': ({ rate }, format) =>
    `Traffic of ${format.rate(rate)} without long pauses keeps instances busy.`,
  'idle-most-of-the-day': ({ idle }, format) =>
    `Idle ${format.percent(idle)} of the time, and nothing is paid while idle.`,
  'spare-instance': () =>
    'The promised availability needs two instances, which AWS puts into different zones.',
  'nobody-waits': ({ times }, format) =>
    `Nobody waits for these answers: machines exist ${format.number(times, 0)} times a month, for as long as a file takes.`,
  'endpoint-for-batch': () => 'An endpoint is paid between two batches as well.',
  'queue-for-large': () =>
    'Requests this large or this long are queued, and the answer is put into S3.',
  'function-team': () => 'The team already runs functions, and the model is small.',
  'function-own-container': () =>
    'A function needs its own container, and has neither variants nor a registry behind it.',
  'traffic-varies': ({ mean, peak }, format) =>
    `The peak of ${format.rate(peak)} is far over the average of ${format.rate(mean)}: capacity follows.`,
  'traffic-steady': () => 'The traffic is steady: a fixed number of instances is simpler.',
  'monitor-replaced': ({ since }) =>
    `SageMaker Model Monitor is closed to new customers since ${since}: Slipway's monitor makes the same checks on captured data, as a processing job.`,
  'monitor-known-here': () =>
    'The account has used SageMaker Model Monitor and may go on; it gets no new features.',
  'alarms-always': () =>
    'Jobs and endpoints report to CloudWatch by themselves; alarms call somebody.',
  'registry-for-production': () =>
    'What goes to production gets a version, an approval and a way back.',
  'pipeline-of-jobs': () =>
    'The steps are SageMaker jobs: Pipelines runs them without a server and records their lineage.',
  'approvals-and-branches': () =>
    'Approvals and many sources: Step Functions waits for people and calls any service.',
  'mostly-sagemaker': () =>
    'Nearly all steps are SageMaker jobs: a general orchestrator adds work.',
  'commitment-too-early': () =>
    'A spending commitment cannot be changed once bought: first a month of steady, right-sized use.',
  'commitment-steady': ({ months }, format) =>
    `Steady traffic for ${format.number(months, 0)} months: a commitment on the floor of the use pays.`,
  'costs-least': ({ usd, next, nextUsd }, format) =>
    `It costs least: ${format.usd(usd)} a month, the next (${name(next)}) ${format.usd(nextUsd)}.`,
  'only-one-left': () => 'Every other option is excluded.',
  'best-mix': () => 'Best balance of cost, effort, flexibility and time to start.',
  'costs-more': ({ usd, bestUsd }, format) =>
    `It costs ${format.usd(usd)} a month, the choice ${format.usd(bestUsd)}.`,
  'more-effort': ({ hours }, format) =>
    `It takes about ${format.number(hours, 1)} h more work a month.`,
  'less-flexible': () => 'It is less flexible.',
  'slower-start': ({ days }, format) =>
    `It takes about ${format.seconds(days * 86_400)} longer to start.`,
  'fits-less': () => 'Small, quick requests do not need a queue.',
  'plan-costs-more': ({ usd }, format) =>
    `With it the whole plan costs ${format.usd(usd)} more a month.`,
  'beaten-together': ({ service }) => `Beside the rest of the plan, ${name(service)} is better.`,
};
