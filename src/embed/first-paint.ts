/**
 * A script for the head that applies what an address asks for before the first
 * paint: colours, and what is left out. No storage: a frame has none of its own.
 */
export const firstPaint =
  "(d=>{const p=new URLSearchParams(location.search),t=p.get('theme');if(t==='light'||t==='dark')d.theme=t;for(const n of['title','search'])if(p.get(n)==='0')d[n]='0';if(self.origin==='null')d.search='0'})(document.documentElement.dataset)";
