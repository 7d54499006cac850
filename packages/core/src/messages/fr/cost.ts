import type { AssumptionMessages, CostMessages } from '#messages/params/cost-messages.ts';
import type { MessagesFor } from '#messages/statement.ts';

export const cost: MessagesFor<AssumptionMessages & CostMessages> = {
  'assume-region': ({ region }) =>
    `Aucune Région n’est donnée\u00a0; prix et offres sont ceux de ${region}.`,
  'assume-data-size': ({ bytes }, format) =>
    `La taille des données est supposée de ${format.bytes(bytes)}.`,
  'assume-training-cadence': () => 'Le modèle est supposé réentraîné une fois par mois.',
  'assume-sensitivity': () =>
    'Les données sont supposées internes, ni personnelles ni confidentielles.',
  'assume-modes': () => 'Les prédictions sont supposées demandées une à une, en temps réel.',
  'assume-traffic-mean': ({ rate }, format) =>
    `Le trafic moyen est supposé de ${format.rate(rate)}.`,
  'assume-traffic-peak': ({ factor }, format) =>
    `La pointe est supposée de ${format.number(factor)} fois la moyenne.`,
  'assume-processing-time': ({ seconds }, format) =>
    `Le modèle est supposé travailler ${format.seconds(seconds)} par requête\u00a0; une répétition le mesure.`,
  'assume-model-memory': ({ bytes }, format) =>
    `Le modèle chargé est supposé occuper ${format.bytes(bytes)} de mémoire.`,
  'assume-batch-cadence': () => 'Les fichiers sont supposés traités chaque jour.',
  'assume-batch-records': ({ records }, format) =>
    `Un lot est supposé de ${format.number(records)} enregistrements.`,
  'assume-training-time': ({ seconds }, format) =>
    `Un entraînement est supposé durer ${format.seconds(seconds)} sur deux processeurs virtuels\u00a0; une répétition le mesure.`,
  'assume-other-region': ({ region, from }) =>
    `Quand aucun prix n’est connu pour ${region}, celui de ${from} est utilisé et signalé.`,
  'assume-no-free-tier': () =>
    'Les offres gratuites sont ignorées\u00a0: elles appartiennent à tout le compte.',
  'assume-lifecycle-old': ({ asOf, days }, format) =>
    `Ce qu’AWS a fermé a été relevé pour la dernière fois en ${asOf}, il y a ${format.number(days)} jours, et AWS ferme des services chaque trimestre\u00a0: consultez ses listes de cycle de vie, ou mettez Slipway à jour, avant de vous engager.`,
  'assume-effort': () =>
    'Effort, délai de démarrage et souplesse sont des estimations de Slipway\u00a0; AWS n’en publie pas.',
  'cost-processing': ({ type }) => `Préparation des données sur ${type}`,
  'cost-glue': ({ workers }, format) => `Tâche Glue avec ${format.number(workers)} workers G.1X`,
  'cost-athena': () => 'Données parcourues par Athena',
  'cost-canvas': () => 'Sessions Canvas pour Data Wrangler',
  'cost-storage': () => 'Objets conservés dans S3 Standard',
  'cost-writes': () => 'Écritures dans S3',
  'cost-reads': () => 'Lectures dans S3',
  'cost-key': () => 'Clé gérée par le client',
  'cost-key-requests': () => 'Utilisations de la clé',
  'cost-vpc-endpoints': ({ endpoints, zones }, format) =>
    `${format.number(endpoints)} points de terminaison d’interface dans ${format.number(zones)} zones`,
  'cost-training': ({ type }) => `Entraînement sur ${type}`,
  'cost-gpu-machine': ({ type }) => `Entraînement sur votre machine ${type}`,
  'cost-tuning': ({ type }) => `Essais d’optimisation sur ${type}`,
  'cost-debugging': ({ type }) => `Contrôle de l’entraînement sur ${type}`,
  'cost-endpoint': ({ type }) => `Instances ${type} du point de terminaison`,
  'cost-serverless': ({ memoryGb }, format) =>
    `Calcul sans serveur avec ${format.number(memoryGb)} Go`,
  'cost-data-in': () => 'Données entrant dans le point de terminaison',
  'cost-data-out': () => 'Données sortant du point de terminaison',
  'cost-function-time': ({ memoryGb }, format) =>
    `Temps de fonction avec ${format.number(memoryGb)} Go`,
  'cost-function-requests': () => 'Appels de fonction',
  'cost-batch': ({ type }) => `Traitement par lots sur ${type}`,
  'cost-monitoring': ({ type }) => `Contrôles de dérive sur ${type}`,
  'cost-alarms': ({ alarms }, format) => `${format.number(alarms)} alarmes`,
  'cost-logs': () => 'Journaux reçus',
  'cost-transitions': () => 'Transitions d’état',
  'formula-always-on': ({ instances, hours }, format) =>
    `${format.number(instances)} x ${format.number(hours)} h par mois`,
  'formula-scaled': ({ least, usual, most }, format) =>
    `Instances suivant le trafic\u00a0: ${format.number(least)} au moins, ${format.number(usual)} en général, ${format.number(most)} au plus`,
  'formula-runs': ({ runs, seconds }, format) =>
    `${format.number(runs)} ${runs < 2 ? 'exécution' : 'exécutions'} par mois de ${format.seconds(seconds)}`,
  'formula-spot': ({ percent }, format) =>
    `Le spot facture ${format.percent(1 - percent / 100)} du temps (économie habituelle ${format.percent(percent / 100)})`,
  'formula-requests': ({ perMonth, seconds }, format) =>
    `${format.number(perMonth, 0)} requêtes par mois de ${format.seconds(seconds)}`,
  'formula-payload': ({ perMonth, bytes }, format) =>
    `${format.number(perMonth, 0)} requêtes par mois de ${format.bytes(bytes)}`,
  'formula-copies': ({ copies }, format) =>
    `${format.number(copies)} copies\u00a0: brut, préparé, résultats avec modèles`,
  'formula-trials': ({ trials }, format) => `${format.number(trials)} essais par entraînement`,
  'formula-sessions': ({ hours }, format) => `${format.number(hours)} heures de session`,
};
