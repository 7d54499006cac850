import { XmlCodec } from '@aws-sdk/core/protocols';
import { JsonCodec2 } from '@smithy/core/protocols';
import { readJson } from '#decode/json-reader.ts';
import { MalformedInput } from '#decode/malformed-input.ts';
import { soundXml } from '#decode/sound-xml.ts';
import { assertSound } from '#decode/text-reader.ts';
import { membersOf, type Shape } from '#schema/shape.ts';
import { referenceControls } from './reference-controls.ts';
import { type XmlWriter, xmlWriter } from './xml-writer.ts';

/** Reads and writes the document in a body: JSON or XML. Stateless between calls. */
export interface DocumentCodec {
  readonly contentType: string;
  /** Throws `MalformedInput`. */
  read(shape: Shape, bytes: Uint8Array): unknown;
  write(shape: Shape, value: unknown): Uint8Array | string;
}

export function jsonDocuments(options: {
  readonly contentType: string;
  readonly jsonNames: boolean;
}): DocumentCodec {
  const writer = new JsonCodec2({
    timestampFormat: { useTrait: true, default: 7 },
    jsonName: options.jsonNames,
    httpBindings: options.jsonNames,
  }).createSerializer();
  return {
    contentType: options.contentType,
    read(shape, bytes) {
      if (bytes.byteLength === 0) return {};
      return readJson(shape, parseJson(bytes), { jsonNames: options.jsonNames });
    },
    write(shape, value) {
      writer.write(shape, value);
      // A plain view: the codec's own bytes turn into text, with a warning, when they are copied.
      const { buffer, byteOffset, byteLength } = writer.flush();
      return Buffer.from(buffer, byteOffset, byteLength);
    },
  };
}

function parseJson(bytes: Uint8Array): unknown {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new MalformedInput('body', 'The request body is not valid JSON', cause);
  }
}

export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

export function xmlDocuments(options: {
  readonly xmlNamespace: string;
  readonly httpBindings: boolean;
  readonly hasMilliseconds?: boolean;
}): DocumentCodec {
  const codec = new XmlCodec({
    timestampFormat: { useTrait: true, default: 5 },
    httpBindings: options.httpBindings,
    xmlNamespace: options.xmlNamespace,
    serviceNamespace: '',
  });
  codec.setSerdeContext(serdeContext);
  const reader = codec.createDeserializer();
  const writer = codec.createSerializer();
  const writers = new Map<Shape, XmlWriter>();
  const writerOf = (shape: Shape): XmlWriter => {
    const known = writers.get(shape);
    if (known) return known;
    const made =
      xmlWriter(shape, options) ??
      ((value) => {
        writer.write(shape, value);
        return String(writer.flush());
      });
    writers.set(shape, made);
    return made;
  };
  return {
    contentType: 'application/xml',
    read(shape, bytes) {
      if (bytes.byteLength === 0) return undefined;
      const sound = soundXml(bytes, shape.getMergedTraits().xmlName);
      return readXml(() => sound && reader.read(shape, sound));
    },
    write(shape, value) {
      return xmlDeclaration + referenceControls(unwrapped(shape, writerOf(shape)(value)));
    },
  };
}

// What the SDK's codecs take from a client's configuration; their defaults are the same functions.
const serdeContext = {} as Parameters<XmlCodec['setSerdeContext']>[0];

function readXml(read: () => unknown): unknown {
  try {
    const value = read();
    if (value === undefined) throw new MalformedInput('body', malformedXml);
    assertSound(value);
    return value;
  } catch (cause) {
    throw new MalformedInput('body', malformedXml, cause);
  }
}

export const malformedXml =
  'The XML you provided was not well-formed or did not validate against our published schema';

/**
 * S3's GetBucketLocation is modelled as a structure `LocationConstraint` with one member of that name, but
 * travels as one element. Such structures lose the inner element.
 */
function unwrapped(shape: Shape, xml: string): string {
  const { xmlName } = shape.getMergedTraits();
  const members = xmlName === undefined ? [] : membersOf(shape);
  if (members.length !== 1 || members[0]?.[0] !== xmlName) return xml;
  return xml.replace(`<${xmlName}>`, '').replace(`</${xmlName}></${xmlName}>`, `</${xmlName}>`);
}
