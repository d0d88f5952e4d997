/** Why an act on a request is not done. */
import { declareErrors } from '#kernel'

export const requestsErrors = declareErrors({
  'request-ended': 'The request has ended meanwhile. Nothing was changed.',
  'request-waits-for-second':
    'A second person is reading it as it is. Take back the decision that you asked for first, then change it.',
  'request-not-proven': 'It has not been made sure who asks. Record a proof first.',
  'request-not-searched': 'The site has not been searched for this request yet. Ask for the search first.',
  'request-near-undecided':
    'Some records that were found are not decided. Say of each whether it is the person’s.',
  'request-extension-late':
    'The time in which it could have been extended has passed. Decide it now, and say that it is late.',
  'request-extension-twice':
    'It has been extended already, and the Act lets that be done within the first time alone.',
  'request-extension-short': 'The new day must be after the day by which it is due now.',
  'request-transfer-late':
    'The time in which it could have been transferred has passed. Decide it, and help the person to ask the other agency.',
  'request-not-transferable':
    'A request of this kind is not transferred: the complaint is about this agency.',
  'request-decision-unknown': 'Choose one of the decisions that this kind of request can have.',
  'request-decision-reasons': 'Enter the reasons: a refusal without reasons is none.',
  'request-decision-nothing-withheld':
    'Nothing is withheld. Choose to give all of it, or withhold something first.',
  'request-decision-something-withheld': 'Something is withheld. Choose to give it without what is withheld.',
  'request-ground-missing':
    'Name the ground first on which it is refused, or withhold what is not given: a refusal without a ground is none.',
  'request-ground-of-another-act':
    'Something is withheld on a ground of another Act than the one under which it is asked. Give it after all, and withhold it anew.',
  'request-ground-hides-nothing':
    'Only to protect what ss 6, 7 and 9(2)(b) protect may it be neither confirmed nor denied that there is anything. Name such a ground first, and no other.',
  'request-part-twice': 'That part is refused on that ground already.',
  'request-document-made-anew':
    'A document to be released is always made anew: nobody can say of all that it hides that whoever asked may have it.',
  'request-passage-missing': 'That passage does not stand in the field. Copy it from the field as it is.',
  'request-passage-twice': 'That passage is withheld already.',
  'request-nothing-to-tell':
    'Nothing was corrected yet, and no statement is attached: there is nothing to tell.',
  'request-recipient-without-mail':
    'They cannot be written to from here. Tell them in another way, and write down how.',
  'request-correction-nothing': 'Nothing is changed. Change what is wrong, or leave it as it is.',
  'request-correction-old':
    'The record was changed since you opened this page. Look at what it holds now, and correct it anew.',
  'request-correction-not-theirs': 'Nobody has found this record to be theirs. Decide that first.',
  'request-not-corrected':
    'Nothing was corrected yet. Correct it here, or write down that it was corrected where it is kept, and how.',
  'request-file-changed':
    'The file is not the one that was looked at when something was withheld of it, or found to be theirs.',
  'request-file-being-read': 'The file is being read again. Press the button once more in a moment.',
})

declare module '#kernel' {
  interface ErrorCodes extends Record<keyof typeof requestsErrors, string> {}
}
