import type { Part, PartHost } from '../part.ts';

export default function share(_host: PartHost, root: HTMLElement): Part {
  return {
    toggle: () => {
      root.hidden = !root.hidden;
      return !root.hidden;
    },
  };
}
