import { type LoaderFunctionArgs } from 'react-router';
import { run, signInFirst } from '../graphql/document.server';
import {
  CuratesFundingQuery,
  MyAuthoritiesQuery,
  PipelineQuery,
  RefusedReasonsQuery,
} from '../graphql/funding.operations.server';
import { forWhom } from './mine.server';

/** What an authority of the reader does about calls; and why others were refused, for those who may know. */
export async function readPipeline(args: LoaderFunctionArgs) {
  const { viewer } = await run(args, MyAuthoritiesQuery, {});
  if (viewer === null) throw signInFirst(args);
  const mine = await forWhom(args);
  const [found, { group }] = await Promise.all([
    mine && run(args, PipelineQuery, { authorityId: mine.chosen.id }),
    run(args, CuratesFundingQuery, {}),
  ]);
  const mayKnow = group?.standing?.curates ?? false;
  const reasons = mayKnow ? (await run(args, RefusedReasonsQuery, {})).fundingRefusedReasons : null;
  return { mine, pipeline: found?.fundingPipeline ?? [], reasons };
}
