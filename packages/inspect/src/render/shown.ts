/** Text from the data as one line of at most `width` characters; what would move the cursor is taken out. */
export function shown(text: string, width = 60): string {
  const flat = text.replaceAll(/[\p{C}\u2028\u2029]/gu, '·');
  const signs = [...flat];
  return signs.length > width ? `${signs.slice(0, width - 1).join('')}…` : flat;
}
