import { answerAll, CONSENT, receiptIn, type Visitor, visitorOf } from '../../tests/e2e/support/visitor.ts';
import { sampleForm } from './sample.ts';

/** Somebody whose browser fetches the page that a POST leads to. */
export const createApplicant = (url: string): Visitor => {
  const visitor = visitorOf({ url });
  return {
    ...visitor,
    post: async (path, ...posted) => {
      const answer = await visitor.post(path, ...posted);
      if (answer.status !== 303) throw new Error(`${path} is answered ${answer.status}`);
      const { text } = await visitor.get(answer.location);
      return { ...answer, text };
    },
  };
};

export const cookieOf = ({ cookies }: Visitor): string => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');

/** Answers all pages up to the last button. Answers how many pages of questions there were. */
export const fillDraft = async (applicant: Visitor, n: number, province: string): Promise<number> => {
  await applicant.get('/apply');
  await applicant.get('/apply/start');
  let pages = 0;
  const post: Visitor['post'] = (...posted) => {
    pages += 1;
    return applicant.post(...posted);
  };
  await answerAll({ ...applicant, post }, sampleForm(n, province));
  return pages;
};

/** Presses the last button; the receipt's reference and tracking code. */
export const sendDraft = async (applicant: Visitor): Promise<ReturnType<typeof receiptIn>> => {
  const receipt = receiptIn(await applicant.post('/apply/send', CONSENT));
  if (receipt.reference === '' || receipt.trackingCode === '') throw new Error('the receipt shows no reference');
  return receipt;
};
