import type { LaunchMessages } from '#messages/en.ts';

/** The README of a launched app, in French. */
export const fr: LaunchMessages = {
  intro: ({ region }) =>
    `Une application CDK qui construit sur AWS, dans ${region}, le plan de \`slipway advise\`. Elle est à vous : lisez-la, modifiez-la, gardez-la dans votre dépôt. \`settings.ts\` contient chaque valeur décidée par le plan.`,
  columnStage: 'Étape',
  columnService: 'Service',
  cost: ({ expected, low, high, date }) =>
    `Environ ${expected} par mois (de ${low} à ${high}), aux prix publics du ${date}, hors taxe et offre gratuite.`,
  ownScript:
    'Le plan entraîne avec votre propre script. Tant qu’il n’existe pas, `settings.training.imageUri` est la classification d’images intégrée de SageMaker, qui apprend des mêmes dossiers et listes.',
  deployTitle: 'Déployer',
  deployNotes: [
    'Docker construit les images de `images/` (recette Data Wrangler, règles de débogage, surveillance de la dérive) pendant le déploiement.',
    'Le pipeline d’entraînement enregistre une version qui attend une approbation ; approuvez-la dans SageMaker Studio ou avec `update-model-package`, puis déployez la pile de service avec son ARN.',
    'Lancez une fois, après une journée normale de trafic, le pipeline qui finit par `-monitor-baseline` ; la surveillance s’y compare.',
    'Abonnez-vous au sujet qui finit par `-notices` pour recevoir alarmes et budget.',
    'Le compartiment et sa clé restent quand on supprime les piles : les données sont effacées par des personnes, pas par des outils.',
  ],
  foldersTitle: 'Ce qu’il y a où',
  folders: [
    { path: 'settings.ts', what: 'ce que le plan a décidé' },
    { path: 'lib/', what: 'les piles : données, réseau, entraînement, service, surveillance' },
    { path: 'glue/', what: 'les scripts qui rassemblent les sources ; ceux de la répétition' },
    { path: 'recipe.yaml', what: 'la préparation des images ; celle de la répétition' },
    { path: 'images/', what: 'les programmes de Slipway comme images de traitement' },
  ],
};
