import { Link } from 'react-router';
import { Page } from '../components/page';
import { useText } from '../i18n/use-text';

/** What everybody but coordinators sees of the desk: who may, and how to become one. */
export function DeskClosed() {
  const say = useText('membership');
  return (
    <Page title={say('desk.forbiddenTitle')}>
      <div className="page">
        <h1>{say('desk.forbiddenTitle')}</h1>
        <p className="lead">{say('desk.forbidden')}</p>
        <p>
          <Link className="button" to="/declaration/sign">
            {say('desk.mine')}
          </Link>
        </p>
      </div>
    </Page>
  );
}
