import type { Messages } from '#messages/en.ts';

/** What the report says, in French. Signs `: ; ? ! %` and `»` follow a no-break space. */
export const fr: Messages = {
  documentTitle: ({ name }) => `Répétition de ${name}`,
  kicker: ({ name }) => `Rapport de répétition Slipway : ${name}`,
  verdict: (p, f) =>
    `Sur 100 lignes où ${p.label}, le modèle en trouve ${f.number(p.recall * 100, 0)} ; sur 100 qu’il désigne, ${f.number(p.precision * 100, 0)} sont justes.`,
  verdictPlace: (p) =>
    p.plane
      ? 'Tout ceci a vraiment été fait, sur une seule machine, par les mêmes API d’AWS que le plan utilise dans le nuage.'
      : `Tout ceci a vraiment été fait, sur AWS dans ${p.region}.`,
  ranOn: (p) => `${p.date}, en ${p.seconds}, sur ${p.machine}`,
  machine: (p) =>
    [`${p.cores} cœurs`, p.memory, p.cpu, p.platform, p.runtime]
      .filter((part) => part !== '')
      .join(', '),

  tileAuc: 'AUC sur les lignes mises de côté',
  tileAucInterval: (p, f) => `intervalle à 95 % : ${f.number(p.low, 3)} à ${f.number(p.high, 3)}`,
  tileLatency: 'pour 99 % des réponses',
  tileLatencyNote: (p, f) => `la moitié en ${f.number(p.p50, 1)} ms, un seul appelant`,
  tileTraining: 'pour entraîner le modèle',
  tileTrainingNote: (p, f) => `${f.number(p.rounds)} tours sur ${f.number(p.rows)} lignes`,
  tileCost: 'par mois sur AWS',
  tileCostNote: (p) => `estimation, de ${p.low} à ${p.high}`,
  tileBatch: 'Lots et point de terminaison',
  tileBatchAgree: 's’accordent',
  tileBatchDiffer: 'diffèrent',
  tileBatchNote: (p, f) => `${f.number(p.rows)} lignes, plus grand écart ${p.difference}`,
  milliseconds: (ms, f) => `${f.number(ms, 1)} ms`,

  qualityTitle: 'Que vaut-il ?',
  qualityLead: (p, f) =>
    `Mesuré une seule fois, à la fin, sur ${f.number(p.rows)} lignes mises de côté avant tout apprentissage ; pour ${f.number(p.positives)} d’entre elles, ${p.label}. Une AUC de ${f.number(p.auc, 3)} veut dire : de deux lignes, l’une où ${p.label} et l’autre non, la première reçoit le score le plus haut ${f.number(p.auc * 100, 1)} fois sur 100. L’intervalle à 95 %, de ${f.number(p.low, 3)} à ${f.number(p.high, 3)}, dit combien cela dépend des lignes mises de côté.`,
  foldsLead: (p, f) =>
    `La part du hasard : entraînés ${p.folds} fois encore sur d’autres parts des lignes restantes (${p.rounds} tours chacune), les mêmes réglages donnent ${f.number(p.mean, 3)} ± ${f.number(p.deviation, 3)} sur les lignes laissées de côté.`,
  comparisonCaption: 'Face à des réponses plus simples',
  columnModel: 'Modèle',
  columnAuc: 'AUC',
  columnAccuracy: 'Justes',
  columnRecall: 'Trouvées',
  columnPrecision: 'Justes si désignées',
  modelThis: 'Ce modèle (XGBoost)',
  modelLinear: 'Modèle linéaire sur les mêmes lignes',
  modelMajority: ({ answer }) => `Toujours « ${answer} »`,
  confusionTitle: 'Au seuil choisi',
  confusionLead: (p, f) =>
    `Une ligne est désignée (${p.label}) à partir d’un score de ${f.number(p.threshold, 3)} : le seuil au meilleur F1 sur les lignes de validation, et non sur celles-ci.`,
  confusionTruth: 'En vérité',
  confusionNamed: ({ value }) => `désignée « ${value} »`,
  confusionIs: ({ value }) => `est « ${value} »`,
  otherMeasures: 'Autres mesures',
  measureLogLoss: 'Perte logarithmique',
  measureBrier: 'Score de Brier',
  measureAveragePrecision: 'Précision moyenne',
  measureF1: 'F1',
  measureCalibration: 'Erreur de calibrage',
  rocTitle: 'ROC : trouvées contre fausses alertes',
  rocX: 'fausses alertes (part des autres)',
  rocY: 'trouvées (part)',
  rocDescription: ({ auc }) =>
    `Courbe des cas trouvés selon les fausses alertes ; l’aire sous la courbe est de ${auc}.`,
  prTitle: 'Précision et rappel',
  prX: 'trouvées (rappel)',
  prY: 'justes si désignées (précision)',
  prDescription: ({ value }) =>
    `Courbe de la précision selon le rappel ; la précision moyenne est de ${value}.`,
  calibrationTitle: 'Le score se lit-il comme une probabilité ?',
  calibrationX: 'score moyen du groupe',
  calibrationY: 'part positive',
  calibrationDescription: ({ error }) =>
    `Dix groupes de lignes par score ; l’écart moyen entre score et vérité est de ${error}.`,
  seriesModel: 'ce modèle',
  seriesChance: 'au hasard',
  seriesPerfect: 'parfait',
  markThreshold: 'seuil',

  learningTitle: 'Comment il a appris',
  learningLead: (p) =>
    p.stopped
      ? `L’entraînement a regardé les lignes de validation après chaque tour et s’est arrêté après ${p.all} tours ; le modèle garde les ${p.best} tours au meilleur ${p.metric}.`
      : `Les ${p.all} tours ont été faits et gardés.`,
  learningX: 'tour',
  learningDescription: ({ metric }) =>
    `Courbe de ${metric} sur les lignes d’apprentissage et de validation, par tour.`,
  seriesTrain: 'lignes d’apprentissage',
  seriesValidation: 'lignes de validation',
  markBest: 'gardé',
  hyperparametersTitle: 'Hyperparamètres',

  servingTitle: 'Comment il répond',
  servingLead: (p, f) =>
    `Point de terminaison (${p.kind === 'serverless' ? 'sans serveur' : 'instance'}, ${p.size}), en service après ${p.ready}. ${f.number(p.calls)} lignes ont été envoyées l’une après l’autre par le SDK d’AWS.`,
  latencyTitle: 'Temps de réponse',
  latencyX: 'millisecondes',
  latencyY: 'appels',
  latencyMark: (p) => `${p.share} : ${p.time}`,
  latencyDescription: (p) =>
    `Répartition des temps de réponse : médiane ${p.p50}, 99 % en ${p.p99}.`,
  columnShare: 'Part des appels',
  columnWithin: 'servis en',
  shareMax: 'tous',
  needLatency: (p) =>
    p.met
      ? `Le besoin demande ${p.wanted} : tenu ici.`
      : `Le besoin demande ${p.wanted} : NON tenu ici.`,
  bulkLine: (p, f) =>
    `Par requêtes de ${p.rowsPerCall} lignes, ${f.number(p.rows)} lignes ont été notées en ${p.seconds} (${f.number(p.perSecond, 0)} lignes par seconde).`,
  batchTitle: 'Transformation par lots',
  batchLead: (p, f) =>
    `Une transformation par lots a noté les ${f.number(p.rows)} lignes mises de côté (${p.bytes}), de S3 à S3, en ${p.seconds}, début et fin du job compris.`,
  batchAgrees: ({ difference }) =>
    `Chaque score égale celui du point de terminaison (plus grand écart ${difference}).`,
  batchDiffers: ({ difference }) =>
    `Les scores N’ÉGALENT PAS ceux du point de terminaison : plus grand écart ${difference}.`,

  stepsTitle: 'Ce qui a été fait, et en combien de temps',
  columnStep: 'Étape',
  columnSeconds: 'Temps',
  steps: {
    read: 'Lire les données',
    split: 'Partager et encoder',
    upload: 'Téléverser vers Amazon S3',
    train: 'SageMaker training job',
    'cross-check': 'Contre-épreuve : d’autres training jobs',
    deploy: 'SageMaker endpoint',
    score: 'Noter les lignes mises de côté',
    latency: 'Mesurer la latence',
    batch: 'SageMaker batch transform',
    'clean-up': 'Supprimer ce qui a été créé',
    report: 'Écrire le rapport',
  },
  totalWord: 'Total',

  costTitle: 'Ce que cela coûte sur AWS',
  costLead: (p) =>
    `Estimation mensuelle du plan dans ${p.region}, aux prix publics du ${p.date}, sans taxe, offre gratuite ni remise.`,
  rehearsalCost: (p) =>
    `Cette répétition même, à ces prix et aux secondes mesurées ici, aurait coûté environ ${p.total} :`,
  rehearsalCostLine: {
    training: 'entraînements :',
    endpoint: 'point de terminaison, le temps de l’épreuve :',
    batch: 'transformation par lots :',
  },
  rehearsalCostFormula: (p) => `${p.seconds} × ${p.perHour} par heure`,

  planTitle: 'Le plan, et pourquoi',
  planLead:
    'Chaque ligne est une décision : le choix, les raisons, et ce qui a perdu. Ouvrez-en une pour les voir.',

  dataTitle: 'Les données',
  dataLead: (p, f) =>
    `${p.source}, ${f.number(p.rows)} lignes, ${p.bytes}. Partage par la graine ${p.seed}, classes en mêmes proportions : ${f.number(p.train)} lignes pour apprendre, ${f.number(p.validation)} pour régler, ${f.number(p.test)} de côté (numéros des lignes dans split.json).`,
  dataSampled: (p, f) =>
    `Seul un échantillon a servi : ${f.number(p.used)} lignes sur ${f.number(p.rows)}.`,
  dataDropped: ({ columns }) => `Écartées car constantes ou en texte libre : ${columns}.`,
  columnColumn: 'Colonne',
  columnKind: 'Genre',
  columnMissing: 'Manquantes',
  columnDistinct: 'Valeurs différentes',
  columnValues: 'Valeurs',
  kinds: {
    number: 'nombre',
    'yes-no': 'oui ou non',
    category: 'catégorie',
    constant: 'constante',
    text: 'texte',
  },
  targetTag: 'à prédire',
  rangeText: (p, f) => `${f.number(p.min)} à ${f.number(p.max)}, moyenne ${f.number(p.mean)}`,

  limitsTitle: 'Ce que ce rapport ne dit pas',
  rehearsedTag: 'répété',
  limitsStages: (p) =>
    `Du plan, cette répétition a exécuté : ${p.done}. Seulement conseillé pour l’instant, sans essai ici : ${p.left}.`,
  limitsImage:
    'Le programme XGBoost de Slipway a remplacé l’image d’AWS : mêmes hyperparamètres, même fichier de modèle, mais pas la même version de la bibliothèque.',
  limitsServerless:
    'Le plan sert sans serveur ; ici un point de terminaison toujours chargé l’a remplacé, donc le démarrage à froid de la première réponse après une pause ne se voit pas.',
  limitsSpot:
    'Le plan entraîne sur de la capacité spot ; cette machine n’en a pas, l’entraînement s’en est passé.',
  limitsLocal: (p) => [
    `Les temps sont ceux de cette machine (${p.cores} cœurs), pas des instances du plan (${p.instance}). Sur AWS, un entraînement prend quelques minutes de plus pour trouver et démarrer une instance, et le réseau s’ajoute à chaque réponse.`,
    'La latence est celle d’un appelant à la fois ; elle ne dit rien de nombreux appels en même temps.',
    'Une machine ne montre pas ce que font plusieurs zones de disponibilité, la montée en charge sur plusieurs instances ou les quotas.',
  ],
  limitsAlways: [
    'La qualité vaut pour des données comme celles-ci. Si les clients, les prix ou les habitudes changent, mesurez à nouveau.',
    'Les coûts sont des prix publics multipliés par des quantités supposées ; les bornes basse et haute montrent ce que le besoin laisse ouvert.',
  ],

  repeatTitle: 'Recommencer',
  repeatLead:
    'Mêmes données, même graine et mêmes réglages donnent le même partage et le même modèle ; les temps varient d’une fois à l’autre.',
  fileHash: 'SHA-256 des données',
  imageName: 'Image',
  jobName: 'Entraînement',
};
