/** Why a file was refused, in a sentence; of a kind that is not taken, with the kinds that are. */
import { sentenceOf, type ErrorCode } from '#kernel'
import type { Language } from '../language/language.ts'
import { wordsIn } from '../language/words.ts'
import type { FileField, FilesField } from './form-definition.ts'

export function refusedFile(
  { accept }: Pick<FileField | FilesField, 'accept'>,
  code: ErrorCode,
  language: Language = 'en',
): string {
  const sentence = sentenceOf(code, language)
  if (code !== 'file-type-not-allowed' || accept === undefined) return sentence
  const kinds = accept.split(',').map((ending) => ending.replace('.', '').toUpperCase())
  return `${sentence} ${wordsIn(language).mayBe(kinds.join(', '))}`
}
