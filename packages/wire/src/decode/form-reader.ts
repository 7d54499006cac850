import { isStructure, type Shape } from '#schema/shape.ts';
import { MalformedInput } from './malformed-input.ts';
import type { QueryParameters } from './query-parameters.ts';
import { textReader } from './text-reader.ts';

/** A field of a query-protocol form: `Tags.member.1.Key=a` is a path in a tree. */
interface FormNode {
  text: string | undefined;
  readonly children: Map<string, FormNode>;
}

const depthMax = 50;

/** Reads the input of an awsQuery operation out of its form fields. */
export function readForm(shape: Shape, fields: QueryParameters): unknown {
  const root: FormNode = { text: undefined, children: new Map() };
  for (const [name, values] of fields) plant(root, name, values[0] ?? '');
  return readNode(shape, root, '');
}

function plant(root: FormNode, name: string, text: string): void {
  const steps = name.split('.');
  if (steps.length > depthMax)
    throw new MalformedInput('parameter', `Parameter ${name.slice(0, 80)} is nested too deeply`);
  let node = root;
  for (const step of steps) {
    let child = node.children.get(step);
    if (!child) {
      child = { text: undefined, children: new Map() };
      node.children.set(step, child);
    }
    node = child;
  }
  node.text = text;
}

function readNode(shape: Shape, node: FormNode, name: string): unknown {
  if (isStructure(shape)) return readStructure(shape, node);
  if (shape.isListSchema()) return readList(shape, node);
  if (shape.isMapSchema()) return readMap(shape, node);
  return node.text === undefined ? undefined : textReader(shape, name, 'form')(node.text);
}

function readStructure(shape: Shape, node: FormNode): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const [member, memberShape] of shape.structIterator()) {
    const name = memberShape.getMergedTraits().xmlName ?? member;
    const child = node.children.get(name);
    const value = child && readNode(memberShape, child, name);
    if (value !== undefined) out[member] = value;
  }
  return out;
}

function readList(shape: Shape, node: FormNode): unknown[] {
  const member = shape.getValueSchema();
  const holder = shape.getMergedTraits().xmlFlattened
    ? node
    : node.children.get(member.getMergedTraits().xmlName ?? 'member');
  return holder ? inOrder(holder).map((child) => readNode(member, child, 'member')) : [];
}

function readMap(shape: Shape, node: FormNode): Record<string, unknown> {
  const keyName = shape.getKeySchema().getMergedTraits().xmlName ?? 'key';
  const valueShape = shape.getValueSchema();
  const valueName = valueShape.getMergedTraits().xmlName ?? 'value';
  const holder = shape.getMergedTraits().xmlFlattened ? node : node.children.get('entry');
  const out: Record<string, unknown> = Object.create(null);
  for (const entry of holder ? inOrder(holder) : []) {
    const key = entry.children.get(keyName)?.text;
    const value = entry.children.get(valueName);
    if (key !== undefined && value) out[key] = readNode(valueShape, value, valueName);
  }
  return out;
}

function inOrder(holder: FormNode): readonly FormNode[] {
  return [...holder.children]
    .filter(([index]) => /^\d{1,6}$/.test(index))
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([, child]) => child);
}
