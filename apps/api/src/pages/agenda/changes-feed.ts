import { createHash } from 'node:crypto';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { xmlText, type PublicChange } from '@app/programme';
import type { Agenda } from './agenda-reader.js';
import { Change } from './changes.js';
import { changesFeedPath } from './take-along.js';

export const ATOM = 'application/atom+xml; charset=utf-8';

/** The releases as an Atom 1.0 feed (RFC 4287). `site` is where we are reached. Feed and entries have an id of their own in each language. */
export function changesFeed(agenda: Agenda, changes: PublicChange[], site: string): string {
  const { edition, language, t, home } = agenda.words;
  const page = `${site}${home}/changes`;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
    element('id', idOf(edition.id, language)),
    element('title', t('agenda:feeds.part', { edition: edition.shortName, what: t('agenda:changes.title') })),
    element('updated', changes[0].releasedAt.toISOString()),
    `<author>${element('name', edition.shortName)}</author>`,
    link('self', 'application/atom+xml', site + changesFeedPath(edition, language), language),
    link('alternate', 'text/html', page, language),
    ...changes.map((change) => entry(agenda, change, site, page)),
    '</feed>',
    '',
  ].join('\n');
}

function entry(agenda: Agenda, change: PublicChange, site: string, page: string): string {
  const { words, programme } = agenda;
  const present = new Set(programme.sessions.map(({ code }) => code));
  const content = renderToStaticMarkup(createElement(Change, { change, words, present, site }));
  const instant = change.releasedAt.toISOString();
  return [
    '<entry>',
    element('id', idOf(change.id, words.language)),
    element('title', change.name),
    element('published', instant),
    element('updated', instant),
    link('alternate', 'text/html', `${page}#r${change.number}`, words.language),
    `<content type="html">${escaped(content)}</content>`,
    '</entry>',
  ].join('\n');
}

function element(name: string, text: string): string {
  return `<${name}>${escaped(text)}</${name}>`;
}

function link(rel: string, type: string, href: string, language: string): string {
  return `<link rel="${rel}" type="${type}" hreflang="${language}" href="${escaped(href)}"/>`;
}

function escaped(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return xmlText(text).replace(/[&<>"]/g, (sign) => entities[sign]);
}

/** A UUID made of another and a name (RFC 9562 §5.5): the same for ever, wherever we are reached. */
function idOf(within: string, name: string): string {
  const bytes = createHash('sha1')
    .update(Buffer.from(within.replaceAll('-', ''), 'hex'))
    .update(name)
    .digest();
  bytes[6] = (bytes[6] & 0x0f) | 0x50;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  const groups = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)];
  return `urn:uuid:${groups.join('-')}`;
}
