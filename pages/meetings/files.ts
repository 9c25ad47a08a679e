import type { Category } from '../../core/application/application.ts';
import type { Status } from '../../core/application/status.ts';
import type { Choice } from '../../core/review/ballot.ts';
import { labels, meetings, review } from '../../messages/catalogue/index.ts';
import { formatList, formatNumber } from '../../messages/format.ts';
import { html, ltr, type Markup } from '../../messages/html.ts';
import { type StaffFrame, segment, to } from '../frame.ts';
import { type Neighbours, pageLinks } from '../parts/page-links.ts';
import { table, tag } from '../parts/parts.ts';
import { meetingPath } from './names.ts';

/** A file of the agenda, without personal data. */
export type MeetingFile = {
  readonly reference: string;
  readonly score?: number;
  readonly category?: Category;
  /** Absent, as all else: it cannot be read. */
  readonly status?: Status | undefined;
  /** Names of those who have voted in this round, in the page's language: who, never how. For the secretary. */
  readonly voted?: readonly string[];
  /** For a member. */
  readonly mine?: Choice | undefined;
  /** A vote stands in her seat, be it hers or of who held it before. */
  readonly inSeat?: boolean | undefined;
};

export type FilesModel = StaffFrame &
  Neighbours & {
    readonly id: string;
    /** One page of them, in the order of the agenda. */
    readonly files: readonly MeetingFile[];
    /** Of the first one, from 1. */
    readonly from: number;
    /** The secretary sees who voted; a member goes to the files and sees her own vote; the coordinator neither. */
    readonly sees: 'who-voted' | 'own-vote' | 'neither';
    /** How many sit on the committee. */
    readonly members: number;
  };

/** A member opens a file within the meeting, so that the page leads on to the next. */
export const meetingFilePath = (id: string, reference: string): string => `/review/${segment(reference)}?meeting=${segment(id)}`;

export const fileTable = (model: FilesModel): Markup => {
  const { language, id, files, from, sees, members } = model;
  const t = meetings[language];
  const l = labels[language];
  type Numbered = MeetingFile & { readonly n: number };
  const rows = files.map((file, index): Numbered => ({ ...file, n: from + index }));
  return html`${table<Numbered>(
    t.agendaTitle,
    [
      {
        label: t.fileColumns.file,
        heading: true,
        cell: ({ n, reference, status }) =>
          html`${formatNumber(language, n)}. ${
            sees === 'own-vote' && status !== undefined
              ? html`<a href="${to(model, meetingFilePath(id, reference))}">${ltr(reference)}</a>`
              : ltr(reference)
          }`,
      },
      { label: t.fileColumns.score, cell: ({ score }) => score !== undefined && formatNumber(language, score) },
      { label: t.fileColumns.category, brief: true, cell: ({ category }) => category !== undefined && l.categoryShort[category] },
      {
        label: t.fileColumns.state,
        brief: true,
        cell: ({ status }) => (status === undefined ? tag(t.unreadable, 'bad') : l.status[status]),
      },
      ...(sees === 'who-voted'
        ? [
            {
              label: t.fileColumns.voted,
              cell: ({ voted }: Numbered) =>
                voted !== undefined &&
                html`${t.votedOf(voted.length, members)}${voted.length > 0 && html`<br>${formatList(language, voted)}`}`,
            },
          ]
        : sees === 'own-vote'
          ? [
              {
                label: t.fileColumns.mine,
                cell: ({ mine, inSeat, status }: Numbered) => {
                  if (mine !== undefined) return l.choice[mine];
                  return inSeat === true ? review[language].votedInSeat : status === 'in-review' && tag(review[language].notVoted, 'wait');
                },
              },
            ]
          : []),
    ],
    rows,
  )}
${pageLinks(model, model, { texts: t, pathOf: (page) => `${meetingPath(id)}?page=${page}` })}`;
};
