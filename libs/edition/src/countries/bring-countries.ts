import type { Transaction } from '@app/database';
import { knownCountries } from './known-countries.js';

/** Writes the countries that this version knows; what stands there already is brought up to date. One statement. */
export async function bringCountries(tx: Transaction): Promise<void> {
  await tx.query(
    `insert into country (alpha2, alpha3, m49, names, itu_region, administrative_region, un_regional_group,
                          is_un_member, is_observer_state, is_ldc, is_lldc, is_sids)
     select alpha2, alpha3, m49, names, "ituRegion", "administrativeRegion", "unRegionalGroup",
            "isUnMember", "isObserverState", "isLdc", "isLldc", "isSids"
     from jsonb_to_recordset($1::jsonb) as known (alpha2 text, alpha3 text, m49 text, names jsonb, "ituRegion" text,
          "administrativeRegion" text, "unRegionalGroup" text, "isUnMember" boolean, "isObserverState" boolean,
          "isLdc" boolean, "isLldc" boolean, "isSids" boolean)
     on conflict (alpha2) do update set names = excluded.names, itu_region = excluded.itu_region,
       administrative_region = excluded.administrative_region, un_regional_group = excluded.un_regional_group,
       is_un_member = excluded.is_un_member, is_observer_state = excluded.is_observer_state,
       is_ldc = excluded.is_ldc, is_lldc = excluded.is_lldc, is_sids = excluded.is_sids`,
    [JSON.stringify(knownCountries())],
  );
}
