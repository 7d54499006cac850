import type { loopEn } from '#images/report/messages/en/loop.ts';

export const loopFr: typeof loopEn = {
  loopTitle: 'Toute la boucle : ici et sur AWS',
  loopLead:
    'Chaque étape telle qu’elle s’est passée, le service et les appels d’AWS qui l’ont faite, le temps pris ici, et ce que le plan attend que cette part coûte sur AWS en un mois de vrai travail.',
  columnStep: 'Étape',
  columnAws: 'Sur AWS',
  columnSeconds: 'Ici',
  columnMonth: 'Un mois sur AWS',
  services: {
    deliver: 'Amazon S3',
    gather: 'AWS Glue (Python shell)',
    crawl: 'Crawler AWS Glue',
    catalogue: 'AWS Glue (Spark SQL), Data Catalog',
    'prepare-images': 'SageMaker processing job',
    'train-images': 'SageMaker training job, spot géré, règles de débogage',
    tune: 'SageMaker automatic model tuning',
    register: 'SageMaker Model Registry',
    deploy: 'Point de terminaison temps réel SageMaker, capture de données',
    'score-images': 'Point de terminaison temps réel SageMaker',
    burst: 'Application Auto Scaling, alarmes CloudWatch',
    'batch-images': 'SageMaker batch transform',
    baseline: 'SageMaker batch transform, processing job',
    'quiet-watch': 'Calendrier de surveillance SageMaker',
    'drift-watch': 'Calendrier de surveillance SageMaker',
    'second-round': 'AWS Glue et SageMaker : les mêmes jobs à nouveau, en pipeline',
    launch: 'AWS CloudFormation (CDK)',
    'clean-up': 'SageMaker, Application Auto Scaling',
  },
  countedAbove: 'déjà compté',
  aroundIt: 'Autour de tout cela',
  notOnAws: 'ici seulement : il n’y a pas de vrais produits à photographier',
  totalWord: 'Total',
  launchTitle: 'Le construire sur AWS',
  launchWritten: (p, f) =>
    `L’application CDK de ce plan, ${f.number(p.files)} fichiers, se trouve dans ${p.place}. Elle crée dans votre compte le bucket, les rôles et les clés, les jobs, le point de terminaison, sa mise à l’échelle et la surveillance ; son README dit comment.`,
  launchCommand: 'Cette exécution ne l’a pas écrite. Pour écrire l’application CDK de ce plan :',

  costTitle: 'Ce que cela coûte sur AWS',
  costLead: (p) =>
    `Estimation mensuelle du plan dans ${p.region}, pour les quantités du besoin (et non de cet échantillon), aux prix publics du ${p.date}, sans taxe, offre gratuite ni remise.`,
  rehearsalCost: (p) =>
    `Cette répétition même, à ces prix et aux secondes mesurées ici, aurait coûté environ ${p.total} :`,
  rehearsalCostLine: {
    training: 'entraînements :',
    endpoint: 'point de terminaison, le temps de l’épreuve :',
    batch: 'transformation par lots :',
  },
  rehearsalCostFormula: (p) => `${p.seconds} × ${p.perHour} par heure`,
  planTitle: ({ decisions }) => `Les décisions du plan, et pourquoi (${decisions})`,
  rehearsedTag: 'répété',

  limitsTitle: 'Ce que ce rapport ne dit pas',
  limitsSynthetic:
    'Des images synthétiques sont plus faciles que des vraies : rien ne promet la même qualité sur vos produits. Répétez l’entraînement avec vos propres images avant de décider.',
  limitsStages: (p) =>
    `Du plan, cette répétition a exécuté : ${p.done}. Seulement conseillé pour l’instant, sans essai ici : ${p.left}.`,
  limitsStandIn: ({ planned }) =>
    `Le plan entraîne avec ${planned}. L’algorithme intégré de classification d’images qui l’a remplacé apprend sur un réseau figé ; votre propre script peut faire mieux, ou moins bien.`,
  limitsImage:
    'Le programme de Slipway répond au nom de la classification d’images d’AWS : mêmes canaux, hyperparamètres et métriques, mais une autre implémentation, et un fichier de modèle à lui.',
  limitsSpot:
    'Pour le job, l’interruption était réelle ; le prix ne l’était pas : aucun marché de capacité libre n’existe ici.',
  limitsTimes: (p) =>
    `Les temps sont ceux de cette machine (${p.cores} cœurs), pas des instances du plan (${p.training} pour entraîner, ${p.serving} pour servir). Sur AWS, un job prend quelques minutes de plus pour trouver et démarrer une instance, et le réseau s’ajoute à chaque réponse.`,
  limitsScaling:
    'Des instances qui sont des processus d’une même machine en partagent les cœurs : ce qui a été répété, c’est que le point de terminaison grandit et se réduit, pas combien de requêtes de plus il sert alors.',
  limitsClock:
    'Alarmes, temps de repos et calendriers ont gardé leurs durées, sur une horloge plus rapide. Sur AWS, grandir prend des minutes, se réduire environ un quart d’heure, et la surveillance attend l’heure pleine.',
  limitsDrift:
    'Une seule dérive a été jouée : des lampes qui vieillissent. De nouveaux produits, d’autres matières ou de nouveaux défauts se présentent autrement et demandent leur propre surveillance.',
  limitsCost:
    'Les coûts sont des prix publics multipliés par des quantités supposées ; les bornes basse et haute montrent ce que le besoin laisse ouvert.',

  repeatTitle: 'Recommencer',
  repeatLead:
    'Même graine, même échantillon et mêmes réglages donnent les mêmes images, le même partage et presque le même modèle ; les temps varient d’une fois à l’autre.',
  repeatCommand: 'Commande',
  repeatSeed: 'Graine et échantillon',
  samples: { small: 'petit (small)', full: 'complet (full)' },
  imageName: 'Image du conteneur',
  jobName: 'Entraînement',
  tuningName: 'Recherche de réglages',
  endpointName: 'Point de terminaison',
  scheduleName: 'Calendrier de surveillance',
  versionName: 'Versions',
  runName: 'Exécution',
};
