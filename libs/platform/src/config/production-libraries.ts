/**
 * React, Express and others choose their fast, quiet form by NODE_ENV at the moment they are loaded. To be called
 * after `loadConfig` and before they are imported: it changes nothing of the hub's own settings, and a NODE_ENV that
 * the operator has set stays.
 */
export function preferProductionLibraries(): void {
  process.env['NODE_ENV'] ??= 'production';
}
