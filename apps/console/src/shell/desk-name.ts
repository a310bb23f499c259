import { useMatch } from '@tanstack/react-router';
import { useMe } from '../desk/me';

/** The short name of the edition in the address, for the title of the tab. */
export function useDeskName(): string | undefined {
  const code = useMatch({ from: '/$edition', shouldThrow: false })?.params.edition;
  return useMe().data?.editions.find((edition) => edition.code === code)?.shortName;
}
