import type { Handler } from '@slipway/wire';
import { parseCopySource } from '../domain/copy-source.ts';
import type { S3Parts } from '../parts.ts';
import { authorize } from './authorize.ts';
import { accessRules, readRule } from './rules.ts';

type AnyInput = Readonly<Record<string, unknown>>;

/** The operations, each behind the question whether its caller may do that. */
export function withAccess(
  parts: S3Parts,
  operations: Readonly<Record<string, Handler>>,
): Readonly<Record<string, Handler>> {
  return Object.fromEntries(
    Object.entries(operations).map(([name, handler]) => [name, guarded(parts, name, handler)]),
  );
}

function guarded(parts: S3Parts, name: string, handler: Handler): Handler {
  const rule = accessRules[name];
  if (!rule) return handler;
  return (input, context) => {
    const members: AnyInput = input;
    const access = {
      bucket: text(members, 'Bucket') ?? '',
      key: text(members, 'Key'),
      versionId: text(members, 'VersionId'),
      input: members,
    };
    authorize(parts, context, { rule, access });
    const source = parseCopySource(text(members, 'CopySource') ?? '');
    if (source) authorize(parts, context, { rule: readRule, access: source });
    return handler(input, context);
  };
}

function text(input: AnyInput, member: string): string | undefined {
  const value = input[member];
  return typeof value === 'string' ? value : undefined;
}
