/** npm `edtf`, which ships no types: what is used of it. */
declare module 'edtf' {
  export default function edtf(text: string): { readonly min: number; readonly max: number };
}
