// The floor of a round table on a screen. Without this script the page loads itself anew every few seconds.

const lang = document.documentElement.lang === 'ar' ? 'ar-u-nu-latn' : document.documentElement.lang;
const SOON_MS = 30_000;
const LOST_AFTER_MS = 5_000;

/** <floor-screen data-events>: shows each change as it comes, and goes on counting while the line is lost. */
class FloorScreen extends HTMLElement {
  connectedCallback() {
    this.offset = Number(this.dataset.now) - Date.now();
    this.heard = Date.now();
    this.ticks = setInterval(() => this.tick(), 200);
    this.tick();
    this.follow();
  }
  disconnectedCallback() {
    clearInterval(this.ticks);
    this.source.close();
  }
  follow() {
    this.source = new EventSource(this.dataset.events);
    this.source.addEventListener('clock', ({ data }) => {
      this.offset = Number(data) - Date.now();
      this.heard = Date.now();
    });
    this.source.addEventListener('floor', ({ data }) => {
      this.innerHTML = data;
      this.tick();
    });
    this.source.addEventListener('error', () => {
      if (this.source.readyState === EventSource.CLOSED) setTimeout(() => this.again(), 1000);
    });
  }
  /** The server said no: it starts anew, or the address was taken back, and then the page says so. */
  async again() {
    const answer = await fetch(location.href, { method: 'HEAD' }).catch(() => undefined);
    if (answer && answer.status !== 200 && answer.status < 500) location.reload();
    else this.follow();
  }
  tick() {
    const now = Date.now() + this.offset;
    for (const wall of this.querySelectorAll('[data-zone]')) {
      const options = { timeZone: wall.dataset.zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
      wall.textContent = new Intl.DateTimeFormat(lang, options).format(now);
    }
    const clock = this.querySelector('.clock');
    if (clock) this.count(clock, clock.dataset.upAt ? Number(clock.dataset.upAt) - now : Number(clock.dataset.left));
    const line = this.querySelector('[data-lost]');
    if (line) line.hidden = Date.now() - this.heard < LOST_AFTER_MS + 5_000;
  }
  count(clock, left) {
    const seconds = left >= 0 ? Math.ceil(left / 1000) : Math.floor(-left / 1000);
    const text = `${left < 0 ? '+' : ''}${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
    if (clock.textContent !== text) clock.textContent = text;
    const phase = left < 0 ? 'over' : !clock.dataset.upAt ? 'stopped' : left <= SOON_MS ? 'soon' : 'left';
    for (const words of this.querySelectorAll('[data-phase]')) words.hidden = words.dataset.phase !== phase;
    const bar = this.querySelector('.bar i');
    const share = Math.min(1, Math.max(0, left / Number(clock.dataset.allowed)));
    if (bar) bar.style.inlineSize = `${(share * 100).toFixed(1)}%`;
  }
}
customElements.define('floor-screen', FloorScreen);
