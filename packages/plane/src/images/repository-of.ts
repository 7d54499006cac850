/**
 * Repository of an image URI in ECR, whatever its account, region, partition, tag or digest; undefined for another
 * registry, whose image of the same name may be anything.
 * https://docs.aws.amazon.com/sagemaker/latest/dg/sagemaker-algo-docker-registry-paths.html
 */
export function repositoryOf(imageUri: string): string | undefined {
  const match =
    /^\d{12}\.dkr\.ecr(?:-fips)?\.[a-z0-9-]+\.[a-z0-9.-]+\/([a-z0-9._/-]+?)(?::[A-Za-z0-9_][\w.-]*)?(?:@sha256:[0-9a-f]{64})?$/.exec(
      imageUri,
    );
  return match?.[1];
}
