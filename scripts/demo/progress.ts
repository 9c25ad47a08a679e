import type { WriteStream } from 'node:tty';
import { type Run, total, unsettled } from './run.ts';

/** Shows how far a run is: a bar on a terminal, else a line now and then. */
export type Progress = { readonly show: (run: Run) => void; readonly finish: () => void };

const EVERY_MS = 100;
const LINE_EVERY_MS = 10_000;
const WIDTH = 20;

type Output = Pick<WriteStream, 'write'> & { readonly isTTY?: boolean; readonly columns?: number };

export const createProgress = (output: Output, startedAt: number): Progress => {
  const terminal = output.isTTY === true;
  let shownAt = 0;
  let shown = '';
  return {
    show: (run) => {
      const now = Date.now();
      if (now - shownAt < (terminal ? EVERY_MS : LINE_EVERY_MS)) return;
      const next = lineOf(run, now - startedAt, terminal);
      if (!terminal && next === shown) return;
      shownAt = now;
      shown = next;
      output.write(terminal ? `\r\u001b[2K${next.slice(0, (output.columns ?? 80) - 1)}` : `${next}\n`);
    },
    finish: () => {
      if (terminal && shown !== '') output.write('\r\u001b[2K');
    },
  };
};

const lineOf = (run: Run, elapsed: number, terminal: boolean): string => {
  const n = run.planned.length;
  const submitted = run.followed.size;
  const settled = submitted - unsettled(run).length;
  const counts = [
    `${settled}/${n} settled`,
    formatDuration(elapsed),
    ...(submitted < n ? [`${submitted} submitted`] : []),
    counted(total(run.tally.votes), 'vote'),
    counted(total(run.tally.cases), 'case'),
    counted(run.tally.accepted + run.tally.declined, 'host answer'),
  ];
  return terminal ? `${barOf(settled / n)}  ${counts.join('  ')}` : counts.join(', ');
};

const counted = (number: number, what: string): string => `${number} ${what}${number === 1 ? '' : 's'}`;

const barOf = (share: number): string => {
  const full = Math.floor(share * WIDTH);
  return `[${'█'.repeat(full)}${'░'.repeat(WIDTH - full)}] ${String(Math.floor(share * 100)).padStart(3)} %`;
};

export const formatDuration = (ms: number): string => {
  const seconds = Math.round(ms / 1_000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')} s`;
};
