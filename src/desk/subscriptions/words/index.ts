/** What subscribers read, in both languages. */
import type { Language } from '#pages'
import { en, type SubscriptionWords } from './en.ts'
import { mi } from './mi.ts'

export type { SubscriptionWords } from './en.ts'

export const SUBSCRIPTION_WORDS: Readonly<Record<Language, SubscriptionWords>> = { en, mi }
