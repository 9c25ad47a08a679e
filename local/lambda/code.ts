import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FunctionModel } from '../assembly/stack-model.ts';
import { HostError } from '../host-error.ts';

export interface HandlerLocation {
  /** The module's file URL. */
  readonly module: string;
  readonly exportName: string;
}

/** Where a function's handler is: its bundle when the assembly has one, else its source in the project. */
export const locateHandler = ({ name, source, codeFolder, handler }: FunctionModel, projectFolder: string): HandlerLocation => {
  const dot = handler.lastIndexOf('.');
  const [file, exportName] = [handler.slice(0, dot), handler.slice(dot + 1)];
  const candidates =
    codeFolder === undefined
      ? [source === undefined ? undefined : resolve(projectFolder, source)]
      : ['.mjs', '.js', '.cjs'].map((extension) => join(codeFolder, `${file}${extension}`));
  const found = candidates.find((candidate) => candidate !== undefined && existsSync(candidate));
  if (found === undefined) {
    throw new HostError('UnsupportedTemplate', `${name}: neither a bundle nor the source ${source ?? 'named in the metadata'} is there.`);
  }
  return { module: pathToFileURL(found).href, exportName };
};
