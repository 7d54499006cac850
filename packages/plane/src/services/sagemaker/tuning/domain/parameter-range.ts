import type { ParameterRanges } from '@aws-sdk/client-sagemaker';

/** A hyperparameter to search, as the proposing program takes it (runtimes/tuning). */
export type ParameterRange =
  | {
      readonly kind: 'integer' | 'continuous';
      readonly name: string;
      readonly min: string;
      readonly max: string;
      readonly scale: 'Auto' | 'Linear' | 'Logarithmic' | 'ReverseLogarithmic';
    }
  | { readonly kind: 'categorical'; readonly name: string; readonly values: readonly string[] };

export function rangesOf(given: ParameterRanges | undefined): readonly ParameterRange[] {
  const numeric = (kind: 'integer' | 'continuous') => {
    const ranges =
      kind === 'integer' ? given?.IntegerParameterRanges : given?.ContinuousParameterRanges;
    return (ranges ?? []).map(
      ({ Name = '', MinValue = '', MaxValue = '', ScalingType = 'Auto' }): ParameterRange => ({
        kind,
        name: Name,
        min: MinValue,
        max: MaxValue,
        scale: ScalingType,
      }),
    );
  };
  const categorical = (given?.CategoricalParameterRanges ?? []).map(
    ({ Name = '', Values = [] }): ParameterRange => ({
      kind: 'categorical',
      name: Name,
      values: Values,
    }),
  );
  return [...numeric('integer'), ...numeric('continuous'), ...categorical];
}

/** What is wrong with a range beyond its members' own limits; undefined when it can be searched. */
export function rangeProblem(range: ParameterRange): string | undefined {
  if (range.kind === 'categorical') {
    const isRepeated = new Set(range.values).size < range.values.length;
    return isRepeated
      ? `The values of the hyperparameter [${range.name}] must be unique.`
      : undefined;
  }
  const [min, max] = [Number(range.min), Number(range.max)];
  const isWhole = Number.isSafeInteger(min) && Number.isSafeInteger(max);
  const isNumber = range.min.trim() !== '' && range.max.trim() !== '' && Number.isFinite(min + max);
  if (!isNumber || (range.kind === 'integer' && !isWhole)) {
    const wanted = range.kind === 'integer' ? 'integers' : 'numbers';
    return `MinValue and MaxValue of the hyperparameter [${range.name}] must be ${wanted}.`;
  }
  if (min > max) {
    return `MinValue [${range.min}] of the hyperparameter [${range.name}] must be less than or equal to its MaxValue [${range.max}].`;
  }
  return scaleProblem(range, { min, max });
}

function scaleProblem(
  { kind, name, scale }: Exclude<ParameterRange, { kind: 'categorical' }>,
  { min, max }: { readonly min: number; readonly max: number },
): string | undefined {
  if (scale === 'Logarithmic' && min <= 0) {
    return `Logarithmic scaling of the hyperparameter [${name}] works only for ranges with values greater than 0.`;
  }
  if (scale !== 'ReverseLogarithmic') return undefined;
  if (kind === 'integer') {
    return `Reverse logarithmic scaling works only for continuous hyperparameter ranges; [${name}] is an integer one.`;
  }
  return min < 0 || max >= 1
    ? `Reverse logarithmic scaling of the hyperparameter [${name}] works only for ranges within 0 <= x < 1.0.`
    : undefined;
}
