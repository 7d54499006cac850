import { type Line, lightingOf, lines } from '#defects/plan/lines.ts';
import { type Round, rounds, type Shot } from '#defects/plan/shot.ts';
import { defectKinds, type FlawInScene, products } from '#defects/scene.ts';
import { createRandom, type Random } from '#random.ts';

export type SampleSize = 'small' | 'full';

/** Pictures of each round, and the working days over which they spread. */
const amounts: Readonly<Record<SampleSize, Readonly<Record<Round, number>>>> = {
  small: { first: 900, batch: 120, live: 150, shifted: 150, second: 450 },
  full: { first: 3000, batch: 400, live: 400, shifted: 400, second: 1200 },
};
const days: Readonly<Record<Round, readonly number[]>> = {
  first: [0, 1, 2, 3, 4],
  batch: [7],
  live: [8],
  shifted: [9],
  second: [10, 11],
};

/** A Monday. The lines work from 06:00 to 22:00. */
const FIRST_DAY = Date.UTC(2026, 2, 2);
const DAY_MS = 24 * 3600 * 1000;
const OPENS_MS = 6 * 3600 * 1000;
const OPEN_MS = 16 * 3600 * 1000;

/** Far more than on a line that runs well, so that a small set shows each kind. */
const DEFECT_SHARE = 0.4;
/** One file of so many is broken; the first of them is in the first round. */
const BROKEN_EVERY = 400;
const BROKEN_OFFSET = 37;

export interface ShotPlan {
  readonly sample: SampleSize;
  readonly seed: number;
}

/** All pictures of the scenario, round after round. The same plan and seed give the same list. */
export function planShots({ sample, seed }: ShotPlan): readonly Shot[] {
  return rounds.flatMap((round) => {
    const amount = amounts[sample][round];
    return Array.from({ length: amount }, (_, index) =>
      planShot({ round, index, amount, seed: `${seed}/${round}/${index}` }),
    );
  });
}

/** First and last day of a round, as in the folders' names. */
export function daysOf(round: Round): { readonly from: string; readonly to: string } {
  const dates = days[round].map((day) => dateOf(FIRST_DAY + day * DAY_MS));
  return { from: dates[0] ?? '', to: dates.at(-1) ?? '' };
}

interface Turn {
  readonly round: Round;
  readonly index: number;
  readonly amount: number;
  readonly seed: string;
}

function planShot({ round, index, amount, seed }: Turn): Shot {
  const random = createRandom(seed);
  const line = random.pick(lines);
  const takenAt = timeOf({ round, index, amount, seed });
  const product = random.pick(products);
  const flaw = random.chance(DEFECT_SHARE) ? drawFlaw(random) : undefined;
  const isShifted = round === 'shifted' || round === 'second';
  return {
    round,
    image: imagePath(line, takenAt, index),
    line: line.id,
    takenAt,
    product,
    defect: flaw?.kind,
    scene: { seed, product, flaw, lighting: lightingOf(line, isShifted, random) },
    isBroken: index % BROKEN_EVERY === BROKEN_OFFSET && round !== 'live' && round !== 'shifted',
  };
}

/** Spread evenly over the round's working days. */
function timeOf({ round, index, amount }: Turn): Date {
  const list = days[round];
  const at = (index / amount) * list.length;
  const day = list[Math.floor(at)] ?? 0;
  return new Date(FIRST_DAY + day * DAY_MS + OPENS_MS + Math.floor((at % 1) * OPEN_MS));
}

function drawFlaw(random: Random): FlawInScene {
  return { kind: random.pick(defectKinds), strength: random.between(0.2, 1) };
}

/** As the camera names its files: the time says when, nothing says what. */
function imagePath(line: Line, takenAt: Date, index: number): string {
  const time = takenAt.toISOString().slice(11, 19).replaceAll(':', '');
  const counter = String(index).padStart(5, '0');
  return `${line.id}/${dateOf(takenAt.getTime())}/${time}-${counter}.jpg`;
}

function dateOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
