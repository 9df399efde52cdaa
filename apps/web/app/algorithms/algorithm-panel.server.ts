import { type LoaderFunctionArgs } from 'react-router';
import { bodyFrom } from '../curation/kinds.server';
import { type ItemWithBody } from '../graphql/knowledge.types';
import { BodyReader } from '../knowledge/body-reader.server';
import { type PanelServer } from '../knowledge/panel';
import { type ReadText } from '../knowledge/reading';
import { hubRequest } from '../server/hub-request.server';

/** What people ask first about an algorithm. */
export interface AlgorithmLoaded {
  readonly aiActClass: string | null;
  /** Texts under the names of their passages. */
  readonly answers: readonly { readonly name: string; readonly text: ReadText }[];
  readonly supplier: string | null;
  readonly contact: string | null;
}

const ANSWERS = [
  ['purpose', 'purposeOf'],
  ['data', 'data'],
  ['oversight', 'oversight'],
  ['risk', 'risk'],
] as const;

/** The panel of an algorithm: its entry in the register, by the questions that people ask. */
export const ALGORITHM_PANEL: PanelServer = { load };

async function load(args: LoaderFunctionArgs, item: ItemWithBody): Promise<AlgorithmLoaded> {
  const { locale } = args.context.get(hubRequest);
  const body = new BodyReader(bodyFrom(item.body), locale, item.language);
  return Promise.resolve({
    aiActClass: body.line('aiActClass'),
    answers: ANSWERS.flatMap(([field, name]) => {
      const text = body.prose(field);
      return text === null ? [] : [{ name, text }];
    }),
    supplier: body.line('supplier'),
    contact: body.line('contact'),
  });
}
