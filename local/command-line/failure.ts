/** An expected failure. Its message is one plain line for the person at the terminal. */
export class Failure extends Error {
  override readonly name: string = 'Failure';
}

/** The command was typed wrongly: beside the line the person is shown how it goes. */
export class UsageError extends Failure {
  override readonly name = 'UsageError';
}
