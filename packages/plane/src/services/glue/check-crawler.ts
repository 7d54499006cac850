import type {
  CrawlerTargets,
  CreateCrawlerRequest,
  UpdateCrawlerRequest,
} from '@aws-sdk/client-glue';
import type { Scope } from '@slipway/base';
import { roleArnOf } from './check-job.ts';
import { parseConfiguration } from './domain/crawler-configuration.ts';
import { parseS3Uri } from './domain/s3-uri.ts';
import { invalidInput, notSupportedHere } from './errors.ts';

/** What the model of the API does not say of a crawler. */
export function checkCrawler(
  scope: Scope,
  request: CreateCrawlerRequest | UpdateCrawlerRequest,
): void {
  roleArnOf(scope, request.Role);
  checkTargets(request.Targets);
  if ((request.Classifiers ?? []).length > 0) throw notSupportedHere('custom classifiers');
  if (request.Schedule !== undefined && request.Schedule !== '')
    throw notSupportedHere('schedules of crawlers', 'Start the crawler with StartCrawler.');
  const behavior = request.RecrawlPolicy?.RecrawlBehavior ?? 'CRAWL_EVERYTHING';
  if (behavior !== 'CRAWL_EVERYTHING') throw notSupportedHere(`RecrawlBehavior ${behavior}`);
  const configuration = parseConfiguration(request.Configuration);
  if (typeof configuration === 'string') throw invalidInput(configuration);
  if (request.DatabaseName === undefined || request.DatabaseName === '')
    throw invalidInput('DatabaseName should not be empty for S3 targets.');
}

function checkTargets(targets: CrawlerTargets | undefined): void {
  const { S3Targets: s3 = [], ...others } = targets ?? {};
  const other = Object.entries(others).find(([, each]) => Array.isArray(each) && each.length > 0);
  if (other) throw notSupportedHere(`crawlers over ${other[0]}`, 'Only S3Targets are.');
  if (s3.length === 0) throw invalidInput('At least one target is required.');
  for (const { Path = '', ConnectionName, EventQueueArn } of s3) {
    if (parseS3Uri(Path) === undefined)
      throw invalidInput(`The path ${Path} of an S3 target is not of the form s3://bucket/prefix.`);
    if (ConnectionName !== undefined) throw notSupportedHere('connections of S3 targets');
    if (EventQueueArn !== undefined) throw notSupportedHere('events of S3 targets');
  }
}
