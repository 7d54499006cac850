import { describe, expect, test } from 'vitest';
import { matches, tagFields } from './domain/filter.ts';
import { byUser, type Instance, settle, shutDown } from './domain/instance.ts';
import { describeType } from './domain/instance-types.ts';
import { parseUserData } from './domain/user-data.ts';
import { loadInstanceTypes } from './load-instance-types.ts';
import { parseTags } from './parse-tags.ts';

const encode = (text: string) => Buffer.from(text).toString('base64');

describe('user data', () => {
  test.each(['#!/bin/bash\necho', '#!/bin/sh', '#!/usr/bin/env bash\n', '#!/bin/bash -ex\n'])(
    'is a shell script: %j',
    (script) => {
      expect(parseUserData(encode(script))).toBe(script);
    },
  );

  test('may be left out', () => {
    expect(parseUserData(undefined)).toBeUndefined();
    expect(parseUserData('')).toBeUndefined();
  });

  test.each([
    ['#cloud-config\npackages: []', 'UnsupportedOperation'],
    ['Content-Type: multipart/mixed', 'UnsupportedOperation'],
    ['#!/usr/bin/perl\n', 'UnsupportedOperation'],
    ['#!/bin/bash\n\0', 'UnsupportedOperation'],
    ['echo no interpreter', 'UnsupportedOperation'],
    [`#!/bin/bash\n${'x'.repeat(16 * 1024)}`, 'InvalidParameterValue'],
  ])('is refused: %.20j', (script, code) => {
    expect(() => parseUserData(encode(script))).toThrow(expect.objectContaining({ code }));
  });

  test('is refused when it is no base64', () => {
    expect(() => parseUserData('#!/bin/bash')).toThrow('Invalid BASE64 encoding of user data.');
  });
});

describe('filters', () => {
  const tags = { Name: 'trainer-1', __proto__x: 'y' };
  const holds = (name: string, ...Values: string[]) =>
    matches((field) => tagFields(tags, field), [{ Name: name, Values }]);

  test('one value of each must fit, with wildcards', () => {
    expect(holds('tag:Name', 'other', 'trainer-1')).toBe(true);
    expect(holds('tag:Name', 'train*')).toBe(true);
    expect(holds('tag:Name', 'trainer-?')).toBe(true);
    expect(holds('tag:Name', 'trainer.1')).toBe(false);
    expect(holds('tag:Name', 'trainer')).toBe(false);
    expect(holds('tag:Name', '*')).toBe(true);
    expect(holds('tag:Name', '*r-*')).toBe(true);
    expect(holds('tag:Name', 't?*1')).toBe(true);
    expect(holds('tag:Name', '*2')).toBe(false);
    expect(holds('tag:Name', 'trainer-1?')).toBe(false);
    expect(holds('tag-key', 'Name')).toBe(true);
    expect(holds('tag:constructor', '*')).toBe(false);
  });

  test('take no longer for a hostile pattern', () => {
    expect(holds('tag:Name', `${'*'.repeat(5_000)}x`)).toBe(false);
    const long = (field: string) => tagFields({ a: 'a'.repeat(255) }, field);
    expect(matches(long, [{ Name: 'tag:a', Values: [`${'*a'.repeat(100)}b`] }])).toBe(false);
  });

  test('of an unknown name are refused', () => {
    expect(() => holds('colour', 'red')).toThrow("The filter 'colour' is invalid");
  });
});

test('tags: limits, and names that mean something in JavaScript', () => {
  expect(parseTags([{ Key: '__proto__', Value: 'x' }])).toEqual(
    Object.fromEntries([['__proto__', 'x']]),
  );
  const many = Array.from({ length: 51 }, (_, at) => ({ Key: `k${at}`, Value: '' }));
  expect(() => parseTags(many)).toThrow('More than 50 tags');
  expect(() => parseTags([{ Key: 'aws:x' }])).toThrow('reserved');
});

test('an instance ends as it was asked first', () => {
  const running = { state: 'running', program: 'running', changedAt: 0 } as Instance;
  const stopping = shutDown(running, { into: 'stopping', reason: byUser, now: 0 });
  expect(stopping.transitionReason).toBe('User initiated (1970-01-01 00:00:00 GMT)');
  expect(settle(stopping, 1)).toMatchObject({ state: 'stopped', program: 'done' });
  const terminating = shutDown(stopping, { into: 'shutting-down', reason: byUser, now: 2 });
  expect(shutDown(terminating, { into: 'stopping', reason: byUser, now: 3 })).toBe(terminating);
  expect(settle(terminating, 4)).toMatchObject({ state: 'terminated', changedAt: 4 });
});

test('every shipped instance type has vCPUs, memory, an architecture and a dated source', async () => {
  const types = await loadInstanceTypes();
  expect(types.size).toBeGreaterThan(500);
  for (const [name, { vcpus, memoryMiB, arch, source, gpu }] of types) {
    expect(name).toMatch(/^[a-z0-9-]+\.[a-z0-9-]+$/);
    expect(vcpus, name).toBeGreaterThan(0);
    expect(memoryMiB, name).toBeGreaterThan(0);
    expect(arch, name).toMatch(/^(x86_64|arm64)$/);
    expect(source, name).not.toBe('');
    if (gpu !== undefined) expect(gpu.memoryMiB, name).toBeGreaterThan(0);
  }
  const g4dn = types.get('g4dn.xlarge');
  expect(g4dn && describeType(g4dn)).toBe('4 vCPU, 16 GiB, 1 x NVIDIA T4');
});
