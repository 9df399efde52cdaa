import { DiscoveryService } from '@nestjs/core';

/** One kind of personal data that a domain holds, as the page "my data" says it. */
export interface PersonalDataKind {
  /** The key of the kind within its domain, like `sessions`; texts for it stand in the web's messages. */
  readonly kind: string;
  /** What erasing the person does with it. */
  readonly onErase: 'erased' | 'pseudonymised' | 'kept';
  /** Why it is kept or pseudonymised, in one English sentence; '' when it is erased. */
  readonly reason: string;
}

/**
 * Port: what one domain knows about a person. A provider marked `@HoldsPersonalData()` implements it; exporting and
 * erasing ask them all, so a new domain joins by adding one.
 */
export abstract class PersonalDataHolder {
  /** Names the domain, like `assessment`. */
  abstract readonly domain: string;

  /** Everything it holds about people, kind by kind. */
  abstract readonly kinds: readonly PersonalDataKind[];

  /** What it holds about this person, by kind, in a form fit for JSON. */
  abstract collect(personId: string): Promise<Readonly<Record<string, unknown>>>;

  /**
   * Why the person cannot be erased yet, as English sentences that say what to do first; empty when nothing stands
   * in the way. Example: being the only steward of an authority.
   */
  abstract obstacles(personId: string): Promise<readonly string[]>;

  /** Erases or pseudonymises what it holds, within the running unit of work. The row of the person goes last. */
  abstract erase(personId: string): Promise<void>;
}

/** Marks a `PersonalDataHolder`, so that exporting and erasing find it. */
export const HoldsPersonalData = DiscoveryService.createDecorator();
