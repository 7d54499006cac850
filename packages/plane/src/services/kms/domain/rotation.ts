import type { EpochMs } from '@slipway/base';
import type { KeyRecord, Rotation } from './key.ts';

const dayMs = 24 * 60 * 60 * 1_000;

/** When a key gets its next material by itself; undefined where that is not asked for. */
export function nextRotationAt({ rotation, rotations = [] }: KeyRecord): EpochMs | undefined {
  if (!rotation) return undefined;
  const last = rotations.findLast(({ type }) => type === 'AUTOMATIC')?.at ?? 0;
  return Math.max(rotation.enabledAt, last) + rotation.periodInDays * dayMs;
}

/** A key that is not enabled gets none; it is made up for when it is enabled again. */
export function isRotationDue(key: KeyRecord, now: EpochMs): boolean {
  const next = nextRotationAt(key);
  return key.state === 'Enabled' && next !== undefined && next <= now;
}

export function rotated(key: KeyRecord, rotation: Rotation, wrappedMaterial: string): KeyRecord {
  return {
    ...key,
    wrappedMaterial,
    olderMaterials: [key.wrappedMaterial, ...(key.olderMaterials ?? [])],
    rotations: [...(key.rotations ?? []), rotation],
  };
}
