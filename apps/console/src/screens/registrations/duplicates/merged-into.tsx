import { Link, useSearch } from '@tanstack/react-router';
import { useDesk } from '../../../desk/desk';
import { useWords } from '../../../words/words';

/** On a registration that ended because it is another one: the way there. */
export function MergedInto({ id }: { id: string }) {
  const { t } = useWords();
  const { edition } = useDesk();
  const search = useSearch({ from: '/$edition/registrations' });
  return (
    <p className="note">
      {t('registrations.duplicates.merged-into')}{' '}
      <Link to="/$edition/registrations" params={{ edition: edition.code }} search={{ ...search, registration: id }}>
        {t('registrations.duplicates.open-surviving')}
      </Link>
    </p>
  );
}
