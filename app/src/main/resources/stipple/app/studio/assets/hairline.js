// Pulling the hairline on the stage. The curve follows the hand at once; the server answers with the plan that goes with it.
import { makeHandle, SVG } from './handle.js';

const REACH = 1.6;

export class HairlineEditor {
  /**
   * @param {HTMLElement} frame the stage
   * @param {string} caseId
   * @param {{label: string, mirror: () => boolean, planned: () => void, failed: (sentence: string) => void}} wish
   */
  constructor(frame, caseId, wish) {
    this.frame = frame;
    this.caseId = caseId;
    this.wish = wish;
    this.isOn = false;
  }

  /** Shows the handles of a side. */
  async open(side, focus = false) {
    this.isOn = true;
    this.side = side;
    const answer = await fetch(`/cases/${this.caseId}/hairline/${side}`);
    if (!answer.ok || !this.isOn || this.side !== side) return;
    this.draw(await answer.json());
    if (focus) this.frame.querySelector('.overlay .handle')?.focus();
  }

  close() {
    this.isOn = false;
    this.frame.querySelector('.overlay')?.remove();
  }

  draw(seen) {
    const held = this.frame.querySelector('.overlay .handle:focus')?.dataset.n;
    this.frame.querySelector('.overlay')?.remove();
    const svg = document.createElementNS(SVG, 'svg');
    svg.setAttribute('class', 'overlay pulling');
    svg.setAttribute('viewBox', `0 0 ${seen.widthPx} ${seen.heightPx}`);
    this.frame.append(svg);
    const lines = ['drawn-shadow', 'drawn-line'].map((name) => {
      const line = document.createElementNS(SVG, 'polyline');
      line.setAttribute('class', name);
      svg.append(line);
      return line;
    });
    const write = (points) => lines.forEach((line) => line.setAttribute('points', points.map((p) => p.join(',')).join(' ')));
    write(seen.line);
    const apart = this.apart(seen.handles);
    for (const handle of seen.handles.filter((h) => h.seen)) {
      const start = [handle.x, handle.y];
      const grip = makeHandle(svg, {
        label: `${this.wish.label} ${handle.n + 1}`,
        at: [handle.x, handle.y],
        small: false,
        moved: (at) => write(this.bent(seen, handle, [at[0] - start[0], at[1] - start[1]], apart)),
        settled: (at) => {
          if (Math.hypot(at[0] - start[0], at[1] - start[1]) > 0.5) this.send(handle.n, at);
        },
      });
      grip.dataset.n = handle.n;
      svg.append(grip);
      if (held === String(handle.n)) grip.focus();
    }
  }

  apart(handles) {
    const seen = handles.filter((h) => h.seen);
    let sum = 0;
    for (let k = 1; k < seen.length; k++) sum += Math.hypot(seen[k].x - seen[k - 1].x, seen[k].y - seen[k - 1].y);
    return sum / Math.max(1, seen.length - 1);
  }

  bent(seen, handle, by, apart) {
    const other = this.wish.mirror() ? seen.handles[seen.handles.length - 1 - handle.n] : handle;
    const share = (p, h) => {
      const away = Math.hypot(p[0] - h.x, p[1] - h.y) / (REACH * apart);
      return away >= 1 ? 0 : 0.5 + 0.5 * Math.cos(Math.PI * away);
    };
    return seen.line.map((p) => {
      const own = share(p, handle);
      const mirrored = other === handle ? 0 : share(p, other);
      return [p[0] + by[0] * (own - mirrored), p[1] + by[1] * (own + mirrored)];
    });
  }

  async send(n, at) {
    const body = new URLSearchParams({ handle: n, x: at[0].toFixed(1), y: at[1].toFixed(1), mirror: String(this.wish.mirror()) });
    const token = document.querySelector('meta[name=csrf]').content;
    const answer = await fetch(`/cases/${this.caseId}/hairline/${this.side}`, { method: 'POST', body, headers: { 'X-XSRF-TOKEN': token } });
    if (answer.ok) {
      this.wish.planned(await answer.text());
    } else {
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      this.wish.failed(page.getElementById('sentence')?.textContent ?? String(answer.status));
      this.open(this.side);
    }
  }
}
