import { frenchNames } from '#messages/fr/names.ts';
import type { ConstraintMessages } from '#messages/params/constraint-messages.ts';
import type { MessagesFor } from '#messages/statement.ts';

const name = (id: string) => frenchNames.get(id) ?? id;

export const constraint: MessagesFor<ConstraintMessages> = {
  'service-closed': ({ since }) =>
    `Il n’accepte plus de nouveaux clients depuis le ${since}\u00a0; seul un compte qui l’a utilisé peut continuer.`,
  'region-absent': ({ region }) => `Il n’est pas proposé dans ${region}.`,
  'payload-over-limit': ({ bytes, limit }, format) =>
    `Une requête de ${format.bytes(bytes)} dépasse la limite de ${format.bytes(limit)}.`,
  'processing-over-limit': ({ seconds, limit }, format) =>
    `Une requête qui dure ${format.seconds(seconds)} dépasse la limite de ${format.seconds(limit)}.`,
  'model-over-limit': ({ bytes, limit }, format) =>
    `Un modèle de ${format.bytes(bytes)} en mémoire dépasse la limite de ${format.bytes(limit)}.`,
  'concurrency-over-limit': ({ inFlight, limit }, format) =>
    `${format.number(inFlight, 0)} requêtes simultanées à la pointe dépassent la limite de ${format.number(limit)}.`,
  'dataset-over-limit': ({ bytes, limit }, format) =>
    `${format.bytes(bytes)} de données dépassent la limite de ${format.bytes(limit)}.`,
  'rows-under-limit': ({ rows, limit }, format) =>
    `${format.number(rows)} lignes étiquetées, c’est moins que le minimum de ${format.number(limit)}.`,
  'run-over-limit': ({ seconds, limit }, format) =>
    `Une exécution de ${format.seconds(seconds)} dépasse la limite de ${format.seconds(limit)}.`,
  'no-gpu': () => 'Il n’a pas de GPU, et les réponses en demandent un.',
  'no-vpc': () => 'Il n’accepte pas de configuration VPC, et le service doit rester dans le VPC.',
  'no-isolation': () => 'Il ne peut pas isoler ses conteneurs du réseau.',
  'no-variants': () => 'Il ne sert qu’une variante, et le besoin demande des tests A/B.',
  'no-answer': ({ seconds }, format) =>
    `Il répond dans un compartiment S3, et l’appelant attend ${format.seconds(seconds)} au plus.`,
  'cold-start': ({ seconds, limit }, format) =>
    `Après une pause il démarre de zéro (environ ${format.seconds(seconds)}), et la réponse doit arriver en ${format.seconds(limit)}.`,
  'latency-over-need': ({ seconds, limit }, format) =>
    `Une réponse peut prendre ${format.seconds(seconds)}\u00a0; le besoin demande ${format.seconds(limit)}.`,
  'task-not-covered': ({ task }) => `Il ne traite pas ${task}.`,
  'modality-not-covered': ({ modality }) => `Il n’est pas fait pour les données ${modality}.`,
  'not-interruptible': () =>
    'L’entraînement ne doit pas être interrompu, et la capacité spot peut être reprise à tout moment.',
  'spot-wait': ({ seconds, limit }, format) =>
    `Sans points de reprise, un algorithme intégré peut attendre ${format.seconds(limit)} la capacité spot\u00a0; un entraînement dure ${format.seconds(seconds)}.`,
  'memory-too-small': ({ bytes, limit }, format) =>
    `L’entraînement tient ${format.bytes(bytes)} en mémoire\u00a0; la machine a ${format.bytes(limit)}.`,
  'gpu-memory-too-small': ({ bytes, limit }, format) =>
    `Le modèle demande ${format.bytes(bytes)} sur un GPU\u00a0; il a ${format.bytes(limit)}.`,
  burstable: ({ type }) =>
    `${type} ralentit quand ses crédits sont épuisés\u00a0: pas pour des réponses attendues.`,
  'scales-by-itself': () =>
    'Le déploiement retenu n’a pas d’instances à compter\u00a0: il s’adapte seul.',
  'instances-need-a-count': () =>
    'Un point de terminaison à instances demande un nombre d’instances, fixe ou suivi.',
  'captures-nothing': () =>
    'Le point de terminaison retenu ne capture pas les requêtes, et ce moniteur lit les requêtes capturées.',
  'tunes-by-itself': () => 'La méthode retenue cherche déjà elle-même les hyperparamètres.',
  'only-on-sagemaker': ({ service }) =>
    `${name(service)} ne fonctionne que sur SageMaker AI, pas sur ses propres machines.`,
  'gpu-quota': ({ quota }, format) => `Le compte peut lancer ${format.number(quota)} instance GPU.`,
};
