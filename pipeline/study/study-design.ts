/** Who was asked: all units of a frame, or a sample of people. */
export type StudyDesign = FrameDesign | SampleDesign

/** All units of a list were asked. */
export interface FrameDesign {
  readonly kind: 'frame'
}

/** Rows are respondents, of whom there is no list. Every question is counted by interview. */
export interface SampleDesign {
  readonly kind: 'sample'
  /** Of intervals and tests, such as 0.95. */
  readonly level: number
  readonly isWeighted: boolean
  /** The stratum variable that the sample was drawn by; absent when it was not stratified. */
  readonly stratifiedBy?: string
  readonly isClustered: boolean
  /** Whether the same respondents were asked in several waves. */
  readonly waves: 'independent' | 'paired'
  /** What a quantifier does when an edge of its band lies inside the interval. */
  readonly quantifiers: 'refuse' | 'hedge'
}
