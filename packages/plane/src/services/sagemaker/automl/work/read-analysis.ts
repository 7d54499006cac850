import type { CreateAutoMLJobV2Request, ProblemType } from '@aws-sdk/client-sagemaker';
import { assert, type Scope } from '@slipway/base';
import type { ObjectStore } from '#ports/object-store.ts';
import { parseS3Uri } from '../../domain/s3-uri.ts';
import { analysisFile, outputLayout } from '../domain/output-layout.ts';

const problemTypes: readonly ProblemType[] = [
  'BinaryClassification',
  'MulticlassClassification',
  'Regression',
];

/** What the analysis has found out about the target. */
export async function readProblemType(
  objects: ObjectStore,
  scope: Scope,
  request: CreateAutoMLJobV2Request,
): Promise<ProblemType> {
  const uri = parseS3Uri(`${outputLayout(request).analysis}/${analysisFile}`);
  assert(uri !== undefined, 'the output path was checked');
  const chunks: Uint8Array[] = [];
  for await (const chunk of await objects.read(scope, uri)) chunks.push(chunk);
  const analysis: unknown = JSON.parse(Buffer.concat(chunks).toString());
  const type =
    typeof analysis === 'object' && analysis !== null && 'problemType' in analysis
      ? analysis.problemType
      : undefined;
  const known = problemTypes.find((each) => each === type);
  assert(known !== undefined, 'the analysis names a problem type');
  return known;
}
