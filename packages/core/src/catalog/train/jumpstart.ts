import { type CatalogEntry, openService } from '#catalog/catalog-entry.ts';
import { fact } from '#catalog/fact.ts';
import { sagemakerPage } from '#catalog/pages.ts';

export const jumpstart: CatalogEntry = {
  id: 'jumpstart',
  stages: ['train'],
  lifecycle: openService,
  absentIn: fact([], 'https://docs.aws.amazon.com/general/latest/gr/sagemaker.html'),
  limits: {},
  abilities: {
    gpu: fact(true, sagemakerPage('deploy-model')),
    vpc: fact(true, sagemakerPage('deploy-model')),
  },
  guidance: {
    tasks: fact(
      [
        'image-classification',
        'object-detection',
        'image-segmentation',
        'defect-detection',
        'text-classification',
        'sentiment-analysis',
        'entity-extraction',
        'text-generation',
        'summarisation',
        'question-answering',
        'search',
        'agent',
        'binary-classification',
        'multiclass-classification',
        'regression',
      ],
      sagemakerPage('deploy-model'),
    ),
    modalities: fact(['image', 'text', 'documents', 'tabular'], sagemakerPage('deploy-model')),
    pages: {
      models: fact(
        'Pretrained models to fine-tune or to deploy on an endpoint of your own.',
        sagemakerPage('deploy-model'),
      ),
      types: fact(
        'Only on the instance types that the model declares.',
        sagemakerPage('deploy-model'),
      ),
    },
  },
  meters: fact([], 'https://aws.amazon.com/sagemaker/ai/pricing/'),
  security: fact(
    ['weights and endpoint in your account and VPC', 'licence of each model'],
    sagemakerPage('deploy-model'),
  ),
};
