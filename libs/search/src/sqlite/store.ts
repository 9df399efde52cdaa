import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import {
  hashOf,
  SEARCHED,
  type EntityDocuments,
  type EntityRef,
  type SearchDocument,
} from '../domain/document.js';
import type { FoldedFields } from '../domain/ranking.js';
import type { HeldEntity } from '../domain/search-engine.js';
import { terms } from '../domain/words/fold.js';
import { WordList } from '../domain/words/word-list.js';
import { Columns } from './columns.js';

const SCHEMA = `
  CREATE TABLE entity (key TEXT PRIMARY KEY, kind TEXT NOT NULL, id TEXT NOT NULL, hash TEXT NOT NULL);
  CREATE TABLE passage (
    row INTEGER PRIMARY KEY, entity TEXT NOT NULL, document TEXT NOT NULL);
  CREATE INDEX passage_entity ON passage (entity);
  CREATE VIRTUAL TABLE passage_words USING fts5(
    ${SEARCHED.join(', ')}, content = '', contentless_delete = 1, prefix = '2 3', tokenize = 'unicode61 remove_diacritics 0');`;

/** One generation of the index: its file, and what of it is kept in memory. */
export class SearchStore {
  readonly columns = new Columns();
  readonly words = new WordList();
  private readonly database: DatabaseSync;
  private readonly statements = new Map<string, StatementSync>();

  /**
   * @param file where it is kept, with nothing there yet; `:memory:` for nowhere
   * @throws Error when this SQLite was built without FTS5, or something is there
   */
  constructor(readonly file: string) {
    this.database = new DatabaseSync(file);
    // The index is made anew at every start: speed before safety.
    this.database.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF');
    this.database.exec(SCHEMA);
  }

  get entities(): number {
    return Number(this.sql('SELECT count(*) AS count FROM entity').get()!['count']);
  }

  /** Makes the documents of these entities what is given, all of them or none. */
  replace(changes: readonly EntityDocuments[]): void {
    // What is kept in memory follows once the file holds it.
    const after: (() => void)[] = [];
    this.database.exec('BEGIN');
    try {
      for (const change of changes) this.replaceOne(change, after);
      this.database.exec('COMMIT');
    } catch (error) {
      this.database.exec('ROLLBACK');
      throw error;
    }
    for (const step of after) step();
  }

  *held(): Generator<HeldEntity> {
    for (const { kind, id, hash } of this.sql('SELECT kind, id, hash FROM entity ORDER BY key').iterate())
      yield { entity: { kind: String(kind), id: String(id) }, hash: String(hash) };
  }

  /** The rows that an expression of FTS5 finds, in the order of the file. */
  rows(expression: string): number[] {
    const statement = this.sql('SELECT rowid FROM passage_words WHERE passage_words MATCH ?');
    statement.setReturnArrays(true);
    return (statement.all(expression) as unknown as [number][]).map(([row]) => row);
  }

  /** The rows that an expression finds, the best by FTS5’s own measure first. */
  best(expression: string): number[] {
    const statement = this.sql('SELECT rowid FROM passage_words WHERE passage_words MATCH ? ORDER BY rank');
    statement.setReturnArrays(true);
    return (statement.all(expression) as unknown as [number][]).map(([row]) => row);
  }

  document(row: number): SearchDocument {
    const found = this.sql('SELECT document FROM passage WHERE row = ?').get(row);
    return JSON.parse(String(found!['document'])) as SearchDocument;
  }

  close(): void {
    this.database.close();
  }

  private replaceOne({ entity, documents }: EntityDocuments, after: (() => void)[]): void {
    const key = keyOf(entity);
    for (const { row } of this.sql('SELECT row FROM passage WHERE entity = ?').all(key)) {
      this.write('DELETE FROM passage_words WHERE rowid = ?', row!);
      after.push(() => this.columns.drop(Number(row)));
    }
    this.write('DELETE FROM passage WHERE entity = ?', key);
    if (documents.length === 0) {
      this.write('DELETE FROM entity WHERE key = ?', key);
      return;
    }
    this.write(
      'INSERT INTO entity (key, kind, id, hash) VALUES (?, ?, ?, ?) ON CONFLICT (key) DO UPDATE SET hash = excluded.hash',
      ...[key, entity.kind, entity.id, hashOf(documents)],
    );
    for (const document of documents) this.add(key, document, after);
  }

  private add(key: string, document: SearchDocument, after: (() => void)[]): void {
    const { heading, names, summary, text, title } = document;
    const fields = [title, names.join(' '), heading ?? '', summary, text].map(terms);
    const folded = fields.map((field) => field.join(' '));
    const row = this.write(
      'INSERT INTO passage (entity, document) VALUES (?, ?)',
      ...[key, JSON.stringify(document)],
    );
    this.write(
      `INSERT INTO passage_words (rowid, ${SEARCHED.join(', ')}) VALUES (?, ?, ?, ?, ?, ?)`,
      ...[row, ...folded],
    );
    after.push(() => this.keep(row, key, document, fields));
  }

  private keep(row: number, key: string, document: SearchDocument, fields: FoldedFields): void {
    const folded = fields.map((field) => this.words.add(field));
    this.columns.put(row, key, document, folded);
  }

  /** Answers the row that was added last. FTS5 counts its own beyond what a number holds, so it is read as a bigint. */
  private write(text: string, ...values: readonly SQLInputValue[]): number {
    const statement = this.sql(text);
    statement.setReadBigInts(true);
    return Number(statement.run(...values).lastInsertRowid);
  }

  private sql(text: string): StatementSync {
    const known = this.statements.get(text) ?? this.database.prepare(text);
    this.statements.set(text, known);
    return known;
  }
}

function keyOf({ id, kind }: EntityRef): string {
  return `${kind} ${id}`;
}
