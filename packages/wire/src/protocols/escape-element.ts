const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Text for an XML 1.0 element; characters that XML cannot hold become the replacement character. */
export function escapeElement(text: string): string {
  const escaped = text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
  return [...escaped]
    .map((character) => (isXmlCharacter(character) ? character : '\ufffd'))
    .join('');
}

function isXmlCharacter(character: string): boolean {
  return character >= ' ' || character === '\n' || character === '\r' || character === '\t';
}
