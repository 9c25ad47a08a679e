import type { Visitor } from '../../tests/e2e/support/visitor.ts';
import { createApplicant, fillDraft, sendDraft } from './applicant.ts';
import type { BenchHost } from './bench-host.ts';

/** One who has answered everything and sent nothing, and one who follows what she has sent. */
export type PortalPeople = { readonly writing: Visitor; readonly sent: Visitor };

export const portalPeople = async ({ url }: BenchHost, province: string): Promise<PortalPeople> => {
  const [writing, sent] = [createApplicant(url), createApplicant(url)];
  await fillDraft(writing, 7_000_001, province);
  await fillDraft(sent, 7_000_002, province);
  const receipt = await sendDraft(sent);
  await sent.post('/follow', receipt);
  return { writing, sent };
};
