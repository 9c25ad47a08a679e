export type ServiceErrorType =
  | 'ExecutionAlreadyExists'
  | 'ExecutionDoesNotExist'
  | 'InvalidArn'
  | 'InvalidExecutionInput'
  | 'InvalidName'
  | 'InvalidOutput'
  | 'InvalidToken'
  | 'StateMachineDoesNotExist'
  | 'TaskDoesNotExist'
  | 'TaskTimedOut'
  | 'UnknownOperationException'
  | 'ValidationException';

/** An error of the API, by AWS's names. */
export class ServiceError extends Error {
  readonly type: ServiceErrorType;
  constructor(type: ServiceErrorType, message: string) {
    super(message);
    this.name = 'ServiceError';
    this.type = type;
  }
}
