import type { WatchEvidence } from '#images/image-evidence.ts';

interface Statistics {
  readonly dataset: { readonly item_count: number };
  readonly features: readonly {
    readonly name: string;
    readonly numerical_statistics?: { readonly mean?: number };
  }[];
}

/** Rows, and the mean of each numeric feature, of Model Monitor's `statistics.json`. */
export function featureMeans(text: string) {
  const { dataset, features } = JSON.parse(text) as Statistics;
  const means: Record<string, number> = {};
  for (const { name, numerical_statistics: numbers } of features)
    if (numbers?.mean !== undefined) means[name] = numbers.mean;
  return { items: dataset.item_count, means };
}

interface Violations {
  readonly violations: readonly {
    readonly feature_name: string;
    readonly constraint_check_type: string;
    readonly description: string;
  }[];
}

/** Model Monitor's `constraint_violations.json`. */
export function readViolations(text: string): WatchEvidence['violations'] {
  return (JSON.parse(text) as Violations).violations.map((violation) => ({
    feature: violation.feature_name,
    check: violation.constraint_check_type,
    description: violation.description,
  }));
}
