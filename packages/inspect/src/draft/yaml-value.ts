/** Any text as a YAML scalar: plain where nothing can go wrong, else in JSON's quotes, which YAML reads as they are. */
export function yamlText(text: string): string {
  const plain = /^[A-Za-z_][\w./-]*$/.test(text) && !reserved.has(text.toLowerCase());
  // JSON leaves these two as they are; YAML takes them for line breaks or refuses them.
  return plain
    ? text
    : JSON.stringify(text).replaceAll(/[\u007f-\u009f\u2028\u2029\ufeff]/g, escaped);
}

const reserved = new Set(['yes', 'no', 'true', 'false', 'null', 'on', 'off', 'y', 'n']);

function escaped(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

export function yamlList(texts: readonly string[]): string {
  return `[${texts.map(yamlText).join(', ')}]`;
}

/** Bytes as a quantity of a need, to three digits. */
export function yamlBytes(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  const step = Math.min(
    units.length - 1,
    Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)),
  );
  return `${Number((bytes / 1000 ** step).toPrecision(3))} ${units[step]}`;
}
