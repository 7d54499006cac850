import { frenchNames } from '#messages/fr/names.ts';
import type { GuidanceMessages } from '#messages/params/guidance-messages.ts';
import type { MessagesFor } from '#messages/statement.ts';

const name = (id: string) => frenchNames.get(id) ?? id;

export const guidance: MessagesFor<GuidanceMessages> = {
  'small-data-one-node': ({ bytes }, format) =>
    `${format.bytes(bytes)} tiennent sur une machine\u00a0: un script dans une tâche de traitement suffit.`,
  'small-data-no-spark': ({ bytes }, format) =>
    `Démarrer Spark prend plus de temps que traiter ${format.bytes(bytes)}.`,
  'many-sources-spark': ({ sources, bytes }, format) =>
    `Rassembler ${format.number(sources)} ${sources > 1 ? 'sources' : 'source'} et ${format.bytes(bytes)}, régulièrement, c’est le rôle de Glue\u00a0: reprises, catalogue, règles de qualité.`,
  'sql-on-s3': () =>
    'Toutes les données sont dans S3 et l’équipe écrit du SQL\u00a0: rien à provisionner.',
  'not-all-in-s3': () =>
    'Le SQL sur S3 convient aux données déjà présentes\u00a0; encoder pour un modèle est plus simple en code.',
  'prepares-by-hand': () =>
    'Un flux visuel se fait à la main, dans une session facturée tant que l’on est connecté.',
  'prepares-without-code': () =>
    'L’équipe n’écrit pas de code\u00a0: un flux visuel avec contrôle des fuites lui convient.',
  'storage-default': () => 'Toutes les autres étapes lisent dans S3 et y écrivent.',
  'tables-small-writes': () =>
    'De petites écritures fréquentes lues par plusieurs moteurs, c’est l’usage des tables Iceberg gérées.',
  'tables-not-needed': () =>
    'Les tables gérées servent avec beaucoup de petites écritures et plusieurs moteurs\u00a0; ici des fichiers suffisent.',
  'lake-many-teams': ({ teams }, format) =>
    `${format.number(teams)} équipes aux droits différents demandent des droits par table, colonne et ligne.`,
  'lake-not-needed': () =>
    'Une équipe sur un compartiment n’a pas besoin de droits de lac de données\u00a0; ils ne suivent d’ailleurs pas les lectures directes de S3.',
  'one-team-policies': () =>
    'Une seule équipe\u00a0: un rôle par étape et une politique de compartiment, le plus simple à tenir.',
  'keys-for-sensitive': () =>
    'Les données sont sensibles\u00a0: une clé gérée par le client peut être auditée, renouvelée et retirée.',
  'keys-not-needed': () =>
    'S3 chiffre chaque objet par défaut\u00a0; rien dans les données ne demande une clé gérée par le client.',
  'vpc-for-sensitive': () =>
    'Les données sont sensibles\u00a0: des tâches et points de terminaison sans accès à Internet ne peuvent pas les laisser fuir.',
  'vpc-asked': () => 'Le besoin demande un réseau privé.',
  'vpc-not-needed': () =>
    'Rien dans le besoin ne demande un réseau privé\u00a0; IAM protège le point de terminaison.',
  'trees-for-tables': ({ task }) =>
    `Pour ${task} sur des tables, les arbres boostés sont le meilleur départ à bas coût.`,
  'script-full-control': () =>
    'Le besoin demande la maîtrise complète du modèle\u00a0: votre propre script permet toute fonction de perte, architecture et bibliothèque.',
  'script-more-work': () =>
    'Votre propre script doit être écrit, testé et entretenu, et rien ici ne le demande.',
  'autopilot-quick-start': () =>
    'Peu de personnalisation demandée, et personne ne modélise\u00a0: l’AutoML donne une bonne base en quelques heures.',
  'autopilot-hard-to-defend': () =>
    'Un ensemble trouvé par AutoML est plus difficile à expliquer et à maîtriser qu’un seul modèle d’arbres.',
  'explanation-closed': () =>
    'Des explications sont exigées, et le rapport d’Autopilot repose sur un service fermé aux nouveaux clients.',
  'managed-training': () =>
    'Une tâche gérée démarre, garde journaux et métriques, et cesse de coûter quand elle finit.',
  'memory-bound-training': ({ type }) =>
    `XGBoost est limité par la mémoire plus que par le processeur\u00a0: ${type} est à usage général.`,
  'gpu-gives-little': () => 'Des arbres sur une table de cette taille gagnent peu d’un GPU.',
  'host-control-asked': () =>
    'Le besoin demande la maîtrise de l’hôte\u00a0: noyau, pilote ou serveur de licences.',
  'machines-to-look-after': () =>
    'Vos propres machines doivent être mises à jour, surveillées et éteintes.',
  'spot-restarts': ({ percent }, format) =>
    `Un entraînement peut recommencer\u00a0: la capacité spot économise en général ${format.percent(percent / 100)}.`,
  'deadline-not-spot': ({ slack }, format) =>
    `Avec ${format.number(slack)} fois la durée d’un entraînement avant l’échéance, une interruption pourrait la manquer.`,
  'tuning-pays': ({ trials }, format) =>
    `Les essais sont courts\u00a0: ${format.number(trials)} d’entre eux battent en général des valeurs choisies à la main.`,
  'tuning-asked': ({ trials }, format) =>
    `Le besoin demande une recherche\u00a0: ${format.number(trials)} essais.`,
  'tuning-not-wanted': () => 'Le besoin exclut la recherche d’hyperparamètres.',
  'debugger-replaced': ({ since }) =>
    `SageMaker Debugger est fermé aux nouveaux clients depuis le ${since}\u00a0: les règles de Slipway tournent en tâche de traitement sur les mêmes métriques.`,
  'debugger-known-here': () =>
    'Le compte a utilisé SageMaker Debugger et peut continuer\u00a0; il n’évolue plus.',
  'warm-for-deadline': ({ seconds }, format) =>
    `Les réponses doivent arriver en ${format.seconds(seconds)}\u00a0: le modèle doit être chargé en permanence.`,
  'sustained-traffic': ({ rate }, format) =>
    `Un trafic de ${format.rate(rate)} sans longues pauses occupe des instances.`,
  'idle-most-of-the-day': ({ idle }, format) =>
    `Inactif ${format.percent(idle)} du temps, et rien n’est payé pendant ce temps.`,
  'spare-instance': () =>
    'La disponibilité promise demande deux instances, qu’AWS place dans des zones différentes.',
  'nobody-waits': ({ times }, format) =>
    `Personne n’attend ces réponses\u00a0: des machines existent ${format.number(times, 0)} fois par mois, le temps d’un fichier.`,
  'endpoint-for-batch': () => 'Un point de terminaison est payé aussi entre deux lots.',
  'queue-for-large': () =>
    'Des requêtes aussi lourdes ou longues passent par une file, et la réponse est déposée dans S3.',
  'function-team': () => 'L’équipe exploite déjà des fonctions, et le modèle est petit.',
  'function-own-container': () =>
    'Une fonction demande son propre conteneur, et n’a ni variantes ni registre derrière elle.',
  'traffic-varies': ({ mean, peak }, format) =>
    `La pointe de ${format.rate(peak)} dépasse largement la moyenne de ${format.rate(mean)}\u00a0: la capacité suit.`,
  'traffic-steady': () =>
    'Le trafic est régulier\u00a0: un nombre fixe d’instances est plus simple.',
  'monitor-replaced': ({ since }) =>
    `SageMaker Model Monitor est fermé aux nouveaux clients depuis le ${since}\u00a0: le moniteur de Slipway fait les mêmes contrôles sur les données capturées, en tâche de traitement.`,
  'monitor-known-here': () =>
    'Le compte a utilisé SageMaker Model Monitor et peut continuer\u00a0; il n’évolue plus.',
  'alarms-always': () =>
    'Tâches et points de terminaison écrivent d’eux-mêmes dans CloudWatch\u00a0; des alarmes préviennent.',
  'registry-for-production': () =>
    'Ce qui part en production reçoit une version, une approbation et un retour possible.',
  'pipeline-of-jobs': () =>
    'Les étapes sont des tâches SageMaker\u00a0: Pipelines les enchaîne sans serveur et garde leur traçabilité.',
  'approvals-and-branches': () =>
    'Des approbations et beaucoup de sources\u00a0: Step Functions attend les personnes et appelle tout service.',
  'mostly-sagemaker': () =>
    'Presque toutes les étapes sont des tâches SageMaker\u00a0: un orchestrateur général ajoute du travail.',
  'commitment-too-early': () =>
    'Un engagement de dépense ne se modifie plus une fois acheté\u00a0: d’abord un mois d’usage régulier et bien dimensionné.',
  'commitment-steady': ({ months }, format) =>
    `Un trafic régulier pendant ${format.number(months, 0)} mois\u00a0: un engagement sur le minimum d’usage est rentable.`,
  'costs-least': ({ usd, next, nextUsd }, format) =>
    `C’est le moins cher\u00a0: ${format.usd(usd)} par mois, le suivant (${name(next)}) ${format.usd(nextUsd)}.`,
  'only-one-left': () => 'Toutes les autres options sont exclues.',
  'best-mix': () => 'Meilleur équilibre entre coût, effort, souplesse et délai de démarrage.',
  'costs-more': ({ usd, bestUsd }, format) =>
    `Il coûte ${format.usd(usd)} par mois, le choix ${format.usd(bestUsd)}.`,
  'more-effort': ({ hours }, format) =>
    `Il demande environ ${format.number(hours, 1)} h de travail de plus par mois.`,
  'less-flexible': () => 'Il offre moins de souplesse.',
  'slower-start': ({ days }, format) =>
    `Il demande environ ${format.seconds(days * 86_400)} de plus pour démarrer.`,
  'fits-less': () => 'Des requêtes petites et rapides n’ont pas besoin de file.',
  'plan-costs-more': ({ usd }, format) =>
    `Avec cette option, le plan entier coûte ${format.usd(usd)} de plus par mois.`,
  'beaten-together': ({ service }) => `Avec le reste du plan, ${name(service)} est meilleur.`,
};
