/** Key under which the browser remembers the reader's choice of colours. */
export const themeKey = 'annals-theme';

/**
 * A script for the head that applies the remembered choice before the first
 * paint. A sandboxed frame has no storage: then the system's choice stands.
 */
export const applyTheme = `try{const t=localStorage.getItem('${themeKey}');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch{}`;
