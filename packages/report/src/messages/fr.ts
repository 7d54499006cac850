import type { Messages } from '#messages/en.ts';

export const fr: Messages = {
  documentTitle: ({ name }) => `Plan pour ${name}`,
  kicker: 'Slipway · conseil',
  headline: (p) => `${p.name} : ${p.total} dans ${p.region}`,
  standfirst: (p) =>
    `${preferred[p.prefer]} ${p.refreshed ? 'Prix relevés par vos soins le' : 'Prix livrés avec Slipway, du'} ${p.date}. Chaque choix ci-dessous s’ouvre : raisons, sources, ce qui a perdu et ce qui l’aurait fait gagner.`,

  tileCost: 'par mois',
  tileCostRange: (p) => `de ${p.low} à ${p.high}`,
  tileBudget: 'du budget',
  tileUnpriced: ({ services }) => `plus ${services}, sans prix connu`,
  tileBudgetNote: (p) => `budget : ${p.budget} par mois`,
  tileChoices: (count) => (count < 2 ? 'choix fait' : 'choix faits'),
  tileChoicesNote: (p, f) =>
    p.rejected < 2
      ? `${f.number(p.rejected)} autre option pesée`
      : `${f.number(p.rejected)} autres options pesées`,
  tileConflicts: (count) => (count < 2 ? 'conflit à trancher' : 'conflits à trancher'),
  tileConflictsNote: 'souhaits incompatibles',
  tileQuestions: (count) => (count < 2 ? 'question ouverte' : 'questions ouvertes'),
  tileQuestionsNote: 'dont la réponse changerait le plan',

  pictureTitle: 'L’architecture',
  pictureLead: 'Le chemin des données, de leurs sources à ceux qui demandent des prédictions.',
  pictureDescription: (p) => `Les données suivent ces flèches : ${p.steps}.`,
  pictureArrow: (p) => `${p.from} vers ${p.to}`,
  aroundTitle: 'Autour de tout cela',
  nodes: {
    sources: 'Sources de données',
    prepare: 'Préparer',
    store: 'Stocker',
    label: 'Étiqueter',
    features: 'Variables',
    service: 'Service tout prêt',
    train: 'Entraîner',
    tune: 'Optimiser',
    debug: 'Suivre l’entraînement',
    registry: 'Enregistrer',
    'real-time': 'Répondre',
    batch: 'Traiter des fichiers',
    monitor: 'Surveiller',
    callers: 'Appelants',
    results: 'Résultats',
  },
  callers: 'Applications',
  results: 'Prédictions dans S3',
  retrain: 'dérive : réentraîner',
  yourData: 'Vos données',
  sources: {
    files: 'Fichiers',
    s3: 'Amazon S3',
    database: 'Bases de données',
    warehouse: 'Entrepôt de données',
    redshift: 'Amazon Redshift',
    saas: 'SaaS',
    stream: 'Flux',
    devices: 'Appareils',
    api: 'API',
  },
  sourcesCount: ({ count }, f) => `${f.number(count)} sources`,

  costTitle: 'Ce que cela coûte chaque mois',
  costLead: (p) =>
    `${p.prices} Région : ${p.region} ; les offres gratuites sont ignorées. La barre est le montant attendu ; le trait fin va du bas au haut des fourchettes du besoin.`,
  costChartCaption: 'Les plus grosses lignes de la facture',
  savingsTitle: 'Plans d’économies possibles',
  budgetTitle: 'Pour tenir le budget',
  costRest: ({ count }) =>
    count < 2 ? `${count} ligne plus petite` : `${count} lignes plus petites`,
  costLines: 'Toutes les lignes de la facture',
  columnItem: 'Poste',
  columnFormula: 'Quantité × prix unitaire',
  columnAmount: 'par mois',
  totalWord: 'Total',
  rangeWords: (p) => `${p.low} – ${p.high}`,

  decisionsTitle: 'Décisions',
  decisionsLead:
    'Une ligne par décision : le choix, son coût, la raison principale. Ouvrez une ligne pour toutes les raisons, leur source et les options perdantes.',
  rejectedTitle: 'Ce qui a perdu',
  becauseOf: 'décidé par',

  paretoTitle: 'Ce qu’on pourrait avoir d’autre',
  paretoLead:
    'Les plans entiers qu’aucun autre ne bat à la fois en coût, en effort et en latence. Celui qui est cerclé est ce plan.',
  paretoReasons:
    'Il n’est pas du nombre : des raisons que ces trois mesures ne contiennent pas le mettent devant ; ouvrez les décisions.',
  paretoEffort: 'Coût et effort',
  paretoLatency: 'Coût et latence',
  paretoDescription: ({ plans }) =>
    `${plans} plans entiers en points ; leurs chiffres sont dans le tableau.`,
  paretoCostAxis: '$US par mois',
  paretoEffortAxis: 'Heures de travail par mois',
  paretoLatencyAxis: 'Secondes pour 99 % des réponses',
  paretoLatencyColumn: '99 % des réponses en',
  paretoChosen: 'ce plan',
  paretoThis: 'Ce plan',
  paretoDiffers: 'Ce qui le distingue de ce plan',
  paretoTable: 'Les plans en chiffres',

  breakEvensTitle: 'Où une autre voie devient moins chère',
  breakEvensLead:
    'Chaque graphique fait varier une grandeur et laisse le reste du plan tel quel. Là où les lignes se croisent, les deux voies coûtent autant.',
  breakEvensCostAxis: '$US par mois',
  breakEvensHere: 'ce plan',
  breakEvensGround: 'Formules, hypothèses et prix',

  conflictsTitle: 'Conflits',
  questionsTitle: 'Questions ouvertes',
  questionsLead: 'Répondez-y dans le besoin, puis demandez à nouveau conseil.',
  groundTitle: 'Sur quoi il repose',
  assumptionsTitle: 'Hypothèses',
  sourcesTitle: 'Sources',
};

const preferred = {
  balanced: 'Coût, effort, délai et marge pesés les uns contre les autres.',
  cheapest: 'La facture la plus basse compte le plus.',
  fastest: 'Le délai jusqu’au premier modèle et la rapidité des réponses comptent le plus.',
  simplest: 'Le moins de travail compte le plus.',
};
