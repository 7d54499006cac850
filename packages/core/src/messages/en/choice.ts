import type { ChoiceMessages } from '#messages/params/choice-messages.ts';
import type { MessagesFor } from '#messages/statement.ts';

export const choice: MessagesFor<ChoiceMessages> = {
  'models-over-limit': ({ models, limit }, format) =>
    `${format.number(models)} models, one endpoint each, are over the ${format.number(limit)} of a Region.`,
  'classes-over-limit': ({ classes, limit }, format) =>
    `${format.number(classes)} classes are over the limit of ${format.number(limit)}.`,
  'not-at-the-edge': () =>
    'It is a service in the cloud, and the need asks for answers on devices only.',
  'not-isolated': () =>
    'It is an API of AWS: its containers cannot be cut off from the network for one project.',
  'not-reservable': ({ type }) => `Training plans reserve P4d, P5, P6 and Trainium, not ${type}.`,
  'only-for-jobs': () => 'Spot and warm pools are for training jobs, not for a cluster that stays.',
  'method-wants-gpu': () =>
    'Pretrained networks are fine-tuned on GPUs, and the chosen machines have none.',
  'quality-needs-glue': () =>
    'A gate that keeps failing rows apart lives in a Glue job, and another service prepares the data.',
  'documents-read': () => 'Reads forms, tables and invoices without training.',
  'documents-not-reasoned': () =>
    'A language model reads documents too, at a price by token and with less certain positions.',
  'general-labels': () =>
    'General labels are enough, without classes of your own: each image is one call.',
  'own-classes': () => 'It knows general labels only; the project has classes of its own.',
  'few-images-no-staff': () => 'Own classes from few images, and nobody in the team models.',
  'billed-while-running': () =>
    'It is billed while it runs, idle or not, and its weights cannot be taken along.',
  'text-api': () => 'Finds this in short texts without training, at the same price for each call.',
  'text-classes-no-staff': () =>
    'Learns own classes from labelled texts without anybody who models.',
  'text-own-classes': () => 'Own classes are better served by a model that the team controls.',
  'topics-by-prompt': () =>
    'Topics are found by asking a foundation model; Comprehend’s topic modelling is closed.',
  'recipes-managed': () => 'Managed recipes learn from clicks without a specialist.',
  'recipes-closed-box': () =>
    'Its models cannot be opened, tuned or watched for drift as the need asks.',
  'foundation-model': ({ task }) => `Foundation models do ${task} without training.`,
  'routing-leaves-country': () =>
    'In this Region recent models are reached through profiles that leave the country.',
  'few-labels-prompt': ({ labels }, format) =>
    `With ${format.number(labels)} labelled examples a prompt beats a training.`,
  'costly-by-token': () =>
    'Classifying much by tokens costs more than a trained model, and is less even.',
  'sql-in-warehouse': () =>
    'Data and users are in Redshift, and answers in SQL are enough: nothing is moved.',
  'sql-only-answers': () => 'It answers inside the warehouse only.',
  'exit-planned': () => 'The service gets no new features: an exit has to be planned.',
  'own-weights': () =>
    'The need asks for control: framework, architecture, monitoring or weights of your own.',
  'no-code-models': () => 'The team writes no code: models are built by hand, step by step.',
  'not-headless': () =>
    'Models built in a session do not suit a team that codes or trains by itself, on a schedule.',
  'pretrained-start': ({ task }) =>
    `A pretrained model needs fewer examples and less training for ${task}.`,
  'tables-have-trees': () => 'For tables, boosted trees do as well with less.',
  'aged-vision': () => 'The built-in vision algorithms age: newer pretrained models do better.',
  'builtin-covers': ({ task }) => `A built-in algorithm covers ${task}: nothing to write.`,
  'series-by-automl': () =>
    'AutoML forecasts up to 5 million series; Amazon Forecast takes no new customers.',
  'warm-for-short-runs': () =>
    'Short runs follow each other: a kept cluster spares each of them its start.',
  'reserved-capacity': () => 'Large GPUs are scarce and the date is fixed: a plan reserves them.',
  'plan-is-final': () => 'A plan is paid in advance and cannot be cancelled.',
  'cluster-for-weeks': () =>
    'Several machines for weeks: nodes fail, and the cluster replaces them and resumes.',
  'cluster-too-much': () =>
    'For runs of days a training job does, without a cluster to look after.',
  'one-machine': () => 'One run uses several machines, and this is one.',
  'automl-buys-itself': () => 'AutoML starts its jobs by itself, on demand.',
  'spot-scarce': ({ seconds }, format) =>
    `Spare capacity of several large machines does not last ${format.seconds(seconds)}.`,
  'traffic-without-pauses': () =>
    'Paying nothing in pauses saves little where there are few of them.',
  'loads-too-slowly': ({ bytes }, format) =>
    `A model of ${format.bytes(bytes)} cannot be loaded while a caller waits.`,
  'many-like-models': ({ models }, format) =>
    `${format.number(models)} models like each other share machines and are loaded when asked.`,
  'few-models-share': () => 'With so few models, loading on demand saves little.',
  'tenants-share-container': () => 'Tenants would share a container and a role.',
  'first-call-waits': ({ seconds }, format) =>
    `The first call of a model waits for it to be loaded, and answers are due in ${format.seconds(seconds)}.`,
  'models-share-gpus': () =>
    'Several models share GPUs, each with its own part and number of copies.',
  'own-scaling-each': () => 'Each model gets its own resources and copies on shared machines.',
  'captures-none': () =>
    'It captures no requests, and drift is to be watched: the application would have to log them.',
  'labels-outside': () =>
    'Ground Truth takes no new customers: an own tool, with proposals of a model, writes the labels to S3.',
  'labels-known-here': () =>
    'The account has used Ground Truth and may go on with a private or vendor team.',
  'gate-before-training': () =>
    'What feeds a training is checked in the job that prepares it, and a breach stops the run.',
  'schema-declared': () => 'Columns are known: declared tables cannot be guessed wrong.',
  'schema-drifts': () => 'Others deliver the files, and their columns change: a crawler finds out.',
  'features-shared': () =>
    'Models share features, or answers need fresh history: one definition for training and service.',
  'features-not-shared': () => 'One model that recomputes its features needs no store for them.',
  'spark-own-images': () =>
    'The team runs Spark on EMR already: its images and workers are reused.',
  'spark-without-bookmarks': () =>
    'It has neither bookmarks nor crawlers, and needs people who know Spark.',
  'recipes-for-stewards': () =>
    'Recipes suit people outside machine learning; here the data feeds a model.',
  'runs-compared': () => 'Runs have to be compared; AWS recommends MLflow, at no extra charge.',
  'explained-by-step': () =>
    'Clarify takes no new customers: a step of your own computes SHAP values and compares groups.',
  'clarify-known-here': () =>
    'The account has used Clarify and may go on; it gets no new features.',
  'ai-may-not-keep': () =>
    'An AI service sees this data: without the policy AWS may keep it, even in another Region.',
  'airflow-known': () => 'The team writes Airflow workflows already.',
  'airflow-not-known': () => 'Nobody in the team is known to write Airflow workflows.',
  'stream-by-glue': () =>
    'Events never stop: a Glue streaming job cleans them as they come, without a cluster.',
  'cost-quality': () => 'Data quality checks',
  'cost-feature-reads': () => 'Reads of features',
  'cost-explaining': ({ type }) => `Explanations and comparisons on ${type}`,
  'cost-airflow': () => 'Airflow environment',
  'cost-emr': ({ workers }, format) => `EMR Serverless with ${format.number(workers)} workers`,
  'cost-databrew': () => 'DataBrew jobs',
  'cost-canvas-models': () => 'Canvas sessions for models',
  'cost-cluster': ({ type }) => `Cluster of ${type} machines`,
  'formula-shared': ({ models, resident }, format) =>
    `${format.number(models)} models, ${format.number(resident)} of them in memory`,
  'formula-each-model': ({ models }, format) =>
    `One endpoint for each of ${format.number(models)} models`,
  'formula-active': ({ share }, format) => `Machines exist ${format.percent(share)} of the time`,
  'formula-as-standard': () => 'Priced as S3 Standard; table buckets cost somewhat more',
};
