import { ROUTES } from '../../workflows/http-routes.ts';

const methodsOf = (): ReadonlyMap<string, readonly string[]> => {
  const methods = new Map<string, readonly string[]>();
  for (const [method = '', path] of Object.values(ROUTES)
    .flat()
    .map((route) => route.split(' '))) {
    if (path !== undefined) methods.set(path, [...(methods.get(path) ?? []), method]);
  }
  return methods;
};

/** Every address of the API with its methods, to tell an unknown one from a wrong method. */
export const KNOWN_ROUTES: ReadonlyMap<string, string> = new Map(
  [...methodsOf()].map(([path, methods]) => [path, methods.toSorted().join(', ')] as const),
);

const PATTERNS = [...KNOWN_ROUTES].map(([path, methods]) => ({
  pattern: new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{\w+\}/gu, '[^/]+')}$`, 'u'),
  methods,
}));

/** The methods of an address; undefined: there is no such address. As at the gateway, one that is named comes before a pattern. */
export const allowedMethods = (path: string): string | undefined =>
  KNOWN_ROUTES.get(path) ?? PATTERNS.find(({ pattern }) => pattern.test(path))?.methods;
