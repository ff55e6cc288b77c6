import { useEffect } from 'react';

const channelName = 'vinh-danh-session';
/** This tab, which hears its own message too. */
const self = crypto.randomUUID();

/** Tells the other tabs of this browser that somebody signed in or out here. */
export function tellTabs(): void {
  const channel = new BroadcastChannel(channelName);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel reaches its own origin only
  channel.postMessage(self);
  channel.close();
}

/**
 * Begins anew when another tab signed in or out: no page may go on showing what belongs to the person before, so nothing
 * of it is kept.
 */
export function useTabsAgree(): void {
  useEffect(() => {
    const channel = new BroadcastChannel(channelName);
    channel.addEventListener('message', ({ data }) => {
      if (data !== self) window.location.reload();
    });
    return () => channel.close();
  }, []);
}
