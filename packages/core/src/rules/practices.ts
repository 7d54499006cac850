import type { Practice } from '#rules/practice.ts';
import { dataPractices } from '#rules/practices/data-practices.ts';
import { operatePractices } from '#rules/practices/operate-practices.ts';
import { readyPractices } from '#rules/practices/ready-practices.ts';
import { servePractices } from '#rules/practices/serve-practices.ts';
import { trainPractices } from '#rules/practices/train-practices.ts';

/** All that is said about using a chosen service well. */
export const practices: readonly Practice[] = [
  ...readyPractices,
  ...dataPractices,
  ...trainPractices,
  ...servePractices,
  ...operatePractices,
];
