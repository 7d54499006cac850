import { meterSelector } from '#offers/meter-selector.ts';
import type { OfferKind } from '#offers/offer-kind.ts';

/**
 * Object storage. The usage types are those of
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/aws-usage-report-understand.html, read 2026-11-25.
 */
export const s3: OfferKind = {
  code: 'AmazonS3',
  isNeeded: false,
  maxBytes: 128e6,
  select: meterSelector([
    ['TimedStorage-ByteHrs', 's3.standard.storage'],
    ['TimedStorage-SIA-ByteHrs', 's3.standard-ia.storage'],
    ['TimedStorage-ZIA-ByteHrs', 's3.onezone-ia.storage'],
    ['TimedStorage-GIR-ByteHrs', 's3.glacier-instant.storage'],
    ['TimedStorage-GlacierByteHrs', 's3.glacier-flexible.storage'],
    ['TimedStorage-GDA-ByteHrs', 's3.glacier-deep-archive.storage'],
    ['TimedStorage-INT-FA-ByteHrs', 's3.int.frequent'],
    ['TimedStorage-INT-IA-ByteHrs', 's3.int.infrequent'],
    ['TimedStorage-INT-AIA-ByteHrs', 's3.int.archive-instant'],
    ['Requests-Tier1', 's3.standard.put', 3],
    ['Requests-Tier2', 's3.standard.get', 3],
    ['Requests-SIA-Tier1', 's3.standard-ia.put', 3],
    ['Requests-SIA-Tier2', 's3.standard-ia.get', 3],
    ['Retrieval-SIA', 's3.standard-ia.retrieval'],
    ['Requests-GIR-Tier1', 's3.glacier-instant.put', 3],
    ['Requests-GIR-Tier2', 's3.glacier-instant.get', 3],
    // Both spellings are seen in usage reports.
    ['Retrieval-GIR', 's3.glacier-instant.retrieval'],
    ['Retrieval-SIA-GIR', 's3.glacier-instant.retrieval'],
  ]),
};

/** Data preparation, by the hour of a processing unit (https://aws.amazon.com/glue/pricing/). */
export const glue: OfferKind = {
  code: 'AWSGlue',
  isNeeded: false,
  maxBytes: 128e6,
  select: meterSelector([
    ['ETL-DPU-Hour', 'glue.etl.dpu-hour'],
    ['ETL-Flex-DPU-Hour', 'glue.etl.flex.dpu-hour'],
    ['ETL-DPU-Hour-Gen2', 'glue.etl.dpu-hour.v6'],
    ['Crawler-DPU-Hour', 'glue.crawler.dpu-hour'],
  ]),
};

/** Queries, by the terabyte that they scan (https://aws.amazon.com/athena/pricing/). */
export const athena: OfferKind = {
  code: 'AmazonAthena',
  isNeeded: false,
  maxBytes: 128e6,
  select: meterSelector([['DataScannedInTB', 'athena.sql']]),
};
