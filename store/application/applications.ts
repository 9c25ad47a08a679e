import type { Application, Instant } from '../../core/application/application.ts';
import { type Form, FormSchema } from '../../core/application/form.ts';
import { type AuditEvent, AuditEventSchema } from '../../core/audit/event.ts';
import type { Traces } from '../../core/resemblance/resemblance.ts';
import { type Vote, VoteSchema } from '../../core/review/vote.ts';
import type { Score } from '../../core/scoring/grid.ts';
import { type DocketQuery, readDocket } from '../committee/docket.ts';
import { type QueueQuery, readQueue, readQueueIds } from '../committee/queues.ts';
import { readForTrial, readReportPages } from '../committee/report.ts';
import { readSearched } from '../committee/search.ts';
import type { StoreContext } from '../context.ts';
import { parseOptional, parseReadable, parseRow } from '../corrupt-record.ts';
import { readCounts, readResting } from '../counters.ts';
import { applicationKey, formKey, referenceKey, scoreKey, waitKey } from '../keys.ts';
import { readMany, readNewest, readOne, readPartition } from '../read.ts';
import { ReferenceSchema, ScoreRowSchema, type Wait, WaitSchema } from '../rows.ts';
import { parseApplication, readApplication } from './application-row.ts';
import { createChanges } from './changes.ts';
import { toDossier } from './dossier.ts';
import { createSettle } from './settle.ts';
import { createSubmit } from './submissions.ts';
import { readAlike } from './traces.ts';

export type Applications = ReturnType<typeof createApplications>;

/** The applications of one region. Reads see the last write; a queue is an index and may be a moment behind. */
export const createApplications = (context: StoreContext) => {
  const { region } = context;
  const partition = (id: string): string => applicationKey(region, id).pk;
  const get = (id: string): Promise<Application | undefined> => readApplication(context, id);

  const changes = createChanges(context);

  return {
    ...changes,
    submit: createSubmit(context),
    get,
    settle: createSettle(context, changes, get),

    /** When due work looks at an application again; undefined: never. */
    reschedule: (application: Application, dueAt: Instant | undefined) =>
      changes.touch(application, { at: application.changedAt, set: { dueAt } }),

    getByReference: async (reference: string): Promise<Application | undefined> => {
      const found = await readOne(context, referenceKey(region, reference), ReferenceSchema);
      return found === undefined ? undefined : get(found.application);
    },

    /** Several by id, in no order; as last written. Left out: those that are gone or cannot be read, for whoever asks to say so. */
    getMany: async (ids: readonly string[]): Promise<readonly Application[]> =>
      parseReadable(
        await readMany(
          context,
          ids.map((id) => applicationKey(region, id)),
        ),
        parseApplication,
        () => undefined,
      ),

    getForm: (id: string): Promise<Form | undefined> => readOne(context, formKey(region, id), FormSchema),

    /** The score that stands in a round: see `scoreIn`. */
    getScore: async (id: string, round: number): Promise<Score | undefined> =>
      parseOptional(ScoreRowSchema, await readNewest(context, scoreKey(region, id, 0), scoreKey(region, id, round)))?.score,

    /** The task token on which the newest execution waits, or waited. */
    getWait: (id: string): Promise<Wait | undefined> => readOne(context, waitKey(region, id), WaitSchema),

    /** The audit log, oldest first. */
    getEvents: async (id: string): Promise<readonly AuditEvent[]> =>
      (await readPartition(context, partition(id), 'EVENT#')).map((row) => parseRow(AuditEventSchema, row)),

    /** The newest vote of each seat, of one round or of all. */
    getVotes: async (id: string, round?: number): Promise<readonly Vote[]> => {
      const votes = (await readPartition(context, partition(id), 'VOTE#')).map((row) => parseRow(VoteSchema, row));
      return round === undefined ? votes : votes.filter((vote) => vote.round === round);
    },

    /** Everything of one application but its task token, in one Query. */
    dossier: async (id: string) => toDossier(await readPartition(context, partition(id))),

    /** Applications with the same telephone or day of birth, the newest first. */
    alike: (traces: Traces) => readAlike(context, traces),

    queue: (query: QueueQuery) => readQueue(context, query),

    /** Approvals of a province that rest. */
    resting: (province: string) => readResting(context, province),

    /** The ids of all in a queue, also of those that cannot be read. */
    queueIds: ({ holder, status }: Pick<QueueQuery, 'holder' | 'status'>) => readQueueIds(context, { holder, status }),

    /** The files of a province in review, or those whose decision rests, as a docket shows them: all, or those around a mark. */
    docket: (province: string, query?: DocketQuery) => readDocket(context, province, query),

    /** Names and communes of a province's applications, by id: for whoever searches by them. */
    searched: (province: string) => readSearched(context, province),

    /** What a report on fair play counts of a province's applications: no names, and never all at once. */
    reportPages: (province: string) => readReportPages(context, province),

    /** Assessed applications with their forms, of the newest `most` of some provinces: to try a grid on. */
    forTrial: (provinces: readonly string[], most: number) => readForTrial(context, provinces, most),

    counts: () => readCounts(context),
  };
};
