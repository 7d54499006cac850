import { type CatalogEntry, openService } from '#catalog/catalog-entry.ts';
import { fact } from '#catalog/fact.ts';

export const rekognition: CatalogEntry = {
  id: 'rekognition',
  stages: ['train'],
  lifecycle: openService,
  absentIn: fact(
    ['eu-west-3', 'eu-north-1', 'eu-south-1', 'eu-central-2'],
    'https://docs.aws.amazon.com/general/latest/gr/rekognition.html',
  ),
  limits: {
    payloadMaxBytes: fact(
      15000000,
      'https://docs.aws.amazon.com/rekognition/latest/customlabels-dg/limits.html',
    ),
  },
  abilities: {},
  guidance: {
    tasks: fact(
      ['image-classification', 'object-detection'],
      'https://docs.aws.amazon.com/general/latest/gr/rekognition.html',
    ),
    modalities: fact(
      ['image', 'video'],
      'https://docs.aws.amazon.com/general/latest/gr/rekognition.html',
    ),
    pages: {
      labels: fact(
        'General labels, text, faces and moderation of images without training.',
        'https://docs.aws.amazon.com/general/latest/gr/rekognition.html',
      ),
      price: fact(
        'Billed by image or by minute of video.',
        'https://aws.amazon.com/rekognition/pricing/',
      ),
    },
  },
  meters: fact(['rekognition.image'], 'https://aws.amazon.com/rekognition/pricing/'),
  security: fact(
    ['AI opt-out policy', 'KMS'],
    'https://docs.aws.amazon.com/general/latest/gr/rekognition.html',
  ),
};
