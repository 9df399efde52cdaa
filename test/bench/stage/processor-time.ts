import { readFileSync } from 'node:fs';

const TICKS_PER_SECOND = 100;

/** Microseconds that a process has worked so far, or null where the system does not tell (it is read as Linux tells it). */
export function processorTime(processId: number): number | null {
  try {
    const text = readFileSync(`/proc/${processId}/stat`, 'utf8');
    const [user, system] = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .slice(11, 13)
      .map(Number);
    return (((user ?? 0) + (system ?? 0)) / TICKS_PER_SECOND) * 1e6;
  } catch {
    return null;
  }
}
