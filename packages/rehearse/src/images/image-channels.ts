import type { Channel } from '@aws-sdk/client-sagemaker';

/**
 * The four channels of SageMaker's image classification: images and the lists that give each its class.
 * https://docs.aws.amazon.com/sagemaker/latest/dg/image-classification.html (read 2026-11)
 */
export function imageChannels(preparedUrl: string): Channel[] {
  return ['train', 'validation', 'train_lst', 'validation_lst'].map((ChannelName) => ({
    ChannelName,
    ContentType: 'application/x-image',
    DataSource: {
      S3DataSource: {
        S3DataType: 'S3Prefix' as const,
        S3Uri: `${preparedUrl}/${ChannelName}/`,
        S3DataDistributionType: 'FullyReplicated' as const,
      },
    },
  }));
}
