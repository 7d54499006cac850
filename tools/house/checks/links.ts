import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import type { SourceFile } from '../tracked-files.ts';

const link = /\]\(([^)\s]+)(?:\s+"[^"]*")?\)/g;

/** As GitHub names the anchors of headings. */
function anchor(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[`*]/g, '')
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');
}

function withoutCode(text: string): string {
  return text.replace(/```[\s\S]*?```/g, '').replace(/`[^`\n]*`/g, '``');
}

function anchors(text: string): ReadonlySet<string> {
  const headings = text.replace(/```[\s\S]*?```/g, '').matchAll(/^#{1,6}\s+(.+)$/gm);
  return new Set([...headings].map(([, heading]) => anchor(heading ?? '')));
}

/** What is wrong with the link `target` of the document at `path`, if anything. */
function fault(root: string, texts: ReadonlyMap<string, string>, [path, target]: [string, string]) {
  if (/^[a-z]+:/.test(target)) return undefined;
  const [file = '', fragment] = target.split('#');
  const resolved = file === '' ? path : normalize(join(dirname(path), file));
  const there = texts.get(resolved);
  if (there === undefined && !existsSync(join(root, resolved))) return 'does not exist';
  if (fragment === undefined || there === undefined) return undefined;
  return anchors(there).has(fragment) ? undefined : 'has no such heading';
}

/** Links of Markdown files to files and headings that are not there. Other sites are not asked. */
export function findBrokenLinks(root: string, files: readonly SourceFile[]): readonly string[] {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  return files.flatMap(({ path, text }) =>
    [...withoutCode(text).matchAll(link)].flatMap(([, target = '']) => {
      const says = fault(root, texts, [path, target]);
      return says === undefined ? [] : [`${path}: ${target} ${says}`];
    }),
  );
}
