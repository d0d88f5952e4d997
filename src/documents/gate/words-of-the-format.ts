/**
 * Words of a language that every released PDF writes itself: in its dictionaries, its description, its fonts. Found in the bytes they
 * tell nothing; they are looked for in what programmes and readers read of a page, as all others are.
 */
import { folded } from './folded-words.ts'

const WORDS = `about artifact ascent begin block bold box catalog contents count creator default descent description document
  elements encoding end figure filter flags font head height identity image info kids landfall lang layer layout length marked
  meta metadata names null ordering page pages parent part picture placement producer registry released resources root size
  stream supplement syntax table tabs text title trailer true tuhinga tukuna type whakaahua width`

const known = new Set(WORDS.split(/\s+/))

export function isOfTheFormat(word: string): boolean {
  return known.has(folded(word))
}
