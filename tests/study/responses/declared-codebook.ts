/** A codebook that says what an export has in its cells. */
export const DECLARED = {
  topics: [],
  notAsked: ['NA'],
  questions: [
    {
      id: 'heard',
      label: 'Heard of it',
      type: 'single',
      unitOfAnalysis: 'interview',
      required: false,
      answers: [
        { id: 'yes', label: 'yes', codes: ['1', 'Ja'] },
        { id: 'no', label: 'no', codes: ['2'] },
        { id: 'refused', label: 'would not say', missing: true, codes: ['-8'] },
      ],
    },
    {
      id: 'where',
      label: 'Where',
      type: 'single',
      unitOfAnalysis: 'interview',
      required: false,
      notAsked: ['-77'],
      askedOf: { question: 'heard', answers: ['yes'] },
      answers: [
        { id: 'home', label: 'at home' },
        { id: 'work', label: 'at work' },
      ],
    },
    {
      id: 'services',
      label: 'Services',
      type: 'multiple',
      unitOfAnalysis: 'interview',
      answers: [
        { id: 'a', label: 'one', codes: ['A'] },
        { id: 'b', label: 'two' },
        { id: 'none', label: 'do not know', missing: true },
      ],
    },
    {
      id: 'income',
      label: 'Income',
      type: 'number',
      unitOfAnalysis: 'interview',
      required: false,
      notAsked: ['-77'],
      number: {
        integer: false,
        minimum: 0,
        maximum: 100,
        decimals: 2,
        missing: [
          { id: 'refused', label: 'would not say', codes: ['-9'] },
          { id: 'unknown', label: 'does not know', from: 999, codes: ['NA'] },
        ],
      },
    },
    {
      id: 'paper',
      label: 'Papers read',
      type: 'multiple',
      unitOfAnalysis: 'interview',
      required: false,
      columns: 'answers',
      yes: ['1', 'TRUE'],
      no: ['0', 'FALSE'],
      answers: [
        { id: 'daily', label: 'a daily' },
        { id: 'één', label: 'just one' },
        { id: 'none', label: 'does not know', missing: true },
      ],
    },
  ],
}
