// Comfort for pages that work without it. One custom element per behaviour.

const lang = document.documentElement.lang === 'ar' ? 'ar-u-nu-latn' : document.documentElement.lang;
const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };

/** Looks now, and again every twenty seconds as long as it is on the page. */
class Watching extends HTMLElement {
  connectedCallback() {
    this.look();
    this.watch = setInterval(() => this.look(), 20_000);
  }
  disconnectedCallback() {
    clearInterval(this.watch);
  }
}

/** <local-time data-from data-to data-zone data-words>: the visitor's own time beside the Forum's, when the two differ. */
class LocalTime extends HTMLElement {
  connectedCallback() {
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const [from, to] = [this.dataset.from, this.dataset.to].map((instant) => instant && new Date(instant));
    const write = (timeZone, options, locale = lang) => new Intl.DateTimeFormat(locale, { timeZone, ...options });
    const there = (options) => write(this.dataset.zone, options).format(from);
    const here = (options) => write(own, options).format(from);
    const day = { weekday: 'long' };
    if (here({ ...day, ...clock }) === there({ ...day, ...clock })) return;
    const span = [from, to]
      .filter(Boolean)
      .map((instant) => write(own, clock).format(instant))
      .join('–');
    const parts = write(own, { timeZoneName: 'shortOffset' }, 'en').formatToParts(from);
    const offset = parts.find((part) => part.type === 'timeZoneName');
    const place = own.split('/').at(-1).replaceAll('_', ' ');
    this.textContent = this.dataset.words
      .replace('{time}', here(day) === there(day) ? span : `${here(day)} ${span}`)
      .replace('{zone}', `${place} (${offset.value.replace('GMT', 'UTC')})`);
  }
}
customElements.define('local-time', LocalTime);

/** <own-zone data-zone data-at data-words> in the form that chooses a zone: offers the visitor's own, where its clocks show another time. */
class OwnZone extends HTMLElement {
  connectedCallback() {
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const at = (timeZone) =>
      new Intl.DateTimeFormat('en', { timeZone, day: 'numeric', ...clock }).format(new Date(this.dataset.at));
    if (!own || at(own) === at(this.dataset.zone)) return;
    const words = this.dataset.words.replace('{zone}', own);
    this.replaceChildren(
      Object.assign(document.createElement('button'), {
        className: 'btn alt',
        name: 'own',
        value: own,
        textContent: words,
      }),
    );
  }
}
customElements.define('own-zone', OwnZone);

/** <live-now data-from data-to>: shows its words while a session is under way. */
class LiveNow extends Watching {
  look() {
    const now = Date.now();
    this.hidden = now < Date.parse(this.dataset.from) || now >= Date.parse(this.dataset.to);
  }
}
customElements.define('live-now', LiveNow);

/** <now-line data-words data-zone>: draws the line of this minute between the slots of a day that is under way. */
class NowLine extends Watching {
  look() {
    this.line?.remove();
    const now = Date.now();
    const slots = [...this.querySelectorAll('.slot')];
    const ends = [...this.querySelectorAll('live-now')].map((live) => Date.parse(live.dataset.to));
    if (!slots.length || now < Date.parse(slots[0].dataset.from) || now >= Math.max(...ends)) return;
    this.line ??= document.createElement('p');
    this.line.className = 'now';
    const time = document.createElement('b');
    time.textContent = new Intl.DateTimeFormat(lang, { timeZone: this.dataset.zone, ...clock }).format(now);
    const words = Object.assign(document.createElement('span'), { className: 'vh', textContent: this.dataset.words });
    this.line.replaceChildren(time, words);
    const next = slots.find((slot) => Date.parse(slot.dataset.from) > now);
    if (next) next.before(this.line);
    else slots.at(-1).after(this.line);
  }
}
customElements.define('now-line', NowLine);

/** <show-when data-field data-is>: a question that is asked only if another has one of these answers. */
class ShowWhen extends HTMLElement {
  connectedCallback() {
    this.querySelector('[data-only-if]')?.remove();
    this.form = this.closest('form');
    this.form.addEventListener('change', () => this.look());
    this.look();
  }
  look() {
    const { field, is } = this.dataset;
    const isAsked = !this.form.querySelector(`[name="${field}"]`)?.closest('show-when')?.hidden;
    const given = new FormData(this.form).getAll(field);
    this.hidden = !isAsked || !is.split(' ').some((value) => given.includes(value));
  }
}
customElements.define('show-when', ShowWhen);

// Stars: pages are the same for everybody, the cookie of this browser says which sessions are starred.
const stars = document.querySelector('#stars');
if (stars) {
  const cookie = new RegExp(`(?:^|; )stars-${stars.dataset.edition}=([^;]*)`);
  const buttons = [...document.querySelectorAll('[form=stars][name=add]')];
  const mark = () => {
    const starred = new Set((cookie.exec(document.cookie)?.[1] ?? '').split('.'));
    for (const button of buttons) {
      const is = starred.has(button.value);
      button.setAttribute('aria-pressed', is);
      if (!button.dataset.starred) continue;
      button.dataset.plain ??= button.textContent;
      button.textContent = is ? button.dataset.starred : button.dataset.plain;
    }
  };
  stars.addEventListener('submit', async (sending) => {
    const { name, value, ariaPressed } = sending.submitter;
    if (name !== 'add') return;
    sending.preventDefault();
    const body = new URLSearchParams({ [ariaPressed === 'true' ? 'remove' : 'add']: value });
    await fetch(stars.action, { method: 'post', body, redirect: 'manual' }).catch(() => undefined);
    mark();
  });
  addEventListener('pageshow', mark);
}

// The error summary of a form that came back: read out and ready to follow.
document.querySelector('.errors')?.focus();

// A form that acts is sent once, however often its button is pressed; coming back to the page makes it ready again.
addEventListener('submit', (sending) => {
  const form = sending.target;
  if (form.method !== 'post') return;
  if (form.dataset.sent) sending.preventDefault();
  form.dataset.sent = 'yes';
});
addEventListener('pageshow', () =>
  document.querySelectorAll('[data-sent]').forEach((form) => delete form.dataset.sent),
);
