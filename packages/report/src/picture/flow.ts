import type { Formatter } from '@slipway/base';
import type { Plan, PlanDescription } from '@slipway/core';
import type { Messages } from '#messages/en.ts';
import { sizeText } from '#picture/size-text.ts';

export type NodeId = keyof Messages['nodes'];

/** One box of the picture. */
export interface FlowNode {
  readonly id: NodeId;
  readonly title: string;
  /** Main service first, then what goes with it. */
  readonly services: readonly string[];
  /** Machines, when there are any: `ml.c5.large × 2–4`. */
  readonly size: string;
  /** Outside of what the plan sets up. */
  readonly outside: boolean;
}

export interface Arrow {
  readonly from: NodeId;
  readonly to: NodeId;
}

export interface Flow {
  readonly nodes: readonly FlowNode[];
  readonly edges: readonly Arrow[];
  /** Drift starts a new training: the way back from the monitor, drawn dashed. */
  readonly retrains: boolean;
  /** Decisions that hold everywhere: access, encryption, alarms, orchestration, ... */
  readonly around: readonly { readonly title: string; readonly service: string }[];
}

/** Box to the decisions that it shows; the first one present gives the main service. */
const boxes: readonly (readonly [NodeId, readonly string[]])[] = [
  ['prepare', ['prepare', 'quality']],
  ['store', ['store', 'catalogue']],
  ['label', ['labelling']],
  ['features', ['features']],
  ['service', ['approach']],
  ['tune', ['tuning']],
  ['train', ['training-compute', 'training-method', 'training-purchase', 'tracking']],
  ['debug', ['debugging']],
  ['registry', ['registry']],
  ['real-time', ['real-time', 'scaling']],
  ['batch', ['batch']],
  ['monitor', ['monitoring', 'explanations']],
];

/** Every arrow there could be; a box that the plan lacks hands its arrows on. */
const arrows: readonly (readonly [NodeId, NodeId])[] = [
  ['sources', 'prepare'],
  ['prepare', 'store'],
  ['store', 'label'],
  ['label', 'train'],
  ['store', 'features'],
  ['features', 'train'],
  ['store', 'service'],
  ['store', 'tune'],
  ['tune', 'train'],
  ['train', 'debug'],
  ['train', 'registry'],
  ['registry', 'real-time'],
  ['registry', 'batch'],
  ['real-time', 'callers'],
  ['service', 'callers'],
  ['real-time', 'monitor'],
  ['batch', 'results'],
];

/** These are drawn as no box: the model that is trained, or nothing at all. */
const unseen = new Set(['own-model', 'none']);

export interface FlowInput {
  readonly plan: Plan;
  readonly described: PlanDescription;
  readonly messages: Messages;
  readonly format: Formatter;
}

/** What the picture shows of a plan: boxes, arrows, and what holds everywhere. */
export function flowOf(input: FlowInput): Flow {
  const { plan, described } = input;
  const inside = boxes.flatMap(([id, decisions]) => boxOf(input, id, decisions) ?? []);
  const nodes = [sourcesNode(input), ...inside, ...endNodes(input, inside)];
  const shown = new Set(boxes.flatMap(([, decisions]) => decisions));
  const around = described.stages
    .filter(({ id }) => !shown.has(id))
    .map(({ title, service }) => ({ title, service }));
  const present = new Set(nodes.map(({ id }) => id));
  // Whichever of the two ways to the callers is not taken leaves no arrow behind.
  const unused = (['service', 'real-time'] as const).find((id) => !present.has(id));
  const drawn = arrows.filter(([from, to]) => from !== unused || to !== 'callers');
  const edges = handOn(drawn, present).map(([from, to]) => ({ from, to }));
  const retrains =
    plan.need.operations?.retraining === 'drift' && present.has('monitor') && present.has('train');
  return { nodes, edges, retrains, around };
}

function boxOf(
  { plan, described, messages, format }: FlowInput,
  id: NodeId,
  decisions: readonly string[],
): FlowNode | undefined {
  const found = decisions.flatMap((decision) => {
    const stage = plan.stages.find((each) => each.id === decision);
    const words = described.stages.find((each) => each.id === decision);
    return stage === undefined || words === undefined || unseen.has(stage.choice.service)
      ? []
      : [{ service: words.service, configuration: stage.choice.configuration }];
  });
  const [main] = found;
  if (main === undefined) return undefined;
  return {
    id,
    title: messages.nodes[id],
    services: found.map(({ service }) => service),
    size: sizeText(main.configuration, format),
    outside: false,
  };
}

function sourcesNode({ plan, messages, format }: FlowInput): FlowNode {
  const { sources = [], sourceCount } = plan.need.data ?? {};
  const names = sources.map((source) => messages.sources[source]);
  const count = sourceCount?.expected ?? 1;
  return {
    id: 'sources',
    title: messages.nodes.sources,
    services: names.length > 0 ? names : [messages.yourData],
    size: count > 1 ? messages.sourcesCount({ count }, format) : '',
    outside: true,
  };
}

function endNodes({ messages }: FlowInput, inside: readonly FlowNode[]): readonly FlowNode[] {
  const has = (id: NodeId) => inside.some((node) => node.id === id);
  const end = (id: 'callers' | 'results'): FlowNode => ({
    id,
    title: messages.nodes[id],
    services: [messages[id]],
    size: '',
    outside: true,
  });
  return [
    ...(has('real-time') || has('service') ? [end('callers')] : []),
    ...(has('batch') ? [end('results')] : []),
  ];
}

type Pair = readonly [NodeId, NodeId];

/** Takes out absent boxes one by one, joining what came before each to what comes after. */
function handOn(all: readonly Pair[], present: ReadonlySet<NodeId>): readonly Pair[] {
  const absent = new Set(all.flat().filter((id) => !present.has(id)));
  let left = all;
  for (const gone of absent) {
    const before = left.filter(([, to]) => to === gone);
    const after = left.filter(([from]) => from === gone);
    const joined = before.flatMap(([from]) => after.map(([, to]): Pair => [from, to]));
    const rest = left.filter((arrow) => !arrow.includes(gone));
    const known = new Set(rest.map(String));
    left = [...rest, ...joined.filter((arrow) => !known.has(String(arrow)))];
  }
  return [...new Map(left.map((arrow) => [String(arrow), arrow])).values()];
}
