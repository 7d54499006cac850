import type { FailureCode, FailureMessage } from '#messages/failures-en.ts';

export const failuresFr: Record<FailureCode, FailureMessage> = {
  CLI_FILE_MISSING: ({ path }) => ({
    text: `Le fichier ${path} n’existe pas.`,
    hint: 'Vérifiez le chemin ; il part du dossier où vous êtes.',
  }),
  CLI_FILE_UNREADABLE: ({ path, reason }) => ({
    text: `Impossible de lire ${path} : ${reason}`,
    hint: 'Vérifiez les droits du fichier.',
  }),
  CLI_FILE_IS_FOLDER: ({ path }) => ({
    text: `${path} est un dossier.`,
    hint: 'Indiquez un fichier : un besoin en YAML ou en JSON. slipway inspect examine un dossier de données et en tire une ébauche.',
  }),
  CLI_FILE_NOT_TEXT: ({ path }) => ({
    text: `${path} n’est pas un texte en UTF-8.`,
    hint: 'Un besoin est un fichier YAML ou JSON ; enregistrez-le en UTF-8. Pour examiner des données : slipway inspect.',
  }),
  CLI_FILE_TOO_LARGE: ({ path, limitBytes }, format) => ({
    text: `${path} est plus gros qu’un besoin ne peut l’être (${format.bytes(Number(limitBytes))}).`,
    hint: 'Est-ce le bon fichier ? Pour examiner des données : slipway inspect.',
  }),
  CLI_OUTPUT_EXISTS: ({ path }) => ({
    text: `${path} existe déjà et n’a pas été touché.`,
    hint: 'Choisissez un autre fichier avec --out, ou remplacez-le avec --force.',
  }),
  CLI_SAVE_EXISTS: ({ path }) => ({
    text: `${path} existe déjà et n’a pas été touché.`,
    hint: `Continuez à partir de lui avec slipway advise --ask ${path}, ou choisissez un autre fichier avec --save.`,
  }),
  INSPECT_NOT_FOUND: ({ path }) => ({
    text: `Il n’y a pas de données à ${path}.`,
    hint: 'Vérifiez le chemin ou le préfixe.',
  }),
  INSPECT_NOTHING: ({ path }) => ({
    text: `Il n’y a ni tableau, ni image, ni texte à ${path}.`,
    hint: 'Sont connus CSV, TSV, JSON par lignes, JSON, Parquet, images et fichiers texte.',
  }),
  INSPECT_BUCKET: ({ address, reason }) => ({
    text: `${address} est illisible : ${reason}`,
    hint: 'Vérifiez les accès, la région et AWS_ENDPOINT_URL (slipway env le règle pour le plan local).',
  }),
  INSPECT_ADDRESS: ({ address }) => ({
    text: `${address} n’est pas une adresse S3.`,
    hint: 'Elle a cette forme : s3://bucket/préfixe/',
  }),
  INSPECT_TARGET: ({ column, known }) => ({
    text: `Les données n’ont pas de colonne « ${column} ». Elles ont : ${known}.`,
    hint: 'Corrigez --target, ou omettez-le.',
  }),
  LAUNCH_TASK_NOT_SERVED: ({ task }) => ({
    text: `Il n’y a pas encore d’application CDK pour ${task} : launch connaît defect-detection et image-classification.`,
    hint: 'slipway advise et slipway rehearse fonctionnent pour ce besoin.',
  }),
  LAUNCH_NOTHING_TO_TRAIN: ({ task }) => ({
    text: `Le plan pour ${task} n’entraîne rien : il n’y a pas d’application à écrire.`,
    hint: 'slipway advise dit quel service répond à la place.',
  }),
  REHEARSE_PLANE_REFUSED: ({ reason }) => ({
    text: `Le plan local a refusé ce que la répétition lui demandait : ${reason}`,
    hint: 'Est-il de la même version ? slipway up en démarre un.',
  }),
  SAMPLES_POSTGRES_FAILED: ({ reason }) => ({
    text: `Les contrôles ne peuvent pas être écrits dans PostgreSQL : ${reason}`,
    hint: 'Vérifiez l’adresse, le compte et que le serveur tourne ; sans --postgres, le fichier SQLite contient les mêmes lignes.',
  }),
  INSPECT_ABORTED: () => ({ text: 'Arrêté ; rien n’a été écrit.', hint: '' }),
  CLI_OUTPUT_UNWRITABLE: ({ path, reason }) => ({
    text: `Impossible d’écrire ${path} : ${reason}`,
    hint: 'Choisissez un autre endroit avec --out ou --save.',
  }),
  PRICES_URL_REFUSED: ({ url, why }) => ({
    text:
      {
        'not-a-url': `« ${url} » n’est pas une adresse.`,
        'not-https': `${url} n’est pas lu : seul https l’est, sauf depuis cette machine.`,
        'other-host': `${url} n’est pas lu : la liste des prix renvoie à un autre serveur.`,
        credentials: `${url} n’est pas lu : une adresse avec mot de passe est refusée.`,
      }[String(why)] ?? `${url} n’est pas lu.`,
    hint: 'Donnez à --from l’adresse d’un serveur de la liste des prix d’AWS, comme https://pricing.us-east-1.amazonaws.com',
  }),
  PRICES_UNREACHABLE: ({ url, reason }) => ({
    text: `Impossible de lire ${url} : ${reason}. Les prix restent ce qu’ils étaient.`,
    hint: 'Vérifiez le réseau et réessayez ; derrière un proxy, donnez HTTPS_PROXY et NODE_USE_ENV_PROXY=1.',
  }),
  PRICES_STATUS: ({ url, status }) => ({
    text: `${url} a répondu par l’état ${status}. Les prix restent ce qu’ils étaient.`,
    hint: 'Réessayez plus tard, ou vérifiez --from.',
  }),
  PRICES_TOO_LARGE: ({ url, megabytes }) => ({
    text: `${url} dépasse ${megabytes} Mo, ce qu’aucun fichier de prix ne fait. Les prix restent ce qu’ils étaient.`,
    hint: 'Vérifiez --from.',
  }),
  PRICES_TOO_SLOW: ({ url, seconds }) => ({
    text: `${url} n’est pas arrivé à temps (${seconds} s). Les prix restent ce qu’ils étaient.`,
    hint: 'Réessayez plus tard, ou avec moins de régions : --region eu-west-3',
  }),
  PRICES_TOO_MANY_REDIRECTS: ({ url }) => ({
    text: `${url} renvoie d’adresse en adresse sans fin. Les prix restent ce qu’ils étaient.`,
    hint: 'Vérifiez --from.',
  }),
  PRICES_MALFORMED: ({ url, reason }) => ({
    text: `${url} est abîmé ou coupé : ${reason}. Les prix restent ce qu’ils étaient.`,
    hint: 'Réessayez ; le fichier est lu en entier ou pas du tout.',
  }),
  PRICES_UNEXPECTED: ({ url, expected }) => ({
    text: `${url} n’est pas ce que la liste des prix devrait contenir : il manque ${expected}. Les prix restent ce qu’ils étaient.`,
    hint: 'Vérifiez --from ; si c’est le serveur d’AWS, signalez-le avec la ligne ci-dessus.',
  }),
  PRICES_REGION_UNKNOWN: ({ region, known }) => ({
    text: `La liste des prix n’a pas de région « ${region} ». Elle a : ${known}.`,
    hint: 'Corrigez --region.',
  }),
  PRICES_UNWRITABLE: ({ path, reason }) => ({
    text: `Impossible d’écrire le livre des prix ${path} : ${reason}`,
    hint: 'Vérifiez le dossier et le disque, ou donnez SLIPWAY_CACHE_DIR.',
  }),
  PRICES_ABORTED: () => ({ text: 'Arrêté ; les prix restent ce qu’ils étaient.', hint: '' }),
  PLANE_PORT_TAKEN: ({ host, port }) => ({
    text: `Le port ${port} de ${host} est pris par un autre programme.`,
    hint: `Un serveur local tourne-t-il déjà ? Sinon, prenez un autre port : slipway up --port ${Number(port) + 1}`,
  }),
  PLANE_DATA_LOCKED: ({ dir, pid }) => ({
    text: `Un autre serveur local (processus ${pid}) utilise ${dir}.`,
    hint: 'Arrêtez-le par Ctrl-C dans son terminal, ou choisissez un autre dossier avec --data.',
  }),
  PLANE_DATA_MISSING: ({ dir }) => ({
    text: `${dir} n’est pas le dossier de données d’un serveur local.`,
    hint: 'Nommez le dossier par --data, ou le port d’un serveur en marche par --port.',
  }),
  CLI_PLANE_NOT_THERE: ({ port }) => ({
    text: `Aucun serveur local de cette version ne répond au port ${port}.`,
    hint: 'Démarrez-le par slipway up, ou omettez --port pour examiner le dossier lui-même.',
  }),
  PLANE_DATA_FORMAT: ({ dir, format }) => ({
    text: `${dir} a été écrit par un Slipway plus récent (format ${format}).`,
    hint: 'Mettez Slipway à jour, ou choisissez un autre dossier avec --data.',
  }),
  PLANE_MASTER_KEY_MISSING: ({ file }) => ({
    text: `Les données sont chiffrées, et leur clé maîtresse ${file} manque.`,
    hint: 'Remettez le fichier en place, ou donnez la clé par SLIPWAY_MASTER_KEY ou SLIPWAY_MASTER_KEY_FILE. Sans elle, les données sont illisibles.',
  }),
  PLANE_MASTER_KEY_OTHER: ({ place }) => ({
    text: `Les données ont été chiffrées avec une autre clé maîtresse que celle de ${place}.`,
    hint: 'Démarrez le serveur local avec la clé de ce dossier de données, ou avec un autre dossier.',
  }),
  PLANE_MASTER_KEY_INVALID: ({ place }) => ({
    text: `${place} ne contient pas de clé maîtresse.`,
    hint: 'Une clé maîtresse est faite de 32 octets en base64 : openssl rand -base64 32',
  }),
  PLANE_HOST_NOT_LOOPBACK: ({ host }) => ({
    text: `Le serveur local n’écoute pas sur ${host} : avec --auth off il ne vérifie pas qui l’appelle, donc seule cette machine le peut.`,
    hint: 'Utilisez --auth sign ou --auth enforce. Ou ajoutez --allow-anyone, si quiconque atteint cette adresse peut tout faire.',
  }),
  PLANE_OPTION_INVALID: ({ option, value, allowed }) => ({
    text: `--${option} ne peut pas valoir « ${value} ». Permis : ${allowed}.`,
    hint: 'Voir : slipway up --help',
  }),
  PLANE_FOLDER_MISSING: ({ name, looked }) => ({
    text: `Il manque le dossier ${name} de l’installation (cherché dans ${looked}).`,
    hint: 'Réinstallez Slipway, ou construisez-le dans un clone par npm run build.',
  }),
  PLANE_CREDENTIALS_INVALID: ({ file, reason }) => ({
    text: `Le fichier de clés ${file} est inutilisable : ${reason}.`,
    hint: 'Corrigez le fichier ; sa forme est décrite dans docs.',
  }),
  PLANE_IMAGE_INVALID: ({ file, field, expected }) => ({
    text: `${file} est abîmé : ${field || 'le fichier'} doit être ${expected}.`,
    hint: 'Annulez le changement de ce fichier, ou réinstallez Slipway.',
  }),
  ENGINE_PYTHON_MISSING: ({ found, required }) => ({
    text: `Il faut Python ${required} ou plus récent ; ${found ? `trouvé seulement : ${found}` : 'aucun n’a été trouvé'}.`,
    hint: 'Installez-le, par exemple depuis python.org ou par votre gestionnaire de paquets, et réessayez.',
  }),
  ENGINE_PYTHON_UNUSABLE: ({ python, reason }) => ({
    text: `${python} ne peut pas créer d’environnement virtuel : ${reason}`,
    hint: 'Installez son module venv (Debian, Ubuntu : apt install python3-venv), ou installez uv.',
  }),
  ENGINE_PYTHON_REGISTRY_UNREACHABLE: ({ name, reason }) => ({
    text: `Les paquets Python de ${name} n’ont pas pu être téléchargés : ${reason}`,
    hint: 'Vérifiez le réseau, le proxy (HTTPS_PROXY) et l’index (PIP_INDEX_URL) ; ce qui est déjà téléchargé est gardé.',
  }),
  ENGINE_PYTHON_INSTALL_FAILED: ({ name, reason }) => ({
    text: `Les paquets Python de ${name} n’ont pas pu être installés : ${reason}`,
    hint: 'Réessayez slipway setup ; slipway doctor examine la machine.',
  }),
  ENGINE_PYTHON_HASH_MISMATCH: ({ name, reason }) => ({
    text: `Un paquet Python de ${name} n’est pas celui qui a été verrouillé : ${reason}`,
    hint: 'Son contenu a changé en route ou dans l’index : rien n’a été installé. Vérifiez l’index des paquets.',
  }),
  ENGINE_PYTHON_BROKEN: ({ name, reason }) => ({
    text: `Les paquets Python de ${name} sont installés mais ne marchent pas : ${reason}`,
    hint: 'Réessayez slipway setup ; si cela persiste, signalez-le avec la ligne ci-dessus.',
  }),
  ENGINE_PYTHON_UNKNOWN: ({ name, file }) => ({
    text: `L’environnement Python ${name} n’existe pas : il manque ${file}.`,
    hint: 'Réinstallez Slipway.',
  }),
  ENGINE_MODEL_INVALID: ({ field, expected }) => ({
    text: `Le modèle ne peut pas être servi : ${field} doit être ${expected}.`,
    hint: 'Entraînez-le à nouveau ; un modèle fait ailleurs doit être lisible par son image.',
  }),
  ENGINE_MODEL_NOT_LOADED: ({ reason }) => ({
    text: `Le modèle ne se charge pas : ${reason}`,
    hint: 'Entraînez-le à nouveau ; si cela persiste, signalez-le avec la ligne ci-dessus.',
  }),
  ENGINE_ONNXRUNTIME_MISSING: () => ({
    text: 'ONNX Runtime, qui sert les modèles, n’est pas là.',
    hint: 'Obtenez-le par : slipway setup',
  }),
  ENGINE_PACKAGE_NOT_OBTAINED: ({ package: wanted, reason }) => ({
    text: `npm n’a pas pu installer ${wanted} : ${reason}`,
    hint: 'Vérifiez le réseau, le proxy et le registre npm, puis : slipway setup',
  }),
  STORAGE_OPEN_FAILED: ({ file }) => ({
    text: `Le stockage ${file} ne s’ouvre pas.`,
    hint: 'Vérifiez les droits et le disque, ou choisissez un autre dossier avec --data.',
  }),
  STORAGE_FORMAT_NEWER: ({ file }) => ({
    text: `${file} a été écrit par un Slipway plus récent.`,
    hint: 'Mettez Slipway à jour, ou choisissez un autre dossier avec --data.',
  }),
  STORAGE_WRITE_FAILED: () => ({
    text: 'Le stockage ne peut pas écrire sur son disque.',
    hint: 'Le disque est-il plein ou en lecture seule ? Rien de ce qui était confirmé n’est perdu.',
  }),
  REHEARSE_STEP_FAILED: ({ step, reason }) => ({
    text: `L’étape « ${step} » a échoué : ${reason}`,
    hint: 'Relancez avec --keep et regardez les jobs, ou signalez-le avec les lignes ci-dessus.',
  }),
  REHEARSE_DATA_EMPTY: () => ({
    text: 'Les données ont un en-tête mais aucune ligne.',
    hint: 'Indiquez le fichier des lignes dans data.location, ou avec --data.',
  }),
  REHEARSE_DATA_BROKEN: ({ file, reason }) => ({
    text: `${file} n’est pas un tableau CSV avec une ligne d’en-tête : ${reason}`,
    hint: 'Corrigez la ligne, ou réécrivez le fichier avec le programme qui l’a produit.',
  }),
  REHEARSE_TARGET_MISSING: () => ({
    text: 'Le besoin ne dit pas ce qu’il faut prédire.',
    hint: 'Nommez la colonne dans problem.target.',
  }),
  REHEARSE_TARGET_UNKNOWN: ({ column, known }) => ({
    text: `Les données ne connaissent pas « ${column} ». Elles ont : ${known}.`,
    hint: 'Corrigez problem.target ou problem.positive dans le besoin.',
  }),
  REHEARSE_TARGET_NOT_BINARY: ({ column, distinct }) => ({
    text: `La colonne ${column} a ${distinct} valeurs différentes ; une question par oui ou non en a deux.`,
    hint: 'Choisissez une autre cible. Les autres tâches sont déjà conseillées, et répétées dans une version à venir.',
  }),
  REHEARSE_TARGET_TOO_RARE: ({ column, value, count, needed }) => ({
    text: `Seules ${count} lignes ont ${column} = ${value} ; il en faut ${needed} pour apprendre et mesurer.`,
    hint: 'Apportez davantage de lignes de ce genre.',
  }),
  REHEARSE_NO_FEATURES: () => ({
    text: 'Il ne reste aucune colonne pour apprendre : les autres sont constantes, en texte libre ou ignorées.',
    hint: 'Apportez des colonnes de nombres ou de catégories, ou raccourcissez data.ignore.',
  }),
  REHEARSE_TASK_NOT_SERVED: ({ task, method }) => ({
    text: `Répéter « ${task} » par ${method} n’est pas encore possible ; le conseil l’est.`,
    hint: 'Une question par oui ou non sur un tableau se répète aujourd’hui (binary-classification).',
  }),
  REHEARSE_DATA_MISSING: ({ path }) => ({
    text:
      path === ''
        ? 'Le besoin ne dit pas où sont les données.'
        : `Il n’y a pas de données à ${path}.`,
    hint: 'Indiquez data.location dans le besoin (à partir du fichier du besoin), ou donnez --data FICHIER.',
  }),
  REHEARSE_JOB_FAILED: ({ job, reason, log }) => ({
    text: `${job} a échoué : ${reason}${log ? `\nFin de son journal :\n${log}` : ''}`,
    hint: 'C’est aussi ce que dirait SageMaker ; corrigez et relancez.',
  }),
  REHEARSE_ABORTED: ({ step }) => ({
    text: `Arrêté à l’étape « ${step} ». Les jobs sont arrêtés et ce qui avait été créé est retiré.`,
    hint: 'Relancez la commande pour recommencer.',
  }),
};
