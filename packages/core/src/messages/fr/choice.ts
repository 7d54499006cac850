import type { ChoiceMessages } from '#messages/params/choice-messages.ts';
import type { MessagesFor } from '#messages/statement.ts';

export const choice: MessagesFor<ChoiceMessages> = {
  'models-over-limit': ({ models, limit }, format) =>
    `${format.number(models)} modèles, un point de terminaison chacun, dépassent les ${format.number(limit)} d’une Région.`,
  'classes-over-limit': ({ classes, limit }, format) =>
    `${format.number(classes)} classes dépassent la limite de ${format.number(limit)}.`,
  'not-at-the-edge': () =>
    'C’est un service du cloud, et le besoin demande des réponses sur les seuls appareils.',
  'not-isolated': () =>
    'C’est une API d’AWS\u00a0: on ne peut pas isoler ses conteneurs du réseau pour un projet.',
  'not-reservable': ({ type }) =>
    `Les plans d’entraînement réservent P4d, P5, P6 et Trainium, pas ${type}.`,
  'only-for-jobs': () =>
    'Le spot et les clusters chauds servent aux tâches d’entraînement, pas à un cluster qui reste.',
  'method-wants-gpu': () =>
    'Les réseaux préentraînés s’affinent sur GPU, et les machines retenues n’en ont pas.',
  'quality-needs-glue': () =>
    'Un contrôle qui écarte les lignes fautives vit dans une tâche Glue, et un autre service prépare les données.',
  'documents-read': () => 'Il lit formulaires, tableaux et factures sans entraînement.',
  'documents-not-reasoned': () =>
    'Un modèle de langage lit aussi les documents, facturé au token et avec des positions moins sûres.',
  'general-labels': () =>
    'Des étiquettes générales suffisent, sans classes propres au projet\u00a0: chaque image est un appel.',
  'own-classes': () =>
    'Il ne connaît que des étiquettes générales\u00a0; le projet a ses propres classes.',
  'few-images-no-staff': () =>
    'Des classes propres avec peu d’images, et personne dans l’équipe ne modélise.',
  'billed-while-running': () =>
    'Il est facturé tant qu’il tourne, occupé ou non, et ses poids ne s’emportent pas.',
  'text-api': () =>
    'Il trouve cela dans des textes courts sans entraînement, au même prix à chaque appel.',
  'text-classes-no-staff': () =>
    'Il apprend des classes propres à partir de textes étiquetés sans personne qui modélise.',
  'text-own-classes': () =>
    'Des classes propres sont mieux servies par un modèle que l’équipe maîtrise.',
  'topics-by-prompt': () =>
    'Les sujets se trouvent en interrogeant un modèle de fondation\u00a0; la modélisation de sujets de Comprehend est fermée.',
  'recipes-managed': () => 'Des recettes gérées apprennent des clics sans spécialiste.',
  'recipes-closed-box': () =>
    'Ses modèles ne peuvent être ouverts, réglés ni surveillés comme le besoin le demande.',
  'foundation-model': ({ task }) => `Les modèles de fondation font ${task} sans entraînement.`,
  'routing-leaves-country': () =>
    'Dans cette Région, les modèles récents passent par des profils qui sortent du pays.',
  'few-labels-prompt': ({ labels }, format) =>
    `Avec ${format.number(labels)} exemples étiquetés, un prompt vaut mieux qu’un entraînement.`,
  'costly-by-token': () =>
    'Classer beaucoup de textes au token coûte plus qu’un modèle entraîné, et c’est moins régulier.',
  'sql-in-warehouse': () =>
    'Données et utilisateurs sont dans Redshift, et des réponses en SQL suffisent\u00a0: rien ne bouge.',
  'sql-only-answers': () => 'Il ne répond que dans l’entrepôt.',
  'exit-planned': () => 'Le service n’évolue plus\u00a0: il faut prévoir la sortie.',
  'own-weights': () =>
    'Le besoin demande la maîtrise du modèle\u00a0: framework, architecture, surveillance ou poids propres au projet.',
  'no-code-models': () =>
    'L’équipe n’écrit pas de code\u00a0: les modèles se construisent à la main, pas à pas.',
  'not-headless': () =>
    'Des modèles construits en session ne conviennent pas à une équipe qui code ou entraîne seule, à heures fixes.',
  'pretrained-start': ({ task }) =>
    `Un modèle préentraîné demande moins d’exemples et d’entraînement pour ${task}.`,
  'tables-have-trees': () => 'Pour des tables, les arbres boostés font aussi bien avec moins.',
  'aged-vision': () =>
    'Les algorithmes de vision intégrés vieillissent\u00a0: des modèles préentraînés récents font mieux.',
  'builtin-covers': ({ task }) => `Un algorithme intégré couvre ${task}\u00a0: rien à écrire.`,
  'series-by-automl': () =>
    'L’AutoML prévoit jusqu’à 5 millions de séries\u00a0; Amazon Forecast ne prend plus de nouveaux clients.',
  'warm-for-short-runs': () =>
    'Des exécutions courtes se suivent\u00a0: un cluster gardé leur évite chaque démarrage.',
  'reserved-capacity': () =>
    'Les grands GPU sont rares et la date est fixe\u00a0: un plan les réserve.',
  'plan-is-final': () => 'Un plan est payé d’avance et ne s’annule pas.',
  'cluster-for-weeks': () =>
    'Plusieurs machines pendant des semaines\u00a0: des nœuds tombent, le cluster les remplace et reprend.',
  'cluster-too-much': () =>
    'Pour des exécutions de quelques jours, une tâche suffit, sans cluster à entretenir.',
  'one-machine': () => 'Une exécution prend plusieurs machines, et c’en est une seule.',
  'automl-buys-itself': () => 'L’AutoML lance lui-même ses tâches, à la demande.',
  'spot-scarce': ({ seconds }, format) =>
    `Une capacité libre de plusieurs grandes machines ne dure pas ${format.seconds(seconds)}.`,
  'traffic-without-pauses': () =>
    'Ne rien payer pendant les pauses fait gagner peu quand elles sont rares.',
  'loads-too-slowly': ({ bytes }, format) =>
    `Un modèle de ${format.bytes(bytes)} ne se charge pas pendant qu’un appelant attend.`,
  'many-like-models': ({ models }, format) =>
    `${format.number(models)} modèles semblables partagent des machines et se chargent à la demande.`,
  'few-models-share': () => 'Avec si peu de modèles, le chargement à la demande fait gagner peu.',
  'tenants-share-container': () => 'Les locataires partageraient un conteneur et un rôle.',
  'first-call-waits': ({ seconds }, format) =>
    `Le premier appel d’un modèle attend son chargement, et la réponse doit arriver en ${format.seconds(seconds)}.`,
  'models-share-gpus': () =>
    'Plusieurs modèles partagent des GPU, chacun avec sa part et son nombre de copies.',
  'own-scaling-each': () =>
    'Chaque modèle a ses ressources et ses copies sur des machines partagées.',
  'captures-none': () =>
    'Il ne capture pas les requêtes, et la dérive est à surveiller\u00a0: l’application devrait les consigner.',
  'labels-outside': () =>
    'Ground Truth ne prend plus de nouveaux clients\u00a0: votre propre outil, aidé par un modèle, écrit les étiquettes dans S3.',
  'labels-known-here': () =>
    'Le compte a utilisé Ground Truth et peut continuer avec une équipe privée ou un prestataire.',
  'gate-before-training': () =>
    'Ce qui nourrit un entraînement est contrôlé dans la tâche qui le prépare, et un écart arrête l’exécution.',
  'schema-declared': () =>
    'Les colonnes sont connues\u00a0: des tables déclarées ne sont pas devinées de travers.',
  'schema-drifts': () =>
    'D’autres livrent les fichiers, et leurs colonnes changent\u00a0: un crawler le découvre.',
  'features-shared': () =>
    'Des modèles partagent des variables, ou les réponses demandent un historique frais\u00a0: une seule définition.',
  'features-not-shared': () =>
    'Un seul modèle qui recalcule ses variables n’a pas besoin de magasin.',
  'spark-own-images': () =>
    'L’équipe a déjà Spark sur EMR\u00a0: ses images et ses travailleurs resservent.',
  'spark-without-bookmarks': () =>
    'Il n’a ni signets de tâche ni crawlers, et demande une équipe qui connaît Spark.',
  'recipes-for-stewards': () =>
    'Les recettes conviennent hors du machine learning\u00a0; ici les données nourrissent un modèle.',
  'runs-compared': () =>
    'Les essais doivent être comparés\u00a0; AWS recommande MLflow, sans supplément.',
  'explained-by-step': () =>
    'Clarify ne prend plus de nouveaux clients\u00a0: votre propre étape calcule les valeurs SHAP et compare les groupes.',
  'clarify-known-here': () =>
    'Le compte a utilisé Clarify et peut continuer\u00a0; il n’évolue plus.',
  'ai-may-not-keep': () =>
    'Un service d’IA voit ces données\u00a0: sans la politique, AWS peut les garder, même dans une autre Région.',
  'airflow-known': () => 'L’équipe écrit déjà des flux Airflow.',
  'airflow-not-known': () => 'Le besoin ne cite personne qui écrive des flux Airflow.',
  'stream-by-glue': () =>
    'Les événements ne cessent pas\u00a0: une tâche Glue en continu les nettoie à l’arrivée, sans grappe.',
  'cost-quality': () => 'Contrôles de qualité des données',
  'cost-feature-reads': () => 'Lectures de variables',
  'cost-explaining': ({ type }) => `Explications et comparaisons sur ${type}`,
  'cost-airflow': () => 'Environnement Airflow',
  'cost-emr': ({ workers }, format) => `EMR Serverless avec ${format.number(workers)} travailleurs`,
  'cost-databrew': () => 'Tâches DataBrew',
  'cost-canvas-models': () => 'Sessions Canvas pour les modèles',
  'cost-cluster': ({ type }) => `Grappe de machines ${type}`,
  'formula-shared': ({ models, resident }, format) =>
    `${format.number(models)} modèles, dont ${format.number(resident)} en mémoire`,
  'formula-each-model': ({ models }, format) =>
    `Un point de terminaison pour chacun des ${format.number(models)} modèles`,
  'formula-active': ({ share }, format) =>
    `Les machines existent ${format.percent(share)} du temps`,
  'formula-as-standard': () =>
    'Au prix de S3 Standard\u00a0; les compartiments de tables coûtent un peu plus',
};
