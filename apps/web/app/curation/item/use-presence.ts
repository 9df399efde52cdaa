import { useEffect } from 'react';

const EVERY_MS = 60_000;

/** Tells the hub every minute that somebody has the form of this item open, for others who open it too. */
export function usePresence(itemId: string, isWriting: boolean): void {
  useEffect(() => {
    if (!isWriting) return;
    const timer = setInterval(() => {
      if (!document.hidden)
        void fetch(`/desk/content/${itemId}/editing`, { method: 'POST', body: new FormData() }).catch(
          () => undefined,
        );
    }, EVERY_MS);
    return () => {
      clearInterval(timer);
    };
  }, [itemId, isWriting]);
}
