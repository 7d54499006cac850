import { dataEn } from '#images/report/messages/en/data.ts';
import { loopEn } from '#images/report/messages/en/loop.ts';
import { namesEn } from '#images/report/messages/en/names.ts';
import { operationEn } from '#images/report/messages/en/operation.ts';
import { overviewEn } from '#images/report/messages/en/overview.ts';
import { qualityEn } from '#images/report/messages/en/quality.ts';
import { trainingEn } from '#images/report/messages/en/training.ts';

/** What the report on images says, in English; `fr/` must say the same: a missing sentence is a type error. */
export const imageReportEn = {
  overview: overviewEn,
  quality: qualityEn,
  training: trainingEn,
  data: dataEn,
  operation: operationEn,
  loop: loopEn,
  names: namesEn,
};

export type ImageReportMessages = typeof imageReportEn;
