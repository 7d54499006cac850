import type { PracticeMessages } from '#messages/params/practice-messages.ts';
import type { MessagesFor } from '#messages/statement.ts';

export const practice: MessagesFor<PracticeMessages> = {
  'practice-migrate': () =>
    'It gets no new features: plan a migration within the life of the project.',
  'practice-price-elsewhere': () =>
    'Its price is not in this price book, and not in the total: see the page.',
  'practice-flex': () => 'Nothing presses: the Flex class runs on spare capacity for less.',
  'practice-more-memory': () =>
    'Should Spark run out of memory: R workers where the Region has them, else more G.2X workers.',
  'practice-glue-version': () =>
    'Glue 5.1: version 6.0 drops old libraries and turns ANSI mode on.',
  'practice-glue-timeout': () =>
    'The timeout stops a job that hangs; Glue’s own is 8 hours, billed.',
  'practice-no-ray': () => 'Glue’s Ray jobs are closed: Spark here, Ray on HyperPod or EKS.',
  'practice-iceberg-v2': () =>
    'Iceberg version 2: Athena refuses version 3, and the way up has no way back.',
  'practice-streams': () =>
    'Streams are read by Glue streaming or Managed Service for Apache Flink.',
  'practice-tiering': () =>
    'Where access is unknown and objects exceed 128 KB, Intelligent-Tiering saves by itself.',
  'practice-archive': () =>
    'Snapshots for the audit go to Glacier Instant Retrieval at 90 days and to Deep Archive at 365.',
  'practice-expiry': () => 'Captures, logs and checkpoints expire after 30 days.',
  'practice-no-select': () =>
    'S3 Select and Object Lambda are closed to new customers: filter in Athena or in code.',
  'practice-governed-export': () =>
    'Training reads S3 directly: a filtered copy is written for it under the filtered role.',
  'practice-spark-grants': () =>
    'From Glue 5.0 on, grants are enforced by Spark’s own access control, not by GlueContext.',
  'practice-shards': () =>
    'Many small files are packed into parts of about 150 MB, or served by FSx for Lustre.',
  'practice-caps': () =>
    'A maximum run time, and on GPUs a maximum wait, cap what a hanging job costs.',
  'practice-fallback-types': () =>
    'With InstancePreferences a job takes the first of up to five types that has capacity; not with spot.',
  'practice-long-run-quota': () =>
    'Runs over 5 days need a raised quota, up to 28 days, and checkpoints.',
  'practice-split-weights': () =>
    'The model does not fit one GPU: split the weights over all of them, or adapt a part (LoRA).',
  'practice-spot-wait': () =>
    'The wait is set to twice the run time, and a checkpoint prefix lets an interrupted run resume.',
  'practice-one-automl': () =>
    'Paris runs one AutoML job at a time by default: raise the quota for more.',
  'practice-automl-size': () =>
    'Up to 100 MB AutoML stacks an ensemble, above it tunes on a sample of 5 GB.',
  'practice-canvas-shutdown': () =>
    'Sessions end by themselves, and unused profiles are removed: both bill on.',
  'practice-search-strategy': ({ strategy }) =>
    `${strategy}: Bayesian learns from trial to trial, random runs them all at once, Hyperband stops weak ones, grid tries all.`,
  'practice-search-limits': () =>
    'At most 30 hyperparameters, and about a tenth of the trials at a time.',
  'practice-search-on-spot': () => 'Trials that may be interrupted run on spot.',
  'practice-profile': () =>
    'A GPU under 50 %: profile a few hundred steps with the framework’s own profiler.',
  'practice-stop-on-plateau': () =>
    'A loss that stalls or is not a number raises an alarm that stops the job.',
  'practice-load-test': () =>
    'Answers are due fast: load-test candidate types with Inference Recommender before fixing one.',
  'practice-same-preprocessing': () =>
    'The same preprocessing runs in training and in service: one container, or a serial pipeline.',
  'practice-canary': () =>
    'A new model takes a small part of the traffic first; an alarm rolls it back.',
  'practice-hardly-asked': () =>
    'Fewer than one request an hour: an instance would be paid for all of them.',
  'practice-try-inferentia': () =>
    'Inferentia (Inf2) often answers for less where the model compiles for it.',
  'practice-resize': () =>
    'A week under 20 % of CPU or GPU asks for a smaller type or for sharing.',
  'practice-target-seventy': () => 'The target is 70 % of what a load test allows.',
  'practice-scheduled-scaling': () =>
    'Known peaks get scheduled actions 15 minutes ahead: instances take minutes.',
  'practice-cooldown': () => 'Should the count flap, raise the scale-in cooldown over 300 seconds.',
  'practice-from-zero': () =>
    'Components at zero need a step policy on NoCapacityInvocationFailures, and clients that retry.',
  'practice-backlog': () => 'The queue scales the machines: backlog for each instance.',
  'practice-log-in-application': () =>
    'The application writes requests and answers to S3: serverless captures none.',
  'practice-join-labels': () => 'The truth comes later: keep inference ids and join it then.',
  'practice-alert-twice': () =>
    'Two alerts in a row start a training; a person, or a quality gate, deploys.',
  'practice-by-group': () =>
    'People are concerned: selection, true and false positives are watched for each group.',
  'practice-guardrails': () =>
    'Answers are checked by Guardrails, and samples of them by Bedrock Evaluations.',
  'practice-agentcore': () =>
    'Agents are built with AgentCore: Agents Classic takes no new accounts.',
  'practice-offline-tier': () =>
    'Nobody waits: batch inference or the Flex tier cost less, without tools or structured output.',
  'practice-profile-regions': () =>
    'A geographic profile wants every destination Region allowed by the organisation’s policies.',
  'practice-no-global': () => 'Global profiles stay forbidden: they know no residency.',
  'practice-model-end': () => 'Models have an end date: keep it beside the choice.',
  'practice-stop-idle': () => 'Capacity that waits is billed: stop it, or lower the minimum.',
  'practice-unsuited-documents': () =>
    'Handwriting in English only, and no reasoning over the meaning: add a language model for that.',
  'practice-too-few-clicks': () =>
    'Under 1,000 interactions it refuses to train: start from what is popular or alike.',
  'practice-compute-plan': () =>
    'Lambda, Fargate and EC2 need a Compute Savings Plan; the SageMaker one does not cover them.',
  'practice-cut-off': () =>
    'Containers reach the internet by default: VPC, isolation and encryption between them close that; packages go into the image.',
  'practice-nvme-keys': () =>
    'Machines with local NVMe refuse a volume key: their hardware encrypts.',
  'practice-gdpr': () =>
    'Personal data: legal ground, least data, retention, a way to erase, an impact assessment.',
  'practice-human-review': () =>
    'Decisions with legal effect keep a person, an explanation and a log of appeals.',
  'practice-special-category': () =>
    'Health, biometric or children’s data: have somebody approve before any AI service sees it.',
  'practice-role-each-stage': () =>
    'One role a stage, with its prefixes and keys only; Role Manager is closed.',
  'practice-boundary-each-tenant': () =>
    'One endpoint or component for each tenant that must not see another.',
  'practice-runs-parallel': () => 'Up to 20 executions at a time by default.',
  'practice-sdk-three': () =>
    'Code is written for boto3 or version 3 of the SageMaker SDK, pinned.',
  'practice-plain-templates': () =>
    'Templates are CloudFormation, CDK or Terraform: Infrastructure Composer and Proton end.',
  'practice-gates': () =>
    'Quality, bias and champion gates are processing steps: the check steps rest on closed features.',
  'practice-workspace': () =>
    'Several teams: SageMaker Unified Studio gives them one catalogue, where Identity Center exists.',
};
