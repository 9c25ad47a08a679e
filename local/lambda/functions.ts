import type { StackModel } from '../assembly/stack-model.ts';
import type { Closers } from '../closers.ts';
import type { Environment } from './environment.ts';
import { type FunctionRuntime, type InvocationCounter, type InvocationResult, startFunctionRuntime } from './runtime.ts';

export interface FunctionsOptions {
  readonly stacks: readonly StackModel[];
  readonly projectFolder: string;
  readonly environment: (stack: StackModel) => Environment;
  readonly namesCaller: boolean;
  readonly databasePort: number;
  readonly closers: Closers;
  readonly output: (chunk: string) => void;
}

/** All functions of the hosted stacks. */
export interface Functions {
  /** Invokes with an event as JSON text. Never rejects. */
  invoke(functionArn: string, payload: string): Promise<InvocationResult>;
  /** As Step Functions calls: a value in, a value out; a failed function is thrown under its error's name. */
  call(functionArn: string, payload: unknown): Promise<unknown>;
  counters(): InvocationCounter[];
  resetCounters(): void;
}

/** Starts one runtime for each stack that has functions. */
export const startFunctions = ({
  stacks,
  projectFolder,
  environment,
  namesCaller,
  databasePort,
  closers,
  output,
}: FunctionsOptions): Functions => {
  const runtimes: FunctionRuntime[] = [];
  for (const stack of stacks) {
    if (stack.functions.length === 0) continue;
    const runtime = startFunctionRuntime({
      stack: stack.name,
      functions: stack.functions,
      projectFolder,
      environment: environment(stack),
      namesCaller,
      databasePort,
      output,
    });
    closers.add(() => runtime.stop());
    runtimes.push(runtime);
  }
  const invoke = async (functionArn: string, payload: string): Promise<InvocationResult> => {
    const runtime = runtimes.find((candidate) => candidate.has(functionArn));
    if (runtime !== undefined) return runtime.invoke(functionArn, payload);
    return { ok: false, error: { errorType: 'ResourceNotFoundException', errorMessage: `Function not found: ${functionArn}` } };
  };
  return {
    invoke,
    call: async (functionArn, payload) => {
      const result = await invoke(functionArn, JSON.stringify(payload ?? null));
      if (result.ok) return JSON.parse(result.payload);
      const { errorType, errorMessage } = result.error;
      throw Object.assign(new Error(errorMessage), { name: errorType });
    },
    counters: () => runtimes.flatMap((runtime) => runtime.counters()),
    resetCounters: () => {
      for (const runtime of runtimes) runtime.resetCounters();
    },
  };
};
