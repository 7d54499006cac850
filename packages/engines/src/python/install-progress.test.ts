import { expect, it } from 'vitest';
import { installFailure } from './install-failure.ts';
import { progressOfLine } from './install-progress.ts';
import { userCacheDir } from './user-cache-dir.ts';

it('reads the progress of uv and of pip', () => {
  expect(progressOfLine('Downloading scipy (33.7MiB)')).toEqual({
    step: 'download',
    detail: 'scipy 33.7MiB',
  });
  expect(progressOfLine('  Downloading https://example.org/a/numpy-2.whl (16 MB)')).toEqual({
    step: 'download',
    detail: 'numpy-2.whl 16 MB',
  });
  expect(progressOfLine('Installed 7 packages in 40ms')).toEqual({
    step: 'install',
    detail: '7 packages in 40ms',
  });
  expect(progressOfLine('Resolved 7 packages in 3ms')).toBeUndefined();
});

it('tells a network failure from another one', () => {
  const offline = ['error: Failed to fetch: `http://x/`', 'Caused by: dns error'];
  expect(installFailure('x', offline).code).toBe('ENGINE_PYTHON_REGISTRY_UNREACHABLE');
  expect(installFailure('x', ['ERROR: No space left on device'])).toMatchObject({
    code: 'ENGINE_PYTHON_INSTALL_FAILED',
    params: { name: 'x', reason: 'ERROR: No space left on device' },
  });
});

it('puts the cache where the platform keeps such things', () => {
  expect(userCacheDir({ platform: 'linux', home: '/h', env: {} })).toBe('/h/.cache/slipway');
  expect(userCacheDir({ platform: 'linux', home: '/h', env: { XDG_CACHE_HOME: '/x' } })).toBe(
    '/x/slipway',
  );
  expect(userCacheDir({ platform: 'linux', home: '/h', env: { XDG_CACHE_HOME: 'x' } })).toBe(
    '/h/.cache/slipway',
  );
  expect(userCacheDir({ platform: 'darwin', home: '/h', env: {} })).toBe(
    '/h/Library/Caches/slipway',
  );
});
