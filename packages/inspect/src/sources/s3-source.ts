import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { GetObjectCommand, paginateListObjectsV2, S3Client } from '@aws-sdk/client-s3';
import type { DataProblem } from '@slipway/core';
import { inspectErrors } from '#errors.ts';
import {
  type DataSource,
  isHidden,
  MAX_FILES,
  problem,
  type SourceFile,
} from '#sources/data-source.ts';
import { parseS3Address } from '#sources/s3-address.ts';

/** What a look may download; larger data is looked at in part, and the profile says so. */
const FETCH_BUDGET = 4e9;

export interface S3Options {
  readonly signal: AbortSignal;
  /** Environment for the client: endpoint and region as AWS's SDKs read them. */
  readonly endpoint?: string | undefined;
  readonly region?: string | undefined;
}

/** The objects below `s3://bucket/prefix`; bytes come into a temporary folder when they are asked for. */
export async function openS3(address: string, options: S3Options): Promise<DataSource> {
  const { bucket, prefix } = parseS3Address(address);
  const client = new S3Client({
    ...(options.endpoint ? { endpoint: options.endpoint, forcePathStyle: true } : {}),
    ...(options.region ? { region: options.region } : {}),
  });
  try {
    const listing = await list({ client, bucket, prefix, signal: options.signal });
    if (listing.files.length === 0) throw inspectErrors.notFound(address);
    return await sourceOf(listing, { client, bucket, signal: options.signal });
  } catch (error) {
    client.destroy();
    throw error instanceof Error && 'code' in error && String(error.code).startsWith('INSPECT')
      ? error
      : inspectErrors.bucket(address, error);
  }
}

interface Listing {
  readonly files: readonly SourceFile[];
  readonly problems: readonly DataProblem[];
  readonly base: string;
}

interface Place {
  readonly client: S3Client;
  readonly bucket: string;
  readonly signal: AbortSignal;
}

async function list(place: Place & { readonly prefix: string }): Promise<Listing> {
  const { client, bucket, prefix, signal } = place;
  const base = prefix.slice(0, prefix.lastIndexOf('/') + 1);
  const files: SourceFile[] = [];
  const pages = paginateListObjectsV2({ client }, { Bucket: bucket, Prefix: prefix });
  for await (const page of pages) {
    if (signal.aborted) throw inspectErrors.aborted();
    for (const { Key = '', Size = 0 } of page.Contents ?? []) {
      const name = Key.slice(base.length);
      if (Key.endsWith('/') || name.split('/').some(isHidden)) continue;
      files.push({ name, bytes: Size });
    }
    if (files.length >= MAX_FILES) {
      return { files, base, problems: [problem('too-many-files', '', { count: files.length })] };
    }
  }
  return { files, base, problems: [] };
}

async function sourceOf({ files, problems, base }: Listing, place: Place): Promise<DataSource> {
  const folder = await mkdtemp(join(tmpdir(), 'slipway-inspect-'));
  const fetched = new Map<string, string>();
  let left = FETCH_BUDGET;
  return {
    files,
    problems,
    isLocal: false,
    async local({ name, bytes }) {
      const known = fetched.get(name);
      if (known !== undefined) return known;
      if (bytes > left) throw new OverBudget();
      left -= bytes;
      // Keys may hold anything, `..` included: the copy has a name of ours.
      const path = join(folder, `${fetched.size}${safeExtension(name)}`);
      const request = new GetObjectCommand({ Bucket: place.bucket, Key: base + name });
      const { Body } = await place.client.send(request, { abortSignal: place.signal });
      if (!(Body instanceof Readable)) throw inspectErrors.bucket(name, 'no body');
      await pipeline(Body, createWriteStream(path), { signal: place.signal });
      fetched.set(name, path);
      return path;
    },
    async close() {
      place.client.destroy();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The file was not downloaded because the look would become too large. */
export class OverBudget extends Error {
  constructor() {
    super('more than 4 GB');
  }
}

function safeExtension(name: string): string {
  const end = /(?:\.[a-z\d]{1,12})?\.[a-z\d]{1,12}$/i.exec(name)?.[0] ?? extname(name);
  return /^[.a-z\d]*$/i.test(end) ? end : '';
}
