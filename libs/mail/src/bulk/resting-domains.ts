import type { Transaction } from '@app/database';

const FIRST_REST_SECONDS = 30;
const LONGEST_REST_SECONDS = 15 * 60;
/** A domain that took letters for so long after its rest begins from the first rest again. */
const FORGOTTEN_AFTER_SECONDS = 30 * 60;

/** Whether a reply asks the sender, not only this letter, to slow down: 421, or one of the policy and system codes of RFC 3463. */
export function asksToSlowDown(fault: unknown): boolean {
  const { responseCode, response = '' } = fault as { responseCode?: number; response?: string };
  return responseCode === 421 || /^4\d\d[ -]4\.(3\.2|4\.5|7\.\d+)\b/.test(response);
}

/** Letters to many leave the domain alone for 30 s, twice as long at each further time, a quarter of an hour at most. */
export async function letRest(tx: Pick<Transaction, 'query'>, domain: string): Promise<void> {
  await tx.query(
    `insert into resting_domain (domain, times, rests_until) values ($1, 1, now() + make_interval(secs => $2))
     on conflict (domain) do update set
       times = case when resting_domain.rests_until < now() - make_interval(secs => $4) then 1 else resting_domain.times + 1 end,
       rests_until = now() + make_interval(secs => case
         when resting_domain.rests_until < now() - make_interval(secs => $4) then $2
         else least($3, $2 * 2 ^ least(resting_domain.times, 10)) end)
     where resting_domain.rests_until <= now()`,
    [domain, FIRST_REST_SECONDS, LONGEST_REST_SECONDS, FORGOTTEN_AFTER_SECONDS],
  );
}

/** Every night: forgets domains that have long been awake. Gives how many. */
export async function forgetRestedDomains(tx: Pick<Transaction, 'query'>, now: Date): Promise<number> {
  const [, forgotten] = await tx.query<[unknown, number]>(
    `delete from resting_domain where rests_until < $1::timestamptz - interval '1 day'`,
    [now],
  );
  return forgotten;
}
