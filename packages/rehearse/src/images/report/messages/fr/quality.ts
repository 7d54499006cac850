import type { qualityEn } from '#images/report/messages/en/quality.ts';

export const qualityFr: typeof qualityEn = {
  picturesTitle: 'Ce qu’il a vu',
  picturesLead: (p) =>
    `Des images mises de côté que le modèle a bien nommées, une au plus par produit et par genre : ${p.products} produits, ${p.kinds} genres. Toutes synthétiques.`,
  pictureAlt: (p) => `Image synthétique (${p.product}) : ${p.actual}`,
  mistakesTitle: 'Ses pires erreurs',
  mistakesLead: 'Images mises de côté qu’il a mal nommées, la réponse la plus sûre d’abord.',
  noMistakes: 'Sur les images mises de côté, il n’en a fait aucune.',
  mistakeAlt: (p) =>
    `Image synthétique (${p.product}), en vérité ${p.actual}, prise pour ${p.predicted}, confiance ${p.confidence}`,
  reallyIs: ({ actual }) => `en vérité : ${actual}`,
  takenFor: (p) => `prise pour : ${p.predicted} (${p.confidence})`,

  qualityTitle: 'Que vaut-il ?',
  qualityLead: (p, f) =>
    `Mesuré sur ${f.number(p.images)} images mises de côté avant tout apprentissage. ${p.accuracy} des réponses sont justes. Le F1, moyenne des ${p.classes} classes où un défaut rare compte autant qu’un défaut courant, est de ${f.number(p.f1, 3)}.`,
  comparisonTitle: 'Face à des réponses plus simples',
  comparisonCaption: 'F1, et part des réponses justes',
  modelThis: 'Ce modèle',
  modelMajority: 'Toujours la classe la plus fréquente',
  modelLinear: 'Modèle linéaire sur les pixels',
  comparisonFigure: (p) => `${p.f1} · ${p.accuracy}`,
  confusionTitle: 'Ce qu’il prend pour quoi',
  confusionCaption:
    'Images mises de côté ; plus une case est foncée, plus sa part de la ligne est grande',
  confusionRows: 'en vérité',
  confusionColumns: 'réponse',
  perClassTitle: 'Classe par classe',
  columnClass: 'Classe',
  columnPrecision: 'Justes si nommées',
  columnRecall: 'Trouvées',
  columnF1: 'F1',
  columnImages: 'Images',
};
