import { type CatalogEntry, openService } from '#catalog/catalog-entry.ts';
import { fact } from '#catalog/fact.ts';

export const rekognitionCustomLabels: CatalogEntry = {
  id: 'rekognition-custom-labels',
  stages: ['train'],
  lifecycle: openService,
  absentIn: fact(
    ['eu-west-3', 'eu-north-1', 'eu-south-1', 'eu-south-2', 'eu-central-2'],
    'https://docs.aws.amazon.com/general/latest/gr/rekognition.html',
  ),
  limits: {
    classesMax: fact(
      250,
      'https://docs.aws.amazon.com/rekognition/latest/customlabels-dg/limits.html',
    ),
    payloadMaxBytes: fact(
      15000000,
      'https://docs.aws.amazon.com/rekognition/latest/customlabels-dg/limits.html',
    ),
  },
  abilities: {},
  guidance: {
    tasks: fact(
      ['image-classification', 'object-detection', 'defect-detection'],
      'https://docs.aws.amazon.com/rekognition/latest/customlabels-dg/limits.html',
    ),
    modalities: fact(
      ['image'],
      'https://docs.aws.amazon.com/rekognition/latest/customlabels-dg/limits.html',
    ),
    pages: {
      limits: fact(
        'Up to 250 labels and 250,000 images of 64 to 4,096 pixels.',
        'https://docs.aws.amazon.com/rekognition/latest/customlabels-dg/limits.html',
      ),
      running: fact(
        'A model is billed while it runs, idle or not.',
        'https://docs.aws.amazon.com/rekognition/latest/customlabels-dg/running-model.html',
      ),
      price: fact(
        'Billed by hours of training and of running.',
        'https://aws.amazon.com/rekognition/custom-labels-pricing/',
      ),
    },
  },
  meters: fact(
    ['rekognition.custom-labels.inference', 'rekognition.custom-labels.training'],
    'https://aws.amazon.com/rekognition/custom-labels-pricing/',
  ),
  security: fact(
    ['AI opt-out policy', 'KMS'],
    'https://docs.aws.amazon.com/rekognition/latest/customlabels-dg/limits.html',
  ),
};
