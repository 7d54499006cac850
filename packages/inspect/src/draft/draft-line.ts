import { shown } from '#render/shown.ts';

/** One line of a draft. A known value stands; an unknown one is an example behind `#`. */
export interface DraftLine {
  readonly text: string;
  readonly comment?: string;
  readonly known: boolean;
}

export function known(text: string, comment?: string): DraftLine {
  return { text, known: true, ...(comment === undefined ? {} : { comment }) };
}

export function unknown(text: string, comment?: string): DraftLine {
  return { text, known: false, ...(comment === undefined ? {} : { comment }) };
}

const COMMENT_FROM = 36;

/** Comments hold names from the data: they are kept on their line. */
export function layOutDraft(lines: readonly DraftLine[]): string {
  const laid = lines.map(({ text, comment, known: isKnown }) => {
    const start = text === '' || isKnown ? text : `# ${text}`;
    return comment === undefined
      ? start
      : `${start.padEnd(COMMENT_FROM)}  # ${shown(comment, 140)}`;
  });
  return `${laid.join('\n')}\n`;
}
