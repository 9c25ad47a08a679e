import type { Report } from './report.ts';

/** Designed and sent, by member and day. */
const digestTable = ({ digests }: Report): Readonly<Record<string, Readonly<Record<string, string>>>> => {
  const table: Record<string, Record<string, string>> = {};
  for (const { member, day, designed, sent } of digests) {
    table[member] = { ...table[member], [day]: `${designed} designed, ${sent} sent` };
  }
  return table;
};

/** For people who read. */
export const printReport = (report: Report, { seed, seconds }: { readonly seed: number; readonly seconds: string }): void => {
  const { files, outcomes, votes, seats, looks, withdrawals, referrals, seatEnded, letters, minutes, docket, requests, faults } = report;
  console.log(`${files} files, seed ${seed}, ${seconds} s`);
  console.log('Outcomes: what was decided, where the file stands');
  console.table(outcomes);
  console.log(`Votes in the logs: ${votes.counted} counted, ${votes.twice} twice`);
  console.log(
    `Tried too late: ${votes.triedLate}, counted ${votes.late}; by a removed member: ${votes.triedRemoved}, counted ${votes.removed}`,
  );
  console.log(
    `Seats, by the files themselves, counted ${looks} times while ${withdrawals} applications were taken back and ` +
      `hosts accepted ${referrals.accepted}, declined ${referrals.declined}, let ${referrals.expired} expire`,
  );
  console.table(seats);
  console.log('Digests to members, a day at most one and only with news');
  console.table(digestTable(report));
  const ended = seatEnded.filter(({ designed, sent }) => designed + sent > 0);
  console.log(
    `Told that a seat has ended: ${ended.map(({ member, designed, sent }) => `${member} ${designed} designed, ${sent} sent`).join('; ')}`,
  );
  console.log('Messages to applicants, by kind');
  console.table(Object.fromEntries(letters.map(({ kind, ...row }) => [kind, row])));
  console.log(
    `Minutes: ${minutes.intact} of ${minutes.meetings} verify; a vote changed in the store is ${minutes.changeTold ? 'told' : 'NOT told'}; ` +
      `put back, they ${minutes.mended ? 'verify' : 'do NOT verify'}`,
  );
  console.log(`First page of the docket with ${docket.files} files: ${docket.median} ms (median), ${docket.slowest} ms (slowest of 20)`);
  console.log('Requests to the portal, votes and all: milliseconds from request to answer');
  console.table(Object.fromEntries(requests.map(({ route, ...row }) => [route, row])));
  console.log(
    faults.length === 0 ? 'Every file has one outcome, and all is as designed.' : `NOT as designed:\n${faults.slice(0, 50).join('\n')}`,
  );
};
