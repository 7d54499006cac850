import { Graph, layout } from '@dagrejs/dagre';
import { type Boxed, boxed } from '#picture/boxed.ts';
import type { Arrow, Flow } from '#picture/flow.ts';

export interface Place {
  readonly x: number;
  readonly y: number;
}

export interface LaidOut {
  readonly width: number;
  readonly height: number;
  /** Boxes by their middle. */
  readonly boxes: readonly (Boxed & Place)[];
  readonly edges: readonly (Arrow & { readonly points: readonly Place[] })[];
  /** From the monitor to the training, around everything else. */
  readonly back: readonly Place[];
}

export interface LayoutShape {
  /** `LR` for wide screens, `TB` for narrow ones. */
  readonly direction: 'LR' | 'TB';
  readonly boxWidth: number;
  readonly gap: number;
  readonly rankGap: number;
}

/** Where each box and arrow goes: layered from left to right, or from top to bottom. */
export function laidOut(flow: Flow, shape: LayoutShape): LaidOut {
  const graph = new Graph<object, object, { points?: Place[] }>();
  graph.setGraph({
    rankdir: shape.direction,
    nodesep: shape.gap,
    ranksep: shape.rankGap,
    edgesep: 8,
    marginx: 2,
    marginy: 2,
  });
  const boxes = flow.nodes.map((node) => boxed(node, shape.boxWidth));
  for (const { node, width, height } of boxes) graph.setNode(node.id, { width, height });
  for (const { from, to } of flow.edges) graph.setEdge(from, to, {});
  layout(graph);
  const placed = boxes.map((box) => ({ ...box, ...placeOf(graph.node(box.node.id)) }));
  const edges = flow.edges.map((edge) => ({
    ...edge,
    points: graph.edge(edge.from, edge.to).points ?? [],
  }));
  const size = sizeOf(graph.graph());
  const [from, to] = ['monitor', 'train'].map((id) => placed.find(({ node }) => node.id === id));
  if (!flow.retrains || from === undefined || to === undefined)
    return { ...size, boxes: placed, edges, back: [] };
  const back = shape.direction === 'LR' ? underneath(from, to, size) : beside(from, to, size);
  const room =
    shape.direction === 'LR' ? { height: size.height + LANE } : { width: size.width + LANE };
  return { ...size, ...room, boxes: placed, edges, back };
}

/** Room for the way back, outside of all boxes. */
const LANE = 16;

type PlacedBox = Boxed & Place;

function underneath(from: PlacedBox, to: PlacedBox, { height }: { height: number }) {
  const lane = height + LANE - 6;
  return [
    { x: from.x, y: from.y + from.height / 2 },
    { x: from.x, y: lane },
    { x: to.x, y: lane },
    { x: to.x, y: to.y + to.height / 2 },
  ];
}

function beside(from: PlacedBox, to: PlacedBox, { width }: { width: number }) {
  const lane = width + LANE - 6;
  return [
    { x: from.x + from.width / 2, y: from.y },
    { x: lane, y: from.y },
    { x: lane, y: to.y },
    { x: to.x + to.width / 2, y: to.y },
  ];
}

function placeOf(node: object): Place {
  return { x: numberIn(node, 'x'), y: numberIn(node, 'y') };
}

function sizeOf(graph: object) {
  return { width: numberIn(graph, 'width'), height: numberIn(graph, 'height') };
}

function numberIn(value: object, name: string): number {
  const found: unknown = Reflect.get(value, name);
  return typeof found === 'number' ? found : 0;
}
