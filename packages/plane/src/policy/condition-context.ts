/** The values that a request has for a condition key, whose name is told apart by no case but in tags' keys. */
export type ConditionContext = (key: string) => readonly string[] | undefined;
