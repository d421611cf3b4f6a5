import type { Scene } from '../../scene/index.ts';
import { foldName } from '../geometry.ts';

/** The names of folds, over them; new ones in place of those that stand in the page. */
export class FoldNames {
  readonly #host: HTMLElement | null;
  #names: readonly { readonly node: HTMLElement; readonly brief: HTMLElement; readonly full: HTMLElement }[] = [];

  constructor(drawing: HTMLElement) {
    this.#host = drawing.querySelector('[data-fold-names]');
    this.#host?.replaceChildren();
  }

  /** What moves with the time. */
  get moving(): readonly HTMLElement[] {
    return this.#host ? [this.#host] : [];
  }

  draw({ axis: { folds }, orientation, breadth }: Scene, em: number): void {
    const host = this.#host;
    if (!host) return;
    while (this.#names.length < folds.length) this.#names = [...this.#names, made(host)];
    this.#names.forEach(({ node, brief, full }, index) => {
      const fold = folds[index];
      node.hidden = !fold;
      if (!fold) return;
      const middle = (fold.start + fold.end) / 2;
      node.style.transform =
        orientation === 'vertical' ? `translateY(${middle}px)` : `translate(${middle}px, ${breadth + foldName * em}px)`;
      const words = (host.dataset.foldNames ?? '').replace('{duration}', fold.label);
      if (brief.textContent !== fold.brief) brief.textContent = fold.brief;
      if (full.textContent !== words) full.textContent = words;
    });
  }
}

function made(host: HTMLElement) {
  const [node, brief, full] = [document.createElement('span'), document.createElement('span'), document.createElement('span')];
  node.className = 'annals-fold-name';
  brief.ariaHidden = 'true';
  node.append(brief, full);
  host.append(node);
  return { node, brief, full };
}
