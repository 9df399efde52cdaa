import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { autosaveItem } from '../curation/item/save-item.server';

/** Whoever lands here goes to the item. */
export function loader({ params }: LoaderFunctionArgs): Response {
  return redirect(`/desk/content/${encodeURIComponent(params['id'] ?? '')}`);
}

/** Where an open form saves itself; its buttons work without this. */
export async function action(args: ActionFunctionArgs): Promise<Response> {
  return Response.json(await autosaveItem(args, args.params['id'] ?? ''));
}
