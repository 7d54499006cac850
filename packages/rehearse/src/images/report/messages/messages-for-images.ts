import type { Language } from '@slipway/base';
import { type ImageReportMessages, imageReportEn } from '#images/report/messages/en/index.ts';
import { imageReportFr } from '#images/report/messages/fr/index.ts';

export function messagesForImages(language: Language): ImageReportMessages {
  return language === 'fr' ? imageReportFr : imageReportEn;
}
