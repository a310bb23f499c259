// Comfort for pages that work without it. One custom element per behaviour.

/** <local-time datetime zone lang>: writes the visitor's own time beside the Forum's, when the two differ. */
class LocalTime extends HTMLElement {
  connectedCallback() {
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const lang = document.documentElement.lang === 'ar' ? 'ar-u-nu-latn' : document.documentElement.lang;
    const write = (timeZone) =>
      new Intl.DateTimeFormat(lang, {
        timeZone,
        weekday: 'short',
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
      });
    const [from, to] = [this.dataset.from, this.dataset.to].map((instant) => new Date(instant));
    if (write(own).format(from) === write(this.dataset.zone).format(from)) return;
    this.textContent = this.dataset.words
      .replace('{time}', write(own).formatRange(from, to))
      .replace('{zone}', own.split('/').at(-1).replaceAll('_', ' '));
  }
}
customElements.define('local-time', LocalTime);

// The error summary of a form that came back: read out and ready to follow.
document.querySelector('.errors')?.focus();
