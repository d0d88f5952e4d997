/** What a flight or ship may be called, and which writings are one name. */
import { expect, test } from 'vitest'
import { craftName } from './craft-name.ts'

test.each([
  ['nothing', ''],
  ['blanks', '  '],
  ['one letter', 'A'],
  ['36 letters', 'X'.repeat(36)],
  ['a line between', 'NZ1\n\n2'],
  ['a tab between', 'NZ1\t2'],
  ['a line separator', 'NZ1\u20282'],
  ['U+0000', 'NZ\u0000103'],
  ['half a surrogate pair', 'NZ\ud800'],
  ['a turn of the writing', '\u202eNZ1'],
  ['an isolate', 'NZ\u20661'],
  ['a mark of direction', 'NZ\u200f1'],
  ['a joiner of no width', 'NZ\u200d1'],
  ['a joiner of letters that is not seen', 'TE\u034f KAHA'],
  ['a variant of a letter', 'NZ\ufe0f1'],
  ['a letter that is not seen', 'NZ\u31641'],
  ['a private sign', 'NZ\ue000'],
  ['an emoji', 'NZ🛫'],
  ['a digit with a mark', 'NZ1\u0304'],
  ['a heap of marks', `NZA${'\u0330'.repeat(9)}`],
  ['other signs', 'NZ1; drop'],
  ['a hyphen at an end', 'NZ1-'],
  ['digits of another script', 'NZ\u0661'],
])('%s is no name of a flight or ship', (_, said) => expect(craftName(said)).toBeUndefined())

test.each([
  ['NZ103', ['nz103', 'NZ 103', ' nz-103 ', 'NZ\u00a0103', '\u3000NZ  103\n']],
  ['TE KŌTUKU', ['te kōtuku', 'TE KO\u0304TUKU', 'Te  Kōtuku', 'Te-Kōtuku', 'TE\u2003KŌTUKU']],
  ['АЛЕКСАНДР ПУШКИН', ['Александр Пушкин']],
  ['新星丸', ['新星丸']],
  ['มหานที', ['มหานที']],
  ['AALBORG 2 STRASSE', ['Aalborg 2 Straße']],
  ['QF1A', ['qf 1a']],
  ['X'.repeat(35), ['x'.repeat(35)]],
])('%s is one name however it is written', (name, writings) => {
  for (const said of [name, ...writings]) expect(craftName(said), said).toBe(name)
})
