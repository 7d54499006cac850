import { type Decision, type Option, plainOption, type Situation } from '#advice/option.ts';
import type { Configuration } from '#advice/plan.ts';
import { catalog } from '#catalog/catalog.ts';
import type { ServiceId } from '#catalog/service-id.ts';
import { readyMadeCosts } from '#cost/ready-made.ts';

/** Services that answer without a training of one's own, or that hide it. */
const readyMade: readonly ServiceId[] = [
  'textract',
  'comprehend',
  'rekognition',
  'rekognition-custom-labels',
  'personalize',
  'bedrock',
  'redshift-ml',
  'fraud-detector',
  'lookout-for-vision',
];

/** How Bedrock may route requests: global profiles know no residency. */
function routing({ need, workload }: Situation): string {
  if (need.constraints?.residency === 'france') return 'in-region';
  if (workload.region.startsWith('eu-')) return 'eu-geographic';
  return need.constraints?.residency === 'anywhere' ? 'global' : 'geographic';
}

function bedrock(situation: Situation): Configuration {
  const { need, workload } = situation;
  const { task } = need.problem;
  const isOffline = workload.serving.isBatch && !workload.serving.isRealTime;
  const reads = task === 'question-answering' || task === 'search';
  return {
    routing: routing(situation),
    mode: isOffline ? 'batch' : 'on-demand',
    guardrails: true,
    ...(reads ? { knowledgeBase: true } : {}),
    ...(task === 'agent' ? { agents: 'AgentCore' } : {}),
  };
}

const settingsOf: Partial<Record<ServiceId, (situation: Situation) => Configuration>> = {
  bedrock,
  textract: () => ({ mode: 'asynchronous', features: ['FORMS', 'TABLES', 'QUERIES'] }),
  // Two units, so that one zone may fail; a stopped model costs nothing.
  'rekognition-custom-labels': () => ({ minInferenceUnits: 1, maxInferenceUnits: 2 }),
  'redshift-ml': () => ({ statement: 'CREATE MODEL', inference: 'local' }),
};

/** Some are worth a word only where the need points at them. */
function isPointedAt(service: ServiceId, { need }: Situation): boolean {
  if (service === 'redshift-ml') return need.data?.sources?.includes('redshift') ?? false;
  if (service !== 'fraud-detector') return true;
  return need.account?.usedInLast12Months?.includes('fraud-detector') ?? false;
}

function options(situation: Situation): readonly Option[] {
  const { task } = situation.need.problem;
  const covering = readyMade.filter((id) => {
    const isKnown = catalog[id].guidance.tasks?.value.includes(task) ?? false;
    return isKnown && isPointedAt(id, situation);
  });
  if (covering.length === 0) return [];
  return [
    plainOption('approach', 'own-model'),
    ...covering.map((id) =>
      plainOption('approach', id, {
        configuration: settingsOf[id]?.(situation) ?? {},
        unweighedCosts: () => readyMadeCosts(id, situation),
      }),
    ),
  ];
}

/** Whether a ready-made service answers, or a model that the project trains and keeps. */
export const approach: Decision = { id: 'approach', stage: 'train', cluster: 'approach', options };
