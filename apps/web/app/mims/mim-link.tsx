import { Link } from 'react-router';
import { MimWords } from './mim-text';
import { type MimName } from './types';

interface Props {
  readonly of: MimName;
  /** Says the edition too, where it is not that of the page. */
  readonly withEdition?: boolean;
}

/** A MIM by number and name, leading to its page. */
export function MimLink({ of, withEdition = false }: Props) {
  return (
    <Link to={of.address}>
      MIM{of.number} <MimWords of={of.name} />
      {withEdition && ` (${of.editionNumber})`}
    </Link>
  );
}
