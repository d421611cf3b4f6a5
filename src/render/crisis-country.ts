/**
 * A script that stands behind the page's crisis line. The reader chooses the
 * country whose numbers come first, on all lines of the page; the choice is
 * kept for the visit where the browser has storage, and is applied before the
 * line is painted, so that nothing moves. Numbers change places, so that each
 * country is there once.
 */
export const crisisCountry = `(()=>{
const key='annals-country',find=(e,s)=>e.querySelector(s);
const choose=(country)=>{for(const line of document.querySelectorAll('.annals-crisis')){
const select=find(line,'select'),next=[...line.querySelectorAll('li')].find((each)=>each.dataset.country===country);
if(!select)continue;
select.hidden=false;find(line,'[data-crisis-name]').hidden=true;
if(next&&!next.hidden){const lead=find(line,'.annals-crisis-lead'),last=find(line,'li[hidden]');
last.append(lead.lastElementChild);last.hidden=false;lead.append(next.lastElementChild);next.hidden=true}
if(next)select.value=country}};
let kept=null;try{kept=sessionStorage.getItem(key)}catch{}
choose(kept);document.addEventListener('DOMContentLoaded',()=>choose(kept));
document.addEventListener('change',({target})=>{if(!target.closest('.annals-crisis'))return;
kept=target.value;choose(kept);try{sessionStorage.setItem(key,kept)}catch{}})
})()`.replaceAll('\n', '');
