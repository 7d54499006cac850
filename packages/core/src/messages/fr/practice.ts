import type { PracticeMessages } from '#messages/params/practice-messages.ts';
import type { MessagesFor } from '#messages/statement.ts';

export const practice: MessagesFor<PracticeMessages> = {
  'practice-migrate': () =>
    'Il n’évolue plus\u00a0: prévoyez une migration pendant la vie du projet.',
  'practice-price-elsewhere': () =>
    'Son prix n’est pas dans le catalogue de prix, ni dans le total\u00a0: voir la page.',
  'practice-flex': () =>
    'Rien ne presse\u00a0: la classe Flex tourne sur de la capacité libre pour moins.',
  'practice-more-memory': () =>
    'Si Spark manque de mémoire\u00a0: workers R là où la Région en a, sinon plus de G.2X.',
  'practice-glue-version': () =>
    'Glue 5.1\u00a0: la version 6.0 abandonne d’anciennes bibliothèques et active le mode ANSI.',
  'practice-glue-timeout': () =>
    'Le délai arrête une tâche bloquée\u00a0; celui de Glue est de 8 heures, facturées.',
  'practice-no-ray': () =>
    'Les tâches Ray de Glue sont fermées\u00a0: Spark ici, Ray sur HyperPod ou EKS.',
  'practice-iceberg-v2': () =>
    'Iceberg version 2\u00a0: Athena refuse la version 3, et la montée est sans retour.',
  'practice-streams': () =>
    'Les flux se lisent avec Glue streaming ou Managed Service for Apache Flink.',
  'practice-tiering': () =>
    'Quand l’accès est inconnu et les objets dépassent 128 ko, Intelligent-Tiering réduit le coût de lui-même.',
  'practice-archive': () =>
    'Les instantanés d’audit passent à Glacier Instant Retrieval à 90 jours et à Deep Archive à 365.',
  'practice-expiry': () => 'Captures, journaux et points de reprise expirent après 30 jours.',
  'practice-no-select': () =>
    'S3 Select et Object Lambda sont fermés aux nouveaux clients\u00a0: filtrez dans Athena ou en code.',
  'practice-governed-export': () =>
    'L’entraînement lit S3 directement\u00a0: une copie filtrée est écrite pour lui sous le rôle filtré.',
  'practice-spark-grants': () =>
    'À partir de Glue 5.0, les droits passent par le contrôle d’accès de Spark, pas par GlueContext.',
  'practice-shards': () =>
    'Beaucoup de petits fichiers sont groupés en parts d’environ 150 Mo, ou servis par FSx for Lustre.',
  'practice-caps': () =>
    'Une durée maximale, et sur GPU une attente maximale, plafonnent le coût d’une tâche bloquée.',
  'practice-fallback-types': () =>
    'Avec InstancePreferences, une tâche prend le premier de cinq types disponibles\u00a0; pas avec le spot.',
  'practice-long-run-quota': () =>
    'Au-delà de 5 jours il faut relever le quota, jusqu’à 28 jours, et des points de reprise.',
  'practice-split-weights': () =>
    'Le modèle ne tient pas sur un GPU\u00a0: répartissez les poids, ou n’en adaptez qu’une partie (LoRA).',
  'practice-spot-wait': () =>
    'L’attente maximale est de deux fois la durée, et des points de reprise dans S3 permettent à une exécution interrompue de continuer.',
  'practice-one-automl': () =>
    'La Région de Paris exécute une tâche AutoML à la fois par défaut\u00a0: relevez le quota pour plus.',
  'practice-automl-size': () =>
    'Jusqu’à 100 Mo l’AutoML empile un ensemble, au-delà il règle sur un échantillon de 5 Go.',
  'practice-canvas-shutdown': () =>
    'Les sessions s’arrêtent seules, et les profils inutilisés sont retirés\u00a0: les deux facturent sinon.',
  'practice-search-strategy': ({ strategy }) =>
    `${strategy}\u00a0: la recherche bayésienne apprend d’un essai à l’autre, l’aléatoire les lance tous, Hyperband arrête les faibles, la grille essaie tout.`,
  'practice-search-limits': () =>
    'Au plus 30 hyperparamètres, et environ un dixième des essais à la fois.',
  'practice-search-on-spot': () => 'Les essais interruptibles tournent sur spot.',
  'practice-profile': () =>
    'Un GPU sous 50\u00a0%\u00a0: profilez quelques centaines de pas avec le profileur du framework.',
  'practice-stop-on-plateau': () =>
    'Une perte qui stagne ou n’est plus un nombre lève une alarme qui arrête la tâche.',
  'practice-load-test': () =>
    'Les réponses sont urgentes\u00a0: testez en charge les types avec Inference Recommender avant d’en fixer un.',
  'practice-same-preprocessing': () =>
    'Le même prétraitement tourne à l’entraînement et en service\u00a0: un conteneur, ou une chaîne.',
  'practice-canary': () =>
    'Un nouveau modèle prend d’abord une petite part du trafic\u00a0; une alarme le retire.',
  'practice-hardly-asked': () =>
    'Moins d’une requête par heure\u00a0: une instance serait payée pour toutes.',
  'practice-try-inferentia': () =>
    'Inferentia (Inf2) répond souvent pour moins quand le modèle s’y compile.',
  'practice-resize': () =>
    'Une semaine sous 20\u00a0% de CPU ou de GPU justifie un type plus petit ou un partage.',
  'practice-target-seventy': () => 'La cible est 70\u00a0% de ce qu’un test de charge permet.',
  'practice-scheduled-scaling': () =>
    'Les pointes connues ont des actions planifiées 15 minutes avant\u00a0: une instance prend des minutes.',
  'practice-cooldown': () =>
    'Si le nombre oscille, portez le délai de réduction au-delà de 300 secondes.',
  'practice-from-zero': () =>
    'Des composants à zéro demandent une politique par paliers sur NoCapacityInvocationFailures, et des clients qui réessaient.',
  'practice-backlog': () => 'La file règle les machines\u00a0: requêtes en attente par instance.',
  'practice-log-in-application': () =>
    'L’application écrit requêtes et réponses dans S3\u00a0: le sans-serveur n’en capture pas.',
  'practice-join-labels': () =>
    'La vérité vient plus tard\u00a0: gardez les identifiants d’inférence et joignez-la alors.',
  'practice-alert-twice': () =>
    'Deux alertes de suite lancent un entraînement\u00a0; une personne, ou un contrôle, déploie.',
  'practice-by-group': () =>
    'Des personnes sont concernées\u00a0: sélection, vrais et faux positifs sont suivis par groupe.',
  'practice-guardrails': () =>
    'Les réponses passent par Guardrails, et des échantillons par Bedrock Evaluations.',
  'practice-agentcore': () =>
    'Les agents se font avec AgentCore\u00a0: Agents Classic ne prend plus de nouveaux comptes.',
  'practice-offline-tier': () =>
    'Personne n’attend\u00a0: l’inférence par lot ou le palier Flex coûtent moins, sans outils ni sortie structurée.',
  'practice-profile-regions': () =>
    'Un profil géographique veut que chaque Région de destination soit permise par l’organisation.',
  'practice-no-global': () =>
    'Les profils globaux restent interdits\u00a0: ils ignorent la résidence.',
  'practice-model-end': () => 'Les modèles ont une date de fin\u00a0: notez-la avec le choix.',
  'practice-stop-idle': () =>
    'La capacité qui attend est facturée\u00a0: arrêtez-la, ou baissez le minimum.',
  'practice-unsuited-documents': () =>
    'Manuscrit en anglais seulement, et pas de raisonnement sur le sens\u00a0: ajoutez un modèle de langage.',
  'practice-too-few-clicks': () =>
    'Sous 1 000 interactions il refuse d’apprendre\u00a0: partez du populaire ou du semblable.',
  'practice-compute-plan': () =>
    'Lambda, Fargate et EC2 demandent un Compute Savings Plan\u00a0; celui de SageMaker ne les couvre pas.',
  'practice-cut-off': () =>
    'Les conteneurs voient Internet par défaut\u00a0: VPC, isolation et chiffrement ferment cela\u00a0; les paquets vont dans l’image.',
  'practice-nvme-keys': () =>
    'Les machines à NVMe local refusent une clé de volume\u00a0: leur matériel chiffre.',
  'practice-gdpr': () =>
    'Données personnelles\u00a0: base légale, minimisation, conservation, effacement, analyse d’impact.',
  'practice-human-review': () =>
    'Les décisions à effet juridique gardent une personne, une explication et un journal des recours.',
  'practice-special-category': () =>
    'Santé, biométrie ou mineurs\u00a0: faites approuver avant qu’un service d’IA ne les voie.',
  'practice-role-each-stage': () =>
    'Un rôle par étape, avec ses seuls préfixes et clés\u00a0; Role Manager est fermé.',
  'practice-boundary-each-tenant': () =>
    'Un point de terminaison ou composant par locataire qui ne doit pas en voir un autre.',
  'practice-runs-parallel': () => 'Jusqu’à 20 exécutions à la fois par défaut.',
  'practice-sdk-three': () => 'Le code vise boto3 ou la version 3 du SDK SageMaker, figée.',
  'practice-plain-templates': () =>
    'Les templates sont en CloudFormation, CDK ou Terraform\u00a0: Infrastructure Composer et Proton s’arrêtent.',
  'practice-gates': () =>
    'Les contrôles de qualité, de biais et de champion sont des étapes de traitement\u00a0: les étapes de contrôle reposent sur du fermé.',
  'practice-workspace': () =>
    'Plusieurs équipes\u00a0: SageMaker Unified Studio leur donne un catalogue, si Identity Center existe.',
};
