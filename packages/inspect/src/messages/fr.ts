import type { Messages } from '#messages/en.ts';

/** Ce que dit l’examen des données, en français. */
export const fr: Messages = {
  reasons: {
    asked: () => 'vous l’avez dit',
    'named-so': ({ word }) => `son nom dit « ${word} »`,
    'asks-yes-or-no': () => 'son nom pose une question',
    'last-column': () => 'c’est la dernière colonne',
    'first-column': () => 'c’est la première colonne d’un tableau sans en-tête',
    'two-values': () => 'elle a deux valeurs',
    'few-values': ({ values }) => `elle a ${values} valeurs`,
    'many-numbers': () => 'elle contient des nombres',
    'no-target': () =>
      'aucune colonne ne ressemble à une réponse à apprendre, on ne pourrait que former des groupes',
    series: ({ column, series }, f) =>
      series === 1
        ? `une valeur par date de ${column}`
        : `environ ${f.number(series)} séries au fil de ${column}`,
    'free-text': ({ column, words }) => `${column} contient des textes d’environ ${words} mots`,
    opinions: () => 'les classes sont des opinions',
    'who-and-what': ({ user, item }) => `${user} et ${item} disent qui a eu affaire à quoi`,
    'class-folders': ({ classes }, f) =>
      `les fichiers sont dans ${f.number(classes)} dossiers, un par classe`,
    manifest: ({ classes }, f) =>
      `un manifeste répartit les images en ${f.number(classes)} classes`,
    boxes: () => 'un manifeste marque des endroits dans les images',
    masks: () => 'des masques accompagnent les images',
    'good-and-bad': ({ word }) => `une classe s’appelle ${word}`,
    'images-unlabelled': () => 'rien ne dit ce que montrent les images',
    'texts-unlabelled': () => 'rien ne dit de quoi parlent les textes',
  },
  problems: {
    unreadable: ({ file, detail }) => `${file} est illisible : ${detail}`,
    'empty-file': ({ file }) => `${file} est vide`,
    'header-only': ({ file }) => `${file} a un en-tête mais aucune ligne`,
    'not-utf8': ({ file }) =>
      `${file} n’est pas en UTF-8 ; les tableaux sont lus en Latin-1, les textes écartés`,
    'line-too-long': ({ file }) => `${file} a une ligne de plus de 2 Mo : écarté`,
    'truncated-parquet': ({ file, detail }) =>
      `${file} est abîmé ou tronqué : écarté${detail === '' ? '' : ` (${detail})`}`,
    'broken-image': ({ file, detail }) => `${file} n’est pas une image lisible : ${detail}`,
    'broken-rows': ({ file, detail, count }, f) =>
      `${file} : ${count === 1 ? 'une ligne abîmée, écartée' : `${f.number(count)} lignes abîmées, écartées`}, la première est la ligne ${detail}`,
    'not-a-table': ({ file, detail }) => `${file} ne se lit pas comme un tableau : ${detail}`,
    'link-loop': ({ file }) => `${file} mène à un dossier déjà vu : pas suivi`,
    'too-many-files': ({ count }, f) =>
      `seuls les ${f.number(count)} premiers fichiers ont été examinés`,
    'not-fetched': ({ file, detail }) => `${file} n’a pas été téléchargé (${detail})`,
    'unknown-kind': ({ detail, count }, f) =>
      count === 1
        ? `${detail} est d’un genre inconnu : écarté`
        : `${f.number(count)} fichiers sont d’un genre inconnu : écartés (${detail}, ...)`,
  },
  personalKinds: {
    name: 'nom',
    email: 'adresse électronique',
    phone: 'numéro de téléphone',
    address: 'adresse',
    birth: 'naissance',
    'official-number': 'numéro officiel',
    'account-number': 'numéro de compte ou de carte',
    'network-address': 'adresse réseau ou appareil',
    place: 'lieu',
    sensitive: 'sensible (santé, croyance, origine ...)',
  },
  personalForms: {
    email: 'des adresses électroniques',
    iban: 'des IBAN dont la clé est juste',
    'french-nir': 'des numéros de sécurité sociale dont la clé est juste',
    'payment-card': 'des numéros de carte dont la clé est juste',
    'ip-address': 'des adresses IP',
    phone: 'des numéros de téléphone',
  },

  title: (p, f) =>
    `${p.location} : ${p.files === 1 ? 'un fichier' : `${f.number(p.files)} fichiers`}, ${f.bytes(p.bytes)}`,
  table: (p, f) =>
    `Tableau ${p.name} : ${p.exact ? '' : 'environ '}${f.number(p.rows)} ${p.rows < 2 ? 'ligne' : 'lignes'}, ${f.number(p.columns)} ${p.columns < 2 ? 'colonne' : 'colonnes'}`,
  readOnly: (p, f) =>
    `Lu en partie : tous les chiffres ci-dessous portent sur ${f.number(p.rows)} lignes.`,
  duplicates: (p, f) =>
    p.count === 0
      ? 'aucune ligne répétée'
      : p.count === 1
        ? 'une ligne répétée'
        : `${f.number(p.count)} lignes répétées`,
  copies: (p, f) =>
    p.count === 0 ? 'aucune copie' : `${f.number(p.count)} ${p.count === 1 ? 'copie' : 'copies'}`,
  noHeader: 'pas de ligne d’en-tête (noms inventés)',
  columnHead: {
    name: 'colonne',
    type: 'type',
    missing: 'manque',
    distinct: 'distinctes',
    values: 'valeurs',
  },
  types: {
    integer: 'entier',
    decimal: 'décimal',
    boolean: 'oui/non',
    date: 'date',
    timestamp: 'date, heure',
    time: 'heure',
    text: 'texte',
    nested: 'imbriqué',
    binary: 'binaire',
    empty: 'vide',
  },
  marks: {
    target: 'cible ?',
    time: 'temps',
    personal: 'personnel ?',
    key: 'clé',
    constant: 'constante',
  },
  range: (p) => `${p.min} à ${p.max}${p.mean === undefined ? '' : `, moyenne ${p.mean}`}`,
  ofWords: (p, f) => `textes d’environ ${f.number(p.words, 0)} mots`,
  more: (p, f) => `... et ${f.number(p.count)} de plus (--json les montre toutes)`,
  images: (p, f) => `Images : ${f.number(p.files)}${p.formats === '' ? '' : ` (${p.formats})`}`,
  imageSizes: (p) => `Largeur ${p.width}, hauteur ${p.height} pixels ; canaux : ${p.channels}`,
  measuredOf: (p, f) =>
    `Échantillon : tailles de ${f.number(p.measured)} fichiers sur ${f.number(p.files)}, également répartis.`,
  spread: (p, f) =>
    p.min === p.max
      ? f.number(p.min)
      : `${f.number(p.min)} à ${f.number(p.max)} (la moitié sous ${f.number(p.median)})`,
  texts: (p, f) => `Textes : ${f.number(p.files)} documents`,
  wordsEach: (p) => `Mots : ${p.words}`,
  otherPart: (p, f) => `Aussi : ${p.what}, ${f.bytes(p.bytes)}`,

  labels: {
    target: 'Cible',
    classes: 'Classes',
    task: 'Tâche',
    time: 'Temps',
    personal: 'Personnel',
    unused: 'Inutile',
    problems: 'Problèmes',
    next: 'Ensuite',
  },
  certainty: { likely: 'probable', possible: 'possible', guess: 'à tout hasard' },
  noTarget: 'aucune colonne ne ressemble à la réponse à apprendre ; nommez-la avec --target COLUMN',
  also: (p) => ` ; ou ${p.columns}`,
  because: (p) => `${p.what} (${p.certainty} : ${p.reasons})`,
  timeColumn: (p) => `${p.column}, de ${p.from} à ${p.to}`,
  noPersonal: (p, f) =>
    `rien vu, d’après les noms des colonnes et la forme des valeurs de ${f.number(p.sampled)} lignes ; vérifiez vous-même`,
  personalFound: (p) =>
    p.share === undefined
      ? `${p.column} (${p.kind}, d’après son nom)`
      : `${p.column} (${p.share} des valeurs sont comme ${p.form})`,
  personalLikely: (p) => `probable dans ${p.list} ; vérifiez vous-même`,
  keys: (p) => `identifie la ligne : ${p.columns}`,
  constants: (p) => `toujours la même valeur : ${p.columns}`,
  verdicts: {
    even: '',
    uneven: 'inégal : l’exactitude tromperait',
    rare: 'très inégal : l’exactitude tromperait, davantage de cas rares aiderait le plus',
  },
  next: (p) => `slipway inspect ${p.location} --out needs.yaml   (ébauche le besoin)`,
  nothingRead: 'Rien n’a pu y être lu.',

  draft: {
    head: (p) => [
      `Ébauché par slipway inspect d’après ${p.location}. Ce que montrent les données est rempli ; vérifiez.`,
      'Les lignes qui commencent par # ne sont pas connues : ôtez le # et remplissez ce que vous savez.',
      'Chacune améliore le plan. Ensuite : slipway advise ce-fichier',
    ],
    likelyTask: (p) => `${p.certainty} : ${p.reasons}`,
    targetMissing: 'colonne qui contient la réponse à apprendre ; aucune n’a été trouvée',
    positive: 'la réponse que mesure le score',
    metric: 'ce qui décide quel modèle est le meilleur',
    interpretability: 'faut-il expliquer chaque prédiction ? none, useful, required',
    customisation: 'maîtrise voulue du modèle : low, medium, high',
    ignore: 'identifient la ligne ou la personne, ou ne changent jamais : rien à en apprendre',
    location: 'compté depuis ce fichier',
    sensitivity: 'probable, d’après les noms et les formes des colonnes : vérifiez',
    sensitivityUnknown: 'public, internal, confidential, personal, special-category, regulated',
    sources: 'd’où elles viennent : files, s3, database, warehouse, saas, stream, devices, api',
    cadence: 'rythme d’arrivée des données : once, hourly, daily, weekly, monthly, continuous',
    sizeIn12Months: 'taille attendue dans douze mois',
    estimated: 'calculé d’après une partie des données',
    trainingCadence: 'rythme de réentraînement du modèle',
    interruptible: 'un entraînement peut-il être interrompu puis reprendre ?',
    deadline: 'délai avant que le résultat soit nécessaire, en durées d’un entraînement',
    modes: 'real-time, batch, one-off, streaming, edge',
    latency: 'temps dans lequel 99 % des réponses doivent arriver',
    payload: 'taille d’une requête',
    mean: 'moyenne sur un mois',
    peak: 'au moment le plus chargé',
    batchCadence: 'rythme auquel tout est évalué',
    monitoring: 'data-drift, model-quality, bias, explanations',
    labelDelay: 'quand la vérité sur une prédiction est connue',
    skills: 'none, sql, python, spark, ml, devops, kubernetes, airflow',
    teamSize: 'personnes',
    region: 'Région AWS',
    residency: 'où les données doivent rester : france, eu, europe, anywhere',
    budget: 'le coût à ne pas dépasser',
  },
};
