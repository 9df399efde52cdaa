import { operation } from './document.server';

export const CreateReviewLink = operation<
  { createReviewLink: { readonly url: string } },
  { itemId: string; reviewerName: string; reviewerEmail: string | null }
>(`
  mutation CreateReviewLink($itemId: ID!, $reviewerName: String!, $reviewerEmail: String) {
    createReviewLink(itemId: $itemId, reviewerName: $reviewerName, reviewerEmail: $reviewerEmail) { url }
  }
`);

export const RevokeReviewLink = operation<Readonly<Record<string, unknown>>, { id: string }>(
  `mutation RevokeReviewLink($id: ID!) { revokeReviewLink(id: $id) { id } }`,
);
