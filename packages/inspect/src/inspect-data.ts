import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type DataFindings,
  type DataProblem,
  type DataProfile,
  judgeData,
  type PartProfile,
} from '@slipway/core';
import type Sharp from 'sharp';
import { inspectErrors } from '#errors.ts';
import { applyManifests } from '#images/apply-manifests.ts';
import { profileImages } from '#images/profile-images.ts';
import { type Database, openDatabase } from '#query/database.ts';
import type { DataSource } from '#sources/data-source.ts';
import { openSource } from '#sources/open-source.ts';
import { type Survey, surveyFiles } from '#survey/survey-files.ts';
import { profileTable } from '#tables/profile-table.ts';
import { groupTables } from '#tables/table-group.ts';
import { profileTexts } from '#texts/profile-texts.ts';

/** Addresses of the modules of the heavy libraries, asked for when the data needs them. */
export interface InspectEngines {
  duckdb(): Promise<string>;
  sharp(): Promise<string>;
}

export interface InspectProgress {
  readonly step: 'list' | 'table' | 'images' | 'texts';
  readonly name: string;
  /** From 0 to 1, where it is known. */
  readonly share: number | undefined;
}

export interface InspectOptions {
  /** Folder, file or `s3://` prefix. */
  readonly location: string;
  /** Column that the user says is the answer. */
  readonly target?: string | undefined;
  readonly engines: InspectEngines;
  /** `AWS_ENDPOINT_URL_S3`, `AWS_ENDPOINT_URL` and the region, as AWS's SDKs read them. */
  readonly endpoint?: string | undefined;
  readonly region?: string | undefined;
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: InspectProgress) => void;
}

export interface Inspection {
  readonly profile: DataProfile;
  readonly findings: DataFindings;
}

/**
 * Looks at data and judges it. What is wrong with a file is a problem in the profile; rejects with a `SlipwayError`
 * when there is nothing to look at, when a named target is nowhere, or when `signal` stops it.
 */
export async function inspectData(options: InspectOptions): Promise<Inspection> {
  const tell = options.onProgress ?? (() => {});
  tell({ step: 'list', name: options.location, share: undefined });
  const source = await openSource(options.location, options);
  try {
    const survey = await surveyFiles(source, options.signal);
    const { parts, problems } = await profileParts(survey, source, options);
    const all = [...source.problems, ...survey.problems, ...problems];
    if (parts.length === 0 && all.length === 0) throw inspectErrors.nothing(options.location);
    const profile: DataProfile = {
      location: options.location,
      files: parts.reduce((sum, { files }) => sum + files, 0),
      bytes: parts.reduce((sum, { bytes }) => sum + bytes, 0),
      parts: parts.toSorted((a, b) => b.bytes - a.bytes),
      problems: all,
    };
    checkTarget(profile, options.target);
    return { profile, findings: judgeData(profile, options.target) };
  } finally {
    await source.close();
  }
}

interface Parts {
  readonly parts: readonly PartProfile[];
  readonly problems: readonly DataProblem[];
}

async function profileParts(
  survey: Survey,
  source: DataSource,
  options: InspectOptions,
): Promise<Parts> {
  const { signal } = options;
  const tell = options.onProgress ?? (() => {});
  const tables = survey.tables.length === 0 ? nothing : await profileTables(survey, options);
  const images =
    survey.images.length === 0
      ? undefined
      : await profileImages(survey.images, {
          source,
          signal,
          sharp: () => loadSharp(options.engines),
          onMeasured: (done, of) => tell({ step: 'images', name: '', share: done / of }),
        });
  if (survey.texts.length > 0) tell({ step: 'texts', name: '', share: undefined });
  const texts =
    survey.texts.length === 0 ? undefined : await profileTexts(survey.texts, source, signal);
  const parts = [...tables.parts, images?.images, texts?.texts].filter(
    (part) => part !== undefined,
  );
  return {
    parts: applyManifests(parts),
    problems: [...tables.problems, ...(images?.problems ?? []), ...(texts?.problems ?? [])],
  };
}

const nothing: Parts = { parts: [], problems: [] };

async function profileTables({ tables }: Survey, options: InspectOptions): Promise<Parts> {
  const folder = await mkdtemp(join(tmpdir(), 'slipway-inspect-'));
  const { signal } = options;
  let database: Database | undefined;
  try {
    database = await openDatabase({ module: await options.engines.duckdb(), folder, signal });
    return await profileEach(database, tables, options);
  } finally {
    database?.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** How often the share of a running query is told. */
const TELL_EVERY_MS = 250;

async function profileEach(
  database: Database,
  files: Survey['tables'],
  options: InspectOptions,
): Promise<Parts> {
  const parts: PartProfile[] = [];
  const problems: DataProblem[] = [];
  for (const group of groupTables(files)) {
    const { name } = group;
    const tell = () => options.onProgress?.({ step: 'table', name, share: database.progress() });
    const timer = setInterval(tell, TELL_EVERY_MS);
    try {
      tell();
      const profiled = await profileTable(database, group);
      if (profiled.table !== undefined) parts.push(profiled.table);
      problems.push(...profiled.problems);
    } finally {
      clearInterval(timer);
    }
  }
  return { parts, problems };
}

async function loadSharp(engines: InspectEngines): Promise<typeof Sharp> {
  const module: { readonly default: typeof Sharp } = await import(await engines.sharp());
  return module.default;
}

function checkTarget({ parts }: DataProfile, target: string | undefined): void {
  if (target === undefined) return;
  const columns = parts.flatMap((part) =>
    part.kind === 'table' ? part.columns.map(({ name }) => name) : [],
  );
  if (!columns.includes(target)) throw inspectErrors.target(target, columns);
}
