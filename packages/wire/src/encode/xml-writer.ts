import { determineTimestampFormat } from '@smithy/core/protocols';
import type { Shape } from '#schema/shape.ts';

export type XmlWriter = (value: unknown) => string;

type Members = Readonly<Record<string, unknown>>;

export interface XmlWriterOptions {
  readonly xmlNamespace: string;
  /** Whole seconds end with `.000Z`, as S3 writes them, and not with `Z`. */
  readonly hasMilliseconds?: boolean;
}

const dateTime = 5;
const timestampSettings = { timestampFormat: { useTrait: true, default: dateTime } } as const;

/**
 * Compiles the writing of a document, to the same text as the SDK's serializer but without a tree of it: listings of
 * a thousand keys take a third of the time. Undefined for a shape with attributes, maps, unions or other things that only
 * the SDK's serializer knows.
 */
export function xmlWriter(shape: Shape, options: XmlWriterOptions): XmlWriter | undefined {
  const { xmlNamespace, hasMilliseconds = false } = options;
  const traits = shape.getMergedTraits();
  const name = traits.xmlName ?? shape.getName();
  if (!name || !isPlainStructure(shape) || traits.xmlNamespace) return undefined;
  const open = xmlNamespace === '' ? name : `${name} xmlns="${xmlNamespace}"`;
  return structureWriter(shape, { open, name, place: { around: [], hasMilliseconds } });
}

interface Element {
  readonly name: string;
  /** The name with its attributes. */
  readonly open: string;
  readonly place: Place;
}

interface Place {
  /** Names of the structures around: one that holds itself is not compiled. */
  readonly around: readonly string[];
  readonly hasMilliseconds: boolean;
}

function structureWriter(shape: Shape, element: Element): XmlWriter | undefined {
  const own = shape.getName(true) ?? '';
  if (element.place.around.includes(own)) return undefined;
  const place = { ...element.place, around: [...element.place.around, own] };
  const writers: { readonly member: string; readonly write: XmlWriter }[] = [];
  for (const [member, target] of shape.structIterator()) {
    const write = memberWriter(target, member, place);
    if (!write) return undefined;
    writers.push({ member, write });
  }
  const { open, name } = element;
  return (value) => {
    const members = value as Members;
    let text = '';
    for (const { member, write } of writers) {
      const item = members[member];
      if (item !== undefined && item !== null) text += write(item);
    }
    return text === '' ? `<${open}/>` : `<${open}>${text}</${name}>`;
  };
}

function memberWriter(shape: Shape, member: string, place: Place): XmlWriter | undefined {
  const traits = shape.getMergedTraits();
  if (traits.xmlAttribute || traits.xmlNamespace || shape.isIdempotencyToken()) return undefined;
  if (shape.isListSchema()) return listWriter(shape, traits.xmlName ?? member, place);
  const name = shape.isStructSchema()
    ? (shape.getMemberTraits().xmlName ?? member)
    : (traits.xmlName ?? member);
  return valueWriter(shape, name, place);
}

function listWriter(list: Shape, name: string, place: Place): XmlWriter | undefined {
  const item = list.getValueSchema();
  const traits = item.getMergedTraits();
  if (traits.sparse || traits.xmlNamespace || item.isListSchema()) return undefined;
  const isFlat = Boolean(list.getMergedTraits().xmlFlattened);
  const write = valueWriter(item, isFlat ? name : (traits.xmlName ?? 'member'), place);
  if (!write) return undefined;
  return (value) => {
    let text = '';
    for (const each of value as readonly unknown[]) {
      if (each !== undefined && each !== null) text += write(each);
    }
    if (isFlat) return text;
    return text === '' ? `<${name}/>` : `<${name}>${text}</${name}>`;
  };
}

function valueWriter(shape: Shape, name: string, place: Place): XmlWriter | undefined {
  if (shape.isStructSchema()) {
    return isPlainStructure(shape)
      ? structureWriter(shape, { open: name, name, place })
      : undefined;
  }
  const text = textWriter(shape, place);
  return text && ((value) => `<${name}>${text(value)}</${name}>`);
}

function textWriter(shape: Shape, { hasMilliseconds }: Place): XmlWriter | undefined {
  if (shape.isStringSchema()) return (value) => escapeElement(String(value));
  if (shape.isNumericSchema() || shape.isBooleanSchema()) return String;
  const isDate =
    shape.isTimestampSchema() && determineTimestampFormat(shape, timestampSettings) === dateTime;
  if (!isDate) return undefined;
  return hasMilliseconds
    ? (value) => (value as Date).toISOString()
    : (value) => (value as Date).toISOString().replace('.000Z', 'Z');
}

function isPlainStructure(shape: Shape): boolean {
  return shape.isStructSchema() && !shape.isUnionSchema();
}

const special = /[&"'<>\r\n\u0085\u2028]/;
const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '"': '&quot;',
  "'": '&apos;',
  '<': '&lt;',
  '>': '&gt;',
  '\r': '&#x0D;',
  '\n': '&#x0A;',
  '\u0085': '&#x85;',
  '\u2028': '&#x2028;',
};

function escapeElement(text: string): string {
  if (!special.test(text)) return text;
  return text.replaceAll(/[&"'<>\r\n\u0085\u2028]/g, (found) => references[found] ?? found);
}
