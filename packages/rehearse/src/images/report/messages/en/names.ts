/** Names of what the sample's data spell in code; others are shown as they are. */
export const namesEn = {
  products: { bracket: 'bracket', gasket: 'gasket', cap: 'cap' },
  labels: {
    good: 'no defect',
    missing_part: 'missing part',
    stain: 'stain',
    crack: 'crack',
    scratch: 'scratch',
    dent: 'dent',
  },
  features: {
    image_width: 'width',
    image_height: 'height',
    image_brightness: 'brightness',
    image_contrast: 'contrast',
    image_sharpness: 'sharpness',
    image_saturation: 'saturation',
    image_red_mean: 'red',
    image_green_mean: 'green',
    image_blue_mean: 'blue',
    prediction_class: 'class that was answered',
    prediction_confidence: 'confidence of the answer',
  },
  methods: {
    'own-script': 'your own script',
    'builtin-algorithm': 'the built-in algorithm',
  },
};
