import { type CatalogEntry, openService } from '#catalog/catalog-entry.ts';
import { fact } from '#catalog/fact.ts';
import { algorithmsPage, sagemakerPage } from '#catalog/pages.ts';

export const builtinAlgorithm: CatalogEntry = {
  id: 'builtin-algorithm',
  stages: ['train'],
  lifecycle: openService,
  absentIn: fact([], 'https://docs.aws.amazon.com/general/latest/gr/sagemaker.html'),
  limits: {},
  abilities: {},
  guidance: {
    tasks: fact(
      [
        'binary-classification',
        'multiclass-classification',
        'regression',
        'clustering',
        'anomaly-detection',
        'forecasting',
        'recommendation',
        'image-classification',
        'object-detection',
        'defect-detection',
        'image-segmentation',
        'text-classification',
        'topic-discovery',
      ],
      algorithmsPage,
    ),
    modalities: fact(['tabular', 'time-series', 'interactions', 'image', 'text'], algorithmsPage),
    pages: {
      list: fact('Which algorithms are built in, by kind of task.', algorithmsPage),
      xgboost: fact('XGBoost is one of the built-in tabular algorithms.', sagemakerPage('xgboost')),
      fraud: fact(
        'For fraud and churn scoring AWS points to SageMaker AI and AutoGluon.',
        'https://docs.aws.amazon.com/frauddetector/latest/api/API_ExternalModelSummary.html',
      ),
    },
  },
  meters: fact([], 'https://aws.amazon.com/sagemaker/ai/pricing/'),
  security: fact(['network isolation possible'], sagemakerPage('mkt-algo-model-internet-free')),
};
