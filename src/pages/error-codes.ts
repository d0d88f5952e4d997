/** Why a page refuses a request. */
import { declareErrors } from '#kernel'

export const pagesErrors = declareErrors(
  {
    'cross-site-request': 'The request was made by another web site and was refused.',
    'answer-unsound':
      'This answer holds a character that cannot be kept; it is shown as �. Take it out, or type the answer again.',
    'answer-not-one-line':
      'This answer holds a line break or a character that cannot be seen. Type it again in one line.',
    'form-not-as-made':
      'The form did not carry everything that its page put into it. Open the page again and send the form from there.',
    'form-sent-before':
      'This form was sent before, with other answers, and those were kept. Press again, and these are kept beside them.',
    'journey-answers-expired':
      'Your answers were kept in this page for four hours since the last one, for your privacy, and that time is over.',
    'journey-answers-unreadable':
      'The answers that this page carried did not arrive as they left, or the form has changed since.',
  },
  {
    'cross-site-request': 'Nā tētahi atu pae tukutuku te tono, nō reira kāore i whakaaetia.',
    'answer-unsound':
      'He pūāhua kei roto i tēnei whakautu e kore e taea te pupuri; e whakaaturia ana hei �. Tangohia, patohia anō rānei te whakautu.',
    'answer-not-one-line':
      'He whatinga rārangi, he pūāhua kāore e kitea rānei kei roto i tēnei whakautu. Patohia anō ki te rārangi kotahi.',
    'form-not-as-made':
      'Kāore te puka i kawe i ngā mea katoa i whakaurua e tōna whārangi. Huakina anō te whārangi, ka tuku ai i te puka i reira.',
    'form-sent-before':
      'I tukuna kētia tēnei puka me ētahi atu whakautu, ā, kua puritia ērā. Pēhia anō, ka puritia hoki ēnei.',
    'journey-answers-expired':
      'I puritia ō whakautu i tēnei whārangi mō te whā hāora mai i te whakautu whakamutunga, hei tiaki i ō mōhiohio, ā, kua pau taua wā.',
    'journey-answers-unreadable':
      'Kāore ngā whakautu i kawea e tēnei whārangi i tae mai pēnei i tō rātou wehenga, kua panonitia rānei te puka.',
  },
)

declare module '#kernel' {
  interface ErrorCodes extends Record<keyof typeof pagesErrors, string> {}
}
