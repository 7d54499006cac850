import type { namesEn } from '#images/report/messages/en/names.ts';

export const namesFr: typeof namesEn = {
  products: { bracket: 'équerre', gasket: 'joint', cap: 'bouchon' },
  labels: {
    good: 'sans défaut',
    missing_part: 'pièce manquante',
    stain: 'tache',
    crack: 'fissure',
    scratch: 'rayure',
    dent: 'bosse',
  },
  features: {
    image_width: 'largeur',
    image_height: 'hauteur',
    image_brightness: 'luminosité',
    image_contrast: 'contraste',
    image_sharpness: 'netteté',
    image_saturation: 'saturation',
    image_red_mean: 'rouge',
    image_green_mean: 'vert',
    image_blue_mean: 'bleu',
    prediction_class: 'classe répondue',
    prediction_confidence: 'confiance de la réponse',
  },
  methods: {
    'own-script': 'votre propre script',
    'builtin-algorithm': 'l’algorithme intégré',
  },
};
