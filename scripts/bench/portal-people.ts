import { type Applicant, createApplicant, fillDraft, sendDraft } from './applicant.ts';
import type { BenchHost } from './bench-host.ts';

/** One who has answered everything and sent nothing, and one who follows what she has sent. */
export type PortalPeople = { readonly writing: Applicant; readonly sent: Applicant };

export const portalPeople = async ({ url }: BenchHost, province: string): Promise<PortalPeople> => {
  const [writing, sent] = [createApplicant(url), createApplicant(url)];
  await fillDraft(writing, 7_000_001, province);
  await fillDraft(sent, 7_000_002, province);
  const receipt = await sendDraft(sent);
  await sent.post('/follow', new URLSearchParams(receipt));
  return { writing, sent };
};
