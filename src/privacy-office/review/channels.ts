/** What the review announces. */
export const PROOF_ASKED = 'review_proof_asked'
