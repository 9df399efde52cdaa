import type { MeasuredHub } from './stage.js';

const ASTRID = '019aa3f0-0000-7000-8000-000000000001';
const VESTHAVN = '019aa3f2-0000-7000-8000-000000000001';
const SLUG = 'digital-maturity';

const SIGN_IN = 'mutation ($personId: ID!) { signInAsDemoPerson(personId: $personId) { __typename } }';
const START = `mutation ($input: StartAssessmentInput!) { startAssessment(input: $input) {
  ... on Assessment { id } ... on AssessmentExistsError { assessmentId } } }`;
const QUESTIONS = `query ($slug: String!) { questionnaire(slug: $slug) {
  topics { indicators { questions { id options { id } } } } } }`;
const SUBMITTED = `query ($authorityId: ID!) { assessments(authorityId: $authorityId, first: 20) {
  edges { node { id state } } } }`;

/** A question with the ids of its options. */
export type AskedQuestion = { readonly id: string; readonly options: readonly string[] };

/** A steward of the demo authority, signed in over HTTP like anybody. */
export class Respondent {
  private constructor(
    private readonly hub: MeasuredHub,
    /** Headers of a request by this person. */
    readonly headers: Readonly<Record<string, string>>,
  ) {}

  /** Signs the steward in. */
  static async signIn(hub: MeasuredHub): Promise<Respondent> {
    const init = { method: 'POST', headers: { 'content-type': 'application/json', origin: hub.url } };
    const body = JSON.stringify({ query: SIGN_IN, variables: { personId: ASTRID } });
    const response = await fetch(`${hub.url}/graphql`, { ...init, body });
    const cookie = response.headers.getSetCookie().map((value) => value.split(';')[0]);
    if (cookie.length === 0) throw new Error(`Signing in gave no session: ${await response.text()}`);
    return new Respondent(hub, { ...init.headers, cookie: cookie.join('; ') });
  }

  /** Starts assessments, one per period; one that is there already is taken. */
  async draftsFor(periods: readonly string[]): Promise<string[]> {
    const drafts: string[] = [];
    for (const period of periods) {
      const input = { authorityId: VESTHAVN, questionnaireSlug: SLUG, period };
      const { startAssessment } = await this.graphql<{
        startAssessment: { id?: string; assessmentId?: string };
      }>(START, { input });
      drafts.push(startAssessment.id ?? startAssessment.assessmentId ?? '');
    }
    return drafts;
  }

  /** The questions of the long questionnaire. */
  async questions(): Promise<AskedQuestion[]> {
    type Question = { id: string; options: { id: string }[] };
    type Topics = { indicators: { questions: Question[] }[] }[];
    const { questionnaire } = await this.graphql<{ questionnaire: { topics: Topics } }>(QUESTIONS, {
      slug: SLUG,
    });
    return questionnaire.topics
      .flatMap(({ indicators }) => indicators.flatMap(({ questions }) => questions))
      .map(({ id, options }) => ({ id, options: options.map((option) => option.id) }));
  }

  /** A submitted assessment of the demo content. */
  async submitted(): Promise<string> {
    type List = { assessments: { edges: { node: { id: string; state: string } }[] } };
    const { assessments } = await this.graphql<List>(SUBMITTED, { authorityId: VESTHAVN });
    const found = assessments.edges.find(({ node }) => node.state === 'SUBMITTED');
    if (found === undefined) throw new Error('The demo content holds no submitted assessment.');
    return found.node.id;
  }

  private async graphql<Data>(query: string, variables: object): Promise<Data> {
    const body = JSON.stringify({ query, variables });
    const response = await fetch(`${this.hub.url}/graphql`, { method: 'POST', headers: this.headers, body });
    const answer = (await response.json()) as { data?: Data | null; errors?: unknown };
    if (!answer.data || answer.errors) throw new Error(JSON.stringify(answer.errors));
    return answer.data;
  }
}
