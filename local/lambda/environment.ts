import type { FunctionModel } from '../assembly/stack-model.ts';
import { HostError } from '../host-error.ts';

export interface Environment {
  readonly [name: string]: string;
}

/**
 * One environment for all functions of a stack, which share a process here.
 * Throws `EnvironmentConflict` when two functions give one name two values.
 */
export const mergeEnvironments = (stack: string, functions: readonly FunctionModel[]): Environment => {
  const merged = new Map<string, { value: string; from: string }>();
  for (const { name: from, environment } of functions) {
    for (const [name, value] of Object.entries(environment)) {
      const earlier = merged.get(name);
      if (earlier !== undefined && earlier.value !== value) {
        throw new HostError(
          'EnvironmentConflict',
          `${stack}: ${earlier.from} and ${from} give ${name} two different values, and the local host runs both in one process.`,
        );
      }
      merged.set(name, { value, from });
    }
  }
  return Object.fromEntries([...merged].map(([name, { value }]) => [name, value]));
};
