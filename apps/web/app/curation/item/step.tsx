import { Form } from 'react-router';

interface Props {
  readonly intent: string;
  readonly words: string;
  readonly isMain?: boolean;
}

/** One button that does one thing. */
export function Step({ intent, words, isMain = false }: Props) {
  return (
    <Form method="post" reloadDocument id={intent}>
      <button className={isMain ? 'button button-main' : 'button'} name="intent" value={intent}>
        {words}
      </button>
    </Form>
  );
}
