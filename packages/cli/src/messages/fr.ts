import type { Messages } from '#messages/en.ts';

/** What the command line says, in French. Signs `: ; ? !` and `»` follow a no-break space. */
export const fr: Messages = {
  tagline: 'du besoin au système d’apprentissage en service, répété ici, puis sur AWS',
  usage: 'Usage :',
  commandWord: 'commande',
  commandsTitle: 'Commandes',
  argumentsTitle: 'Arguments',
  flagsTitle: 'Options',
  everywhereTitle: 'Partout',
  examplesTitle: 'Exemples',
  overviewEnd:
    'Première visite ? Essayez : slipway demo\nTout sur une commande : slipway <commande> --help. Codes de sortie : 0 fait, 1 le travail a échoué, 2 entrée fautive.',

  flagLang: 'langue de tout ce qui s’adresse aux personnes',
  flagJson: 'un document JSON sur la sortie standard, pour les machines',
  flagQuiet: 'pas de progression, seulement résultats et erreurs',
  flagHelp: 'cette page',

  adviseSummary: 'Quels services AWS il faut à un projet, pourquoi, et leur coût par mois',
  adviseNeeds: 'le besoin : un fichier YAML ou JSON, ou - (voir slipway schema needs)',
  adviseWithoutNeed:
    'Il manque le besoin. Par un fichier : slipway advise needs.yaml. Par des questions : slipway advise --ask. À partir des données : slipway inspect DATA --out needs.yaml.',
  needMoreMistakes: ({ count }) => `... et ${count} de plus.`,
  adviseFormat: 'sous quelle forme écrire le plan (text)',
  adviseOut: 'écrire le plan dans ce fichier',
  planWritten: ({ path }) => `Plan écrit : ${path}`,
  advisePrefer: 'ce qui compte le plus (balanced)',
  inspectSummary: 'Examiner des données : contenu, ce qu’on peut en apprendre ; ébauche le besoin',
  inspectData:
    'fichier, dossier ou préfixe s3:// : CSV, TSV, JSON par lignes, Parquet, images, textes',
  inspectOut: 'écrire une ébauche du besoin dans ce fichier',
  inspectForce: 'remplacer le fichier de --out',
  inspectTarget: 'colonne qui contient la réponse à apprendre (devinée)',
  inspectLooking: 'Examen des données',
  inspectSteps: {
    list: 'inventaire',
    table: 'lecture de',
    images: 'ouverture des images',
    texts: 'lecture des textes',
  },
  draftWritten: ({ file }) =>
    `Ébauche du besoin : ${file}. Remplissez ce que vous savez, puis : slipway advise ${file}`,
  adviseAsk: 'demander ce qui changerait le plus le plan, puis enregistrer le besoin',
  adviseSave: 'fichier qui garde les réponses de --ask (needs.yaml, ou NEEDS même)',
  askWelcome:
    'Répondez par un numéro ou un mot de la liste, ou par une quantité et son unité.\nEntrée ou ? = je ne sais pas, b = retour, q = enregistrer et voir le plan.',
  askExamples: ({ examples }: { examples: string }) => `Par exemple\u00a0: ${examples}`,
  askUnknownWord: ({ word, meant }: { word: string; meant: string | undefined }) =>
    `«\u00a0${word}\u00a0» n’est pas dans la liste.${meant === undefined ? '' : ` Vouliez-vous dire ${meant}\u00a0?`}`,
  askGate:
    'Le plan tient. D’autres questions pourraient l’affiner\u00a0: Entrée montre le plan, c continue.',
  askSeveral: 'Plusieurs sont possibles, avec des virgules ; 0 = aucun.',
  askTaskNeeded: 'Tout le plan en dépend : choisissez le plus proche.',
  askGoOn: ({ file }) => `Pour continuer : slipway advise --ask ${file}`,
  askNoMore: 'Aucune réponse ne changerait plus un choix.',
  askNothingYet: 'Rien n’a été répondu, rien n’est enregistré.',
  askSaved: ({ file, count }: { file: string; count: number }) =>
    `Enregistré dans ${file} (${count === 1 ? 'une question' : `${count} questions`}).`,
  rehearseSummary: 'Exécuter le plan sur cette machine et écrire un rapport',
  rehearseOut: 'dossier du rapport et des mesures (slipway-report)',
  rehearseData: 'les données, à la place de data.location du besoin',
  rehearseSample: 'pour un plan sur des images : combien en fabriquer (full)',
  rehearsePostgres: 'pour un plan sur des images : contrôles depuis PostgreSQL, non SQLite',
  rehearseKeep: 'laisser en place le point de terminaison, le modèle et les objets',
  rehearseEndpoint: 'un serveur local déjà démarré, au lieu d’un autre juste pour ceci',
  rehearseSeed: 'décide du partage des lignes et de tout tirage (1)',
  rehearseFolds: 'parts de la contre-épreuve ; 0 s’en passe (5)',
  demoSummary: 'La visite complète avec de vraies données : conseil, répétition, rapport',
  upSummary:
    'Démarrer le serveur local : des API AWS sur cette machine, qui font vraiment le travail',
  upPort: 'port d’écoute, 0 pour n’importe quel port libre (4566)',
  upHost: 'adresse d’écoute (127.0.0.1)',
  upAuth: 'qui peut appeler : off, sign (signatures), enforce (politiques) (off)',
  upAllowAnyone: 'avec --host et --auth off : qui atteint le port peut tout faire',
  upData: 'dossier qui garde tout (.slipway)',
  upAccount: 'identifiant du compte, douze chiffres (000000000000)',
  upCredentials: 'fichier d’utilisateurs : clés d’accès, secrets, comptes, politiques',
  upAllowReset: 'permettre à POST /_slipway/reset de tout effacer',
  upLogLevel: 'ce qui va au journal (info)',
  upSlots: 'cœurs que les jobs peuvent se partager (tous)',
  upS3Workers: 'processus servant les petits objets S3 sous charge (cœurs moins un, 3 au plus)',
  envSummary:
    'Variables qui dirigent les SDK, la CLI d’AWS et le SDK SageMaker vers le serveur local',
  envShell: 'pour quel shell (trouvé tout seul)',
  envPort: 'port du serveur local (4566)',
  envRegion: 'région AWS (us-east-1)',
  launchSummary: 'Écrire l’application CDK qui construit le plan sur AWS',
  launchOut: 'dossier de l’application, nouveau ou vide (launch-app)',
  launchWritten: ({ out, files }) =>
    `${out} : une application CDK de ${files} fichiers. Ensuite : cd ${out} && npm install && npx cdk synth`,
  samplesSummary: 'Fabriquer les données synthétiques d’un scénario : images, table, relevés',
  samplesScenario: 'le sujet des données',
  samplesOut: 'dossier des données (defects)',
  samplesSample: 'combien : 1 770 images ou 5 400 (full)',
  samplesSeed: 'décide de tout ce qui est tiré au sort (1)',
  samplesPostgres: 'écrire aussi la table dans cette base PostgreSQL',
  samplesMaking: 'Fabrication de données synthétiques',
  samplesMade: (made) =>
    `${made.out} : ${made.images} images synthétiques, ${made.inspections} contrôles, ${made.lineRecords} relevés de lignes.`,
  pricesSummary: 'Mettre à jour les prix depuis la liste publique d’AWS',
  pricesAction: 'que faire',
  pricesFrom: 'serveur de la liste des prix (celui, public, d’AWS)',
  pricesRegion: 'régions, séparées par des virgules (toutes celles du livre des prix)',
  pricesEc2: 'aussi les machines d’EC2 : plusieurs centaines de Mo par région',
  pricesReading: 'Lecture de la liste des prix',
  pricesFiles: ({ count }) => (count === 1 ? 'un fichier' : `${count} fichiers`),
  pricesDone: (p) =>
    `Les prix sont à jour : ${p.changed} changés, ${p.added} nouveaux, ${p.same} inchangés, ${p.withdrawn} retirés de la vente.`,
  pricesSkipped: ({ offers }) => `Absents de ce serveur, leurs prix restent : ${offers}`,
  pricesPartial: ({ files }) =>
    `Ne liste qu’une partie des machines connues, les autres gardent leur prix : ${files}`,
  pricesNewer: ({ count }) =>
    `${count} prix sont connus d’un jour plus récent que la liste, et restent.`,
  pricesUnknown: ({ types }) =>
    `Dans la liste, mais leur matériel est inconnu de Slipway : ${types}`,
  pricesWhere: ({ path }) =>
    `Gardé dans ${path} ; slipway advise l’utilise désormais. Supprimez le fichier pour revenir en arrière.`,
  pricesUnusable: ({ path }) =>
    `Le livre des prix ${path} est inutilisable ; les prix fournis le remplacent. Réparez-le par : slipway prices update`,

  coverageSummary: 'Quelles opérations d’AWS le serveur local sert',
  coverageService: 'ce service seulement',
  coverageAll: 'montrer aussi ce qui n’est pas servi',
  scrubSummary: 'Comparer chaque octet stocké du serveur local à ses sommes de contrôle',
  scrubPort: 'interroger le serveur en marche à ce port',
  scrubQuarantine: 'mettre de côté les octets abîmés, pour que la lecture réponde une erreur',
  setupSummary: 'Obtenir maintenant paquets Python et bibliothèques, plutôt qu’au premier usage',
  doctorSummary: 'Examiner cette machine : Node, Python, disque, port',
  schemaSummary: 'Écrire le schéma JSON d’un format de fichier, pour les éditeurs',
  schemaName: 'quel format : needs ou plan',

  unknownCommand: ({ command, meant }) =>
    `La commande ${command} n’existe pas.${meant === undefined ? ' Voir : slipway --help' : ` Vouliez-vous dire ${meant} ?`}`,
  unknownFlag: ({ flag, meant }) =>
    `Option ${flag} inconnue.${meant === undefined ? '' : ` Vouliez-vous dire ${meant} ?`}`,
  flagTakesNoValue: ({ flag }) => `${flag} ne prend pas de valeur.`,
  flagNeedsValue: ({ flag, value }) => `Il manque la valeur de ${flag} : ${flag} ${value}`,
  flagNeedsNumber: ({ flag, given, min, max }) =>
    `${flag} veut un nombre entier de ${min} à ${max}, et non « ${given} ».`,
  flagNotAllowed: ({ flag, given, allowed, meant }) =>
    `${flag} ne peut pas valoir « ${given} ». Permis : ${allowed}.${meant === undefined ? '' : ` Vouliez-vous dire ${meant} ?`}`,
  tooManyArguments: ({ extra }) => `« ${extra} » est un argument de trop.`,
  argumentMissing: ({ command, name }) => `Il manque ${name} : slipway ${command} ${name}`,
  seeHelp: ({ command }) => `Voir : slipway ${command} --help`,

  errorWord: 'Erreur :',
  hintWord: 'Que faire :',
  defect: ({ reason }) =>
    `Quelque chose a mal tourné dans Slipway : ${reason}\nMerci de le signaler avec les lignes ci-dessus.`,
  interrupted: 'Arrêté.',
  startingClean: ({ run, step }) =>
    `Une répétition précédente${run === '' ? '' : ` (${run})`} a été interrompue${step === '' ? '' : ` à l’étape « ${step} »`} : ce qu’elle a laissé est arrêté et retiré, celle-ci repart de zéro.`,
  stopping: 'Arrêt de ce qui avait démarré (encore Ctrl-C pour sortir tout de suite) ...',
  leftBehind: ({ what, reason }) => `N’a pas pu être retiré : ${what} (${reason})`,

  needWrong: ({ file, count }) =>
    `${file} contient ${count === 1 ? 'une erreur' : `${count} erreurs`} :`,

  planeReady: ({ url, dataDir, seconds }) =>
    `Prêt à ${url} (données dans ${dataDir}, démarré en ${seconds}). Ctrl-C l’arrête.`,
  planeHint: ({ port }) =>
    `Dans un autre terminal : eval "$(slipway env --port ${port})", puis boto3, la CLI d’AWS ou tout SDK AWS.`,
  planeRootKey: ({ port, file }) =>
    `La clé d’accès de l’utilisateur root est dans ${file}. Dans un autre terminal : eval "$(slipway env --port ${port})"; unset AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY; export AWS_SHARED_CREDENTIALS_FILE="${file}"`,
  planeStopping: 'Arrêt : les requêtes se terminent, les jobs sont arrêtés ...',
  planeStopped: 'Arrêté.',

  coverageMissing: 'non servies :',
  coverageOf: ({ service, served, all }) => `${service} : ${served} opérations sur ${all}`,
  coverageUnknown: ({ service, known, meant }) =>
    `Le service ${service} n’existe pas. Servis : ${known}.${meant === undefined ? '' : ` Vouliez-vous dire ${meant} ?`}`,

  setupTitle: 'Préparation de ce qu’il faut (une fois ; gardé pour tous les projets)',
  setupPython: ({ name }) => `Paquets Python : ${name}`,
  setupOnnx: 'ONNX Runtime pour servir',
  setupSharp: 'sharp pour les images',
  setupReady: ({ seconds }) => `prêt (${seconds})`,
  setupSteps: {
    'find-python': 'recherche de Python',
    create: 'création de l’environnement',
    download: 'téléchargement',
    install: 'installation',
    verify: 'vérification',
    done: 'fait',
  },
  obtainSteps: {
    wait: 'attente d’un autre téléchargement de',
    download: 'téléchargement de',
    done: 'fait',
  },
  setupDone: 'Tout est là.',

  doctorNode: 'Node.js',
  doctorPython: 'Python',
  doctorDisk: 'Disque pour le cache',
  doctorDiskFree: ({ free, folder }) => `${free} libres dans ${folder}`,
  doctorPort: 'Port du serveur local',
  doctorPortFree: ({ port }) => `${port} est libre`,
  doctorPortTaken: ({ port }) =>
    `${port} est pris (peut-être par un serveur local en marche) ; slipway up --port en prend un autre`,
  doctorMemory: 'Mémoire',
  doctorPythonMissing: 'aucun à partir de 3.10 ; installez-en un, par exemple depuis python.org',
  doctorPlatform: 'Système',
  doctorPlatformOther: 'ni Linux ni macOS : personne ne l’a encore essayé',
  scrubFault: { damaged: 'abîmé', missing: 'ses octets manquent' },
  scrubChecked: ({ blobs, bytes }) => `${blobs} morceaux stockés examinés, ${bytes}.`,
  scrubGood: 'Tous sont tels qu’ils ont été écrits.',
  scrubBad: ({ count, isQuarantined }) =>
    isQuarantined
      ? `${count} abîmés et mis de côté : réécrivez ces objets, ou supprimez-les.`
      : `${count} abîmés. --quarantine les met de côté.`,
  doctorGood: 'Cette machine convient.',
  doctorBad: 'Il manque des choses ; voyez les lignes marquées ✗.',

  demoWelcome: ({ rows }) =>
    `Un opérateur de téléphonie veut savoir lesquels de ses clients vont partir. Il en a ${rows}, et veut un score\npendant l’appel d’un client, et tous les scores chaque nuit.`,
  demoNeed: '1. Le besoin',
  demoPlan: '2. Le plan : quels services AWS, pourquoi, et leur coût',
  demoRehearsal: '3. La répétition : le même plan, exécuté sur cette machine par les API d’AWS',
  demoTotal: ({ total }) => `En tout, environ ${total}.`,
  demoAllReasons: ({ path }) =>
    `Toutes les raisons, ce qui a perdu et pourquoi, chaque coût : slipway advise ${path}`,
  demoEnd: '4. Ce qui en est sorti',
  demoNext: 'Ensuite',
  demoNextLines: [
    'ouvrez le rapport dans un navigateur',
    'écrivez votre besoin à partir de examples/churn/needs.yaml : slipway advise mon-besoin.yaml',
    'gardez un serveur local en marche pour boto3 et la CLI d’AWS : slipway up',
  ],

  stepNames: {
    read: 'Lire les données',
    split: 'Partager et encoder',
    upload: 'Téléverser vers S3',
    train: 'Entraîner (SageMaker training job)',
    'cross-check': 'Contre-épreuve sur d’autres parts',
    deploy: 'Déployer (SageMaker endpoint)',
    score: 'Noter les lignes mises de côté',
    latency: 'Mesurer la latence',
    batch: 'Transformation par lots',
    'clean-up': 'Nettoyer',
    report: 'Écrire le rapport',
  },
  factsRead: ({ rows, columns, bytes }, f) =>
    `${f.number(rows)} lignes, ${columns} colonnes, ${f.bytes(bytes)}`,
  factsSplit: ({ train, validation, test, features }, f) =>
    `${f.number(train)} pour apprendre, ${f.number(validation)} pour régler, ${f.number(test)} de côté ; ${features} variables`,
  factsUpload: ({ files, bytes }, f) => `${files} fichiers, ${f.bytes(bytes)}`,
  factsTrain: ({ rounds, best }) => `${rounds} tours, le meilleur est le ${best}`,
  factsCrossCheck: ({ folds, mean, deviation }, f) =>
    `${folds} parts, AUC ${f.number(mean, 3)} ± ${f.number(deviation, 3)}`,
  factsDeploy: ({ endpoint }) => endpoint,
  factsScore: ({ rows, auc }, f) => `${f.number(rows)} lignes, AUC ${f.number(auc, 3)}`,
  factsLatency: ({ p50, p99 }, f) =>
    `médiane ${f.number(p50, 1)} ms, 99 % sous ${f.number(p99, 1)} ms`,
  factsBatch: ({ rows, agrees }, f) =>
    `${f.number(rows)} lignes, ${agrees ? 'mêmes scores que le point de terminaison' : 'les scores DIFFÈRENT de ceux du point de terminaison'}`,
  factsCleanUp: ({ undone }) => (undone === 0 ? 'rien à retirer' : `${undone} éléments retirés`),
  progressRound: ({ round, auc }, f) =>
    auc === undefined ? `tour ${round}` : `tour ${round}, AUC ${f.number(auc, 3)}`,
  progressCount: ({ done, of }, f) =>
    of === undefined ? f.number(done) : `${f.number(done)}/${f.number(of)}`,

  imageVerdict: ({ f1, images, linearF1, quiet, drifted, lost }, f) =>
    `F1 ${f.number(f1, 3)} sur ${f.number(images)} images synthétiques mises de côté (modèle linéaire sur les pixels : ${f.number(linearF1, 3)}) ; surveillance : ${quiet} violations avant le changement de lumière, ${drifted} après ; nouvelle version ${lost === 0 ? 'sans une requête perdue' : `avec ${lost} requêtes PERDUES`}`,
  verdict: (p, f) =>
    [
      `AUC ${f.number(p.auc, 3)} sur ${f.number(p.rows)} lignes mises de côté (95 % : ${f.number(p.low, 3)} à ${f.number(p.high, 3)})`,
      p.p99 === undefined ? undefined : `99 % des réponses en ${f.number(p.p99, 1)} ms`,
      p.batchAgrees === undefined
        ? undefined
        : p.batchAgrees
          ? 'lots et point de terminaison s’accordent'
          : 'lots et point de terminaison DIFFÈRENT',
    ]
      .filter((part) => part !== undefined)
      .join(' ; '),
  reportAt: 'Rapport :',
  figuresAt: 'Mesures :',
  tookSeconds: ({ seconds }) => `La répétition a duré ${seconds}.`,
};
