import { type ActionFunctionArgs } from 'react-router';
import { attempt } from '../graphql/document.server';
import { TouchEditing } from '../graphql/curation.operations.server';

/** Where an open form says that it is still open. */
export async function action(args: ActionFunctionArgs) {
  await attempt(args, TouchEditing, { itemId: args.params['id'] ?? '' });
  return new Response(null, { status: 204 });
}
