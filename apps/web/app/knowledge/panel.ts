import { type ComponentType } from 'react';
import { type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { type FrameViewer } from '../components/site-header';
import { type ItemWithBody, type KnowledgeItem } from '../graphql/knowledge.types';

/** What a part of a reading page is given. */
export interface PanelProps<Data = unknown, Returned = unknown> {
  readonly item: KnowledgeItem;
  readonly viewer: FrameViewer | null;
  /** What the panel's own `load` brought; undefined where it has none. */
  readonly data: Data;
  /** What the panel's own `act` answered to a form that was just sent; undefined before. */
  readonly returned: Returned | undefined;
  /** Where the panel's forms are sent: `<Form method="post" action={action}>`. */
  readonly action: string;
}

/** A part that only the pages of one kind have, beside what every reading page shows. */
export interface Panel {
  /** Unique among the panels of the kind; names its data, and its forms in the address. */
  readonly name: string;
  /** Above the text, below it, or beside it. */
  readonly place: 'top' | 'main' | 'aside';
  /** Its props name the data that its own loader brings: `PanelProps<CaseQuestions>`. */
  readonly View: ComponentType<PanelProps<never, never>>;
}

/** What the server does for a panel. */
export interface PanelServer {
  load?(args: LoaderFunctionArgs, item: ItemWithBody): Promise<unknown>;
  /** Answers a form of the panel; may throw a redirect. */
  act?(args: ActionFunctionArgs, item: ItemWithBody): Promise<unknown>;
}
