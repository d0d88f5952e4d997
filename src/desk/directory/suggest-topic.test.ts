/** The topic that a description speaks for, and the words that say so. */
import { describe, expect, it } from 'vitest'
import { DESK_AGENCIES, marketChoices, marketName, suggestTopic, TOPIC_NAMES, TOPICS } from './index.ts'
import { foldedWords } from '#kernel'

describe('a question is suggested to the agency that answers it', () => {
  it.each([
    ['Our container has been stuck at the wharf in Shanghai for nine days', 'held-shipment', 'customs'],
    ['Which HS code is right for a bill of lading of wool carpets?', 'customs-procedures', 'customs'],
    ['Does our jam meet the rules of origin under the agreement with Korea?', 'origin', 'customs'],
    ['Can we get a refund of duty, a drawback, on returned goods?', 'duty', 'customs'],
    ['Residue limits for kiwifruit and the pests that Japan looks for', 'food-animal-plant', 'mpi'],
    ['Who signs a phytosanitary certificate for seed potatoes?', 'certificates', 'mpi'],
    ['Must the label give the ingredients in Arabic?', 'labelling', 'mpi'],
    ['Somebody sells counterfeits under our trade mark in Vietnam', 'intellectual-property', 'mbie'],
    ['Is there a conformity assessment for heaters under TTMRA?', 'testing', 'mbie'],
    ['They threaten anti-dumping duties on our steel', 'trade-remedies', 'mbie'],
    ['We want to bid for a government tender in Singapore', 'procurement', 'mbie'],
    ['How much of the cheese quota is left, and do we need an import licence?', 'quotas', 'mfat'],
    ['Do sanctions stop us from selling drones there?', 'sanctions', 'mfat'],
    ['We look for a distributor and buyers in Chile', 'growth', 'nzte'],
    ['Our language school wants to recruit students in Brazil', 'education', 'enz'],
    ['E puritia ana tā mātou taonga i te wāpu', 'held-shipment', 'customs'],
  ] as const)('%s', (question, topic, agency) => {
    expect(suggestTopic(question)).toMatchObject({ topic, agency })
  })
})

it('says which words speak for it', () => {
  expect(suggestTopic('The container is STUCK at the wharf')?.words).toEqual(['container', 'stuck', 'wharf'])
})

it.each(['', 'Kia ora, please ring me back', 'Hello?', 'supported reporter sealed'])(
  'guesses nothing where no words speak clearly: %j',
  (question) => {
    expect(suggestTopic(question)).toBeUndefined()
  },
)

it.each([['Māori'], ['Maori'], ['Maaori'], ['MĀORI'], ['Ma\u0304ori']])('%s is one word', (word) => {
  expect(foldedWords(word)).toBe('maori')
})

it('every topic has an agency and words in both languages; every market a name in both', () => {
  for (const name of TOPIC_NAMES) {
    const { en, mi, agency } = TOPICS[name]
    expect([en, mi].every((words) => words.length > 2 && words === words.normalize('NFC'))).toBe(true)
    expect(Object.keys(DESK_AGENCIES)).toContain(agency)
  }
  expect(marketName('JP')).toBe('Japan')
  expect(marketChoices('mi')).toHaveLength(marketChoices('en').length)
})
