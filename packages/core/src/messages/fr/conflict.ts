import { fieldValue } from '#messages/field-value.ts';
import { frenchAsks } from '#messages/fr/asks.ts';
import { frenchNames } from '#messages/fr/names.ts';
import type { ConflictMessages, QuestionMessages } from '#messages/params/conflict-messages.ts';
import type { MessagesFor } from '#messages/statement.ts';

const name = (id: string) => frenchNames.get(id) ?? id;

const ask = (field: string) => frenchAsks.get(field) ?? field;

export const conflict: MessagesFor<ConflictMessages & QuestionMessages> = {
  'conflict-closed-features': ({ services, since }, format) =>
    `${format.list(services.map(name))}\u00a0: on les aurait cités il y a un an, mais ils n’acceptent plus de nouveaux clients depuis le ${since}.`,
  'ask-closed-features': () =>
    'Ce compte AWS lui-même les a-t-il utilisés au cours des 12 derniers mois\u00a0?',
  'conflict-serverless-vpc': () =>
    'Ne rien payer à l’arrêt appelle le sans-serveur, qui n’accepte ni VPC ni isolation réseau.',
  'ask-serverless-vpc': () =>
    'Le point de terminaison peut-il être protégé par IAM seul, ou les réponses peuvent-elles attendre dans une file\u00a0?',
  'conflict-serverless-monitoring': () =>
    'Un point de terminaison sans serveur ne capture pas les requêtes, dont la surveillance a besoin.',
  'ask-serverless-monitoring': () =>
    'L’application peut-elle écrire elle-même entrées et réponses dans S3\u00a0?',
  'conflict-spot-deadline': ({ slack }, format) =>
    `Le spot est moins cher et peut être interrompu\u00a0; l’échéance ne laisse que ${format.number(slack)} fois la durée d’un entraînement.`,
  'ask-spot-deadline': () => 'Que se passe-t-il si un modèle arrive une heure en retard\u00a0?',
  'conflict-idle-latency': ({ idle, latency }, format) =>
    `Le service est inactif ${format.percent(idle)} du temps, mais doit répondre en ${format.seconds(latency)}\u00a0: des instances sont payées sans demande.`,
  'ask-idle-latency': () =>
    'La première réponse après une pause peut-elle prendre quelques secondes\u00a0? Le sans-serveur devient alors possible.',
  'conflict-automl-explanations': () =>
    'L’AutoML construit des ensembles performants et difficiles à expliquer.',
  'ask-automl-explanations': () =>
    'Un seul modèle d’arbres boostés avec des valeurs SHAP serait-il préféré\u00a0?',
  'conflict-commitment': () =>
    'Un Savings Plan est demandé, et aucun mois d’usage régulier n’est encore connu.',
  'ask-commitment': () => 'Combien est dépensé à chaque heure d’un mois habituel\u00a0?',
  'conflict-lake-training': () =>
    'Les droits sur colonnes et lignes ne suivent pas un entraînement qui lit S3 directement.',
  'ask-lake-training': () =>
    'Un export gouverné, filtré par Glue ou Athena, peut-il s’intercaler entre le lac et l’entraînement\u00a0?',
  'conflict-capture-privacy': () =>
    'La surveillance conserve des requêtes, et elles contiennent des données personnelles.',
  'ask-capture-privacy': () =>
    'Un échantillon de 10\u00a0%, masqué et supprimé après 30 jours, est-il acceptable\u00a0?',
  'ask-budget': () => 'Le changement convient-il, ou le budget peut-il augmenter\u00a0?',
  'ask-budget-none': () => 'Quel souhait peut céder\u00a0?',
  'conflict-residency': ({ region, residency }) =>
    `La Région ${region} est hors de «\u00a0${residency}\u00a0», où les données peuvent être.`,
  'ask-residency': () => 'Lequel des deux est juste\u00a0?',
  'conflict-traffic': ({ mean, peak }, format) =>
    `La pointe de ${format.rate(peak)} est sous la moyenne de ${format.rate(mean)}\u00a0; la moyenne sert pour les deux.`,
  'ask-traffic': () => 'Lequel des deux est juste\u00a0?',
  'conflict-latency': ({ processing, latency }, format) =>
    `Le modèle travaille ${format.seconds(processing)} sur une requête, et la réponse doit arriver en ${format.seconds(latency)}.`,
  'ask-latency': () => 'La réponse peut-elle venir plus tard, ou le modèle être plus petit\u00a0?',
  'conflict-single-instance': () =>
    'Une seule instance répond\u00a0: si sa zone tombe, plus rien ne répond jusqu’au démarrage d’une autre.',
  'ask-single-instance': ({ usd }, format) =>
    `Quelle disponibilité est promise\u00a0? À partir de 99\u00a0% le plan prend deux instances, pour environ ${format.usd(usd)} de plus par mois.`,
  'conflict-latency-tight': ({ expected, latency }, format) =>
    `99\u00a0% des réponses sont attendues en ${format.seconds(expected)}, et le besoin demande ${format.seconds(latency)}.`,
  'ask-latency-tight': () =>
    'Combien de temps le modèle travaille-t-il sur une requête\u00a0? Une répétition le mesure.',
  'conflict-edge': () =>
    'Les prédictions sur des appareils en périphérie ne sont pas traitées par cette version de Slipway.',
  'ask-edge': () => 'Les appareils peuvent-ils interroger un service dans le cloud\u00a0?',
  question: ({ field }) => `${ask(field)}`,
  'flip-below': ({ field, value }, format) =>
    `Il l’emporterait avec ${field} sous ${fieldValue(field, value, format)}.`,
  'flip-above': ({ field, value }, format) =>
    `Il l’emporterait avec ${field} au-dessus de ${fieldValue(field, value, format)}.`,
  'flip-becomes': ({ field, value }) => `Il l’emporterait si ${field} valait ${value}.`,
};
