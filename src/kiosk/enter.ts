/** On a page of a kiosk, brings the kiosk to work; see `early.ts`, which has told. */
if (document.documentElement.dataset.kiosk === '') {
  import('./kiosk.ts').then(
    ({ begin }) => begin(),
    // A screen has nobody who would press "reload".
    () => setTimeout(() => location.reload(), 5000),
  );
}
