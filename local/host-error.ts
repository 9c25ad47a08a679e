import { Failure } from './command-line/failure.ts';

/** What can keep the local host from starting or running. */
export type HostErrorCode =
  | 'ClockUnreadable'
  | 'DataFolderLocked'
  | 'DataFolderUnwritable'
  | 'DatabaseFailed'
  | 'EnvironmentConflict'
  | 'NoDatabaseForPlatform'
  | 'PortTaken'
  | 'SynthesisFailed'
  | 'TableChanged'
  | 'UnsupportedTemplate';

/** An expected failure of the host. */
export class HostError extends Failure {
  override readonly name = 'HostError';
  readonly code: HostErrorCode;

  constructor(code: HostErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
