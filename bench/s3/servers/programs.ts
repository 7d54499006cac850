import { garage } from './garage.ts';
import { gofakes3 } from './gofakes3.ts';
import { ministack } from './ministack.ts';
import { moto } from './moto.ts';
import type { Program } from './program.ts';
import { s3rver } from './s3rver.ts';
import { s3sFs } from './s3s-fs.ts';
import { slipway, source } from './slipway.ts';
import { versitygw, versitygwSync } from './versitygw.ts';

/** Measured unless others are named. */
export const programs: Readonly<Record<string, () => Program>> = {
  slipway,
  s3rver,
  moto,
  ministack,
  gofakes3,
  versitygw,
  'versitygw-sync': versitygwSync,
  's3s-fs': s3sFs,
  garage,
};

/** Measured when named. */
export const otherPrograms: Readonly<Record<string, () => Program>> = { source };
