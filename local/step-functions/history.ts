import { pageFrom, tokenFor } from './paging.ts';
import type { HistoryEvent } from './run.ts';

export interface HistoryPage {
  readonly maxResults?: number | undefined;
  readonly nextToken?: string | undefined;
  readonly reverseOrder?: boolean | undefined;
}

/** The member of AWS's event shape that carries the details of a type. */
const detailsMember = (type: string): string => {
  if (type.endsWith('StateEntered')) return 'stateEnteredEventDetails';
  if (type.endsWith('StateExited')) return 'stateExitedEventDetails';
  return `${type.charAt(0).toLowerCase()}${type.slice(1)}EventDetails`;
};

const detailsOf = ({ type, name, error }: HistoryEvent) => {
  if (name === undefined && error === undefined) return {};
  const state = name === undefined ? {} : type === 'EvaluationFailed' ? { state: name } : { name };
  return { [detailsMember(type)]: { ...state, ...(error === undefined ? {} : { error }) } };
};

/**
 * One page of GetExecutionHistory. Events carry no data, as with `includeExecutionData: false`: what a person wrote
 * has no place in a history.
 */
export const historyPage = (history: readonly HistoryEvent[], { maxResults, nextToken, reverseOrder }: HistoryPage) => {
  const numbered = history.map((event, index) => ({
    id: index + 1,
    previousEventId: index,
    timestamp: event.at / 1_000,
    type: event.type,
    ...detailsOf(event),
  }));
  const ordered = reverseOrder === true ? numbered.toReversed() : numbered;
  const from = pageFrom(nextToken) ?? 0;
  const to = from + (maxResults === undefined || maxResults === 0 ? 100 : maxResults);
  return {
    events: ordered.slice(from, to),
    ...(to < ordered.length ? { nextToken: tokenFor(to) } : {}),
  };
};
