/**
 * Whether CreateBucket may have this constraint at the endpoint of this region: outside us-east-1 it names the region,
 * in us-east-1 it is left out. `EU` is the old name of eu-west-1.
 * Source: https://docs.aws.amazon.com/AmazonS3/latest/API/API_CreateBucket.html (2026-11).
 */
export function checkLocation(constraint: string, region: string): 'fits' | 'illegal' | 'unknown' {
  const named = constraint === 'EU' ? 'eu-west-1' : constraint;
  if (region === defaultRegion) {
    if (named === '') return 'fits';
    // The global endpoint creates buckets everywhere; clients reach it when they are set to us-east-1.
    return regionPattern.test(named) && named !== defaultRegion ? 'fits' : 'unknown';
  }
  return named === region ? 'fits' : 'illegal';
}

/** Where a bucket is that was asked for at the endpoint of a region. */
export function bucketRegion(constraint: string, region: string): string {
  if (constraint === '') return region;
  return constraint === 'EU' ? 'eu-west-1' : constraint;
}

const defaultRegion = 'us-east-1';
const regionPattern = /^[a-z]{2}(-[a-z]+)+-\d$/;
