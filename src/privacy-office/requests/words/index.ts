/** The public words of requests by right, by language. */
import type { Language } from '#pages'
import { en } from './en.ts'
import { mi } from './mi.ts'

export const REQUEST_WORDS: Readonly<Record<Language, typeof en>> = { en, mi }
