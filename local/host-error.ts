/** What can keep the local host from starting or running. */
export type HostErrorCode =
  | 'BadOption'
  | 'DataFolderLocked'
  | 'DataFolderUnwritable'
  | 'DatabaseFailed'
  | 'EnvironmentConflict'
  | 'NoDatabaseForPlatform'
  | 'PortTaken'
  | 'SynthesisFailed'
  | 'TableChanged'
  | 'UnsupportedTemplate';

/** An expected failure of the host. Its message is one plain line for the person at the terminal. */
export class HostError extends Error {
  readonly code: HostErrorCode;

  constructor(code: HostErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'HostError';
    this.code = code;
  }
}
