import type { overviewEn } from '#images/report/messages/en/overview.ts';

export const overviewFr: typeof overviewEn = {
  documentTitle: ({ name }) => `Répétition de ${name}`,
  kicker: ({ name }) => `Rapport de répétition Slipway : ${name}`,
  verdictDefects: (p, f) =>
    `Sur 100 pièces défectueuses, le modèle en arrête ${f.number(p.found * 100, 0)} ; sur 100 bonnes, ${p.falseAlarms === 0 ? 'il n’en arrête aucune' : `il en arrête ${f.number(p.falseAlarms * 100, p.falseAlarms < 0.01 ? 1 : 0)} pour rien`}.`,
  verdictClasses: (p, f) =>
    `Sur 100 images, le modèle en range ${f.number(p.accuracy * 100, 0)} dans la bonne de ${p.classes} classes.`,
  allHeld: 'Tout ce que la répétition devait montrer a tenu :',
  notAllHeld: ({ failed }) =>
    failed === 1
      ? 'Une chose que la répétition devait montrer n’a PAS tenu :'
      : `${failed} choses que la répétition devait montrer n’ont PAS tenu :`,
  held: 'tenu',
  notHeld: 'N’A PAS tenu',
  claims: {
    beats: 'il bat les deux réponses plus simples, sur des images jamais vues',
    resumed: 'l’entraînement a perdu sa machine et a repris à son point de contrôle',
    scaled: 'le point de terminaison a grandi sous une rafale, puis s’est réduit',
    batch: 'les lots et le point de terminaison donnent les mêmes réponses',
    drift: 'la surveillance s’est tue sous l’ancienne lumière et a parlé sous la nouvelle',
    better: 'sous la nouvelle lumière, la seconde version est meilleure que la première',
    update: 'la seconde version a pris le relais sans perdre une requête',
  },
  ranHere:
    'Tout ceci a vraiment été fait, sur une seule machine, par les mêmes API d’AWS que le plan utilise dans le nuage.',
  ranOnAws: ({ region }) => `Tout ceci a vraiment été fait, sur AWS dans ${region}.`,
  ranOn: (p) => `${p.date}, en ${p.seconds}, sur ${p.machine}`,
  machine: (p) =>
    [`${p.cores} cœurs`, p.memory, p.cpu, p.platform, p.runtime]
      .filter((part) => part !== '')
      .join(', '),
  contents: 'Sur cette page',

  tileF1: 'F1 sur les images mises de côté',
  tileF1Note: (p) =>
    `toujours la classe la plus fréquente : ${p.majority} ; modèle linéaire sur les pixels : ${p.linear}`,
  tileLatency: 'pour 99 % des réponses',
  tileLatencyNote: (p) => `la moitié en ${p.p50}, un seul appelant`,
  tileSpot: 'd’économie spot attendue par le plan',
  tileSpotNone: 'sans capacité spot',
  tileSpotNote: (p) =>
    p.interruptions === 0
      ? 'aucune interruption ici'
      : `interrompu ${p.interruptions === 1 ? 'une' : p.interruptions} fois ici${p.epoch === undefined ? ' puis repris' : `, repris à l’époque ${p.epoch}`}`,
  tileScaling: 'instances sous la rafale',
  tileScalingNote: (p, f) =>
    `${f.number(p.requests)} requêtes, ${p.refused === 0 ? 'aucune refusée' : `${f.number(p.refused)} refusée${p.refused < 2 ? '' : 's'}`}`,
  tileDrift: 'violations avant et après le changement de lumière',
  tileDriftNote: (p, f) =>
    `${f.number(p.before)} et ${f.number(p.after)} réponses capturées examinées`,
  tileUpdate: 'requêtes perdues pendant le passage à la version 2',
  tileUpdateNote: (p, f) => `sur ${f.number(p.requests)} envoyées pendant ce temps`,
  tileBatch: 'Lots et point de terminaison',
  tileBatchAgree: 's’accordent',
  tileBatchDiffer: 'diffèrent',
  tileBatchNote: (p, f) => `${f.number(p.images)} images en ${p.seconds}`,
  tileCost: 'par mois sur AWS',
  tileCostNote: (p) => `estimation, de ${p.low} à ${p.high}`,
  milliseconds: (ms, f) => `${f.number(ms, 1)} ms`,

  bannerTitle: 'Ce qui n’est pas réel ici',
  bannerWords: { synthetic: 'Synthétique.', spedUp: 'Accéléré.', stoodIn: 'Remplacé.' },
  bannerImages: (p, f) =>
    `Toutes les images sont dessinées par un programme à partir d’une graine (${f.number(p.images)} de ${p.pixels} × ${p.pixels} pixels dans la première livraison) ; les inspections et les relevés des lignes aussi. Les chiffres de qualité montrent que la boucle fonctionne ; ils ne disent rien de vos produits.`,
  bannerSqlite:
    'Un fichier SQLite a remplacé la base PostgreSQL des inspections : aucune n’était indiquée.',
  bannerPostgres:
    'Les inspections viennent d’une vraie base PostgreSQL ; ses lignes sont synthétiques.',
  bannerClock: (p, f) =>
    `L’horloge des alarmes et des calendriers allait plus vite : ${f.number(p.scaling)} fois pendant la mise à l’échelle, ${f.number(p.monitor)} fois pendant que la surveillance attendait son heure. Entraînements, réponses et transformations ont pris le temps qu’ils ont pris.`,
  bannerStandIn: ({ planned }) =>
    `Le plan entraîne avec ${planned} ; ici, l’algorithme intégré de classification d’images l’a remplacé.`,
  bannerMachine: (p) =>
    `Cette machine (${p.cores} cœurs) a tenu lieu de toutes les instances d’AWS (${p.instances}) : plusieurs instances y sont plusieurs processus.`,
  bannerImagesOfOurs:
    'Les images (conteneurs) de Slipway font ce qu’AWS n’offre aux nouveaux clients que d’une autre façon, ou sous sa propre licence : classification d’images, recettes, règles de débogage, surveillance et jobs SQL.',
};
