/** Where a target stands: page from 0, and height on it from the top. */
export interface Destination {
  readonly page: number
  readonly top: number
}
