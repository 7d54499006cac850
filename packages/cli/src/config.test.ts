import { expect, test } from 'vitest';
import { readEnvironment } from '#config.ts';

const read = (variables: Record<string, string>, platform: NodeJS.Platform = 'linux') =>
  readEnvironment(variables, platform);

test('the language is the tool’s own variable, else the system’s, else English', () => {
  expect(read({}).language).toBe('en');
  expect(read({ LANG: 'fr_FR.UTF-8' }).language).toBe('fr');
  expect(read({ LANG: 'fr_FR.UTF-8', LC_ALL: 'C' }).language).toBe('en');
  expect(read({ LANG: 'en_US.UTF-8', SLIPWAY_LANG: 'fr' }).language).toBe('fr');
});

test('NO_COLOR and dumb terminals take the colour away', () => {
  expect(read({}).colourAllowed).toBe(true);
  expect(read({ NO_COLOR: '1' }).colourAllowed).toBe(false);
  expect(read({ NO_COLOR: '' }).colourAllowed).toBe(true);
  expect(read({ TERM: 'dumb' }).colourAllowed).toBe(false);
});

test('the cache lies where the platform keeps what may be downloaded again', () => {
  expect(read({}).cacheDir).toMatch(/\.cache\/slipway$/);
  expect(read({}, 'darwin').cacheDir).toMatch(/Library\/Caches\/slipway$/);
  expect(read({ XDG_CACHE_HOME: '/var/x' }).cacheDir).toBe('/var/x/slipway');
  expect(read({ SLIPWAY_CACHE_DIR: '/own' }).cacheDir).toBe('/own');
});
