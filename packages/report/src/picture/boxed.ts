import type { FlowNode } from '#picture/flow.ts';

export interface TextLine {
  readonly text: string;
  readonly kind: 'title' | 'service' | 'extra' | 'size';
}

/** A box with its text broken into lines, and how high that makes it. */
export interface Boxed {
  readonly node: FlowNode;
  readonly lines: readonly TextLine[];
  readonly width: number;
  readonly height: number;
}

export const LINE_HEIGHT = { title: 17, service: 17, extra: 15, size: 15 };
export const PADDING = 10;

/** Mean width of a letter as a share of the size of the type: on the wider ones of the usual sans-serif faces. */
const LETTER = { title: 0.58, service: 0.68, extra: 0.6, size: 0.6 };
const TYPE_SIZE = { title: 11.5, service: 13.5, extra: 12, size: 12 };

export function boxed(node: FlowNode, width: number): Boxed {
  const room = width - 2 * PADDING;
  const lines = [
    ...broken(node.title, 'title', room),
    ...node.services.flatMap((service, index) =>
      broken(index === 0 ? service : `+ ${service}`, index === 0 ? 'service' : 'extra', room),
    ),
    ...broken(node.size, 'size', room),
  ];
  const text = lines.reduce((sum, { kind }) => sum + LINE_HEIGHT[kind], 0);
  return { node, lines, width, height: text + 2 * PADDING };
}

/** Breaks at spaces only: the name of a machine type stays whole. */
function broken(text: string, kind: TextLine['kind'], room: number): readonly TextLine[] {
  const most = Math.floor(room / (TYPE_SIZE[kind] * LETTER[kind]));
  const lines: string[] = [];
  for (const word of text.split(' ').filter((each) => each !== '')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.map((line) => ({ text: line, kind }));
}
