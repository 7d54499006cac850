import { lines } from '#defects/plan/lines.ts';
import type { Shot } from '#defects/plan/shot.ts';
import { createRandom } from '#random.ts';

/** How a line was set up during a shift: what its control system writes down. */
export interface LineRecord {
  readonly line: string;
  readonly date: string;
  readonly shift: 'early' | 'late';
  readonly camera: { readonly model: string; readonly lens: string };
  readonly exposure_us: number | null;
  readonly lamp: string;
  readonly belt_speed_mm_s: number;
  readonly synthetic: true;
}

/** A record for each line, day and shift of the pictures. That a lamp ages, nobody writes down. */
export function lineRecordsOf(shots: readonly Shot[], seed: number): readonly LineRecord[] {
  const dates = new Set(shots.map(({ takenAt }) => takenAt.toISOString().slice(0, 10)));
  return [...dates].sort().flatMap((date) =>
    lines.flatMap(({ id, camera, lens, exposureUs, lamp }) =>
      (['early', 'late'] as const).map((shift) => {
        const random = createRandom(`${seed}/line/${id}/${date}/${shift}`);
        return {
          line: id,
          date,
          shift,
          camera: { model: camera, lens },
          exposure_us: random.chance(0.06) ? null : exposureUs,
          lamp,
          belt_speed_mm_s: 180 + random.below(5) * 10,
          synthetic: true,
        };
      }),
    ),
  );
}
