import { frenchNames } from '#messages/fr/names.ts';
import type { ClashMessages } from '#messages/params/clash-messages.ts';
import type { MessagesFor } from '#messages/statement.ts';

const name = (id: string) => frenchNames.get(id) ?? id;

export const clash: MessagesFor<ClashMessages> = {
  'conflict-spot-warm': () =>
    'Les exécutions se suivent de près, sur spot\u00a0: cluster chaud et types de repli excluent tous deux le spot.',
  'ask-spot-warm': () =>
    'Qu’est-ce qui compte le plus pour ces exécutions\u00a0: le prix, ou les minutes avant leur départ\u00a0?',
  'conflict-region-capability': ({ region, services }, format) =>
    `${region} n’a pas ${format.list(services.map(name))}.`,
  'ask-region-capability': () =>
    'Les données peuvent-elles être partout dans l’Union européenne\u00a0? Alors ils deviennent possibles.',
  'conflict-model-routing': () =>
    'Des modèles récents ne sont joignables d’ici que par des profils géographiques ou globaux, qui sortent de la Région.',
  'ask-model-routing': () =>
    'Dans la Région seulement, dans l’Union européenne, ou partout\u00a0: que permet-on\u00a0?',
  'conflict-tenants-shared': () =>
    'Partager des machines coûte moins, mais les locataires partageraient un conteneur et un rôle.',
  'ask-tenants-shared': () => 'Les locataires se méfient-ils les uns des autres\u00a0?',
  'conflict-plan-scope': () =>
    'Un SageMaker Savings Plan ne couvre ni EC2 ni Lambda, et un Compute Savings Plan ne couvre pas SageMaker.',
  'ask-plan-scope': () => 'À quelle part de la dépense l’engagement est-il destiné\u00a0?',
  'conflict-archive-retraining': () =>
    'Les classes d’archive coûtent peu à la conservation, mais la relecture demande de l’argent et du temps.',
  'ask-archive-retraining': () => 'Jusqu’où un entraînement lit-il en arrière\u00a0?',
  'conflict-iceberg-version': () =>
    'La version 3 d’Iceberg a de nouveaux types, et Athena ne la lit pas.',
  'ask-iceberg-version': () =>
    'Tous les lecteurs sont-ils Spark sur Glue 5.1 ou plus\u00a0? Sinon la version 2 reste.',
  'conflict-glue-version': () =>
    'Glue 6.0 apporte un nouveau Spark, et casse d’anciennes bibliothèques et le SQL tolérant.',
  'ask-glue-version': () =>
    'Les tâches de l’équipe ont-elles été testées sur 6.0\u00a0? Sinon 5.1 reste.',
  'conflict-isolation-install': () =>
    'Des conteneurs isolés ne joignent rien, et les scripts d’une équipe installent souvent des paquets au départ.',
  'ask-isolation-install': () => 'Les paquets peuvent-ils être mis dans l’image\u00a0?',
  'conflict-keys-nvme': ({ type }) =>
    `Le besoin demande des clés gérées par le client partout, et ${type} en refuse une pour son volume\u00a0: son matériel chiffre.`,
  'ask-keys-nvme': () => 'L’auditeur y accepte-t-il le chiffrement matériel\u00a0?',
  'conflict-bias-attributes': () =>
    'Mesurer l’équité demande des attributs de personnes qu’on n’a peut-être pas le droit de détenir.',
  'ask-bias-attributes': () => 'Que dit le délégué à la protection des données\u00a0?',
  'conflict-sessions-pipelines': () =>
    'Des modèles faits à la main en session, et des chaînes qui se répètent seules.',
  'ask-sessions-pipelines': () =>
    'Le flux sera-t-il exporté en code ou dans Pipelines après le pilote\u00a0?',
  'conflict-plan-final': () => 'Des GPU garantis sont payés d’avance et ne se rendent pas.',
  'ask-plan-final': () => 'L’étendue de l’entraînement est-elle certaine\u00a0?',
  'conflict-provisioned-templates': () =>
    'Les démarrages à froid disparaissent avec la simultanéité provisionnée, dont aucun modèle ne déclare la mise à l’échelle.',
  'ask-provisioned-templates': () => 'Une étape hors du modèle peut-elle la mettre en place\u00a0?',
  'conflict-weights-kept': ({ service }) =>
    `${name(service)} garde les poids\u00a0: en partir, c’est refaire le modèle.`,
  'ask-weights-kept': () => 'Le modèle doit-il survivre au service\u00a0?',
};
