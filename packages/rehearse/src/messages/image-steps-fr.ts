import type { ImageStepMessages } from '#messages/image-steps-en.ts';

/** The steps of a rehearsal on images, in French. */
export const imageStepsFr: ImageStepMessages = {
  names: {
    generate: 'Fabriquer des images synthétiques',
    deliver: 'Livrer trois sources à S3',
    gather: 'Les rassembler (job Python Glue)',
    crawl: 'Parcourir le tout (crawler Glue)',
    catalogue: 'Joindre en une table (job SQL Glue)',
    'prepare-images': 'Préparer (recette Data Wrangler)',
    'train-images': 'Entraîner sur spot, sous l’œil des règles de débogage',
    tune: 'Automatic Model Tuning',
    'score-images': 'Noter les images mises de côté',
    register: 'Enregistrer et approuver (Model Registry)',
    deploy: 'Déployer (endpoint SageMaker)',
    burst: 'Rafale de requêtes, mise à l’échelle',
    'batch-images': 'Batch Transform des images d’une journée',
    baseline: 'Référence de la surveillance',
    'quiet-watch': 'Surveiller, lumière inchangée',
    'drift-watch': 'Surveiller, la lumière a changé',
    'second-round': 'Second tour : nouvelles étiquettes, nouvelle version',
    launch: 'Écrire l’application CDK',
    'clean-up': 'Ranger',
    report: 'Écrire le rapport',
  },
  generate: (p, f) => `${f.number(p.images)} images, ${f.bytes(p.bytes)} (synthétiques)`,
  deliver: (p, f) =>
    `${f.number(p.files)} fichiers, ${f.number(p.inspections)} inspections depuis ${p.database === 'sqlite' ? 'SQLite (aucun PostgreSQL indiqué)' : 'PostgreSQL'}`,
  crawl: (p) => `${p.tables} tables`,
  gather: (p, f) => `${f.number(p.images)} images rangées par type de produit`,
  catalogue: (p, f) =>
    `${f.number(p.rows)} lignes, partitionnées par ${p.products} types de produit`,
  'prepare-images': (p, f) =>
    `${f.number(p.train)} pour apprendre, ${f.number(p.validation)} pour régler, ${f.number(p.test)} de côté ; ${p.classes} classes`,
  'train-images': (p, f) =>
    `${p.epochs} époques, exactitude de validation ${f.number(p.accuracy, 3)}, ${p.interruptions === 1 ? 'interrompu une fois puis repris' : `${p.interruptions} interruptions`}`,
  tune: (p, f) => `${p.trials} essais, meilleure exactitude de validation ${f.number(p.best, 3)}`,
  'score-images': (p, f) =>
    `${f.number(p.images)} images, F1 ${f.number(p.f1, 3)} (modèle linéaire sur les pixels : ${f.number(p.linearF1, 3)})`,
  register: (p) => p.version.split('/').slice(-2).join(', version '),
  burst: (p, f) =>
    `${f.number(p.requests)} requêtes, jusqu’à ${p.most} instances, retour à ${p.least}`,
  'batch-images': (p, f) =>
    `${f.number(p.images)} images, ${p.agrees ? 'mêmes réponses que l’endpoint' : 'les réponses DIFFÈRENT de celles de l’endpoint'}`,
  baseline: (p, f) => `${f.number(p.images)} images, ${p.features} grandeurs`,
  watch: (p, f) =>
    `${f.number(p.captured)} réponses capturées, ${p.violations === 0 ? 'aucune violation' : `${p.violations} violations`}`,
  'second-round': (p, f) =>
    `${f.number(p.images)} nouvelles images, F1 sous la nouvelle lumière ${f.number(p.f1Before, 3)} → ${f.number(p.f1After, 3)}, ${p.lost} requêtes perdues`,
  launch: (p) => `${p.files} fichiers dans ${p.place}`,
  progressEpoch: (p, f) =>
    p.accuracy === undefined
      ? `époque ${p.epoch}`
      : `époque ${p.epoch}, exactitude de validation ${f.number(p.accuracy, 3)}`,
  progressInstances: (p, f) => `${p.instances} instances, ${f.number(p.requests)} requêtes`,
};
