/** The same questions in French. */
export const frenchAsks: ReadonlyMap<string, string> = new Map([
  ['deployment.latency', 'En combien de temps 99\u00a0% des réponses doivent-elles arriver\u00a0?'],
  ['deployment.traffic.mean', 'Combien de requêtes arrivent en moyenne\u00a0?'],
  ['data.size', 'Quelle est la taille des données\u00a0?'],
  ['data.readingTeams', 'Combien d’équipes aux droits différents lisent les données\u00a0?'],
  ['training.duration', 'Combien de temps dure un entraînement\u00a0?'],
  ['deployment.vpcOnly', 'Le service doit-il rester dans le VPC\u00a0?'],
  ['data.sensitivity', 'Les données sont-elles personnelles ou confidentielles\u00a0?'],
  [
    'account.usedInLast12Months',
    'Ce compte précis a-t-il utilisé Debugger ou Model Monitor au cours des 12 derniers mois\u00a0?',
  ],
  ['training.interruptible', 'Un entraînement peut-il être interrompu et recommencer\u00a0?'],
  ['problem.customisation', 'Quelle maîtrise du modèle est voulue\u00a0?'],
  ['problem.interpretability', 'Faut-il expliquer chaque prédiction\u00a0?'],
  ['training.tuning', 'Faut-il chercher de meilleurs hyperparamètres\u00a0?'],
  ['team.skills', 'Que sait faire l’équipe\u00a0?'],
]);
