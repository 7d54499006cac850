// The closed lists of a need. Spelled in kebab-case, like the ids of a plan.

export const tasks = [
  'binary-classification',
  'multiclass-classification',
  'regression',
  'forecasting',
  'clustering',
  'anomaly-detection',
  'recommendation',
  'image-classification',
  'object-detection',
  'image-segmentation',
  'defect-detection',
  'text-classification',
  'sentiment-analysis',
  'entity-extraction',
  'topic-discovery',
  'document-extraction',
  'text-generation',
  'summarisation',
  'question-answering',
  'search',
  'agent',
] as const;
export type Task = (typeof tasks)[number];

export const modalities = [
  'tabular',
  'image',
  'text',
  'time-series',
  'documents',
  'interactions',
  'audio',
  'video',
] as const;
export type Modality = (typeof modalities)[number];

export const levels = ['low', 'medium', 'high'] as const;
export type Level = (typeof levels)[number];

export const interpretabilities = ['none', 'useful', 'required'] as const;

export const dataSources = [
  'files',
  's3',
  'database',
  'warehouse',
  'redshift',
  'saas',
  'stream',
  'devices',
  'api',
] as const;

export const dataFormats = [
  'csv',
  'tsv',
  'json-lines',
  'json',
  'parquet',
  'orc',
  'avro',
  'iceberg',
  'libsvm',
  'jpeg',
  'png',
  'tiff',
  'pdf',
  'text',
] as const;

export const cadences = ['once', 'hourly', 'daily', 'weekly', 'monthly', 'continuous'] as const;
export type Cadence = (typeof cadences)[number];

export const sensitivities = [
  'public',
  'internal',
  'confidential',
  'personal',
  'special-category',
  'regulated',
] as const;
export type Sensitivity = (typeof sensitivities)[number];

export const readers = [
  'athena',
  'redshift',
  'spark',
  'emr',
  'glue',
  'quick',
  'notebook',
  'other',
] as const;

export const frameworks = [
  'xgboost',
  'lightgbm',
  'catboost',
  'scikit-learn',
  'pytorch',
  'tensorflow',
  'own-container',
] as const;

export const deploymentModes = ['real-time', 'batch', 'one-off', 'streaming', 'edge'] as const;
export type DeploymentMode = (typeof deploymentModes)[number];

export const trafficShapes = [
  'steady',
  'daily',
  'office-hours',
  'bursty',
  'unpredictable',
] as const;

export const monitorings = ['data-drift', 'model-quality', 'bias', 'explanations'] as const;

export const retrainingTriggers = ['manual', 'schedule', 'drift', 'new-data'] as const;

export const skills = [
  'none',
  'sql',
  'python',
  'spark',
  'ml',
  'devops',
  'kubernetes',
  'airflow',
] as const;

/** Features that AWS has closed to new customers: prior use in this very account decides. */
export const closedFeatures = [
  'debugger',
  'model-monitor',
  'clarify',
  'ground-truth',
  'a2i',
  'forecast',
  'fraud-detector',
] as const;
export type ClosedFeature = (typeof closedFeatures)[number];

export const commitments = [
  'sagemaker-savings-plan',
  'compute-savings-plan',
  'enterprise-discount',
] as const;

export const residencies = ['france', 'eu', 'europe', 'anywhere'] as const;
export type Residency = (typeof residencies)[number];

export const iacTools = ['cdk', 'cloudformation', 'terraform', 'none'] as const;

export const preferences = ['balanced', 'cheapest', 'fastest', 'simplest'] as const;
export type Preference = (typeof preferences)[number];

/** The commercial Regions of the `aws` partition (AWS General Reference, read 2026-11-22). */
export const regions = [
  'us-east-1',
  'us-east-2',
  'us-west-1',
  'us-west-2',
  'ca-central-1',
  'ca-west-1',
  'mx-central-1',
  'sa-east-1',
  'eu-west-1',
  'eu-west-2',
  'eu-west-3',
  'eu-central-1',
  'eu-central-2',
  'eu-north-1',
  'eu-south-1',
  'eu-south-2',
  'af-south-1',
  'il-central-1',
  'me-central-1',
  'me-south-1',
  'ap-east-1',
  'ap-east-2',
  'ap-northeast-1',
  'ap-northeast-2',
  'ap-northeast-3',
  'ap-south-1',
  'ap-south-2',
  'ap-southeast-1',
  'ap-southeast-2',
  'ap-southeast-3',
  'ap-southeast-4',
  'ap-southeast-5',
  'ap-southeast-6',
  'ap-southeast-7',
] as const;
export type Region = (typeof regions)[number];
