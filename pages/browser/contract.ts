/** What `pages/script.ts` hands the script: one object, in front of the compiled code. */
export type Given = {
  /** The stylesheet's text, so that one request brings both. */
  readonly css: string;
  /** Its address, for browsers without constructable stylesheets. */
  readonly stylePath: string;
  readonly awayPath: string;
  /** The quick exit's neutral title, by language. */
  readonly neutral: Readonly<Record<string, string>>;
  readonly texts: Readonly<Record<string, Texts>>;
};
export type Texts = { readonly sending: string; readonly offline: string; readonly failed: string; readonly kept: string };
