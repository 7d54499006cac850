/**
 * The module that a thread or a process of its own begins with, relative to `from` (an `import.meta.url`): from source, Node
 * runs the TypeScript file beside it; in the bundle it is an entry of its own beside the chunks.
 */
export function entryBeside(from: string, name: string): string {
  return `./${name}${from.endsWith('.ts') ? '.ts' : '.mjs'}`;
}
