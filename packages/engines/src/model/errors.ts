import { SlipwayError } from '@slipway/base';

/** The failures of the model runner; each has its sentence and its hint in the command's catalogues. */
export const modelErrors = {
  invalid: (field: string, expected: string, cause?: unknown) =>
    new SlipwayError({
      code: 'ENGINE_MODEL_INVALID',
      message: `The model's ONNX form is not as it should be: ${field} must be ${expected}.`,
      params: { field, expected },
      cause,
    }),
  notLoaded: (reason: string) =>
    new SlipwayError({
      code: 'ENGINE_MODEL_NOT_LOADED',
      message: `The model cannot be loaded: ${reason}`,
      params: { reason },
    }),
  onnxruntimeMissing: (version: string) =>
    new SlipwayError({
      code: 'ENGINE_ONNXRUNTIME_MISSING',
      message: `onnxruntime-node ${version} is not installed, and there is no cache folder to get it into.`,
      params: { version },
    }),
  packageNotObtained: (wanted: string, reason: string, cause: unknown) =>
    new SlipwayError({
      code: 'ENGINE_PACKAGE_NOT_OBTAINED',
      message: `npm could not install ${wanted}: ${reason}. Check the network and npm's registry setting, and try again.`,
      params: { package: wanted, reason },
      cause,
    }),
};
