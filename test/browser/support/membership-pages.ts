import { PEOPLE, type TestHub } from '../../support/hub.js';
import { Candidate } from '../../support/memberships.js';

/** A town on its way to the signature, which invites others, and one that waits for the coordinator. */
export async function membershipIds(hub: TestHub): Promise<Record<string, unknown>> {
  const session = await hub.signIn(PEOPLE.radka);
  const town = await Candidate.registers(hub, session, 'BG');
  const membership = await town.draft();
  await town.decides(membership);
  await town.namesSigner(membership);
  const { data } = await hub.graphql(
    'mutation ($id: ID!) { openJointSignature(membershipId: $id) { ... on Membership { joint { code } } } }',
    { id: membership },
    session,
  );
  const [waiting] = await hub.sql(`SELECT id FROM membership WHERE state = 'signed'`);
  return { membership, joint: data.openJointSignature.joint.code, waiting: waiting?.id };
}
