import type { Application } from '../../../core/application/application.ts';
import type { Committee } from '../../../core/region/committee.ts';

/** Whether a file has come to a committee: another's answers like one that does not exist. */
export const isBefore = ({ province }: Pick<Committee, 'province'>, application: Application | undefined): application is Application =>
  application !== undefined && application.province === province && application.sentAt !== undefined;
