/** What the host and a stack's worker thread say to each other. Events and results travel as JSON text, as on AWS. */

export interface InvokeMessage {
  readonly kind: 'invoke';
  readonly requestId: string;
  readonly functionName: string;
  readonly functionArn: string;
  readonly memoryMb: number;
  readonly module: string;
  readonly exportName: string;
  /** Real time, ms since the epoch. */
  readonly deadline: number;
  readonly payload: string;
}

export interface PingMessage {
  readonly kind: 'ping';
}

export type ToWorker = InvokeMessage | PingMessage;

/** Lambda's own form of a failed invocation. */
export interface FunctionError {
  readonly errorType: string;
  readonly errorMessage: string;
  readonly trace?: readonly string[];
}

export interface ResultMessage {
  readonly kind: 'result';
  readonly requestId: string;
  readonly payload: string;
}

export interface ErrorMessage {
  readonly kind: 'error';
  readonly requestId: string;
  readonly error: FunctionError;
}

export interface PongMessage {
  readonly kind: 'pong';
}

export type FromWorker = ResultMessage | ErrorMessage | PongMessage;
