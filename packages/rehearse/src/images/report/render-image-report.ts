import { formatterFor, type Language } from '@slipway/base';
import { describePlan, type Plan } from '@slipway/core';
import { page } from '@slipway/report';
import type { ImageEvidence } from '#images/image-evidence.ts';
import type { ImageReportContext } from '#images/report/image-report-context.ts';
import { messagesForImages } from '#images/report/messages/messages-for-images.ts';
import { banner } from '#images/report/sections/banner.ts';
import { batchSection } from '#images/report/sections/batch.ts';
import { claims } from '#images/report/sections/claims.ts';
import { limitsSection, repeatSection } from '#images/report/sections/closing.ts';
import { contents } from '#images/report/sections/contents.ts';
import { costSection } from '#images/report/sections/cost.ts';
import { dataSection } from '#images/report/sections/data.ts';
import { header } from '#images/report/sections/header.ts';
import { learningSection } from '#images/report/sections/learning.ts';
import { loopSection } from '#images/report/sections/loop.ts';
import { monitoringSection } from '#images/report/sections/monitoring.ts';
import { picturesSection } from '#images/report/sections/pictures.ts';
import { qualitySection } from '#images/report/sections/quality.ts';
import { secondRoundSection } from '#images/report/sections/second-round.ts';
import { servingSection } from '#images/report/sections/serving.ts';
import { tiles } from '#images/report/sections/tiles.ts';
import { tuningSection } from '#images/report/sections/tuning.ts';

export interface ImageReportInput {
  readonly evidence: ImageEvidence;
  readonly plan: Plan;
  readonly language: Language;
}

/** The whole report of a rehearsal on images as one HTML file that asks nothing of any server. */
export function renderImageReport({ evidence, plan, language }: ImageReportInput): string {
  const messages = messagesForImages(language);
  const context: ImageReportContext = {
    evidence,
    plan,
    described: describePlan(plan, language),
    language,
    messages,
    format: formatterFor(language),
  };
  return page({
    title: messages.overview.documentTitle({ name: evidence.name }),
    language,
    hasPictures: true,
    body: [
      header(context),
      banner(context),
      tiles(context),
      claims(context),
      contents(context),
      picturesSection(context),
      qualitySection(context),
      learningSection(context),
      tuningSection(context),
      dataSection(context),
      servingSection(context),
      batchSection(context),
      monitoringSection(context),
      secondRoundSection(context),
      loopSection(context),
      costSection(context),
      limitsSection(context),
      repeatSection(context),
    ],
  });
}
