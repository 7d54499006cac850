import type { Formatter } from '@slipway/base';
import type { Configuration } from '@slipway/core';

/** Machines and their number in a few signs: `ml.c5.large × 2–4`, `30 × G.1X`, `2,048 MB`. */
export function sizeText(configuration: Configuration, format: Formatter): string {
  const { instanceType, workerType, memorySizeMb } = configuration;
  if (typeof instanceType === 'string') return times(instanceType, counted(configuration, format));
  if (typeof workerType === 'string')
    return times(workerType, shown(configuration['workers'], format));
  if (typeof memorySizeMb === 'number') return format.bytes(memorySizeMb * 2 ** 20);
  return '';
}

function counted(configuration: Configuration, format: Formatter): string {
  const { minInstances, maxInstances, instanceCount, initialInstanceCount } = configuration;
  const [low, high] = [shown(minInstances, format), shown(maxInstances, format)];
  if (low !== '' && high !== '' && low !== high) return `${low}–${high}`;
  return shown(initialInstanceCount ?? instanceCount, format);
}

function shown(value: unknown, format: Formatter): string {
  return typeof value === 'number' ? format.number(value) : '';
}

function times(name: string, count: string): string {
  return count === '' || count === '1' ? name : `${name} × ${count}`;
}
