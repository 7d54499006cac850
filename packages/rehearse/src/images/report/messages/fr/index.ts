import type { ImageReportMessages } from '#images/report/messages/en/index.ts';
import { dataFr } from '#images/report/messages/fr/data.ts';
import { loopFr } from '#images/report/messages/fr/loop.ts';
import { namesFr } from '#images/report/messages/fr/names.ts';
import { operationFr } from '#images/report/messages/fr/operation.ts';
import { overviewFr } from '#images/report/messages/fr/overview.ts';
import { qualityFr } from '#images/report/messages/fr/quality.ts';
import { trainingFr } from '#images/report/messages/fr/training.ts';

/** What the report on images says, in French. */
export const imageReportFr: ImageReportMessages = {
  overview: overviewFr,
  quality: qualityFr,
  training: trainingFr,
  data: dataFr,
  operation: operationFr,
  loop: loopFr,
  names: namesFr,
};
