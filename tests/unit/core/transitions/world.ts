import type { Application } from '../../../../core/application/application.ts';
import type { Change, InvalidTransition } from '../../../../core/application/change.ts';
import type { Form } from '../../../../core/application/form.ts';
import { makeReference } from '../../../../core/application/reference.ts';
import { submit } from '../../../../core/application/transitions/intake.ts';
import type { Case } from '../../../../core/case/case.ts';
import type { Host } from '../../../../core/region/host.ts';
import type { Result } from '../../../../core/result.ts';
import { instant } from '../../../../core/time.ts';
import { aForm, aHost, SAMPLE_AT, SAMPLE_REGION, sampleId } from '../../../support/builders/index.ts';

type Claim = { readonly application: string; readonly locked: boolean };

/**
 * The smallest thing that changes can be written to: what each change asks of the store, done at once or not at all, and
 * nothing else. The real store is tested in tests/integration.
 */
export class World {
  readonly hosts: readonly Host[] = [aHost({ id: 'near', places: 1 }), aHost({ id: 'far', places: 2, province: 'MA-SAF' })];
  readonly applications = new Map<string, Application>();
  readonly taken = new Map<string, number>();
  /** Seats of each province and category, and those taken, by `<province> <category>`. */
  readonly share = 2;
  readonly seats = new Map<string, number>();
  readonly claims = new Map<string, Claim>();
  readonly cases = new Map<string, Case>();
  readonly tokens = new Map<string, string>();
  readonly beneficiaries = new Set<string>();
  /** Applications whose claim was given to another and that have not heard of it. */
  readonly notices = new Set<string>();
  /** Begun again by a person: due although nothing else is. */
  readonly resumed = new Set<string>();
  private clock = Date.parse(SAMPLE_AT);

  now(): { at: string } {
    this.clock += 60_000;
    return { at: instant(this.clock) };
  }

  submit(claim: string): Application {
    const n = this.applications.size + 1;
    const form: Form = aForm({ cin: claim });
    const holdsClaim = !this.claims.has(claim);
    const submission = { id: sampleId(n), reference: makeReference(() => n), region: SAMPLE_REGION, claim, holdsClaim };
    return this.write(submit(form, submission, this.now()));
  }

  /** Whether the change was allowed; what is allowed and cannot be written is an error of the test. */
  apply(result: Result<Change, InvalidTransition>): boolean {
    if (result.ok) this.write(result.value);
    return result.ok;
  }

  private write({ before, after, claim, place, opens = [], closes = [], messages = [], seat, token, beneficiary }: Change): Application {
    const stored = this.applications.get(after.id);
    if (stored?.version !== before?.version) throw new Error('stale version');
    if (seat !== undefined) this.moveSeat(seat);
    if (place !== undefined) this.moveTaken(place.host, place.by, place.capacity);
    if (claim !== undefined) this.moveClaim(claim, after);
    for (const opened of opens) this.cases.set(opened.id, opened);
    for (const id of closes) this.cases.delete(id);
    if (token !== undefined) this.tokens.set(after.id, token);
    if (beneficiary !== undefined) this.beneficiaries.add(after.id);
    const kept = { ...after, lastMessage: after.lastMessage + messages.length };
    this.applications.set(after.id, kept);
    return kept;
  }

  private moveSeat({ province, category, by, capacity }: NonNullable<Change['seat']>): void {
    const key = `${province} ${category}`;
    const taken = (this.seats.get(key) ?? 0) + by;
    if (by > 0 && taken > capacity) throw new Error('seat oversold');
    this.seats.set(key, taken);
  }

  /** Seats left of a province and category. */
  seatsLeft(province: string, category: number): number {
    return this.share - (this.seats.get(`${province} ${category}`) ?? 0);
  }

  private moveTaken(host: string, by: number, capacity: number): void {
    const taken = (this.taken.get(host) ?? 0) + by;
    if (by > 0 && taken > capacity) throw new Error('place oversold');
    this.taken.set(host, taken);
  }

  private moveClaim(move: NonNullable<Change['claim']>, { id, claim }: Application): void {
    const held = this.claims.get(claim);
    switch (move) {
      case 'take':
        if (held !== undefined) throw new Error('claim taken');
        this.claims.set(claim, { application: id, locked: false });
        return;
      case 'release':
        if (held?.application === id) this.claims.delete(claim);
        return;
      case 'lock':
        if (held?.application !== id) throw new Error('a claim of another cannot be locked');
        this.claims.set(claim, { application: id, locked: true });
        return;
      case 'transfer':
        if (held?.locked === true) throw new Error('a locked claim cannot be given away');
        if (held !== undefined) this.notices.add(held.application);
        this.claims.set(claim, { application: id, locked: false });
    }
  }
}
