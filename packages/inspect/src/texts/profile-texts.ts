import { readFile } from 'node:fs/promises';
import type { DataProblem, TextsProfile } from '@slipway/core';
import { inspectErrors, reasonOf } from '#errors.ts';
import { countClasses } from '#images/class-of.ts';
import { countCopies } from '#images/count-copies.ts';
import { evenly } from '#images/evenly.ts';
import { spreadOf } from '#images/spread.ts';
import { type DataSource, problem, type SourceFile } from '#sources/data-source.ts';

const MOST_MEASURED = 2_000;
const MOST_COMPARED = 20_000;
/** A longer document is no document but a dump; its words are not counted. */
const LONGEST = 50_000_000;

export interface ProfiledTexts {
  readonly texts: TextsProfile;
  readonly problems: readonly DataProblem[];
}

/** Lengths and classes of text files, one document each. */
export async function profileTexts(
  files: readonly SourceFile[],
  source: DataSource,
  signal: AbortSignal,
): Promise<ProfiledTexts> {
  const words: number[] = [];
  const problems: DataProblem[] = [];
  for (const file of evenly(files, MOST_MEASURED)) {
    if (signal.aborted) throw inspectErrors.aborted();
    const found = await wordsIn(file, source);
    if (typeof found === 'number') words.push(found);
    else problems.push(found);
  }
  const broken = new Set(problems.map(({ file }) => file));
  const good = files.filter(({ name }) => !broken.has(name));
  const classes = countClasses(good.map(({ name }) => name));
  const compared = files.length <= MOST_COMPARED && source.isLocal;
  return {
    problems,
    texts: {
      kind: 'texts',
      name: '',
      files: good.length,
      bytes: good.reduce((sum, { bytes }) => sum + bytes, 0),
      classes,
      labelledBy: classes.length > 0 ? 'folders' : 'nothing',
      measured: words.length,
      words: spreadOf(words),
      duplicates: compared ? await countCopies(source, good, signal) : undefined,
    },
  };
}

async function wordsIn(file: SourceFile, source: DataSource): Promise<number | DataProblem> {
  if (file.bytes === 0) return problem('empty-file', file.name);
  if (file.bytes > LONGEST) return problem('line-too-long', file.name);
  try {
    const bytes = await readFile(await source.local(file));
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.split(/\s+/).filter((word) => word !== '').length;
  } catch (error) {
    return error instanceof TypeError
      ? problem('not-utf8', file.name)
      : problem('unreadable', file.name, { detail: reasonOf(error) });
  }
}
