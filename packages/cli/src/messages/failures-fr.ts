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
  CLI_OUTPUT_UNWRITABLE: ({ path, reason }) => ({
    text: `Impossible d’écrire ${path} : ${reason}`,
    hint: 'Choisissez un autre dossier avec --out.',
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
