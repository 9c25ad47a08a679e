/**
 * Who signs in: `member:<province>:<id as a voter>`, `secretary:<province>`, `host:<host>:<staff id>`, `agent:<province>:<id>`, `coordinator`,
 * `applicant:<application id>`.
 * No personal data, so it may stand in keys and logs.
 */
export type Subject =
  | { readonly kind: 'member'; readonly province: string; readonly id: string }
  | { readonly kind: 'secretary'; readonly province: string }
  | { readonly kind: 'host'; readonly host: string; readonly id: string }
  | { readonly kind: 'agent'; readonly province: string; readonly id: string }
  | { readonly kind: 'coordinator' }
  | { readonly kind: 'applicant'; readonly id: string };

export const formatSubject = (subject: Subject): string => {
  switch (subject.kind) {
    case 'member':
      return `member:${subject.province}:${subject.id}`;
    case 'secretary':
      return `secretary:${subject.province}`;
    case 'host':
      return `host:${subject.host}:${subject.id}`;
    case 'agent':
      return `agent:${subject.province}:${subject.id}`;
    case 'coordinator':
      return 'coordinator';
    case 'applicant':
      return `applicant:${subject.id}`;
  }
};

export const parseSubject = (text: string): Subject | undefined => {
  const [kind, first, second, ...rest] = text.split(':');
  if (rest.length > 0) return undefined;
  if (kind === 'coordinator' && first === undefined) return { kind };
  if (kind === 'applicant' && first !== undefined && second === undefined) return { kind, id: first };
  if (kind === 'secretary' && first !== undefined && second === undefined) return { kind, province: first };
  if (first === undefined || second === undefined) return undefined;
  if (kind === 'member') return { kind, province: first, id: second };
  if (kind === 'agent') return { kind, province: first, id: second };
  if (kind === 'host') return { kind, host: first, id: second };
  return undefined;
};
