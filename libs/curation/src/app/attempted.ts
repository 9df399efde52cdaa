/** A draft may lack anything, and what a kind says of its own bodies supposes whole ones: what it says, or undefined. */
export function attempted<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
