import { expect } from '@jest/globals';
import type { Answer, Reply, Session, TestHub } from './hub.js';

const REGISTER = `mutation ($input: RegisterAuthorityInput!) { registerAuthority(input: $input) {
  ... on RegisteredMember { id } } }`;
const START = `mutation ($id: ID!) { startMembership(authorityId: $id) {
  __typename ... on Membership { id state } ... on MembershipExistsError { membershipId state } } }`;
const DECIDE = `mutation ($input: RecordDecisionInput!) { recordDecision(input: $input) {
  __typename ... on Membership { id state } ... on NotPossibleNowError { state action } } }`;
const NAME_SIGNER = `mutation ($input: NameSignerInput!) { nameSigner(input: $input) {
  __typename ... on NotPossibleNowError { state action } } }`;
const SIGN = `mutation ($input: SignDeclarationInput!) { signDeclaration(input: $input) {
  __typename
  ... on Membership { id state textVersion textHash certificateCode signedOn }
  ... on DeclarationChangedError { version hash }
  ... on NotReadyToSignError { missing }
  ... on NotPossibleNowError { state action } } }`;
const TEXT = 'query ($id: ID!) { membership(id: $id) { text { version hash } } }';

/** What the council of an invented town decided. */
export const DECISION = { decidedOn: '2026-03-12', reference: 'Council decision 12/2026', evidenceUrl: null };

/** Who signs for an invented town. */
export const SIGNER = {
  signerName: 'Nora Nordhoff',
  signerPosition: 'Mayor',
  onBehalfOf: 'the municipal council',
  signerEntitled: true,
  signerNamePublic: false,
};

let towns = 0;

/** A steward with a hub at hand, who leads an authority to its signature by real operations. */
export class Candidate {
  private constructor(
    private readonly hub: TestHub,
    readonly session: Session,
    readonly authorityId: string,
    readonly name: string,
  ) {}

  /** Registers an authority of which the person becomes the steward. */
  static async registers(hub: TestHub, session: Session, country = 'DE'): Promise<Candidate> {
    const name = `Probstadt ${++towns} ${country}`;
    const input = {
      names: [{ locale: 'en', text: name }],
      sourceLocale: 'en',
      type: 'MUNICIPALITY',
      country,
    };
    const { data, errors } = await hub.graphql(REGISTER, { input }, session);
    expect(errors).toEqual([]);
    return new Candidate(hub, session, data.registerAuthority.id as string, name);
  }

  /** Begins a membership. */
  async starts(session = this.session): Promise<Answer> {
    return this.hub.graphql(START, { id: this.authorityId }, session);
  }

  /** Begins a membership and returns its id. */
  async draft(): Promise<string> {
    const { data } = await this.starts();
    return data.startMembership.id as string;
  }

  /** Notes the decision of the council. */
  async decides(membershipId: string, decision: object = {}, session = this.session): Promise<Answer> {
    return this.hub.graphql(DECIDE, { input: { membershipId, ...DECISION, ...decision } }, session);
  }

  /** Names who signs. */
  async namesSigner(membershipId: string, signer: object = {}, session = this.session): Promise<Answer> {
    return this.hub.graphql(NAME_SIGNER, { input: { membershipId, ...SIGNER, ...signer } }, session);
  }

  /** The text that the membership signs. */
  async reads(membershipId: string): Promise<{ version: string; hash: string }> {
    const { data } = await this.hub.graphql(TEXT, { id: membershipId }, this.session);
    return data.membership.text as { version: string; hash: string };
  }

  /** Signs a text that was read. */
  async signs(
    membershipId: string,
    { version, hash }: { version: string; hash: string },
    session = this.session,
  ): Promise<Answer> {
    const input = { membershipId, textVersion: version, textHash: hash };
    return this.hub.graphql(SIGN, { input }, session);
  }

  /** Goes the whole way to the signature. */
  async signsReady(membershipId: string): Promise<Reply> {
    await this.decides(membershipId);
    await this.namesSigner(membershipId);
    const { data, errors } = await this.signs(membershipId, await this.reads(membershipId));
    expect(errors).toEqual([]);
    expect(data.signDeclaration.__typename).toBe('Membership');
    return data.signDeclaration;
  }
}
