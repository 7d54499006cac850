import type { Channel } from '@aws-sdk/client-sagemaker';

/**
 * The four channels of SageMaker's image classification: images and the lists that give each its class.
 * https://docs.aws.amazon.com/sagemaker/latest/dg/image-classification.html (read 2026-11)
 */
export function imageChannels(preparedUrl: string): Channel[] {
  const folders = {
    train: 'train',
    validation: 'validation',
    train_lst: 'lst/train',
    validation_lst: 'lst/validation',
  };
  return Object.entries(folders).map(([ChannelName, folder]) => ({
    ChannelName,
    ContentType: 'application/x-image',
    DataSource: {
      S3DataSource: {
        S3DataType: 'S3Prefix' as const,
        S3Uri: `${preparedUrl}/${folder}/`,
        S3DataDistributionType: 'FullyReplicated' as const,
      },
    },
  }));
}
