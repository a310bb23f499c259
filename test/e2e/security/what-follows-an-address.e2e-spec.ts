import { newToken } from '@app/tokens';
import { anAddressOffice, START } from './address-office.js';

/** S-10: what else hangs on an address moves with it, or ends. */
const { api, edition, page, post, newAddress, tokenOf, somebody } = anAddressOffice();

it('moves what goes to a focal point for those who have no address of their own', async () => {
  const { email, token } = await somebody();
  const minister = await somebody();
  const link = minister.token;
  await api.database.query(`update registration set email = $2, email_key = 'none:' || id where id = $1`, [
    minister.registration.id,
    email,
  ]);
  const to = newAddress();

  await post('/address-change', { token, email: to }).expect(303);
  await post('/address-change/confirm', { token: await tokenOf('identity.address-confirm', to) }).expect(303);

  const [row] = await api.database.query(
    `select email, email_key like 'none:%' as none from registration where id = $1`,
    [minister.registration.id],
  );
  expect(row).toEqual({ email: to, none: true });
  await api.anyone.get(page(`/registration?token=${link}`)).expect(410);
});

it('takes the file with one’s own data away, whose link lies in the old mailbox', async () => {
  const { email, token } = await somebody();
  const [file, to] = [newToken(), newAddress()];
  await api.database.query(
    `insert into personal_export (edition_id, email_key, email, language, requested_at, expires_at, state, token_hash, body)
     values ($1, $2, $2, 'en', $3, $4, 'ready', $5, 'zip')`,
    [edition.id, email, START, new Date(START.getTime() + 86_400_000), file.hash],
  );
  await api.anyone.get(page(`/my-data/file?token=${file.token}`)).expect(200);

  await post('/address-change', { token, email: to }).expect(303);
  await post('/address-change/confirm', { token: await tokenOf('identity.address-confirm', to) }).expect(303);

  await api.anyone.get(page(`/my-data/file?token=${file.token}`)).expect(410);
});

it('also for staff who take no part: the account alone', async () => {
  const agent = await api.signedIn('officer@wsis.example', [[edition.id, 'accreditation-officer']]);

  await post('/address-change', { email: 'officer@ministry.example' }, agent).expect(303);
  await post('/address-change/confirm', {
    token: await tokenOf('identity.address-confirm', 'officer@ministry.example'),
  }).expect(303);

  const kept = await api.database.query(
    `select email, (select count(*)::int from role_assignment where account_id = a.id and revoked_at is null) as roles
     from account a where email like 'officer@%'`,
  );
  expect(kept).toEqual([{ email: 'officer@ministry.example', roles: 1 }]);
  await agent.get('/api/v1/me').expect(401);
});
