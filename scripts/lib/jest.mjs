import { toolOf } from './tools.mjs';

/** What Node is given to run Jest in ESM mode. */
export function jestCommand(args) {
  return [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    toolOf('jest', 'jest'),
    ...args,
  ];
}
