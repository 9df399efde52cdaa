import {
  data,
  Link,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { run, signInFirst } from '../graphql/document.server';
import { GroupDeskQuery } from '../graphql/groups.operations.server';
import { slugOf, yearOf } from '../groups/address.server';
import { DeskQueue } from '../groups/desk-queue';
import { GroupForbidden, GroupFrame } from '../groups/group-frame';
import { changeItem } from '../groups/item-action.server';
import { ItemEditor } from '../groups/item-editor';
import { emptyFields, fieldsOf, ITEM_KINDS, type ItemFields, type ItemKind } from '../groups/item-form';
import { type GroupDesk as Desk } from '../groups/types';
import { type Section } from '../i18n/catalogues';
import { useText } from '../i18n/use-text';
import { hubRequest } from '../server/hub-request.server';
import { notFound } from '../server/thrown.server';

export const handle = { texts: ['groups'] satisfies Section[] };

/** The item on the right of the desk. */
interface Open {
  readonly kind: ItemKind;
  readonly id: string;
  readonly version: number;
  readonly fields: ItemFields;
  readonly dayOnly: boolean;
}

const USUAL_ZONE = 'Europe/Brussels';

export async function loader(args: LoaderFunctionArgs) {
  const year = yearOf(args);
  const { group, viewer } = await run(args, GroupDeskQuery, { slug: slugOf(args), year });
  if (group === null) throw notFound();
  if (viewer === null) throw signInFirst(args);
  if (!group.standing?.curates)
    return data({ group, year, open: null, done: null, forbidden: true }, { status: 403 });
  const { searchParams } = new URL(args.request.url);
  const done = ['saved', 'archived'].find((name) => searchParams.has(name)) ?? null;
  const { locale } = args.context.get(hubRequest);
  return data({ group, year, open: openItem(group, searchParams, locale, year), done, forbidden: false });
}

function openItem(group: Desk, searchParams: URLSearchParams, locale: string, year: number): Open | null {
  const kind = ITEM_KINDS.find((name) => name === searchParams.get('kind'));
  if (kind === undefined) return null;
  const wanted = searchParams.get('item');
  if (wanted === null)
    return {
      kind,
      id: crypto.randomUUID(),
      version: 0,
      fields: emptyFields(locale, year, USUAL_ZONE),
      dayOnly: false,
    };
  const lists = {
    work: group.workPlan,
    meeting: [...group.upcomingMeetings, ...group.pastMeetings],
    output: group.outputs,
  };
  const item = lists[kind].find(({ id }) => id === wanted);
  if (item === undefined) throw notFound();
  const dayOnly = 'dayOnly' in item && item.dayOnly;
  return { kind, id: item.id, version: item.version, fields: fieldsOf(kind, item), dayOnly };
}

export async function action(args: ActionFunctionArgs) {
  return changeItem(args);
}

/** Where chairs, delegates and coordinators write: the queue on the left, the item on the right. */
export default function GroupDesk() {
  const say = useText('groups');
  const { group, year, open, done, forbidden } = useLoaderData<typeof loader>();
  const returned = useActionData<typeof action>();
  const title = say('desk.title', { group: group.name });
  if (forbidden) return <GroupForbidden group={group} title={title} reason={say('desk.forbidden')} />;
  const shown = returned ? { ...returned, dayOnly: open?.dayOnly ?? false } : open;
  return (
    <GroupFrame group={group} title={title} lead={say('desk.lead')}>
      {done !== null && !returned && (
        <p className="notice" role="status">
          {say(done === 'saved' ? 'desk.saved' : 'desk.archived')}
        </p>
      )}
      <div className="desk">
        <DeskQueue group={group} year={year} openId={shown?.id ?? null} />
        <div className="stack desk-item" id="item">
          {shown === null ? (
            <p>{say('desk.choose')}</p>
          ) : (
            <ItemEditor {...shown} groupId={group.id} returned={returned} />
          )}
          <p>
            <Link to={`/groups/${group.slug}`}>{say('desk.back')}</Link>
          </p>
        </div>
      </div>
    </GroupFrame>
  );
}
