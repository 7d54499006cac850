/**
 * Registry account of SageMaker's first algorithms (image classification among them) by Region.
 * https://docs.aws.amazon.com/sagemaker/latest/dg-ecr-paths/sagemaker-algo-docker-registry-paths.html (read 2026-11)
 */
const registries: Readonly<Record<string, string>> = {
  'us-east-1': '811284229777',
  'us-east-2': '825641698319',
  'us-west-1': '632365934929',
  'us-west-2': '433757028032',
  'ca-central-1': '469771592824',
  'eu-central-1': '813361260812',
  'eu-west-1': '685385470294',
  'eu-west-2': '644912444149',
  'eu-west-3': '749696950732',
  'eu-north-1': '669576153137',
  'ap-northeast-1': '501404015308',
  'ap-northeast-2': '306986355934',
  'ap-southeast-1': '475088953585',
  'ap-southeast-2': '544295431143',
  'ap-south-1': '991648021394',
  'sa-east-1': '855470959533',
};

/** The image of SageMaker's built-in image classification in a Region. */
export function builtinImageUri(region: string): string {
  const account = registries[region] ?? registries['us-east-1'];
  return `${account}.dkr.ecr.${region}.amazonaws.com/image-classification:1`;
}

/** Images of Slipway's own, as they stand in a user's registry. */
export function slipwayImageUri(name: string, { accountId, region }: Place): string {
  return `${accountId}.dkr.ecr.${region}.amazonaws.com/${name}:1`;
}

interface Place {
  readonly accountId: string;
  readonly region: string;
}
