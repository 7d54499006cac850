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

/**
 * Registry account of SageMaker's framework images by Region, and the newest scikit-learn image.
 * https://docs.aws.amazon.com/sagemaker/latest/dg-ecr-paths/sklearn-eu-west-3.html and its neighbours (read 2026-11)
 */
const frameworkRegistries: Readonly<Record<string, string>> = {
  'us-east-1': '683313688378',
  'us-east-2': '257758044811',
  'us-west-1': '746614075791',
  'us-west-2': '246618743249',
  'ca-central-1': '341280168497',
  'eu-central-1': '492215442770',
  'eu-west-1': '141502667606',
  'eu-west-2': '764974769150',
  'eu-west-3': '659782779980',
  'eu-north-1': '662702820516',
  'ap-northeast-1': '354813040037',
  'ap-northeast-2': '366743142698',
  'ap-southeast-1': '121021644041',
  'ap-southeast-2': '783357654285',
  'ap-south-1': '720646828776',
  'sa-east-1': '737474898029',
};

/** SageMaker's scikit-learn image, which runs a user's script as a processing job. */
export function scikitLearnImageUri(region: string): string {
  const account = frameworkRegistries[region] ?? frameworkRegistries['us-east-1'];
  return `${account}.dkr.ecr.${region}.amazonaws.com/sagemaker-scikit-learn:1.2-1-cpu-py3`;
}
