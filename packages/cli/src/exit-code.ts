/** What the command tells its caller: done, the work failed, the input is wrong, stopped by Ctrl-C. */
export const exitCodes = { done: 0, failed: 1, wrongInput: 2, interrupted: 130 } as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
