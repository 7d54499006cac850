import type { Region } from '#needs/vocabulary.ts';

/**
 * Registry account of SageMaker's first algorithms, image classification among them, in each Region, as listed by AWS's
 * SageMaker Python SDK 2 (image_uri_config/image-classification.json, read 2026-11-26).
 */
const registries: Partial<Readonly<Record<Region, string>>> = {
  'af-south-1': '455444449433',
  'ap-east-1': '286214385809',
  'ap-northeast-1': '501404015308',
  'ap-northeast-2': '306986355934',
  'ap-northeast-3': '867004704886',
  'ap-south-1': '991648021394',
  'ap-south-2': '628508329040',
  'ap-southeast-1': '475088953585',
  'ap-southeast-2': '544295431143',
  'ap-southeast-3': '951798379941',
  'ap-southeast-4': '106583098589',
  'ca-central-1': '469771592824',
  'ca-west-1': '190319476487',
  'eu-central-1': '813361260812',
  'eu-central-2': '680994064768',
  'eu-north-1': '669576153137',
  'eu-south-1': '257386234256',
  'eu-south-2': '104374241257',
  'eu-west-1': '685385470294',
  'eu-west-2': '644912444149',
  'eu-west-3': '749696950732',
  'il-central-1': '898809789911',
  'me-central-1': '272398656194',
  'me-south-1': '249704162688',
  'sa-east-1': '855470959533',
  'us-east-1': '811284229777',
  'us-east-2': '825641698319',
  'us-west-1': '632365934929',
  'us-west-2': '433757028032',
};

/** The image of SageMaker's built-in image classification; that of us-east-1 where AWS lists none for the Region. */
export function imageClassificationUri(region: Region): string {
  const account = registries[region];
  return account === undefined
    ? '811284229777.dkr.ecr.us-east-1.amazonaws.com/image-classification:1'
    : `${account}.dkr.ecr.${region}.amazonaws.com/image-classification:1`;
}
