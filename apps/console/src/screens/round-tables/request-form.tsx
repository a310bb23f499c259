import type { TableProps } from './round-table';
import { EditRequest } from './edit-request';
import { NewRequestForm } from './new-request';
import type { FloorRequest } from './round-tables-question';

export interface RequestFormProps extends TableProps {
  close(): void;
}

/** A request for the floor: a new one, or one that stands on the list. */
export function RequestForm({ request, ...props }: RequestFormProps & { request?: FloorRequest }) {
  return request ? <EditRequest request={request} {...props} /> : <NewRequestForm {...props} />;
}
