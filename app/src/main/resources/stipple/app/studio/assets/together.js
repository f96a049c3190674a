// All views of a case beside each other, at the moment and outcome of the large picture, with the head that can be turned among them.
const WIDE = matchMedia('(min-width: 75rem)');
const AFTER_MS = 60;
const KEPT = 'stipple.together';

export class Together {
  /**
   * @param {HTMLElement} button switches between the large picture and all of them
   * @param {HTMLElement} grid
   * @param {string} caseId
   * @param {{stage: {revision: string, look: {side: string, moment: string, outcome: string}}, calm: () => void, turn: HTMLElement, left: () => void, failed: (sentence: string) => void}} page
   */
  constructor(button, grid, caseId, page) {
    this.button = button;
    this.grid = grid;
    this.caseId = caseId;
    this.page = page;
    this.isOn = false;
    this.shown = '';
    this.head = null;
    button.addEventListener('click', () => this.choose(!this.isOn));
    WIDE.addEventListener('change', () => !WIDE.matches && this.set(false));
  }

  /** What somebody chose last stands again when the page is opened anew, on any case. */
  choose(on) {
    this.set(on);
    try {
      if (on) localStorage.setItem(KEPT, 'true');
      else localStorage.removeItem(KEPT);
    } catch {
      // A browser that keeps nothing forgets it.
    }
  }

  /** Brings back what was chosen last. */
  restore() {
    try {
      if (WIDE.matches && localStorage.getItem(KEPT)) this.set(true);
    } catch {
      // Nothing was kept.
    }
  }

  set(on) {
    if (on === this.isOn) return;
    if (on) this.page.calm();
    this.isOn = on;
    this.button.setAttribute('aria-pressed', String(on));
    document.body.classList.toggle('together', on);
    this.grid.hidden = !on;
    this.shown = '';
    if (on) {
      if (!this.grid.firstElementChild) this.fill();
      this.follow();
    } else {
      this.page.left();
    }
  }

  /** A tile for every photo, for every view of the head that no photo shows, and for the head itself. */
  fill() {
    const links = [...document.querySelectorAll('.sides a')];
    const photos = new Set(links.map((a) => a.dataset.side).filter((side) => side.startsWith('photo-')).map((side) => side.slice(6)));
    for (const link of links) {
      const { side } = link.dataset;
      if (side.startsWith('head-') && photos.has(side.slice(5))) continue;
      const tile = this.tile(link.querySelector('span').textContent, () => link.click());
      tile.dataset.side = side;
      const img = document.createElement('img');
      img.alt = '';
      const small = link.querySelector('img');
      if (small?.complete && small.naturalWidth) img.src = small.src;
      tile.querySelector('.view').append(img);
    }
    if (!this.page.turn.hidden) this.tile(this.page.turn.textContent.trim(), () => this.page.turn.click()).dataset.turns = 'true';
  }

  tile(label, large) {
    const tile = document.createElement('li');
    const view = document.createElement('div');
    view.className = 'view';
    const name = document.createElement('button');
    name.type = 'button';
    name.textContent = label;
    name.title = this.grid.dataset.large;
    const enlarge = () => {
      this.choose(false);
      large();
    };
    name.addEventListener('click', enlarge);
    // The head's own clicks turn it.
    view.addEventListener('click', () => tile.dataset.side && enlarge());
    tile.append(view, name);
    this.grid.append(tile);
    return tile;
  }

  /** Brings every tile to what the large picture shows, one after the other: the latest wish wins. */
  async follow() {
    const { stage } = this.page;
    const { side, moment, outcome } = stage.look;
    const wanted = `${stage.revision} ${moment} ${outcome}`;
    if (!this.isOn || !stage.revision || wanted === this.shown) return;
    this.shown = wanted;
    for (const tile of this.grid.children) {
      if (!tile.dataset.side) continue;
      const img = tile.querySelector('img');
      const large = tile.dataset.side === side && stage.look.size === 'stage' && document.querySelector('#stage img.after');
      if (large) {
        img.src = large.src;
      } else {
        await new Promise((next) => setTimeout(next, AFTER_MS));
        if (this.shown !== wanted) return;
        img.src = `/cases/${this.caseId}/pictures/${tile.dataset.side}?moment=${moment}&case=${outcome}&size=tile&r=${stage.revision}`;
      }
      await img.decode().catch(() => {});
      if (this.shown !== wanted) return;
      tile.dataset.shown = wanted;
    }
    await this.turning(wanted);
  }

  async turning(wanted) {
    const tile = this.grid.querySelector('[data-turns]');
    if (!tile) return;
    try {
      if (!this.head) {
        const { Head3d } = await import('./head3d.js');
        const quiet = { mirror: () => false, guides: () => [], height: () => false, warned: () => false, label: '', planned: () => {}, failed: () => {}, measured: () => {} };
        this.head = new Head3d(tile.querySelector('.view'), this.caseId, quiet);
        this.head.canvas.setAttribute('aria-label', document.getElementById('stage-frame').dataset.turn);
        // The page scrolls over it.
        this.head.controls.enableZoom = false;
      }
      const [revision, moment, outcome] = wanted.split(' ');
      if (this.shown !== wanted) return;
      await this.head.show(revision, moment, outcome);
      tile.dataset.shown = wanted;
    } catch (problem) {
      this.page.failed(String(problem.message));
    }
  }
}
