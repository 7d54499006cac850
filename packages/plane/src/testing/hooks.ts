/** A hook of the test runner, which the test file hands over: code that is not a test does not know the runner. */
export type Hook = (run: () => Promise<void>) => void;
