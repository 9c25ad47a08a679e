export { anApplication, aScore, aSubmission } from './application.ts';
export { aForm, aFormInput, anEnterprise, aProject } from './form.ts';
export { aCommittee, aHost, aPerson, aSeat, aSeatedCommittee } from './people.ts';
export { aGrid, aRegion } from './region.ts';
export { SAMPLE_AT, SAMPLE_PROVINCES, SAMPLE_REGION, sampleDigest, sampleId } from './sample.ts';
