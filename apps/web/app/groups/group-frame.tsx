import { type ReactNode } from 'react';
import { Link } from 'react-router';
import { Page } from '../components/page';
import { useText } from '../i18n/use-text';
import { Named } from './named';
import { type GroupBase } from './types';

interface Props {
  readonly group: GroupBase;
  /** Says what the page is, with the group's name. */
  readonly title: string;
  readonly lead: string;
  readonly children: ReactNode;
}

/** A page below that of a group, with the way back. */
export function GroupFrame({ group, title, lead, children }: Props) {
  const say = useText('groups');
  return (
    <Page title={title}>
      <div className="page">
        <p className="crumbs">
          <Link to="/groups">{say('list.title')}</Link>
          <span aria-hidden="true">›</span>
          <Link to={`/groups/${group.slug}`}>
            <Named name={group.name} locale={group.nameLocale} />
          </Link>
        </p>
        <h1>{title}</h1>
        <p className="lead">{lead}</p>
        {children}
      </div>
    </Page>
  );
}

/** Instead of a page that this reader may not use: who may, and how to become one. */
export function GroupForbidden({
  group,
  title,
  reason,
}: Pick<Props, 'group' | 'title'> & { readonly reason: string }) {
  const say = useText('groups');
  return (
    <GroupFrame group={group} title={title} lead={reason}>
      <p className="actions">
        <Link className="button button-main" to={`/groups/${group.slug}`}>
          {say('desk.back')}
        </Link>
      </p>
    </GroupFrame>
  );
}
