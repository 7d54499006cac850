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

/** How a protocol writes names and lists in its forms. */
export interface FormDialect {
  memberName(member: string, shape: Shape): string;
  isFlat(list: Shape): boolean;
}

export const queryForm: FormDialect = {
  memberName: (member, shape) => shape.getMergedTraits().xmlName ?? member,
  isFlat: (list) => Boolean(list.getMergedTraits().xmlFlattened),
};

/** EC2's: names with a capital, some of their own, and every list flat: `Filter.1.Value.2`. */
export const ec2Form: FormDialect = {
  memberName(member, shape) {
    const { ec2QueryName, xmlName } = shape.getMergedTraits();
    const name = xmlName ?? member;
    return typeof ec2QueryName === 'string'
      ? ec2QueryName
      : `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
  },
  isFlat: () => true,
};

/** Reads the input of an operation out of its form fields. */
export function readForm(
  shape: Shape,
  fields: QueryParameters,
  dialect: FormDialect = queryForm,
): unknown {
  const root: FormNode = { text: undefined, children: new Map() };
  for (const [name, values] of fields) plant(root, name, values[0] ?? '');
  return readNode(shape, root, { name: '', dialect });
}

interface Place {
  readonly name: string;
  readonly dialect: FormDialect;
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

function readNode(shape: Shape, node: FormNode, place: Place): unknown {
  const { name, dialect } = place;
  if (isStructure(shape)) return readStructure(shape, node, dialect);
  if (shape.isListSchema()) return readList(shape, node, dialect);
  if (shape.isMapSchema()) return readMap(shape, node, dialect);
  return node.text === undefined ? undefined : textReader(shape, name, 'form')(node.text);
}

function readStructure(
  shape: Shape,
  node: FormNode,
  dialect: FormDialect,
): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const [member, memberShape] of shape.structIterator()) {
    const name = dialect.memberName(member, memberShape);
    const child = node.children.get(name);
    const value = child && readNode(memberShape, child, { name, dialect });
    if (value !== undefined) out[member] = value;
  }
  return out;
}

function readList(shape: Shape, node: FormNode, dialect: FormDialect): unknown[] {
  const member = shape.getValueSchema();
  const holder = dialect.isFlat(shape)
    ? node
    : node.children.get(member.getMergedTraits().xmlName ?? 'member');
  const place = { name: 'member', dialect };
  return holder ? inOrder(holder).map((child) => readNode(member, child, place)) : [];
}

function readMap(shape: Shape, node: FormNode, dialect: FormDialect): Record<string, unknown> {
  const keyName = shape.getKeySchema().getMergedTraits().xmlName ?? 'key';
  const valueShape = shape.getValueSchema();
  const valueName = valueShape.getMergedTraits().xmlName ?? 'value';
  const holder = shape.getMergedTraits().xmlFlattened ? node : node.children.get('entry');
  const out: Record<string, unknown> = Object.create(null);
  for (const entry of holder ? inOrder(holder) : []) {
    const key = entry.children.get(keyName)?.text;
    const value = entry.children.get(valueName);
    if (key !== undefined && value)
      out[key] = readNode(valueShape, value, { name: valueName, dialect });
  }
  return out;
}

function inOrder(holder: FormNode): readonly FormNode[] {
  return [...holder.children]
    .filter(([index]) => /^\d{1,6}$/.test(index))
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([, child]) => child);
}
