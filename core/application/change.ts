import type { EventDraft, EventKind } from '../audit/event.ts';
import type { Case } from '../case/case.ts';
import type { MessageDraft } from '../message/message.ts';
import type { Traces } from '../resemblance/resemblance.ts';
import { err, ok, type Result } from '../result.ts';
import { decisionOf, LONG_DECIDED } from '../review/decided.ts';
import type { Vote } from '../review/vote.ts';
import type { Score } from '../scoring/grid.ts';
import type { Application, Category, Instant } from './application.ts';
import type { Form } from './form.ts';
import type { Status } from './status.ts';

/**
 * Everything that one status change writes. The store makes one transaction of it, so that a change happens whole or not
 * at all: see `store/application/changes.ts`.
 */
export type Change = {
  /** What the change was computed from; absent for a new application. A write requires its version. */
  readonly before?: Application;
  readonly after: Application;
  /** At least one. */
  readonly events: readonly EventDraft[];
  readonly messages?: readonly MessageDraft[];
  /** Messages that need not be sent any more. */
  readonly cancels?: readonly number[];
  /** Nothing that was to be told before this change is told any more, nor is it a person's case. */
  readonly silences?: true;
  readonly opens?: readonly Case[];
  /** Ids of cases that this change settles. */
  readonly closes?: readonly string[];
  /** `release` also ends the place of a contested application among those who came with her CIN. */
  readonly claim?: 'take' | 'release' | 'lock' | 'transfer';
  readonly form?: Form;
  /** Under what applications that resemble this one find it from now on; that of a day of birth comes with the form. */
  readonly traces?: Traces;
  readonly score?: Score;
  readonly vote?: Vote;
  /** The token on which the execution waits from now on. */
  readonly token?: string;
  /** Takes (+1) or frees (-1) a place of a host; `capacity` bounds it. */
  readonly place?: { readonly host: string; readonly by: 1 | -1; readonly capacity: number };
  /** Takes (+1) or frees (-1) one of the seats of a province and category; `capacity`: its share. */
  readonly seat?: { readonly province: string; readonly category: Category; readonly by: 1 | -1; readonly capacity: number };
  /** Opens the beneficiary's file. */
  readonly beneficiary?: { readonly host: string; readonly since: Instant };
};

export type InvalidTransition = { readonly code: 'InvalidTransition'; readonly event: EventKind; readonly from: Status };

/** When it happens. `at` is programme time. */
export type Moment = { readonly at: Instant };

/** What a transition adds to the change of status. An optional member set to undefined is removed. */
type Effects = Omit<Change, 'before' | 'after'> & { readonly set?: Partial<Application> };

type Rule<D> = {
  readonly event: EventKind;
  /** The only statuses it may follow. */
  readonly from: readonly Status[];
  readonly to: (data: D, application: Application) => Status;
  readonly effects: (data: D, application: Application, moment: Moment) => Effects;
};

export type Transition<D> = ((application: Application, data: D, moment: Moment) => Result<Change, InvalidTransition>) & {
  readonly event: EventKind;
  readonly from: readonly Status[];
};

/** A named change of status: which statuses it may follow, where it leads and what it does besides. */
export const transition = <D>(rule: Rule<D>): Transition<D> => {
  const apply = (application: Application, data: D, moment: Moment): Result<Change, InvalidTransition> => {
    if (!rule.from.includes(application.status)) {
      return err({ code: 'InvalidTransition', event: rule.event, from: application.status });
    }
    const { set, ...effects } = rule.effects(data, application, moment);
    const status = rule.to(data, application);
    const after: Application = {
      ...application,
      ...set,
      ...decisionDay(application, status, moment),
      status,
      version: application.version + 1,
      changedAt: moment.at,
    };
    return ok({ before: application, after, ...effects });
  };
  return Object.assign(apply, { event: rule.event, from: rule.from });
};

/**
 * Whatever changes a decided file, and a refusal that the coordinator turns, leaves the day on which the committee's votes were first counted. One that was
 * decided before days were noted says so at its next change: its status alone could not tell afterwards.
 */
const decisionDay = ({ status, decidedAt }: Application, next: Status, { at }: Moment): Pick<Application, 'decidedAt'> => {
  if (decidedAt !== undefined) return {};
  if (decisionOf(status) !== undefined) return { decidedAt: LONG_DECIDED };
  return decisionOf(next) === undefined ? {} : { decidedAt: at };
};
