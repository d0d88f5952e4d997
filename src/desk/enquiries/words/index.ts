/** The public words of enquiries, in both languages. */
import { en, type EnquiryWords } from './en.ts'
import { mi } from './mi.ts'

export type { EnquiryWords } from './en.ts'

export const ENQUIRY_WORDS: Readonly<Record<'en' | 'mi', EnquiryWords>> = { en, mi }
