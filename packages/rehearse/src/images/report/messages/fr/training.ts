import type { trainingEn } from '#images/report/messages/en/training.ts';

export const trainingFr: typeof trainingEn = {
  learningTitle: 'Comment il a appris',
  learningLead: (p) =>
    `${p.epochs} époques en ${p.wall}, de la demande à la fin du job ; exactitude de validation à la fin : ${p.accuracy}.`,
  accuracyTitle: 'Exactitude par époque',
  lossTitle: 'Perte par époque',
  accuracyAxis: 'exactitude',
  lossAxis: 'perte',
  epochAxis: 'époque',
  curveDescription: (p) =>
    `Courbe (${p.what}) sur ${p.epochs} époques, pour les images d’apprentissage et de validation ; sur celles de validation, de ${p.from} à ${p.to}.`,
  seriesTrain: 'images d’apprentissage',
  seriesValidation: 'images de validation',
  resumedGuide: 'reprise ici',
  hyperparametersTitle: 'Hyperparamètres',

  spotTitle: 'Capacité spot, et une interruption voulue',
  spotNot: 'Cet entraînement n’a pas utilisé de capacité spot.',
  spotNone: 'Entraîné avec EnableManagedSpotTraining ; rien ne l’a interrompu.',
  spotInterrupted: (p) =>
    `Dès qu’un point de contrôle fut dans S3, la machine a été retirée ${p.interruptions === 1 ? 'une' : p.interruptions} fois, comme le fait AWS quand la capacité lui manque. Le job en a reçu une autre ${resumed(p.epoch)}`,
  spotPath: 'Les états du job, tels que DescribeTrainingJob les a donnés :',
  spotHonest: (p) =>
    `TrainingTimeInSeconds : ${p.training} ; BillableTimeInSeconds : ${p.billable}. Cet écart de ${p.share} n’a pas été mesuré : personne ici ne vend de capacité libre, Slipway montre donc la remise typique de journaux d’entraînement publics. AWS ne la dit qu’après coup.`,
  spotMeasured: (p) =>
    `TrainingTimeInSeconds : ${p.training} ; BillableTimeInSeconds : ${p.billable}. AWS a facturé ${p.share} de moins.`,
  spotExpected: ({ percent }) =>
    `Le plan attend des prix spot une économie de ${percent} sur l’entraînement.`,

  rulesTitle: 'Les règles qui ont veillé sur l’entraînement',
  rulesLead:
    'Chaque règle a tourné à côté de l’entraînement, dans un processing job à elle, sur les scalaires que l’entraînement écrivait dans S3.',
  columnRule: 'Règle',
  columnStatus: 'État',
  columnMeaning: 'Ce que cela veut dire',
  ruleStatuses: {
    NoIssuesFound: 'Elle a veillé jusqu’au bout et n’a rien trouvé.',
    IssuesFound: 'Elle a trouvé ce qu’elle cherche.',
    InProgress: 'Elle n’avait pas fini quand la répétition a regardé.',
    Stopped: 'Elle a été arrêtée avant de pouvoir conclure.',
    Stopping: 'Elle était en train d’être arrêtée.',
    Error: 'Elle n’a pas pu être évaluée.',
  },

  tuningTitle: 'Chercher de meilleurs réglages',
  tuningLead: (p) =>
    `${p.trials} essais (${p.strategy}), ${p.parallel} à la fois, en ${p.wall}. Chacun est un SageMaker training job à part entière.`,
  tuningPlanned: (p) => `Le plan cherche avec ${p.strategy} et ${p.trials} essais.`,
  tuningBest: (p) => `Meilleur ${p.metric} : ${p.value}.`,
  registered: {
    'first-training':
      'Aucun n’a fait mieux que l’entraînement ci-dessus sur les images de validation : c’est lui qui est devenu la version 1, a été jugé et sert.',
    'best-trial':
      'Le meilleur essai a fait mieux que l’entraînement ci-dessus sur les images de validation : il est devenu la version 1, a été jugé et sert.',
  },
  tuningChartTitle: 'Ce que chaque essai a atteint',
  tuningChartDescription: (p) =>
    `${p.trials} essais dans l’ordre de leur début, avec le meilleur jusque-là en ligne ; le meilleur a atteint ${p.value}.`,
  trialAxis: 'essai',
  seriesTrials: 'essai',
  seriesBest: 'meilleur jusque-là',
  markBest: 'meilleur',
  ganttTitle: 'Quand chaque essai a tourné',
  ganttCaption: 'Secondes depuis le début du premier essai',
  spanFigure: (p, f) => `${f.number(p.from, 0)} – ${f.number(p.to, 0)} s`,
  trialName: ({ trial }) => `Essai ${trial}`,
  trialsTable: 'Tous les essais et leurs réglages',
  columnTrial: 'Essai',
  columnObjective: 'Atteint',
  bestTag: 'meilleur',
};

function resumed(epoch: number | undefined): string {
  if (epoch === undefined) return 'et a repris au point de contrôle sans répéter d’époque.';
  if (epoch === 1) return 'et a recommencé à la première époque.';
  return `et a repris au point de contrôle, à l’époque ${epoch} : la ligne pointillée des courbes.`;
}
