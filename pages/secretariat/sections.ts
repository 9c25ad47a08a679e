import type { secretariat } from '../../messages/catalogue/index.ts';

/** Where a secretary goes from her first page: one entry a section, each with pages of its own. */
export const SECTIONS = [
  { path: '/secretariat/members', label: 'members' },
  { path: '/secretariat/decisions', label: 'decisions' },
  { path: '/secretariat/deadlines', label: 'deadlines' },
  { path: '/secretariat/mail', label: 'mail' },
  { path: '/secretariat/log', label: 'journal' },
] as const satisfies readonly { readonly path: string; readonly label: keyof (typeof secretariat)['ar']['sections'] }[];

export type Section = (typeof SECTIONS)[number]['label'];
