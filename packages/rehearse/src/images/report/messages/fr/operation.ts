import type { operationEn } from '#images/report/messages/en/operation.ts';

export const operationFr: typeof operationEn = {
  servingTitle: 'Comment il répond et grandit',
  servingLead: (p, f) =>
    `Point de terminaison sur ${p.instance}, en service après ${p.ready}. ${f.number(p.calls)} images ont été envoyées en JPEG, l’une après l’autre, par le SDK d’AWS.`,
  needLatency: (p) =>
    p.met
      ? `Le besoin demande ${p.wanted} : tenu ici.`
      : `Le besoin demande ${p.wanted} : NON tenu ici.`,
  latencyTitle: 'Temps de réponse',
  latencyX: 'millisecondes',
  latencyY: 'appels',
  latencyMark: (p) => `${p.share} : ${p.time}`,
  latencyDescription: (p) =>
    `Répartition des temps de réponse : médiane ${p.p50}, 99 % en ${p.p99}.`,
  percentilesTitle: 'Combien de temps attendent les appelants',
  columnShare: 'Part des appels',
  columnWithin: 'servis en',
  shareMax: 'tous',
  scalingTitle: 'Une rafale de requêtes',
  scalingLead: (p, f) =>
    `Suivi de cible entre ${p.min} et ${p.max} instances, à ${f.number(p.target)} requêtes par minute pour chacune. ${f.number(p.requests)} requêtes ont reçu une réponse, ${p.refused === 0 ? 'aucune n’a été refusée' : `${f.number(p.refused)} ont été refusées`}.`,
  scalingTargets: (p, f) =>
    `La cible du plan est de ${f.number(p.planned)} ; ici elle a été mise à ${f.number(p.rehearsed)}, car cette machine n’est pas cette instance, et une minute de l’horloge des alarmes durait ${f.number(60 / p.speed, 1)} s.`,
  scalingReached: (p) => `Il est monté à ${p.most} instances, puis revenu à ${p.least}.`,
  instancesTitle: 'Instances',
  requestsTitle: 'Requêtes par minute',
  clockAxis: 'minutes depuis le début (horloge des alarmes)',
  instancesAxis: 'instances',
  requestsAxis: 'requêtes par minute',
  instancesDescription: (p) =>
    `Instances du point de terminaison dans le temps : ${p.most} au plus, ${p.least} à la fin.`,
  requestsDescription: (p) =>
    `Requêtes par minute dans le temps, ${p.most} au plus, à côté de ce que les instances doivent porter.`,
  seriesRequests: 'servies',
  seriesMeant: 'cible × instances',
  activitiesTitle: 'Ce qu’en dit la mise à l’échelle',
  columnActivity: 'Action',
  columnCause: 'Cause',
  columnStatus: 'État',
  noActivities: 'Elle n’a rien fait.',

  batchTitle: 'Les images d’une journée en une fois',
  batchLead: (p, f) =>
    `Une transformation par lots a noté ${f.number(p.images)} images, de S3 à S3, en ${p.seconds}, début et fin du job compris.`,
  batchAgrees:
    'Interrogé sur une partie des mêmes images, le point de terminaison a donné la même classe pour chacune.',
  batchDiffers:
    'Interrogé sur une partie des mêmes images, le point de terminaison n’a PAS donné les mêmes classes.',
  batchCaption: 'Part des images dites défectueuses, par produit',

  monitoringTitle: 'La lumière change, et la surveillance le voit',
  monitoringLead: (p, f) =>
    `Référence : ${f.number(p.images)} images mises de côté et les réponses du modèle, ${p.features} grandeurs numériques. Un calendrier examine chaque heure ce que la capture de données a gardé des requêtes et des réponses ; personne n’a besoin d’étiquettes pour cela.`,
  quietTitle: 'Sous la lumière apprise',
  driftedTitle: 'Sous la nouvelle lumière',
  watchFacts: (p, f) =>
    `${f.number(p.captured)} réponses capturées ; l’exécution s’est terminée en ${p.status}.`,
  watchSilent: 'Aucune violation.',
  watchViolations: ({ violations }) =>
    violations === 1 ? 'Une violation.' : `${violations} violations.`,
  quietAlt: 'Image synthétique sous la lumière que le modèle a apprise',
  driftedAlt: 'Image synthétique sous la nouvelle lumière',
  meansTitle: 'Ce que la surveillance a mesuré',
  columnFeature: 'Grandeur (moyenne)',
  columnQuiet: 'Ancienne lumière',
  columnDrifted: 'Nouvelle lumière',
  columnChange: 'Écart',
  violatedTag: 'violation',
  violationsTitle: 'Les violations en mots',
  driftWords: (p) =>
    `${p.feature} : ses valeurs se répartissent autrement que dans la référence. Distance ${p.distance}, permis ${p.allowed}.`,
  checkWords: (p) => `${p.feature} : ${p.check}`,
  checks: {
    baseline_drift_check: 'ses valeurs se répartissent autrement que dans la référence.',
    completeness_check: 'des valeurs manquent plus souvent que dans la référence.',
    data_type_check: 'des valeurs sont d’un autre type que dans la référence.',
    categorical_values_check: 'il y a des valeurs que la référence ne connaît pas.',
    missing_column_check: 'une colonne de la référence manque.',
    extra_column_check: 'il y a une colonne que la référence ne connaît pas.',
  },

  secondTitle: 'Le second tour',
  secondLead: (p, f) =>
    `${f.number(p.images)} nouvelles images étiquetées, sous la nouvelle lumière, sont passées par les mêmes jobs ; le modèle a été entraîné sur les anciennes et les nouvelles avec les réglages trouvés par la recherche, enregistré comme nouvelle version, approuvé, et mis à la place de la première. Le tout a pris ${p.wall}.`,
  secondBetter: (p) =>
    `Sur des images mises de côté sous la nouvelle lumière, le F1 est passé de ${p.before} à ${p.after}.`,
  secondWorse: (p) =>
    `Sur des images mises de côté sous la nouvelle lumière, le F1 ne s’est PAS amélioré : ${p.before} avant, ${p.after} après.`,
  secondOld: (p) =>
    `Sur les images mises de côté au premier tour, la première version avait ${p.before}, la seconde a ${p.after}.`,
  secondLost: (p, f) =>
    p.lost === 0
      ? `Pendant qu’UpdateEndpoint remplaçait la version, ${f.number(p.requests)} requêtes ont reçu une réponse et aucune n’a été perdue.`
      : `Pendant qu’UpdateEndpoint remplaçait la version, ${f.number(p.requests)} requêtes ont reçu une réponse et ${f.number(p.lost)} ont été PERDUES.`,
  f1Caption: 'F1 sur les images mises de côté',
  newLightFirst: 'Nouvelle lumière, première version',
  newLightSecond: 'Nouvelle lumière, seconde version',
  oldLightFirst: 'Ancienne lumière, première version',
  oldLightSecond: 'Ancienne lumière, seconde version',
};
