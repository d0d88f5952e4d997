import { expect, test } from 'vitest'
import { textOfHtml } from './text-of-html.ts'

test.each([
  ['five million opening signs', '<'.repeat(5_000_000)],
  ['links that never close', '<a href="https://x.example'.repeat(100_000)],
  ['comments that never close', '<!--'.repeat(200_000)],
  ['scripts that never close', '<script>'.repeat(200_000)],
  ['entities without end', '&#x41'.repeat(200_000)],
  ['closing tags alone', '</script'.repeat(100_000)],
])('%s are read in a moment', (_what, html) => {
  const started = performance.now()
  expect(textOfHtml(html).cut).toBe(true)
  expect(performance.now() - started).toBeLessThan(2_000)
})

test.each([
  ['<p>a</p><p>b</p>', 'a\n\nb'],
  ['a<br>b<BR/>c', 'a\nb\nc'],
  ['<table><tr><td>a<td>b</tr></table>', 'a b'],
  ['a &lt;b&gt; &amp;unknown; &#0; &#x110000;', 'a <b> &unknown; \ufffd \ufffd'],
  ['<style>x</style>a<title>t</title>', 'a'],
  ['<a href="javascript:alert(1)">x</a>', 'x'],
  ['1 < 2 <3', '1 < 2 <3'],
  ['', ''],
])('%j reads %j', (html, text) => {
  expect(textOfHtml(html)).toEqual({ text, cut: false })
})
