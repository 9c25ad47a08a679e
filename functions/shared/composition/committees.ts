import { createSeatedCommittees, type SeatedCommittees } from '../committee/seated-committee.ts';
import type { ClockConfig, RegionConfig } from '../config.ts';
import { clock } from './clock.ts';
import type { ConfigOf } from './config-of.ts';
import { region } from './region.ts';
import { committeeRecords, type Tables } from './store.ts';

export const committees = (config: Tables & ConfigOf<typeof RegionConfig & typeof ClockConfig>): SeatedCommittees =>
  createSeatedCommittees(committeeRecords(config), region(config), clock(config));
