import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import type { AppSource, LaunchFile } from '@slipway/launch';
import type { CommandContext } from '#command/command.ts';

const programs = ['data-wrangler', 'debugger', 'monitor'];
const scenarioFiles = ['glue/gather-images.py', 'glue/catalogue-inspections.sql', 'recipe.yaml'];

/** The files of a launched app: the stacks, the scenario's scripts (the user's own come first), the programs. */
export async function readAppSource(
  needPath: string,
  { resources }: CommandContext,
): Promise<AppSource> {
  const example = join(resources.root, 'examples', 'defects');
  const scenario: LaunchFile[] = [];
  for (const path of scenarioFiles) {
    const text = await readFirst([join(dirname(needPath), path), join(example, path)]);
    scenario.push({ path, text });
  }
  const runtimes: LaunchFile[] = [];
  for (const name of programs) {
    const files = await readFolder(join(resources.runtimesDir, name));
    runtimes.push(...files.map(({ path, text }) => ({ path: `${name}/${path}`, text })));
  }
  return { app: await readFolder(join(resources.root, 'launch')), scenario, runtimes };
}

async function readFolder(folder: string): Promise<readonly LaunchFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && !/__pycache__|node_modules/.test(entry.parentPath))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const files: LaunchFile[] = [];
  for (const path of paths) {
    const shown = relative(folder, path).split(sep).join('/');
    files.push({ path: shown, text: await readFile(path, 'utf8') });
  }
  return files;
}

async function readFirst([first = '', ...others]: readonly string[]): Promise<string> {
  try {
    return await readFile(first, 'utf8');
  } catch (error) {
    if (others.length === 0) throw error;
    return readFirst(others);
  }
}
