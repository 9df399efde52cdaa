import { VESTHAVN, type PEOPLE, type TestHub } from '../../support/hub.js';

/** An invented claim of the demo content. */
const DEMO_CLAIM = '019aa3fb-0000-7000-8000-000000000001';

/** The pages of claims and clauses: name, path, who looks at it. */
export const CLAIM_PAGES: readonly (readonly [name: string, path: string, person?: keyof typeof PEOPLE])[] = [
  ['the claims', '/mims/claims'],
  ['the claims as a steward sees them', '/mims/claims?lapsed=1', 'astrid'],
  ['a claim', `/mims/claims/${DEMO_CLAIM}`],
  ['a claim that a coordinator may verify', `/mims/claims/${DEMO_CLAIM}`, 'coordinator'],
  ['a claim that is not there', '/mims/claims/019aa3fb-0000-7000-8000-0000000000ff'],
  ['what a new claim is about', '/mims/claims/new', 'astrid'],
  [
    'the requirements of a new claim',
    '/mims/claims/new?claimant=:vesthavn&name=Hub&version=1&mim=:mim',
    'astrid',
  ],
  ['comparing solutions', '/mims/solutions/compare?s=:solution'],
  ['a solution', '/mims/solutions/:solution'],
  ['choosing clauses', '/mims/clauses'],
  [
    'a list of clauses',
    '/mims/clauses?c=mims-plus/9.0/accessing-data/r1.1&c=mims-plus/9.0/accessing-data/none',
    'astrid',
  ],
];

/** What stands for the names in their paths. */
export async function claimIds(hub: TestHub): Promise<Record<string, unknown>> {
  const [claim] = await hub.sql(
    'SELECT solution_id AS solution, mim_id AS mim FROM conformance_claim WHERE id = $1',
    [DEMO_CLAIM],
  );
  return { ...claim, vesthavn: VESTHAVN };
}
