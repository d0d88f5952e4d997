/** What is published as an Atom 1.0 feed (RFC 4287): titles, summaries, agencies, topics; no names of people. */
import { agencyNamed, isTopic, marketName, TOPICS } from '#desk/directory'
import type { PublishedRow } from '../../store.ts'

/** Of this feed, for ever: readers know it by this and not by where it lies. */
const FEED_ID = 'urn:uuid:7f1c0f4e-3a52-4c1b-9d8e-0d8f5b6a2c41'

/** XML 1.0 has no place for these, written out or not. */
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

function xml(text: string): string {
  return text.replaceAll(NOT_IN_XML, '').replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)
}

/** The newest first; the empty string of `origin` gives addresses without a host. */
export function atomFeed(rows: readonly PublishedRow[], origin: string): string {
  const updated = rows[0]?.publishedAt ?? new Date(0)
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-NZ">',
    `<id>${FEED_ID}</id>`,
    '<title>Export Support Desk: publications and alerts</title>',
    `<updated>${updated.toISOString()}</updated>`,
    '<author><name>Export Support Desk</name></author>',
    `<link rel="self" type="application/atom+xml" href="${xml(`${origin}/publications.atom`)}"/>`,
    `<link rel="alternate" type="text/html" href="${xml(`${origin}/publications`)}"/>`,
    ...rows.map((row) => entry(row, origin)),
    '</feed>',
    '',
  ].join('\n')
}

function entry(
  { id, agency, kind, topic, market, title, summary, titleMi, publishedAt }: PublishedRow,
  origin: string,
) {
  const at = publishedAt.toISOString()
  const named = agencyNamed(agency, 'en')
  return [
    '<entry>',
    `<id>urn:uuid:${id}</id>`,
    `<title>${xml(kind === 'alert' ? `Alert: ${title}` : title)}</title>`,
    `<published>${at}</published>`,
    `<updated>${at}</updated>`,
    `<author><name>${xml(named)}</name></author>`,
    `<category term="${xml(topic)}" label="${xml(isTopic(topic) ? TOPICS[topic].en : topic)}"/>`,
    ...(market === null ? [] : [`<category term="${xml(market)}" label="${xml(marketName(market))}"/>`]),
    `<link rel="alternate" type="text/html" hreflang="en-NZ" href="${xml(`${origin}/publications/${id}`)}"/>`,
    ...(titleMi === ''
      ? []
      : [
          `<link rel="alternate" type="text/html" hreflang="mi" href="${xml(`${origin}/mi/publications/${id}`)}"/>`,
        ]),
    `<summary type="text">${xml(summary)}</summary>`,
    '</entry>',
  ].join('\n')
}
