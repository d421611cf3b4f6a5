/**
 * A worker that takes the place of an earlier one and goes away, with all that
 * it has kept. Where a site is no longer carried offline, an address that
 * answers nothing would leave readers with the old worker for ever.
 */
export const removal = `addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => {
  const remove = async () => {
    for (const name of await caches.keys()) {
      if (name.startsWith('annals-') && name.endsWith(' ' + registration.scope)) await caches.delete(name);
    }
    await registration.unregister();
  };
  event.waitUntil(remove());
});
`;
