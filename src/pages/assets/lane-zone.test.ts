/** What the lane's script takes for a whole zone, and so sends by itself: read from the script as the browser gets it. */
import { readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { splitMrz } from '#travel-document'

const A = 'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<'
const B = 'L898902C36UTO7408122F1204159ZE184226B<<<<<10'
const script = readFileSync(new URL('./lane.js', import.meta.url), 'utf8')

/** Without a lane's field on the page the script starts nothing. */
function asked(expression: string, text: string): unknown {
  const document = { querySelector: () => null, getElementById: () => null }
  return runInNewContext(`${script}\n;${expression}`, { document, text })
}

test.each([
  ['as it is', `${A}\n${B}`],
  ['behind what turns the writing round', `\u202e${A}\n${B}`],
  ['in one run, between isolates', `\u2066${A}${B}\u2069`],
  ['between what is not seen', `\ufeff${A}\u200b\r\n\u00ad${B}\u202c\n\u200e`],
])('a zone %s is whole, and the site reads the same lines', (_, text) => {
  expect(asked('wholeness(lines(text))', text)).toBe('whole')
  expect(asked('lines(text).join("")', text)).toBe(splitMrz(text).join(''))
})

test.each(['', ' \n', '\u202e', '\ufeff\r\n\u2066'])('nothing that is seen is nothing typed (%j)', (text) => {
  expect(asked('lines(text).length', text)).toBe(0)
})
