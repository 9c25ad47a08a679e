import type { Page } from 'playwright-core';
import type { FormInput } from '../../../core/application/form.ts';

/** Fills the portal's form as a person does: only what she says, in the order of the page. */
export const fillForm = async (page: Page, input: FormInput): Promise<void> => {
  const type = (name: string, value: string | number) => page.locator(`[name="${name}"]`).fill(String(value));
  const tick = (name: string, value: string) => page.locator(`[name="${name}"][value="${value}"]`).check();
  const choose = (name: string, value: string) => page.locator(`select[name="${name}"]`).selectOption(value);
  const answer = (name: string, value: boolean) => tick(name, value ? 'yes' : 'no');
  const { partners = [], project, trainingWanted = [] } = input;
  const [year = '', month = '', day = ''] = input.birthDate.split('-');

  await tick('applicantKind', input.applicantKind);
  await type('nameArabic', input.nameArabic);
  await type('nameLatin', input.nameLatin);
  await type('cin', input.cin);
  await type('birthDate.day', day);
  await type('birthDate.month', month);
  await type('birthDate.year', year);
  // Her partners are asked for behind a line that opens, with or without scripts.
  if (partners.length > 0) await page.locator('details > summary').click();
  for (const [index, { name, cin }] of partners.entries()) {
    await type(`partners.${index}.name`, name);
    await type(`partners.${index}.cin`, cin);
  }
  await choose('province', input.province);
  await type('commune', input.commune);
  await tick('area', input.area);
  await type('phone', input.phone);
  if (input.email !== undefined) await type('email', input.email);
  await tick('language', input.language);
  await tick('maritalStatus', input.maritalStatus);
  await answer('headOfHousehold', input.headOfHousehold);
  await type('dependants', input.dependants);
  await answer('childcareNeed', input.childcareNeed);
  await choose('education', input.education);
  await choose('experience', input.experience);
  await choose('income', input.income);
  await answer('socialRegistry', input.socialRegistry);
  if (input.disability !== undefined) await answer('disability', input.disability);
  if (input.disabilityConsent === true) await tick('disabilityConsent', 'yes');
  if (project !== undefined) {
    await type('project.title', project.title);
    await choose('project.sector', project.sector);
    await tick('project.stage', project.stage);
    await type('project.ownContribution', project.ownContribution);
    await type('project.jobsForeseen', project.jobsForeseen);
  }
  for (const support of input.supportWanted) await tick('supportWanted', support);
  for (const sector of trainingWanted) await tick('trainingWanted', sector);
  await tick('consent.given', 'yes');
};
