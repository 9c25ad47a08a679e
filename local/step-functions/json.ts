/** A JSON value: what the States Language calls a JSON text. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export type JsonObject = { readonly [key: string]: Json };

/** Throws SyntaxError when the text is not JSON. */
export const parseJson = (text: string): Json => {
  const value: Json = JSON.parse(text);
  return value;
};

export const isJsonArray = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

export const isJsonObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** UTF-8 bytes of the value's JSON text; the service's quotas count these. */
export const sizeOf = (value: Json): number => Buffer.byteLength(JSON.stringify(value));

/** The JSON type names that AWS uses in its error causes. */
export const typeName = (value: Json): string => {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
};
