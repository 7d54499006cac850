import { expect, test } from 'vitest';
import { type PlaneOptions, readPlaneOptions } from './config.ts';

const places = { schemasDir: '/s', runtimesDir: '/r', cacheDir: '/c', env: {} };

test('has a default for everything', () => {
  expect(readPlaneOptions(places)).toMatchObject({
    host: '127.0.0.1',
    port: 4566,
    accountId: '000000000000',
    allowReset: false,
    logLevel: 'info',
    logTo: 'file',
  });
});

test.each<[string, PlaneOptions]>([
  ['PLANE_HOST_NOT_LOOPBACK', { host: '0.0.0.0' }],
  ['PLANE_OPTION_INVALID', { port: 70000 }],
  ['PLANE_OPTION_INVALID', { port: 1.5 }],
  ['PLANE_OPTION_INVALID', { accountId: '123' }],
  ['PLANE_OPTION_INVALID', { slots: 0 }],
])('refuses with %s: %j', (code, options) => {
  expect(() => readPlaneOptions({ ...places, ...options })).toThrow(
    expect.objectContaining({ code }),
  );
});

test('listens to others where they are checked, or where somebody says twice that all may come', () => {
  const host = '0.0.0.0';
  expect(readPlaneOptions({ ...places, host, auth: 'sign' })).toMatchObject({ isLoopback: false });
  expect(readPlaneOptions({ ...places, host, auth: 'enforce' }).auth).toBe('enforce');
  expect(readPlaneOptions({ ...places, host, allowAnyone: true }).auth).toBe('off');
  expect(() => readPlaneOptions({ ...places, host, auth: 'off' })).toThrow('--allow-anyone');
});
