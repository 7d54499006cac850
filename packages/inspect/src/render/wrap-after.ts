/** Breaks a text at spaces so that each line fits behind an indent; a longer word is cut. */
export function wrapAfter(
  text: string,
  { indent, width }: { readonly indent: number; readonly width: number },
): readonly string[] {
  const room = width - indent;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((each) => pieces(each, room))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (longer.length <= room) {
      line = longer;
    } else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

function pieces(word: string, room: number): readonly string[] {
  return word.length <= room ? [word] : (word.match(new RegExp(`.{1,${room}}`, 'gu')) ?? [word]);
}
