/** The questions that a change of what is held raises, each with the principle of the Privacy Act 2020 that asks it. */
export const QUESTIONS = {
  'new-information':
    'New information about people: is it needed for a lawful purpose of the agency, and is it the least that serves it? (IPP 1)',
  told: 'From whom does it come, and are they, or the people it is about, told of it? (IPP 2, 3, 3A)',
  'new-purpose':
    'New purpose: was it obtained for that purpose or for one directly related, or on which exception does the use rest? (IPP 10)',
  'new-eyes': 'New recipient within the agency: does the role need it for its work? (IPP 5)',
  disclosure:
    'New recipient outside: does the agreement and its law name what is told and to whom? (IPP 11, Part 7 subpart 2)',
  'kept-longer': 'Longer retention: why is it needed for so long, and on whose authority? (IPP 9)',
  overseas: 'Where does it lie, who runs the place, and is that overseas? (IPP 12)',
  'out-of-the-copy': 'It is no longer in the copy that a person gets: on which ground? (IPP 6)',
  'new-power': 'New role or power over what is held: who holds it, and who looks at what they do? (IPP 5)',
} as const satisfies Record<string, string>

export type QuestionName = keyof typeof QUESTIONS
