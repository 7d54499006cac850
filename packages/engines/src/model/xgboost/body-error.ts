import { ModelInputError } from '#model/port.ts';

/** The body cannot be read as what it says it is: the container's 415. */
export function unreadable(format: string, reason: string): ModelInputError {
  return new ModelInputError(
    415,
    `Loading ${format} data failed with Exception, please ensure data is in ${format} format:\n <class 'ValueError'>\n ${reason}`,
  );
}

export function notANumber(format: string, text: string): ModelInputError {
  return unreadable(format, `could not convert string to float: '${text.slice(0, 100)}'`);
}

/** XGBoost takes NaN for missing and refuses what float32 cannot hold. */
export function infinite(format: string): ModelInputError {
  return unreadable(
    format,
    'Check failed: valid: Input data contains `inf` or a value too large, while `missing` is not set to `inf`',
  );
}

/** Fewer columns than the model has are taken as missing; more are refused by `booster.predict`: the container's 400. */
export function tooManyColumns(numFeatures: number, columns: number): ModelInputError {
  return new ModelInputError(
    400,
    'Unable to evaluate payload provided: Check failed: learner_model_param_.num_feature >= p_fmat->Info().num_col_ ' +
      `(${numFeatures} vs. ${columns}) : Number of columns does not match number of features in booster.`,
  );
}

/** Largest double that still rounds to a finite float32. */
export const FLOAT32_LIMIT = 3.4028235677973366e38;
