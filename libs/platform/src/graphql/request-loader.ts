import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { currentScope } from '../http/request-scope.js';

/** Reads by key, many keys in one go and each key at most once per request. */
export interface Batch<K, V> {
  load(key: K): Promise<V>;
  /** In the order of the keys. */
  loadMany(keys: readonly K[]): Promise<V[]>;
  /** Puts a value that is already at hand where later loads find it. */
  prime(key: K, value: V): void;
}

/** How keys are grouped. */
export interface BatchOptions<K> {
  /** At most so many keys per call (default 1000). */
  readonly maxSize?: number;
  /** Makes keys comparable that are not texts or numbers. */
  readonly keyOf?: (key: K) => string;
}

/**
 * Marks a class of loaders. It is a singleton like any provider: what its batches have read is kept in the
 * scope of the running request, which follows every await, so resolvers call `this.mims.byId.load(id)` plainly.
 */
export function RequestLoader(): ClassDecorator {
  return Injectable();
}

/**
 * A field of a request loader. Outside of a request (a job) it still groups the keys of one call, but keeps nothing.
 *
 * @param read answers in the order of the keys, see `inOrderOf`
 */
export function batch<K, V>(
  read: (keys: readonly K[]) => Promise<readonly V[]>,
  options: BatchOptions<K> = {},
): Batch<K, V> {
  const make = (): DataLoader<K, V, unknown> =>
    new DataLoader<K, V, unknown>(read, { maxBatchSize: options.maxSize ?? 1000, cacheKeyFn: options.keyOf });
  const definition = {};
  const current = (): DataLoader<K, V, unknown> => currentScope()?.loaders.of(definition, make) ?? make();
  return {
    load: (key) => current().load(key),
    loadMany: (keys) => {
      const loader = current();
      return Promise.all(keys.map((key) => loader.load(key)));
    },
    prime: (key, value) => {
      current().prime(key, value);
    },
  };
}

/** Puts rows into the order of the ids that were asked for; a missing row becomes null. */
export function inOrderOf<K>(
  ids: readonly K[],
): <R extends { readonly id: K }>(rows: readonly R[]) => (R | null)[];
/** The same for rows known by something else than `id`. */
export function inOrderOf<K, R>(
  ids: readonly K[],
  keyOf: (row: R) => K,
): (rows: readonly R[]) => (R | null)[];
export function inOrderOf<K, R>(ids: readonly K[], keyOf?: (row: R) => K) {
  return (rows: readonly R[]): (R | null)[] => {
    const byKey = new Map(rows.map((row) => [keyOf ? keyOf(row) : (row as { id: K }).id, row]));
    return ids.map((id) => byKey.get(id) ?? null);
  };
}

/** Groups rows by the key that was asked for, in the order of the keys; a key without rows gets an empty list. */
export function groupedBy<K, R>(keys: readonly K[], keyOf: (row: R) => K): (rows: readonly R[]) => R[][] {
  return (rows) => {
    const groups = new Map<K, R[]>(keys.map((key) => [key, []]));
    for (const row of rows) groups.get(keyOf(row))?.push(row);
    return keys.map((key) => groups.get(key) ?? []);
  };
}
