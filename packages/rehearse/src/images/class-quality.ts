/** A class that was there and the class that was answered, by position in the list of classes. */
export interface ClassAnswer {
  readonly actual: number;
  readonly predicted: number;
}

export interface ClassQuality {
  /** Unweighted mean of the classes' F1, so that a rare defect counts as much as a common one. */
  readonly f1: number;
  readonly accuracy: number;
  /** Rows: what is there; columns: what was answered. */
  readonly confusion: readonly (readonly number[])[];
  readonly perClass: readonly {
    readonly label: string;
    readonly precision: number;
    readonly recall: number;
    readonly f1: number;
    readonly images: number;
  }[];
}

/**
 * Precision, recall and F1 of each class and their mean over the classes that occur. A class that is never answered
 * has precision 0, as scikit-learn's `zero_division=0` counts it.
 */
export function classQuality(
  classes: readonly string[],
  answers: readonly ClassAnswer[],
): ClassQuality {
  const confusion = classes.map(() => classes.map(() => 0));
  for (const { actual, predicted } of answers) {
    const row = confusion[actual];
    if (row !== undefined) row[predicted] = (row[predicted] ?? 0) + 1;
  }
  const at = (row: number, column: number) => confusion[row]?.[column] ?? 0;
  const perClass = classes.map((label, index) => {
    const images = sum(confusion[index] ?? []);
    const answered = sum(classes.map((_, row) => at(row, index)));
    const hits = at(index, index);
    const precision = answered === 0 ? 0 : hits / answered;
    const recall = images === 0 ? 0 : hits / images;
    const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
    return { label, precision, recall, f1, images };
  });
  const present = perClass.filter(({ images }) => images > 0);
  const right = sum(classes.map((_, index) => at(index, index)));
  return {
    f1: present.length === 0 ? 0 : sum(present.map(({ f1 }) => f1)) / present.length,
    accuracy: answers.length === 0 ? 0 : right / answers.length,
    confusion,
    perClass,
  };
}

/** What answering the most common class of the training would reach. */
export function majorityAnswers(
  trained: readonly number[],
  actual: readonly number[],
): readonly ClassAnswer[] {
  const counts = new Map<number, number>();
  for (const label of trained) counts.set(label, (counts.get(label) ?? 0) + 1);
  const [predicted = 0] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  return actual.map((label) => ({ actual: label, predicted }));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
