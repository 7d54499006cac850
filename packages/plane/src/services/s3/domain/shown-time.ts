/**
 * A time as S3's documents show it: of whole seconds. Source: AWS's answers to LocalStack's
 * `test_s3_timestamp_precision` and its like, which all end with `.000Z` (2024 to 2026).
 */
export function shownTime(epochMs: number): Date {
  return new Date(Math.floor(epochMs / 1_000) * 1_000);
}
