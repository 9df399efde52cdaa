/** What is known about a file once it is stored. */
export interface StoredFile {
  /** The name it is stored under: random, and nothing that a person chose. */
  readonly key: string;
  /** SHA-256 of its content, in hexadecimal. */
  readonly sha256: string;
  readonly size: number;
}

/** Port: keeps files by names of its own. Who may read which file is for the domain to say that owns it. */
export abstract class FileStore {
  /** Stores a file under a new name. */
  abstract put(content: Buffer): Promise<StoredFile>;

  /** The content of a file; null when there is none of this name. */
  abstract read(key: string): Promise<Buffer | null>;

  /** Removes a file; a name that is not there is no error. */
  abstract remove(key: string): Promise<void>;
}
