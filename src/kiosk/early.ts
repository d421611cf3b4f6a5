/**
 * A script for the head of every page. In a kiosk it brings in the kiosk's
 * styles before the first paint, and lets no click and no form through until
 * what watches over them is at work: a quick finger would else leave the kiosk,
 * the middle button of a mouse open a window beside it, and a field that is
 * sent by a key ask a page that is none of the kiosk.
 *
 * @param always Whether the page is one of a kiosk, whatever its address says.
 */
export function early(always: boolean): string {
  const asked = always ? '' : 'if(/[?&]kiosk\\b/.test(location.href))';
  return `${asked}(d=>{d.dataset.kiosk='';document.querySelector('link[rel=kiosk-style]')?.setAttribute('rel','stylesheet');for(const t of['click','auxclick','submit'])addEventListener(t,e=>{if(d.dataset.kiosk!=='ready'){e.preventDefault();e.stopImmediatePropagation()}},true)})(document.documentElement)`;
}
