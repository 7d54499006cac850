/** Images of Slipway's own, as they stand in a user's registry. */
export function slipwayImageUri(name: string, { accountId, region }: Place): string {
  return `${accountId}.dkr.ecr.${region}.amazonaws.com/${name}:1`;
}

interface Place {
  readonly accountId: string;
  readonly region: string;
}

/**
 * Registry account of SageMaker's framework images by Region, and the newest scikit-learn image, as listed by AWS's
 * SageMaker Python SDK 2 (image_uri_config/sklearn.json, read 2026-11-26).
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
