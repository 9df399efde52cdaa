import { notFound } from '../server/thrown.server';

/** Every address that no page answers to. */
export function loader(): never {
  throw notFound();
}

export default function NotFound() {
  return null;
}
