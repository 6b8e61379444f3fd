/** The position of a target: page from 0, and distance from the top of the page. */
export interface Destination {
  readonly page: number
  readonly top: number
}
